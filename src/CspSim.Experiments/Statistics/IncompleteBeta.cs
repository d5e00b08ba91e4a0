using CspSim.Engine.Numerics;

namespace CspSim.Experiments.Statistics;

/// <summary>The regularised incomplete beta function, as far as Student's t needs it.</summary>
/// <remarks>
/// Continued fraction of the "NIST Digital Library of Mathematical Functions", 8.17.22, by the modified method of Lentz; the share of
/// Student's t is 8.17.1 with one parameter 1/2 (Abramowitz and Stegun 26.7.1).
/// </remarks>
internal static class IncompleteBeta
{
    private const double Smallest = 1e-300;
    private const double Precision = 1e-16;
    private const int StepsMost = 100_000;

    // From here on the first terms left out of the series of the ratio are below the last bit.
    private const double RatioSeriesFrom = 60;

    /// <summary>The probability that Student's t lies between -t and t.</summary>
    /// <param name="t">0 or more.</param>
    /// <param name="degreesOfFreedom">1 or more.</param>
    public static double OfStudent(double t, double degreesOfFreedom)
    {
        if (t == 0)
        {
            return 0;
        }

        double half = degreesOfFreedom / 2;
        double square = t * t;
        double outside = degreesOfFreedom / (degreesOfFreedom + square);
        double inside = square / (degreesOfFreedom + square);

        // Both shares have the same factor x^a (1 - x)^b / B(a, b); small t make 'outside' round to 1, so its logarithm is taken of the
        // quotient.
        double logOutside = -PortableMath.Log(1 + (square / degreesOfFreedom));
        double factor = PortableMath.Exp(half * logOutside) * Math.Sqrt(inside) * GammaRatio(half) / Math.Sqrt(Math.PI);
        return inside < 1.5 / (half + 2.5)
            ? factor * Fraction(0.5, half, inside) / 0.5
            : 1 - (factor * Fraction(half, 0.5, outside) / half);
    }

    /// <summary>The gamma function of x + 1/2 by that of x.</summary>
    /// <remarks>
    /// The series of R. Graham, D. Knuth, O. Patashnik, "Concrete Mathematics", 2nd edition 1994, answer 9.60, reached by the
    /// recurrence.
    /// </remarks>
    private static double GammaRatio(double x)
    {
        double factor = 1;
        while (x < RatioSeriesFrom)
        {
            factor *= x / (x + 0.5);
            x++;
        }

        double r = 1 / x;
        double series = 1 - (r * ((1.0 / 8) - (r * ((1.0 / 128) + (r * ((5.0 / 1024) - (r * ((21.0 / 32768) + (r * 399.0 / 262144)))))))));
        return factor * Math.Sqrt(x) * series;
    }

    private static double Fraction(double a, double b, double x)
    {
        double c = 1;
        double d = Kept(1 - ((a + b) * x / (a + 1)));
        d = 1 / d;
        double h = d;
        for (int m = 1; m < StepsMost; m++)
        {
            double even = m * (b - m) * x / ((a + (2 * m) - 1) * (a + (2 * m)));
            d = 1 / Kept(1 + (even * d));
            c = Kept(1 + (even / c));
            h *= d * c;
            double odd = -(a + m) * (a + b + m) * x / ((a + (2 * m)) * (a + (2 * m) + 1));
            d = 1 / Kept(1 + (odd * d));
            c = Kept(1 + (odd / c));
            double change = d * c;
            h *= change;
            if (Math.Abs(change - 1) < 2 * Precision)
            {
                break;
            }
        }

        return h;
    }

    private static double Kept(double value) => Math.Abs(value) < Smallest ? Smallest : value;
}

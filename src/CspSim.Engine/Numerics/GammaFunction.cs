namespace CspSim.Engine.Numerics;

/// <summary>The gamma function and its incomplete forms, on <see cref="PortableMath"/>.</summary>
public static class GammaFunction
{
    private const double HalfLnTwoPi = 0.918938533204672741780329736406;
    private const double Smallest = 1e-300;
    private const double Precision = 1e-16;

    /// <summary>The natural logarithm of the gamma function.</summary>
    /// <param name="x">More than 0.</param>
    /// <remarks>Stirling's series from 12 on (error below 1e-17), reached by the recurrence.</remarks>
    public static double Log(double x)
    {
        double product = 1;
        while (x < 12)
        {
            product *= x;
            x++;
        }

        double r = 1 / x;
        double s = r * r;
        double series = r * ((1.0 / 12) - (s * ((1.0 / 360) - (s * ((1.0 / 1260) - (s * ((1.0 / 1680)
            - (s * ((1.0 / 1188) - (s * ((691.0 / 360360) - (s / 156))))))))))));
        return ((x - 0.5) * PortableMath.Log(x)) - x + HalfLnTwoPi + series - PortableMath.Log(product);
    }

    /// <summary>The regularised incomplete gamma functions: the shares of the gamma law with scale 1 below and above x.</summary>
    /// <param name="shape">The shape, more than 0.</param>
    /// <param name="x">More than 0.</param>
    /// <param name="logGammaOfShape"><see cref="Log"/> of the shape.</param>
    /// <param name="lower">The share below.</param>
    /// <param name="upper">The share above. The smaller of the two is accurate to about 1e-13 of itself.</param>
    /// <param name="density">The density at x.</param>
    /// <remarks>
    /// Series below shape + 1, continued fraction (modified Lentz) above: M. Abramowitz, I. Stegun, Handbook of Mathematical
    /// Functions, 6.5.29 and 6.5.31.
    /// </remarks>
    public static void Shares(double shape, double x, double logGammaOfShape, out double lower, out double upper, out double density)
    {
        double factor = PortableMath.Exp((shape * PortableMath.Log(x)) - x - logGammaOfShape);
        density = factor / x;
        if (x < shape + 1)
        {
            lower = Math.Min(1, factor * LowerSeries(shape, x));
            upper = 1 - lower;
        }
        else
        {
            upper = Math.Min(1, factor * UpperFraction(shape, x));
            lower = 1 - upper;
        }
    }

    private static double LowerSeries(double shape, double x)
    {
        double divisor = shape;
        double term = 1 / shape;
        double sum = term;
        while (term > sum * Precision)
        {
            divisor++;
            term *= x / divisor;
            sum += term;
        }

        return sum;
    }

    private static double UpperFraction(double shape, double x)
    {
        double b = x + 1 - shape;
        double c = 1 / Smallest;
        double d = 1 / b;
        double h = d;
        for (int i = 1; i < 100_000; i++)
        {
            double a = -i * (i - shape);
            b += 2;
            d = (a * d) + b;
            d = 1 / (Math.Abs(d) < Smallest ? Smallest : d);
            c = b + (a / c);
            c = Math.Abs(c) < Smallest ? Smallest : c;
            double change = d * c;
            h *= change;
            if (Math.Abs(change - 1) < 2 * Precision)
            {
                break;
            }
        }

        return h;
    }
}

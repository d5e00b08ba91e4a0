namespace CspSim.Experiments.Statistics;

/// <summary>Student's t distribution.</summary>
/// <remarks>
/// For whole degrees of freedom the finite series of Abramowitz and Stegun, "Handbook of Mathematical Functions", 26.7.3 and 26.7.4; for
/// others <see cref="IncompleteBeta"/>. Both need the four operations, square roots and functions of our own, so that a quantile has the
/// same last bit on every machine.
/// </remarks>
public static class StudentT
{
    private const double HalfPi = Math.PI / 2;

    // Beyond it the tail is below the last bit of one, and the square would overflow much later.
    private const double TangentOfCertainty = 1e100;

    // The series has half as many terms as there are degrees of freedom.
    private const double WholeMost = 1e6;

    /// <summary>The probability of a value not above <paramref name="t"/>.</summary>
    /// <param name="t">Any number.</param>
    /// <param name="degreesOfFreedom">1 or more; need not be whole.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is less than one degree of freedom.</exception>
    public static double Cumulative(double t, double degreesOfFreedom)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(degreesOfFreedom, 1);
        double half = Central(Math.Abs(t), degreesOfFreedom) / 2;
        return t < 0 ? 0.5 - half : 0.5 + half;
    }

    /// <summary>The value that is not exceeded with a probability.</summary>
    /// <param name="probability">More than 0, less than 1.</param>
    /// <param name="degreesOfFreedom">1 or more; need not be whole.</param>
    /// <exception cref="ArgumentOutOfRangeException">The probability or the degrees of freedom are outside their range.</exception>
    public static double Quantile(double probability, double degreesOfFreedom)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(degreesOfFreedom, 1);
        if (!(probability > 0 && probability < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(probability), "A probability of a quantile lies between 0 and 1.");
        }

        if (probability == 0.5)
        {
            return 0;
        }

        double upper = QuantileOfCentral(Math.Abs((2 * probability) - 1), degreesOfFreedom);
        return probability < 0.5 ? -upper : upper;
    }

    // Bisection down to neighbouring numbers: as long as a handful of replications is summed up, its cost does not show.
    private static double QuantileOfCentral(double central, double degreesOfFreedom)
    {
        double low = 0;
        double high = 1;
        while (Central(high, degreesOfFreedom) < central && high < double.MaxValue / 2)
        {
            low = high;
            high *= 2;
        }

        while (true)
        {
            double middle = low + ((high - low) / 2);
            if (middle <= low || middle >= high)
            {
                return high;
            }

            if (Central(middle, degreesOfFreedom) < central)
            {
                low = middle;
            }
            else
            {
                high = middle;
            }
        }
    }

    /// <summary>The probability of a value between -t and t.</summary>
    private static double Central(double t, double degreesOfFreedom)
    {
        double tangent = t / Math.Sqrt(degreesOfFreedom);
        if (tangent > TangentOfCertainty)
        {
            return 1;
        }

        if (degreesOfFreedom > WholeMost || degreesOfFreedom != Math.Floor(degreesOfFreedom))
        {
            return IncompleteBeta.OfStudent(t, degreesOfFreedom);
        }

        return CentralOfWhole(tangent, (int)degreesOfFreedom);
    }

    private static double CentralOfWhole(double tangent, int degreesOfFreedom)
    {
        double cosineSquared = 1 / (1 + (tangent * tangent));
        double cosine = Math.Sqrt(cosineSquared);
        double sine = tangent * cosine;
        if (degreesOfFreedom % 2 == 0)
        {
            return sine * Series(1, degreesOfFreedom - 2, 1, cosineSquared);
        }

        double sum = degreesOfFreedom == 1 ? 0 : sine * Series(cosine, degreesOfFreedom - 2, 2, cosineSquared);
        return (ArcTangent(tangent) + sum) / HalfPi;
    }

    // first * (1 + k/(k+1) x + k(k+2)/((k+1)(k+3)) x^2 + ...), up to the factor whose denominator is the last one.
    private static double Series(double first, int lastDenominator, int firstNumerator, double x)
    {
        double term = first;
        double sum = first;
        for (int numerator = firstNumerator; numerator < lastDenominator; numerator += 2)
        {
            term *= x * numerator / (numerator + 1);
            sum += term;
        }

        return sum;
    }

    // Halving the angle four times brings the tangent below 0.1, where 13 terms of the power series are exact to the last bits.
    private static double ArcTangent(double x)
    {
        for (int halving = 0; halving < 4; halving++)
        {
            x /= 1 + Math.Sqrt(1 + (x * x));
        }

        double square = x * x;
        double sum = 0;
        for (int power = 25; power >= 1; power -= 2)
        {
            sum = (1.0 / power) - (square * sum);
        }

        return 16 * x * sum;
    }
}

using System.Diagnostics;

namespace CspSim.Experiments.Statistics;

/// <summary>Student's t for the mean of skewed values: wider, and as wide on both sides.</summary>
/// <remarks>
/// Where values are skewed, the distance of mean and truth in standard errors has not the quantiles of Student: that on the long side is
/// t + k (1 + 2 t^2) + 5/2 k^2 t (4 t^2 - 1) with k = skewness / (6 sqrt(n)), the expansion to the second order without the term of
/// kurtosis: P. Hall, "The Bootstrap and Edgeworth Expansion", Springer 1992, sections 2.5 and 2.6. The other arm of the interval would be
/// shorter than Student's. Both arms get the longer one, so that a value and a half-width say it all, and a short series whose skewness is
/// hardly known does not lose on one side what it needs on the other. Of n below ten values only (n / 10)^2 of the skewness counts: so
/// few values look skewed by chance.
/// </remarks>
internal static class WidenedT
{
    // Fewer values have no skewness.
    private const int CountLeast = 3;

    // From here on skewness counts in full and is judged.
    private const double CountOfFull = 10;

    // Values that differ by rounding have no skewness to speak of.
    private const double RoundingShare = 1e-12;

    private const double CountOfSquare = 5;

    /// <summary>How the interval of a mean is made.</summary>
    /// <param name="count">Values: 2 or more.</param>
    public static IntervalMethod MethodOf(int count) => count < CountLeast ? IntervalMethod.StudentT : IntervalMethod.WidenedT;

    /// <summary>
    /// Whether values are so skewed that there are too few of them for an interval to hold its level: fewer than five times the square of
    /// their skewness.
    /// </summary>
    /// <remarks>
    /// After the rule of W. G. Cochran, "Sampling Techniques", 3rd edition 1977, section 2.15, which has 25 times for an interval that is
    /// not widened. Of fewer than ten values nothing is said: their skewness is hardly known.
    /// </remarks>
    /// <param name="moments">The values.</param>
    public static bool IsTooSkewed(Moments moments) =>
        moments.Count >= CountOfFull
        && moments.StandardDeviation > RoundingShare * Math.Abs(moments.Mean)
        && moments.Count < CountOfSquare * moments.Skewness * moments.Skewness;

    /// <summary>The half-width of the interval of a mean; NaN with fewer than two values.</summary>
    /// <param name="moments">The values.</param>
    /// <param name="level">The confidence: more than 0, less than 1.</param>
    public static double HalfWidth(Moments moments, double level)
    {
        if (moments.Count < 2)
        {
            return double.NaN;
        }

        double t = StudentT.Quantile((1 + level) / 2, moments.Count - 1);
        return moments.StandardError * Arm(t, Widening(moments));
    }

    /// <summary>The largest chance at which an interval still holds zero: the p-value of no difference.</summary>
    /// <param name="moments">The values.</param>
    /// <returns>0 to 1; NaN with fewer than two values.</returns>
    public static double ChanceOfZero(Moments moments)
    {
        if (moments.Count < 2)
        {
            return double.NaN;
        }

        double size = Math.Abs(moments.Mean);
        if (moments.StandardError == 0)
        {
            return size == 0 ? 1 : 0;
        }

        double t = Inverse(size / moments.StandardError, Widening(moments));
        return 2 * (1 - StudentT.Cumulative(t, moments.Count - 1));
    }

    private static double Arm(double t, double k) => t + (k * (1 + (2 * t * t))) + (2.5 * k * k * t * ((4 * t * t) - 1));

    /// <summary>The t with an arm of this length; 0 where the shortest arm is longer.</summary>
    private static double Inverse(double arm, double k)
    {
        // No sample is so skewed that k is above 1/6, and up to there an arm grows with t and is not below it.
        Debug.Assert(k <= (1.0 / 6) + 1e-9, "The skewness of n values is at most the root of n.");
        double low = 0;
        double high = arm;
        while (true)
        {
            double middle = low + ((high - low) / 2);
            if (middle <= low || middle >= high)
            {
                return low;
            }

            if (Arm(middle, k) < arm)
            {
                low = middle;
            }
            else
            {
                high = middle;
            }
        }
    }

    private static double Widening(Moments moments)
    {
        if (moments.Count < CountLeast)
        {
            return 0;
        }

        double known = Math.Min(1, moments.Count / CountOfFull);
        return known * known * Math.Abs(moments.Skewness) / (6 * Math.Sqrt(moments.Count));
    }
}

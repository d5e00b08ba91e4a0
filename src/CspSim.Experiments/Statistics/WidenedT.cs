namespace CspSim.Experiments.Statistics;

/// <summary>Student's t for the mean of skewed values: wider, and as wide on both sides.</summary>
/// <remarks>
/// Where values are skewed, the distance of mean and truth in standard errors has the quantiles -t - k (1 + 2 t^2) and t - k (1 + 2 t^2)
/// with k = skewness / (6 sqrt(n)): P. Hall, "The Bootstrap and Edgeworth Expansion", Springer 1992, section 2.6. One arm of its interval
/// is longer than Student's and the other shorter. Both arms get the longer one, so that a value and a half-width say it all, and a
/// short series whose skewness is hardly known does not lose on one side what it needs on the other. Of n below ten values only n / 10 of
/// the skewness counts: so few values look skewed by chance.
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
        return moments.StandardError * (t + (Widening(moments) * (1 + (2 * t * t))));
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

        // The t at which t + k (1 + 2 t^2) is the distance of the mean from zero in standard errors.
        double k = Widening(moments);
        double distance = size / moments.StandardError;
        double left = distance - k;
        if (left <= 0)
        {
            return 1;
        }

        double t = 2 * left / (1 + Math.Sqrt(1 + (8 * k * left)));
        return 2 * (1 - StudentT.Cumulative(t, moments.Count - 1));
    }

    private static double Widening(Moments moments) => moments.Count < CountLeast
        ? 0
        : Math.Abs(moments.Skewness) * Math.Min(1, moments.Count / CountOfFull) / (6 * Math.Sqrt(moments.Count));
}

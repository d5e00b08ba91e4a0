using CspSim.Model.Measures;

namespace CspSim.Experiments.Statistics;

/// <summary>The difference of two independent samples of replications: arm minus baseline.</summary>
/// <remarks>
/// Neither equal numbers nor equal variances are needed, only independence. B. L. Welch, "The generalization of Student's problem when
/// several different population variances are involved", Biometrika 34, 1947; degrees of freedom of F. E. Satterthwaite, Biometrics
/// Bulletin 2, 1946, not rounded.
/// </remarks>
public sealed record WelchDifference
{
    /// <summary>The difference of the means; NaN when one side has no value.</summary>
    public required double Value { get; init; }

    /// <summary>Welch's interval at the confidence asked for; none when a side has fewer than two values.</summary>
    public required Interval Interval { get; init; }

    /// <summary>Welch's interval at the level that holds for all comparisons at once (Bonferroni).</summary>
    public required Interval SimultaneousInterval { get; init; }

    /// <summary>Degrees of freedom; NaN without an interval.</summary>
    public required double DegreesOfFreedom { get; init; }

    /// <summary>
    /// The largest chance that an interval may leave and still hold zero: 0 to 1; NaN without an interval.
    /// </summary>
    public required double PValue { get; init; }

    /// <summary>What the simultaneous interval shows; of results compared, what the step-down rule of Holm shows of all of them.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>Compares two samples.</summary>
    /// <param name="arm">Values of the arm; NaN for a replication without one, which is left out.</param>
    /// <param name="baseline">Values of the baseline.</param>
    /// <param name="confidence">The level of one interval; null: no intervals.</param>
    /// <param name="comparisons">Comparisons that are to hold at once; 1 or more.</param>
    /// <param name="preference">Which direction is welcome.</param>
    public static WelchDifference Of(
        ReadOnlySpan<double> arm, ReadOnlySpan<double> baseline, double? confidence, int comparisons, Preference preference)
    {
        Moments x = Moments.Of(arm);
        Moments y = Moments.Of(baseline);
        double value = x.Mean - y.Mean;
        double xShare = x.Variance / x.Count;
        double yShare = y.Variance / y.Count;
        double freedom = DegreesOfFreedomOf(x, y, xShare, yShare);
        Interval simultaneous = IntervalAt(PairedDifference.SimultaneousLevel(confidence, comparisons), value, xShare + yShare, freedom);
        return new()
        {
            Value = value,
            Interval = IntervalAt(confidence, value, xShare + yShare, freedom),
            SimultaneousInterval = simultaneous,
            DegreesOfFreedom = freedom,
            PValue = confidence is null ? double.NaN : ChanceOfZero(value, xShare + yShare, freedom),
            Verdict = VerdictRule.Of(simultaneous, preference),
        };
    }

    // Two samples that do not vary have an interval without width, for which any number of degrees of freedom will do.
    private static double DegreesOfFreedomOf(Moments x, Moments y, double xShare, double yShare)
    {
        double sum = xShare + yShare;
        return sum == 0
            ? x.Count + y.Count - 2
            : sum * sum / ((xShare * xShare / (x.Count - 1)) + (yShare * yShare / (y.Count - 1)));
    }

    private static double ChanceOfZero(double value, double variance, double freedom) => (double.IsNaN(freedom), variance) switch
    {
        (true, _) => double.NaN,
        (_, 0) => value == 0 ? 1 : 0,
        _ => 2 * StudentT.Cumulative(-Math.Abs(value) / Math.Sqrt(variance), freedom),
    };

    private static Interval IntervalAt(double? level, double value, double variance, double freedom) =>
        level is { } given && !double.IsNaN(freedom)
            ? Interval.Around(value, StudentT.Quantile((1 + given) / 2, freedom) * Math.Sqrt(variance))
            : Interval.None;
}

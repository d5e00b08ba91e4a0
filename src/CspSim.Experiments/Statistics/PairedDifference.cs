using CspSim.Model.Measures;

namespace CspSim.Experiments.Statistics;

/// <summary>The difference of two arms over the same replications: arm minus baseline.</summary>
/// <remarks>
/// Both arms see the same keyed draws, so their values are taken in pairs. Law, "Simulation Modeling and Analysis", 5th edition
/// 2015, sections 10.2.1 and 11.2.
/// </remarks>
public sealed record PairedDifference
{
    /// <summary>The mean difference; NaN when no replication has both values.</summary>
    public required double Value { get; init; }

    /// <summary>Paired interval at the confidence of the experiment, made as <see cref="Estimate.OfMean"/> does.</summary>
    public required Interval Interval { get; init; }

    /// <summary>Paired interval at the level that holds for all arms compared with the baseline at once (Bonferroni).</summary>
    public required Interval SimultaneousInterval { get; init; }

    /// <summary>Replications in which both arms have a value.</summary>
    public required int Replications { get; init; }

    /// <summary>Correlation of the arms' replication values; NaN when one of them does not vary.</summary>
    public required double Correlation { get; init; }

    /// <summary>
    /// (Var X + Var Y) / Var(X - Y): how many times fewer replications the pairing needed than independent arms; positive infinity when the
    /// difference does not vary, NaN when nothing varies.
    /// </summary>
    public required double VarianceReduction { get; init; }

    /// <summary>Whether the differences are so skewed that their intervals may not hold their level.</summary>
    public required bool IsTooSkewed { get; init; }

    /// <summary>
    /// The largest chance that an interval may leave and still hold zero: 0 to 1; NaN without an interval.
    /// </summary>
    public required double PValue { get; init; }

    /// <summary>
    /// What the simultaneous interval shows; in the result of an experiment what the step-down rule of Holm shows of all arms.
    /// </summary>
    public required Verdict Verdict { get; init; }

    /// <summary>Compares two series of replication values.</summary>
    /// <param name="arm">Values of the arm; NaN for a replication without one.</param>
    /// <param name="baseline">Values of the baseline for the same replications.</param>
    /// <param name="confidence">The level of one interval; null: no intervals.</param>
    /// <param name="comparisons">Arms compared with the baseline; 1 or more.</param>
    /// <param name="preference">Which direction is welcome.</param>
    /// <exception cref="ArgumentException">The series differ in length.</exception>
    public static PairedDifference Of(
        ReadOnlySpan<double> arm, ReadOnlySpan<double> baseline, double? confidence, int comparisons, Preference preference)
    {
        if (arm.Length != baseline.Length)
        {
            throw new ArgumentException("Paired series have the same length.", nameof(baseline));
        }

        Moments x = default;
        Moments y = default;
        double[] differences = new double[arm.Length];
        for (int at = 0; at < arm.Length; at++)
        {
            differences[at] = arm[at] - baseline[at];
            if (!double.IsNaN(differences[at]))
            {
                x.Add(arm[at]);
                y.Add(baseline[at]);
            }
        }

        Estimate difference = Estimate.OfMean(differences, confidence);
        Interval simultaneous = Estimate.OfMean(differences, SimultaneousLevel(confidence, comparisons)).Interval;
        Moments moments = Moments.Of(differences);
        double variance = moments.Variance;
        return new()
        {
            Value = difference.Value,
            Interval = difference.Interval,
            SimultaneousInterval = simultaneous,
            Replications = difference.Replications,
            Correlation = Math.Clamp((x.Variance + y.Variance - variance) / (2 * x.StandardDeviation * y.StandardDeviation), -1, 1),
            VarianceReduction = (x.Variance + y.Variance) / variance,
            IsTooSkewed = difference.IsTooSkewed,
            PValue = confidence is null ? double.NaN : WidenedT.ChanceOfZero(moments),
            Verdict = VerdictRule.Of(simultaneous, preference),
        };
    }

    /// <summary>The level of each interval at which several hold together with the confidence asked for.</summary>
    /// <remarks>Bonferroni: what the confidence leaves is shared out evenly.</remarks>
    /// <param name="confidence">The level for all together; null stays null.</param>
    /// <param name="comparisons">How many intervals; 1 or more.</param>
    public static double? SimultaneousLevel(double? confidence, int comparisons)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(comparisons, 1);
        return 1 - ((1 - confidence) / comparisons);
    }
}

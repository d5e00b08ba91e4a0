using CspSim.Engine.Collectors;
using CspSim.Experiments.Statistics;
using CspSim.Model.Measures;

namespace CspSim.Experiments.Results;

/// <summary>One figure of one arm: its replications, all cases together, and what may be said of them.</summary>
public sealed class Figure
{
    private static readonly double[] s_percents = [.. Enumerable.Range(0, 101).Select(static percent => percent / 100.0)];

    /// <summary>The quantiles that are told of every figure.</summary>
    internal static readonly double[] Shares = [0.5, 0.9, 0.95];

    private readonly Dictionary<double, double> _quantiles;
    private readonly double[] _means;

    // What cases showed is taken out of their tallies here and these are let go: a tally is a hundred times as large as all that is asked.
    internal Figure(
        FigureKey key, IReadOnlyList<ReplicationFigure> replications, Tally ended, Tally unfinished, double? confidence,
        IReadOnlyList<double> shares)
    {
        Key = key;
        Replications = replications;
        Count = ended.Count;
        Unfinished = unfinished.Count;
        Minimum = Count == 0 ? double.NaN : ended.Minimum;
        Maximum = Count == 0 ? double.NaN : ended.Maximum;
        double[] asked = [.. Shares.Concat([0, 1, .. shares]).Distinct().Order()];
        _quantiles = asked.Zip(CaseQuantile.Of(key.Measure, ended, unfinished, asked)).ToDictionary();
        Percentiles = KeepsPercentiles(key) && Count + Unfinished > 0 ? CaseQuantile.Of(key.Measure, ended, unfinished, s_percents) : null;
        _means = Select(static replication => replication.Mean);
        Mean = Estimate.OfMean(_means, confidence);
        Quantiles =
        [
            new(
                Shares[0],
                QuantileOfAllCases(Shares[0]),
                Estimate.OfQuantile(Select(static replication => replication.P50), confidence)),
            new(
                Shares[1],
                QuantileOfAllCases(Shares[1]),
                Estimate.OfQuantile(Select(static replication => replication.P90), confidence)),
            new(
                Shares[2],
                QuantileOfAllCases(Shares[2]),
                Estimate.OfQuantile(Select(static replication => replication.P95), confidence)),
        ];
    }

    /// <summary>What it speaks of.</summary>
    public FigureKey Key { get; }

    /// <summary>One entry a replication, in their order.</summary>
    public IReadOnlyList<ReplicationFigure> Replications { get; }

    /// <summary>The mean of the replications' means, with its interval.</summary>
    public Estimate Mean { get; }

    /// <summary>The median, the 90th and the 95th percentile.</summary>
    public IReadOnlyList<QuantileFigure> Quantiles { get; }

    /// <summary>
    /// Of the pendency to first action, all lanes together: the percentile of the cases of all replications at every whole percent from 0
    /// to 100, as <see cref="QuantileOfAllCases"/> has it; null of any other figure, and without cases.
    /// </summary>
    public IReadOnlyList<double>? Percentiles { get; }

    /// <summary>Values counted in all replications.</summary>
    public long Count { get; }

    /// <summary>Measured cases, in all replications, that had not got so far when their run stopped.</summary>
    public long Unfinished { get; }

    /// <summary>Their share of the measured cases; 0 without any.</summary>
    public double UnfinishedShare => Unfinished == 0 ? 0 : Unfinished / (double)(Count + Unfinished);

    /// <summary>
    /// Of a share of cases: how much larger it could still be, which is the share of undecided cases, mean over replications; 0 of any
    /// other measure.
    /// </summary>
    public double UndecidedShare => Key.Measure.Bound is null || Unfinished == 0
        ? 0
        : Replications.Where(static each => each.Count + each.Unfinished > 0)
            .Average(static each => each.Unfinished / (double)(each.Count + each.Unfinished));

    /// <summary>
    /// Whether percentiles come from the product-limit estimator of Kaplan and Meier, which lets unfinished cases count for the time that
    /// they have waited: true for times that go on while a case is open.
    /// </summary>
    public bool IsProductLimit => Key.Measure.CountsUnfinished;

    /// <summary>The smallest value of all; NaN without any.</summary>
    public double Minimum { get; }

    /// <summary>The largest value of all; NaN without any.</summary>
    public double Maximum { get; }

    /// <summary>The means of the replications, in their order; NaN for a replication without a value.</summary>
    public ReadOnlySpan<double> Means => _means;

    /// <summary>A percentile of the cases of all replications put together.</summary>
    /// <param name="share">0, 0.5, 0.9, 0.95, 1, or one that an expectation of the plan asks of this figure, such as 0.99.</param>
    /// <returns>NaN without cases; positive infinity when the survival curve does not come down so far.</returns>
    public double QuantileOfAllCases(double share) => _quantiles[share];

    private static bool KeepsPercentiles(FigureKey key) =>
        key.Lane is null && string.Equals(key.Measure.Name, Answer.PendencyMeasure, StringComparison.Ordinal);

    private double[] Select(Func<ReplicationFigure, double> statistic)
    {
        double[] values = new double[Replications.Count];
        for (int at = 0; at < values.Length; at++)
        {
            values[at] = statistic(Replications[at]);
        }

        return values;
    }
}

/// <summary>What a figure speaks of: a measure, an office, a group, and maybe a lane inside it.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Office">Index of the office; null: all together.</param>
/// <param name="Group">The group of applications.</param>
/// <param name="Lane">Name of the lane by which ordinary cases entered, of a measure of offices of any lane; null: all lanes.</param>
public sealed record FigureKey(Measure Measure, int? Office, CaseGroup Group, string? Lane = null);

/// <summary>One percentile of a figure, seen in two ways.</summary>
/// <param name="Probability">The share, such as 0.9.</param>
/// <param name="OfAllCases">The percentile of the cases of all replications put together; NaN when there are none; positive infinity
/// when the survival curve of a cohort does not come down so far.</param>
/// <param name="OverReplications">The percentile computed in each replication, with its interval.</param>
public sealed record QuantileFigure(double Probability, double OfAllCases, Estimate OverReplications);

/// <summary>
/// One figure in one replication. Values are NaN when nothing was counted; percentiles of a time are positive infinity when too few
/// cases have got so far.
/// </summary>
/// <param name="Count">Values counted.</param>
/// <param name="Unfinished">Measured cases that had not got so far when the run stopped.</param>
/// <param name="Mean">
/// Their mean; of a time, with the times so far of unfinished cases (restricted mean); of a share of cases, with undecided ones as not in
/// it.
/// </param>
/// <param name="P50">Their median.</param>
/// <param name="P90">Their 90th percentile.</param>
/// <param name="P95">Their 95th percentile.</param>
/// <param name="Minimum">The smallest.</param>
/// <param name="Maximum">The largest.</param>
public readonly record struct ReplicationFigure(
    long Count, long Unfinished, double Mean, double P50, double P90, double P95, double Minimum, double Maximum);

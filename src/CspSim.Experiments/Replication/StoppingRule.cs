using CspSim.Experiments.Plans;
using CspSim.Experiments.Statistics;
using CspSim.Model.Runs;

namespace CspSim.Experiments.Replication;

/// <summary>Says after which replication an experiment ends.</summary>
/// <remarks>
/// The first n, not below the least, at which the half-width of the interval (<see cref="WidenedT"/>) is
/// <see cref="PrecisionTarget.Enough"/> for every measure that is watched. Watched are the levels of the measure at every office in every
/// arm, and what is compared: the differences of every arm to the baseline over the same cases, held against the baseline's mean of those
/// cases.
/// </remarks>
internal sealed class StoppingRule
{
    private readonly ReplicationRule _rule;
    private readonly double _confidence;
    private readonly PrecisionWatch[] _watches;

    public StoppingRule(ExperimentPlan plan, FigureLayout layout)
    {
        _rule = plan.Replications;
        _confidence = plan.Confidence ?? ExperimentPlan.UsualConfidence;
        _watches =
        [
            .. _rule.Until.Select(target => new PrecisionWatch(
                target, layout.WatchedLevels(target.Measure), layout.WatchedDifferences(target.Measure), plan.Arms.Count)),
        ];
    }

    /// <summary>
    /// By watched measure, the widest half-width after the last closed round, as <see cref="PrecisionTarget.HalfWidth"/>; NaN when it has
    /// no values or it is too early to say.
    /// </summary>
    public double[] HalfWidths => [.. _watches.Select(static watch => watch.HalfWidth)];

    /// <summary>
    /// The same of the measure that is furthest from what was asked, with what was asked; NaN and null when nothing is watched or it is too
    /// early to say.
    /// </summary>
    public (double HalfWidth, PrecisionTarget? Wanted) Furthest =>
        _rule.Furthest(HalfWidths) is { } at ? (_watches[at].HalfWidth, _rule.Until[at]) : (double.NaN, null);

    /// <summary>
    /// Whether every watched measure that has values had the wanted precision after the last closed round, and there is one that has.
    /// </summary>
    public bool IsReached { get; private set; }

    /// <summary>Whether anything that is watched has had a value.</summary>
    public bool HasValues => Array.Exists(_watches, static watch => watch.HasValues);

    /// <summary>Takes one replication of every arm.</summary>
    public void Add(Round round)
    {
        foreach (PrecisionWatch watch in _watches)
        {
            watch.Add(round);
        }
    }

    /// <summary>Whether the experiment ends after this round.</summary>
    /// <param name="round">Its number.</param>
    /// <param name="made">Rounds that count so far: those that failed do not.</param>
    public bool EndsAfter(int round, int made)
    {
        Judge(made);
        return round >= _rule.AtMost || (made >= _rule.AtLeast && (IsReached || (_rule.Until.Count > 0 && !HasValues)));
    }

    private void Judge(int made)
    {
        if (made < 2)
        {
            return;
        }

        foreach (PrecisionWatch watch in _watches)
        {
            watch.Judge(_confidence);
        }

        IsReached = HasValues && Array.TrueForAll(_watches, static watch => watch.IsReached || !watch.HasValues);
    }
}

using CspSim.Experiments.Plans;
using CspSim.Experiments.Statistics;
using CspSim.Model.Runs;

namespace CspSim.Experiments.Replication;

/// <summary>Says after which replication an experiment ends.</summary>
/// <remarks>
/// The first n, not below the least, at which the half-width of the interval (<see cref="WidenedT"/>) is at most g / (1 + g) of the
/// mean's size for every measure that is watched; g is the relative half-width asked for of that measure.
/// Watched are the levels of the measure at every office in every arm, and what is compared: the differences of every arm to the baseline
/// over the same cases, held against the baseline's mean of those cases. The correction makes g hold for the unknown mean instead of
/// the estimated one. Law, "Simulation Modeling and Analysis", 5th edition 2015, section 9.4.1.
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
    /// By watched measure, the widest relative half-width after the last closed round; NaN when it has no values or it is too early to
    /// say.
    /// </summary>
    public double[] RelativeHalfWidths => [.. _watches.Select(static watch => watch.RelativeHalfWidth)];

    /// <summary>
    /// The same of the measure that is furthest from what was asked, with what was asked; NaN when nothing is watched or it is too early
    /// to say.
    /// </summary>
    public (double RelativeHalfWidth, double Wanted) Furthest => _rule.Furthest(RelativeHalfWidths) is { } at
        ? (_watches[at].RelativeHalfWidth, _rule.Until[at].RelativeHalfWidth)
        : (double.NaN, double.NaN);

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

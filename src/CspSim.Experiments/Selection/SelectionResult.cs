namespace CspSim.Experiments.Selection;

/// <summary>What a selection procedure found.</summary>
/// <param name="Procedure">The name of the procedure.</param>
/// <param name="Task">What was asked.</param>
/// <param name="Systems">The systems, in the order of their numbers.</param>
/// <param name="Outcome">Whether one was chosen, and if not, why.</param>
public sealed record SelectionResult(
    string Procedure, SelectionTask Task, IReadOnlyList<SystemStanding> Systems, SelectionOutcome Outcome)
{
    /// <summary>The number of the system chosen, from 0; null when none was.</summary>
    public int? Chosen { get; init; }

    /// <summary>
    /// The promise: with this probability the best is chosen whenever it leads all others by the zone. Null when nothing is promised.
    /// </summary>
    public double? Confidence { get; init; }

    /// <summary>
    /// An estimate, not a promise: at least how probable it is that the chosen has the best mean. Null where a promise stands or no
    /// system was chosen.
    /// </summary>
    public double? EstimatedProbability { get; init; }

    /// <summary>The same for a chosen system that is at most the zone from the best.</summary>
    public double? EstimatedProbabilityWithinZone { get; init; }

    /// <summary>Replications of all systems that the promise needs; null where that is not known in advance.</summary>
    public double? Needed { get; init; }

    /// <summary>Replications made, of all systems together.</summary>
    public int Replications => Systems.Sum(static system => system.Replications);
}

/// <summary>Where one system stands at the end.</summary>
/// <param name="System">Its number, from 0.</param>
/// <param name="Replications">Its replications.</param>
/// <param name="Mean">Their mean; NaN when one of them has no value.</param>
/// <param name="StandardDeviation">Their spread (divisor n - 1); NaN when one of them has no value.</param>
/// <param name="LeftAt">After how many replications it was ruled out; null when it never was.</param>
public sealed record SystemStanding(int System, int Replications, double Mean, double StandardDeviation, int? LeftAt)
{
    /// <summary>Whether it may still be the best.</summary>
    public bool IsIn => LeftAt is null;

    /// <summary>Replications without a value. A mean over the others would be one of other cases, so there is none.</summary>
    public int WithoutValue { get; init; }
}

/// <summary>How a selection ended.</summary>
public enum SelectionOutcome
{
    /// <summary>One system was chosen.</summary>
    Chosen,

    /// <summary>The budget ended before the promise could be kept; those still in cannot be told apart yet.</summary>
    BudgetSpent,

    /// <summary>A replication of a system had no value, so that its mean says nothing.</summary>
    WithoutValue,
}

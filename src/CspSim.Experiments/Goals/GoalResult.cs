using CspSim.Experiments.Statistics;

namespace CspSim.Experiments.Goals;

/// <summary>What a search for a goal found.</summary>
/// <param name="Task">What was looked for.</param>
/// <param name="Outcome">Whether it was found, and if not, why.</param>
/// <param name="Points">Every value looked at, ascending.</param>
public sealed record GoalResult(GoalTask Task, GoalOutcome Outcome, IReadOnlyList<GoalPoint> Points)
{
    /// <summary>
    /// The value: the bracket's end that meets the limit, or the end of the range where all of it does; null when none was found.
    /// </summary>
    public double? Value { get; init; }

    /// <summary>The nearest value on the other side that fails; null where none does.</summary>
    public double? Fails { get; init; }

    /// <summary>The nearest value that meets the limit; null where none does.</summary>
    public double? Meets { get; init; }

    /// <summary>
    /// With this probability every verdict and every interval of <see cref="Points"/> holds at once, and so the bracket; null when nothing
    /// is promised. It rests on means of replications that are nearly normal.
    /// </summary>
    public double? Confidence { get; init; }

    /// <summary>The values of which the smaller contradicts the larger; null where none do.</summary>
    public GoalContradiction? Contradiction { get; init; }

    /// <summary>Replications made, of all values together.</summary>
    public int Replications => Points.Sum(static point => point.Replications);
}

/// <summary>One value that was looked at.</summary>
/// <param name="Value">The key's value.</param>
/// <param name="Replications">Its replications.</param>
/// <param name="Mean">Their mean; NaN when one of them has no value.</param>
/// <param name="Interval">An interval that holds together with those of all other values; none when one has no value.</param>
/// <param name="Verdict">What it shows.</param>
public sealed record GoalPoint(double Value, int Replications, double Mean, Interval Interval, GoalVerdict Verdict);

/// <summary>Two values whose means run against the order that the search rests on, by more than chance.</summary>
/// <param name="Smaller">The smaller value.</param>
/// <param name="Larger">The larger value.</param>
public sealed record GoalContradiction(double Smaller, double Larger);

/// <summary>What a value shows.</summary>
public enum GoalVerdict
{
    /// <summary>Nothing yet: the interval holds the limit and is too wide.</summary>
    Open,

    /// <summary>The mean meets the limit.</summary>
    Meets,

    /// <summary>The mean misses the limit.</summary>
    Fails,

    /// <summary>The mean is no further from the limit than does not matter.</summary>
    OnLimit,
}

/// <summary>How a search ended.</summary>
public enum GoalOutcome
{
    /// <summary>The bracket is as narrow as was asked.</summary>
    Found,

    /// <summary>All of the range meets the limit, as far as it was looked at; the value is its end.</summary>
    MetEverywhere,

    /// <summary>No value of the range meets the limit.</summary>
    NotAttainable,

    /// <summary>An end of the range lies on the limit, so that no bracket can begin there; a wider range has one.</summary>
    EndOnLimit,

    /// <summary>The mean does not run one way over the range, or runs the other way.</summary>
    NotMonotone,

    /// <summary>The budget ended first; the bracket is as far as it came.</summary>
    BudgetSpent,

    /// <summary>A replication had no value, so that its mean says nothing.</summary>
    WithoutValue,
}

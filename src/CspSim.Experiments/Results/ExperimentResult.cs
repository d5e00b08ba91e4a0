using CspSim.Experiments.Plans;
using CspSim.Experiments.Statistics;
using CspSim.Model.Measures;

namespace CspSim.Experiments.Results;

/// <summary>What an experiment found. Immutable; a function of plan and seed alone, unless it was interrupted.</summary>
public sealed class ExperimentResult
{
    internal ExperimentResult()
    {
    }

    /// <summary>What was asked.</summary>
    public required ExperimentPlan Plan { get; init; }

    /// <summary>
    /// The numbers, from 1 and ascending, of the replications that every arm has; empty when interrupted before the first was complete.
    /// </summary>
    /// <remarks>One is missing where a replication failed, or was cut short by an interrupt while later ones had ended.</remarks>
    public required IReadOnlyList<int> Numbers { get; init; }

    /// <summary>How many replications every arm has; 0 or more.</summary>
    public int Replications => Numbers.Count;

    /// <summary>Replications that failed, in the order of their numbers and arms; none of theirs count.</summary>
    public required IReadOnlyList<ReplicationFailure> Failures { get; init; }

    /// <summary>Why it ended.</summary>
    public required ExperimentEnding Ending { get; init; }

    /// <summary>Whether replications are missing because the user stopped it or because some failed.</summary>
    public bool IsPartial => Ending == ExperimentEnding.Interrupted || Failures.Count > 0;

    /// <summary>
    /// By precision that was asked for, the widest half-width of its measure over arms, offices and differences, as
    /// <see cref="PrecisionTarget.HalfWidth"/>; NaN where the measure has no values.
    /// </summary>
    public required IReadOnlyList<double> HalfWidths { get; init; }

    /// <summary>
    /// The one that is furthest from what was asked, with what was asked; NaN and null when no precision was asked for, or no measure has
    /// values.
    /// </summary>
    public (double HalfWidth, PrecisionTarget? Wanted) Furthest =>
        Plan.Replications.Furthest(HalfWidths) is { } at ? (HalfWidths[at], Plan.Replications.Until[at]) : (double.NaN, null);

    /// <summary>The measures kept, in the order of results: those of the plan, then others that precision or expectations need.</summary>
    public required IReadOnlyList<Measure> Measures { get; init; }

    /// <summary>The measure of a name; null when it is not kept.</summary>
    public Measure? FindMeasure(string name) =>
        Measures.FirstOrDefault(measure => string.Equals(measure.Name, name, StringComparison.Ordinal));

    /// <summary>The arms, in the order of the plan.</summary>
    public required IReadOnlyList<ArmResult> Arms { get; init; }

    /// <summary>Every arm but the baseline against it, in the order of the plan.</summary>
    public required IReadOnlyList<ArmComparison> Comparisons { get; init; }

    /// <summary>
    /// Every arm with petitions against every arm of <see cref="ExperimentPlan.Today"/>, over the cases of the arm.
    /// </summary>
    public required IReadOnlyList<TodayComparison> AgainstToday { get; init; }

    /// <summary>The plan's expectations, with what was found.</summary>
    public required IReadOnlyList<ExpectationOutcome> Expectations { get; init; }

    /// <summary>
    /// Why records of replications are missing, such as a full disk; null when none are. The numbers are complete all the same.
    /// </summary>
    public required Exception? RecordsFailure { get; init; }

    /// <summary>The arm that the others are compared with.</summary>
    public ArmResult Baseline => Arms[Plan.Baseline];

    /// <summary>The level of each simultaneous interval; null when no intervals were wanted or nothing is compared.</summary>
    public double? SimultaneousLevel =>
        Comparisons.Count == 0 ? null : PairedDifference.SimultaneousLevel(Plan.Confidence, Comparisons.Count);

    /// <summary>The same for the comparisons with what applicants can do today.</summary>
    public double? TodayLevel =>
        AgainstToday.Count == 0 ? null : PairedDifference.SimultaneousLevel(Plan.Confidence, AgainstToday.Count);

    /// <summary>Names of the offices, in the order of results.</summary>
    public IReadOnlyList<string> Offices => [.. Plan.Arms[0].World.Offices.Select(office => office.Name)];
}

/// <summary>Why replications ended.</summary>
public enum ExperimentEnding
{
    /// <summary>A fixed number was asked for and made.</summary>
    FixedNumber,

    /// <summary>The wanted precision was reached, of every measure asked for.</summary>
    PrecisionReached,

    /// <summary>The limit came before the wanted precision.</summary>
    LimitReached,

    /// <summary>The watched measure has no value in any arm, so no precision of it could be judged.</summary>
    NothingWatched,

    /// <summary>The user stopped it.</summary>
    Interrupted,
}

/// <summary>
/// A replication that failed: a fault of the program. The replications of its number are left out in every arm, so that arms stay
/// pairs.
/// </summary>
/// <param name="Arm">Index of the arm.</param>
/// <param name="Replication">Number of the replication, from 1.</param>
/// <param name="Cause">What was thrown.</param>
public sealed record ReplicationFailure(int Arm, int Replication, Exception Cause);

using CspSim.Experiments.Results;
using CspSim.Experiments.Statistics;

namespace CspSim.Experiments.Comparing;

/// <summary>One result against the baseline result.</summary>
public sealed record ResultComparison
{
    /// <summary>How replications were compared.</summary>
    public required ComparisonMethod Method { get; init; }

    /// <summary>Why they could not be paired; null when they were.</summary>
    public required string? WhyNotPaired { get; init; }

    /// <summary>Replications of the baseline that entered.</summary>
    public required int BaselineReplications { get; init; }

    /// <summary>Replications of the other that entered.</summary>
    public required int OtherReplications { get; init; }

    /// <summary>Which arms were compared, and which have no partner.</summary>
    public required ArmMatching Matching { get; init; }

    /// <summary>One entry for each pair of arms.</summary>
    public required IReadOnlyList<ArmDifference> Arms { get; init; }

    /// <summary>Measures that were left out because their units differ.</summary>
    public required IReadOnlyList<UnitConflict> UnitConflicts { get; init; }

    /// <summary>Whether every figure of every arm has the same value in every replication on both sides.</summary>
    public bool IsSame =>
        UnitConflicts.Count == 0 && Arms.All(
            static arm => arm.OnlyInBaseline.Count == 0 && arm.OnlyInOther.Count == 0 && arm.Figures.All(static figure => figure.IsSame));
}

/// <summary>How the replications of two results are compared.</summary>
public enum ComparisonMethod
{
    /// <summary>In pairs of the same number: both met the same draws (paired t).</summary>
    Paired,

    /// <summary>As independent samples (Welch).</summary>
    Independent,
}

/// <summary>One arm against an arm of the baseline result.</summary>
/// <param name="Arms">The two arms.</param>
/// <param name="Figures">The figures that both have, in the order of the baseline.</param>
/// <param name="OnlyInBaseline">Figures that only the baseline's arm has.</param>
/// <param name="OnlyInOther">Figures that only the other arm has.</param>
public sealed record ArmDifference(
    ArmMatch Arms, IReadOnlyList<FigureDifference> Figures, IReadOnlyList<FigureLabel> OnlyInBaseline,
    IReadOnlyList<FigureLabel> OnlyInOther);

/// <summary>One figure of an arm against the same figure of another result's arm: other minus baseline.</summary>
public sealed record FigureDifference
{
    /// <summary>What it speaks of.</summary>
    public required FigureLabel Label { get; init; }

    /// <summary>The measure.</summary>
    public required MeasureLabel Measure { get; init; }

    /// <summary>The baseline's mean over the replications compared; NaN without a value.</summary>
    public required double Baseline { get; init; }

    /// <summary>The other's mean over the replications compared; NaN without a value.</summary>
    public required double Other { get; init; }

    /// <summary>The difference in pairs; null when compared as independent.</summary>
    public PairedDifference? Paired { get; init; }

    /// <summary>The difference of independent samples; null when compared in pairs.</summary>
    public WelchDifference? Welch { get; init; }

    /// <summary>The difference, in the unit of the measure; NaN when one side has no value.</summary>
    public double Value => Paired?.Value ?? Welch?.Value ?? double.NaN;

    /// <summary>The interval of this difference alone.</summary>
    public Interval Interval => Paired?.Interval ?? Welch?.Interval ?? Interval.None;

    /// <summary>The interval at the level that holds for all arms and results compared at once.</summary>
    public Interval SimultaneousInterval => Paired?.SimultaneousInterval ?? Welch?.SimultaneousInterval ?? Interval.None;

    /// <summary>Why there is no verdict, if there is none.</summary>
    public VerdictBar WithheldFor { get; init; }

    /// <summary>
    /// The largest chance that an interval may leave and still hold zero; NaN without an interval, or where a verdict is withheld.
    /// </summary>
    public double PValue => WithheldFor != VerdictBar.None ? double.NaN : Paired?.PValue ?? Welch?.PValue ?? double.NaN;

    /// <summary>What the step-down rule of Holm shows of all arms and results compared.</summary>
    public Verdict Verdict =>
        WithheldFor != VerdictBar.None ? Verdict.Withheld : Paired?.Verdict ?? Welch?.Verdict ?? Verdict.NoDifferenceShown;

    /// <summary>Whether both sides have the same value in every replication compared.</summary>
    public bool IsSame { get; init; }
}

/// <summary>A measure that two results give in different units, so that it is not compared.</summary>
/// <param name="Measure">The measure's name.</param>
/// <param name="Baseline">The unit of the first result.</param>
/// <param name="Other">The unit of the other result.</param>
public sealed record UnitConflict(string Measure, string Baseline, string Other);

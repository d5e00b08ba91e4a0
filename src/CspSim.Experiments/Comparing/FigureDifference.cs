using CspSim.Experiments.Results;
using CspSim.Experiments.Statistics;

namespace CspSim.Experiments.Comparing;

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

    /// <summary>What the simultaneous interval shows.</summary>
    public Verdict Verdict => WithheldFor != VerdictBar.None ? Verdict.Withheld : Paired?.Verdict ?? Welch?.Verdict ?? Verdict.NoDifferenceShown;

    /// <summary>Whether both sides have the same value in every replication compared.</summary>
    public bool IsSame { get; init; }
}

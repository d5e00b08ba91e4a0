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
        UnitConflicts.Count == 0 && Arms.All(static arm => arm.OnlyInBaseline.Count == 0 && arm.OnlyInOther.Count == 0 && arm.Figures.All(static figure => figure.IsSame));
}

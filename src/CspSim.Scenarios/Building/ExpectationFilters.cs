using CspSim.Model.Measures;

namespace CspSim.Scenarios.Building;

/// <summary>What an expectation speaks of: the filters behind its measure.</summary>
internal sealed record ExpectationFilters
{
    public int? Office { get; init; }

    public int? Arm { get; init; }

    /// <summary>The group; null: the one whose level is shown.</summary>
    public CaseGroup? Group { get; init; }

    public string? Lane { get; init; }

    public int? Year { get; init; }
}

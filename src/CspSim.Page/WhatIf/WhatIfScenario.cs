using CspSim.Reporting;
using CspSim.Scenarios.Loading;

namespace CspSim.Page.WhatIf;

/// <summary>The scenario that the page is about, as the caller has read it.</summary>
internal sealed record WhatIfScenario
{
    /// <summary>The scenario as it stands.</summary>
    public required LoadedScenario Scenario { get; init; }

    /// <summary>Reads it with some settings on top, each <c>path=value</c>.</summary>
    public required Func<IReadOnlyList<string>, LoadResult> LoadWith { get; init; }

    /// <summary>What stands behind a result of it.</summary>
    public required Func<LoadedScenario, Provenance> ProvenanceOf { get; init; }

    /// <summary>The command line that runs it without the page, without settings of the page.</summary>
    public required string Command { get; init; }

    /// <summary>The file as a scenario beside it names it.</summary>
    public required string File { get; init; }
}

namespace CspSim.Reporting;

/// <summary>What tells where a report comes from: enough to make it again.</summary>
public abstract record ReportOrigin
{
    /// <summary>The version of the program.</summary>
    public required string Version { get; init; }

    /// <summary>SHA-256 of the resolved scenario, lower-case hexadecimal.</summary>
    public required string ScenarioSha256 { get; init; }

    /// <summary>What the call changes in the scenario, each <c>path=value</c>.</summary>
    public required IReadOnlyList<string> Settings { get; init; }
}

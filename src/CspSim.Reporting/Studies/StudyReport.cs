namespace CspSim.Reporting.Studies;

/// <summary>What came of a study, with what tells where it comes from.</summary>
/// <typeparam name="TResult">What came of it.</typeparam>
public sealed record StudyReport<TResult>
{
    /// <summary>The version of the program.</summary>
    public required string Version { get; init; }

    /// <summary>SHA-256 of the resolved scenario, lower-case hexadecimal.</summary>
    public required string ScenarioSha256 { get; init; }

    /// <summary>What the call changes in the scenario, as lines <c>path=value</c>.</summary>
    public required IReadOnlyList<string> Settings { get; init; }

    /// <summary>What came of it.</summary>
    public required TResult Result { get; init; }
}

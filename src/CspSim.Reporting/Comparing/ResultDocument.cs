using CspSim.Experiments.Comparing;
using CspSim.Model;

namespace CspSim.Reporting.Comparing;

/// <summary>A stored result as it was read from <c>results.json</c>.</summary>
public sealed record ResultDocument
{
    /// <summary>Where it was read from, as the user named it.</summary>
    public required string Place { get; init; }

    /// <summary>The version of CspSim that made it.</summary>
    public required string Version { get; init; }

    /// <summary>The scenario's name.</summary>
    public required string ScenarioName { get; init; }

    /// <summary>The scenario with everything resolved.</summary>
    public required string ScenarioText { get; init; }

    /// <summary>SHA-256 of the scenario text, as stored.</summary>
    public required string ScenarioSha256 { get; init; }

    /// <summary>Whether the stored hash is that of the stored text.</summary>
    public required bool IsScenarioIntact { get; init; }

    /// <summary>Values that were set from outside the scenario.</summary>
    public required IReadOnlyList<string> Settings { get; init; }

    /// <summary>Whether replications are missing because the user stopped it or because some failed.</summary>
    public required bool IsPartial { get; init; }

    /// <summary>The most replications that were asked for.</summary>
    public required int ReplicationsAtMost { get; init; }

    /// <summary>What every arm simulated and measured.</summary>
    public required IReadOnlyList<ResultWindow> Windows { get; init; }

    /// <summary>Names of the offices, in the order of results.</summary>
    public required IReadOnlyList<string> Offices { get; init; }

    /// <summary>The arm of which it tells stories; null: it tells none.</summary>
    public string? StoryArm { get; init; }

    /// <summary>The numbers.</summary>
    public required ResultSeries Series { get; init; }
}

/// <summary>What an arm of a stored result simulated and measured.</summary>
/// <param name="Arm">The arm.</param>
/// <param name="Start">The first instant, as written.</param>
/// <param name="LengthDays">From the start to the end of the measured window.</param>
/// <param name="WarmUpDays">The part that was not measured.</param>
/// <param name="Follow">How far the run went on after the window.</param>
public sealed record ResultWindow(string Arm, string Start, double LengthDays, double WarmUpDays, FollowUp Follow);

using CspSim.Experiments.Loads;
using CspSim.Experiments.Plans;
using CspSim.Scenarios.Layers;

namespace CspSim.Scenarios.Loading;

/// <summary>A scenario that has been read and checked.</summary>
public sealed record LoadedScenario
{
    /// <summary>The scenario's name; the file's name when it gives none.</summary>
    public required string Name { get; init; }

    /// <summary>What the scenario asks; may be empty.</summary>
    public required string Description { get; init; }

    /// <summary>The experiment to run.</summary>
    public required ExperimentPlan Plan { get; init; }

    /// <summary>
    /// The whole scenario as one text: everything inherited, every parameter and every setting applied, keys in a fixed order, origins
    /// kept.
    /// With <see cref="Files"/> beside it, it loads anywhere to the same plan and to the same text.
    /// </summary>
    public required string ResolvedText { get; init; }

    /// <summary>
    /// The data files that the text names (holidays, observed values), by the path under which it does, such as <c>files/kr.yaml</c>.
    /// </summary>
    public required IReadOnlyDictionary<string, byte[]> Files { get; init; }

    /// <summary>SHA-256 of <see cref="ResolvedText"/> in UTF-8, lower-case hexadecimal.</summary>
    public required string Hash { get; init; }

    /// <summary>Where each figure of the model comes from.</summary>
    public required IReadOnlyList<OriginNote> Origins { get; init; }

    /// <summary>The figures of the model and of arms that carry a range, each with the path by which a setting moves it.</summary>
    public required IReadOnlyList<UncertainInput> UncertainInputs { get; init; }

    /// <summary>What a run also finds out about them.</summary>
    public required ScenarioStudy Study { get; init; }

    /// <summary>The numbers that the scenario declares for people to move.</summary>
    public required IReadOnlyList<ScenarioParameter> Parameters { get; init; }

    /// <summary>The arms and what each changes.</summary>
    public required IReadOnlyList<ResolvedArm> Arms { get; init; }

    /// <summary>What files, arms and settings replace as a whole, instead of merging it with what they inherit.</summary>
    public required IReadOnlyList<WholeReplacement> Replaced { get; init; }

    /// <summary>The loads of the offices in each arm of the plan.</summary>
    public required IReadOnlyList<IReadOnlyList<OfficeLoad>> Loads { get; init; }
}

/// <summary>What came of loading a scenario.</summary>
/// <param name="Scenario">The scenario; null when there is an error.</param>
/// <param name="Diagnostics">Errors and warnings by file and place, at most <see cref="DiagnosticBag.Most"/>.</param>
/// <param name="LeftOut">How many more there are.</param>
public sealed record LoadResult(LoadedScenario? Scenario, IReadOnlyList<Diagnostic> Diagnostics, int LeftOut = 0);

/// <summary>An arm and the keys that it changes.</summary>
/// <param name="Name">The arm's name.</param>
/// <param name="ChangedPaths">Key paths in the order written; a removed key as well.</param>
public sealed record ResolvedArm(string Name, IReadOnlyList<string> ChangedPaths);

/// <summary>Where a figure comes from.</summary>
/// <param name="Path">The key path.</param>
/// <param name="Value">The figure as written.</param>
/// <param name="Kind">What stands behind it.</param>
/// <param name="Source">The short name of the publication; empty when there is none.</param>
/// <param name="Note">The note or the reason; empty when there is none.</param>
public sealed record OriginNote(string Path, string Value, OriginKind Kind, string Source = "", string Note = "");

/// <summary>What stands behind a figure.</summary>
public enum OriginKind
{
    /// <summary>Nothing is said.</summary>
    None,

    /// <summary>It is assumed, with or without a reason.</summary>
    Assumed,

    /// <summary>A publication.</summary>
    Source,
}

using CspSim.Experiments.Loads;
using CspSim.Experiments.Plans;

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
    /// The whole scenario as one text: everything inherited, every parameter and every setting applied, keys in a fixed order, origins kept.
    /// With <see cref="Files"/> beside it, it loads anywhere to the same plan and to the same text.
    /// </summary>
    public required string ResolvedText { get; init; }

    /// <summary>The data files that the text names (holidays, observed values), by the path under which it does, such as <c>files/kr.yaml</c>.</summary>
    public required IReadOnlyDictionary<string, byte[]> Files { get; init; }

    /// <summary>SHA-256 of <see cref="ResolvedText"/> in UTF-8, lower-case hexadecimal.</summary>
    public required string Hash { get; init; }

    /// <summary>Where each figure of the model comes from.</summary>
    public required IReadOnlyList<OriginNote> Origins { get; init; }

    /// <summary>The arms and what each changes.</summary>
    public required IReadOnlyList<ResolvedArm> Arms { get; init; }

    /// <summary>What files, arms and settings replace as a whole, instead of merging it with what they inherit.</summary>
    public required IReadOnlyList<WholeReplacement> Replaced { get; init; }

    /// <summary>The loads of the offices in each arm of the plan.</summary>
    public required IReadOnlyList<IReadOnlyList<OfficeLoad>> Loads { get; init; }
}

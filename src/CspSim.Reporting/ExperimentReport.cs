using System.Security.Cryptography;
using CspSim.Experiments.Plans;
using CspSim.Experiments.Results;
using CspSim.Experiments.Stories;
using CspSim.Experiments.Studies;

namespace CspSim.Reporting;

/// <summary>A result together with where it comes from: what every output is written from.</summary>
/// <param name="Result">What the experiment found.</param>
/// <param name="Provenance">Where it comes from.</param>
public sealed record ExperimentReport(ExperimentResult Result, Provenance Provenance)
{
    /// <summary>How unsure the answer is because nobody knows the inputs; null: they were not drawn.</summary>
    public InputDoubtResult? Doubt { get; init; }

    /// <summary>What it tells of single families; null: nothing.</summary>
    public StoryBook? Book { get; init; }
}

/// <summary>Where a result comes from: enough to make it again.</summary>
public sealed record Provenance
{
    /// <summary>
    /// The name of the random numbers, for the record: the generator of Salmon, Moraes, Dror and Shaw (SC 2011), keyed by seed and
    /// replication.
    /// </summary>
    public const string Generator = "Philox4x32-10";

    /// <summary>
    /// The version of the draws. It moves when a draw gets another key or gives another value: with the same seed, results of the same
    /// version met the same draws, and results of different versions did not.
    /// </summary>
    public const int KeyVersion = 2;

    /// <summary>The version of CspSim.</summary>
    public required string Version { get; init; }

    /// <summary>
    /// The scenario with everything resolved: bases, parameters, settings. Running this text beside its files gives the same result.
    /// </summary>
    public required string ScenarioText { get; init; }

    /// <summary>The data files that the text names, by their path as seen from its folder, with forward slashes.</summary>
    /// <value>Default: none.</value>
    public IReadOnlyDictionary<string, byte[]> ScenarioFiles { get; init; } = new Dictionary<string, byte[]>(StringComparer.Ordinal);

    /// <summary>Values set from outside the scenario, as written.</summary>
    /// <value>Default: none.</value>
    public IReadOnlyList<string> Settings { get; init; } = [];

    /// <summary>Remarks that belong to the numbers, such as how many inputs are assumed.</summary>
    /// <value>Default: none.</value>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The figures of the scenario that carry a range.</summary>
    /// <value>Default: none.</value>
    public IReadOnlyList<UncertainInput> UncertainInputs { get; init; } = [];

    /// <summary>Every figure of the scenario, with what stands behind it.</summary>
    /// <value>Default: none.</value>
    public IReadOnlyList<InputOrigin> Inputs { get; init; } = [];

    /// <summary>
    /// When, where and how fast: what two runs of the same scenario do not share, beside the settings that the text has already.
    /// </summary>
    public required WallClock WallClock { get; init; }

    /// <summary>SHA-256 of <see cref="ScenarioText"/> in UTF-8, in lower-case hexadecimal digits.</summary>
    public string ScenarioSha256 => HashOf(ScenarioText);

    /// <summary>The hash of a scenario.</summary>
    /// <param name="text">The scenario as one text.</param>
    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}

/// <summary>A figure of a scenario and what stands behind it.</summary>
/// <param name="Path">Its path, as settings take it.</param>
/// <param name="Value">The figure as written.</param>
/// <param name="IsAssumed">Whether it is assumed.</param>
/// <param name="Source">The short name of the publication; empty when there is none.</param>
/// <param name="Note">How it was read, computed or chosen; empty when nothing is said.</param>
public sealed record InputOrigin(string Path, string Value, bool IsAssumed, string Source, string Note);

/// <summary>When, where and how fast an experiment was carried out. Nothing in a result depends on it.</summary>
/// <param name="Started">When it began.</param>
/// <param name="Machine">The machine in words, such as its system and processors.</param>
/// <param name="Threads">Replications that ran at the same time.</param>
/// <param name="Elapsed">How long the simulation took.</param>
public sealed record WallClock(DateTimeOffset Started, string Machine, int Threads, TimeSpan Elapsed);

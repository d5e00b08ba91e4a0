using CspSim.Experiments.Statistics;
using CspSim.Reporting.Reading;

namespace CspSim.Reporting.Comparing;

/// <summary>Results beside each other: what their text and their JSON document are written from.</summary>
public sealed record ComparisonReport
{
    /// <summary>The letter of the baseline.</summary>
    public const string BaselineLabel = "A";

    /// <summary>The version of the program that compared.</summary>
    public required string Version { get; init; }

    /// <summary>The first result: the others are compared with it.</summary>
    public required ResultDocument Baseline { get; init; }

    /// <summary>The others, in the order given; at least one.</summary>
    public required IReadOnlyList<ComparedResult> Others { get; init; }

    /// <summary>The level of one interval: the baseline's; null when it wanted none.</summary>
    public double? Confidence => Baseline.Series.Confidence;

    /// <summary>Pairs of arms over all results: so many intervals of one figure hold together.</summary>
    public int Comparisons => Others.Sum(static other => other.Comparison.Matching.Matches.Count);

    /// <summary>The level of each simultaneous interval; null without intervals.</summary>
    public double? SimultaneousLevel => PairedDifference.SimultaneousLevel(Confidence, Comparisons);
}

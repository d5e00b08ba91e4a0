using CspSim.Experiments.Comparing;
using CspSim.Experiments.Statistics;

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

/// <summary>A result that is compared with the baseline.</summary>
/// <param name="Label">A letter for tables, from B on.</param>
/// <param name="Document">The result.</param>
/// <param name="Inputs">In what its resolved input differs, by path; null when one of the scenario texts cannot be read.</param>
/// <param name="Comparison">The numbers.</param>
public sealed record ComparedResult(
    string Label,
    ResultDocument Document,
    IReadOnlyList<InputDifference>? Inputs,
    ResultComparison Comparison);

/// <summary>One key of the resolved input in which two results differ.</summary>
/// <param name="Path">The key's path.</param>
/// <param name="Change">How: <c>changed</c>, <c>added</c> or <c>removed</c>.</param>
/// <param name="Old">The value of the baseline with its unit; empty when it has none.</param>
/// <param name="New">The value of the other with its unit; empty when it has none.</param>
/// <param name="NewInOldUnit">The new value in the unit of the old one; empty when the units are the same.</param>
public sealed record InputDifference(string Path, string Change, string Old, string New, string NewInOldUnit);

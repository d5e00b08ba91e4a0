using CspSim.Experiments.Comparing;
using CspSim.Reporting.Reading;

namespace CspSim.Reporting.Comparing;

/// <summary>A result that is compared with the baseline.</summary>
/// <param name="Label">A letter for tables, from B on.</param>
/// <param name="Document">The result.</param>
/// <param name="Inputs">In what its resolved input differs, by path; null when one of the scenario texts cannot be read.</param>
/// <param name="Comparison">The numbers.</param>
public sealed record ComparedResult(string Label, ResultDocument Document, IReadOnlyList<InputDifference>? Inputs, ResultComparison Comparison);

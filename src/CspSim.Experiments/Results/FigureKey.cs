using CspSim.Model.Measures;

namespace CspSim.Experiments.Results;

/// <summary>What a figure speaks of: a measure, an office, a group, and maybe a lane inside the ordinary group.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Office">Index of the office; null: all together.</param>
/// <param name="Group">The group of applications.</param>
/// <param name="Lane">Name of the entry lane inside the ordinary group; null: all lanes.</param>
public sealed record FigureKey(Measure Measure, int? Office, CaseGroup Group, string? Lane = null);

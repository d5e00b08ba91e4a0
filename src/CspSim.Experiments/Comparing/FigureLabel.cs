namespace CspSim.Experiments.Comparing;

/// <summary>What a figure of a stored result speaks of, in names.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Office">The office; null: all together.</param>
/// <param name="Group">The group, as results write it, such as <c>programme</c>.</param>
/// <param name="Lane">The entry lane inside the ordinary group; null: all lanes.</param>
public sealed record FigureLabel(string Measure, string? Office, string Group, string? Lane);

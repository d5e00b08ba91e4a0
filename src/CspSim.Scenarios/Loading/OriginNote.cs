namespace CspSim.Scenarios.Loading;

/// <summary>Where a figure comes from.</summary>
/// <param name="Path">The key path.</param>
/// <param name="Value">The figure as written.</param>
/// <param name="Kind">What stands behind it.</param>
/// <param name="Source">The short name of the publication; empty when there is none.</param>
/// <param name="Note">The note or the reason; empty when there is none.</param>
public sealed record OriginNote(string Path, string Value, OriginKind Kind, string Source = "", string Note = "");

namespace CspSim.Scenarios.Differences;

/// <summary>One key in which two scenarios differ.</summary>
/// <param name="Path">The key's path, such as <c>offices.KIPO.examiners</c>; in arms of two names both, as in <c>arms.serial=parallel.csp.mode</c>.</param>
/// <param name="Kind">How they differ.</param>
/// <param name="Old">The value of the old scenario as written, with its unit; its default when it has none written; empty without either.</param>
/// <param name="New">The value of the new scenario, likewise.</param>
/// <param name="NewInOldUnit">The new value in the unit of the old one, such as <c>60.88 d</c>; empty when the units are the same or nothing can be converted.</param>
public sealed record ScenarioDifference(string Path, DifferenceKind Kind, string Old, string New, string NewInOldUnit = "");

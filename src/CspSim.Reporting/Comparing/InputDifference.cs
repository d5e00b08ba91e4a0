namespace CspSim.Reporting.Comparing;

/// <summary>One key of the resolved input in which two results differ.</summary>
/// <param name="Path">The key's path.</param>
/// <param name="Change">How: <c>changed</c>, <c>added</c> or <c>removed</c>.</param>
/// <param name="Old">The value of the baseline with its unit; empty when it has none.</param>
/// <param name="New">The value of the other with its unit; empty when it has none.</param>
/// <param name="NewInOldUnit">The new value in the unit of the old one; empty when the units are the same.</param>
public sealed record InputDifference(string Path, string Change, string Old, string New, string NewInOldUnit);

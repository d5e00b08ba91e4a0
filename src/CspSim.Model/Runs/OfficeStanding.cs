namespace CspSim.Model.Runs;

/// <summary>Where an office stands in a replication.</summary>
/// <param name="Backlog">Applications with request and without first action.</param>
/// <param name="FirstActions">First actions issued in the months of the window.</param>
public readonly record struct OfficeStanding(int Backlog, long FirstActions);

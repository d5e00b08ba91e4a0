namespace CspSim.Model.Runs;

/// <summary>Which cases a replication has measured, as fingerprints: replications with equal ones have measured the same cases.</summary>
/// <param name="Requested">Sum of the mixed keys of the cases requested in the measured window.</param>
/// <param name="Waiting">Likewise of the cases that were waiting when measuring began.</param>
/// <param name="Asked">Likewise of those of both whose family asks for the programme.</param>
public readonly record struct MeasuredCases(ulong Requested, ulong Waiting, ulong Asked);

namespace CspSim.Experiments.Results;

/// <summary>A replication that failed: a fault of the program. The replications of its number are left out in every arm, so that arms stay pairs.</summary>
/// <param name="Arm">Index of the arm.</param>
/// <param name="Replication">Number of the replication, from 1.</param>
/// <param name="Cause">What was thrown.</param>
public sealed record ReplicationFailure(int Arm, int Replication, Exception Cause);

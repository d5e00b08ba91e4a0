namespace CspSim.Experiments.Replication;

/// <summary>One replication of one arm, to be simulated.</summary>
/// <param name="Arm">Index of the arm.</param>
/// <param name="Replication">Number of the replication, from 1.</param>
internal readonly record struct ReplicationJob(int Arm, int Replication);

namespace CspSim.Experiments.Replication;

/// <summary>What came of a job: a summary and its records, a failure, or nothing when it was cut short.</summary>
internal sealed record ReplicationOutcome(ReplicationSummary? Summary, ReplicationRecords? Records, Exception? Failure);

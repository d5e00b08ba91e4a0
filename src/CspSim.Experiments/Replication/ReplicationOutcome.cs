namespace CspSim.Experiments.Replication;

/// <summary>What came of a job: a summary and its records, or a failure.</summary>
internal sealed record ReplicationOutcome(ReplicationSummary? Summary, ReplicationRecords? Records, Exception? Failure);

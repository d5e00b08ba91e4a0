namespace CspSim.Experiments.Replication;

/// <summary>Takes the records of an experiment while it runs.</summary>
/// <remarks>
/// Called by one thread at a time, in the order of replications and inside a replication in the order of arms, and only for replications that count:
/// what it sees does not depend on the number of threads. It lets errors pass: after one it is not called again, the experiment goes on,
/// and <see cref="Results.ExperimentResult.RecordsFailure"/> tells it.
/// </remarks>
public interface IExperimentRecords
{
    /// <summary>Takes what one replication of one arm recorded. The lists are not used again by the experiment.</summary>
    void Take(ReplicationRecords records);
}

using CspSim.Experiments.Plans;
using CspSim.Model.Exchange;
using CspSim.Model.Runs;

namespace CspSim.Experiments.Replication;

/// <summary>How an experiment is carried out. Nothing here changes a number of the result.</summary>
public sealed record ExperimentOptions
{
    /// <summary>Replications that run at the same time.</summary>
    /// <value>1 or more; default: the processors of the machine.</value>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Makes links with faults; needed when the link of an arm is more than a plain delay.</summary>
    public ILinkFactory? LinkFactory { get; init; }

    /// <summary>What the exchange log covers.</summary>
    /// <value>Default: nothing.</value>
    public LogScope ExchangeLog { get; init; } = LogScope.None;

    /// <summary>Of what one row a case is kept.</summary>
    /// <value>Default: nothing.</value>
    public LogScope CaseLog { get; init; } = LogScope.None;

    /// <summary>Takes the records; null: none are kept, whatever the scopes say.</summary>
    public IExperimentRecords? Records { get; init; }

    /// <summary>Keeps finished rounds, and gives those it has; null: every round is made and none is kept.</summary>
    public IRoundStore? Store { get; init; }

    /// <summary>Names this experiment among those of the store.</summary>
    /// <value>Default: empty.</value>
    public string Point { get; init; } = "";

    /// <summary>Whether a round that the store lacks is made; else it fails with <see cref="MissingRoundException"/>.</summary>
    /// <value>Default: true.</value>
    public bool MakesRounds { get; init; } = true;

    /// <summary>The same without records.</summary>
    public ExperimentOptions WithoutRecords => this with { Records = null, ExchangeLog = LogScope.None, CaseLog = LogScope.None };

    /// <summary>Called after each replication, by one thread at a time.</summary>
    public Action<ExperimentProgress>? Progress { get; init; }
}

/// <summary>How far an experiment has come.</summary>
/// <param name="Arm">Index of the arm in which a replication has just ended.</param>
/// <param name="Done">Replications of that arm that have ended.</param>
/// <param name="AtMost">The most replications there will be.</param>
/// <param name="HalfWidth">The widest half-width of a watched measure so far, as <see cref="PrecisionTarget.HalfWidth"/>; NaN when none is
/// watched, or too early to say. With several measures that of the one that is furthest from what is wanted.</param>
/// <param name="Wanted">What is wanted of it; null where it is NaN.</param>
public readonly record struct ExperimentProgress(int Arm, int Done, int AtMost, double HalfWidth, PrecisionTarget? Wanted);

/// <summary>Takes the records of an experiment while it runs.</summary>
/// <remarks>
/// Called by one thread at a time, in the order of replications and inside a replication in the order of arms, and only for
/// replications that count:
/// what it sees does not depend on the number of threads. It lets errors pass: after one it is not called again, the experiment goes on,
/// and <see cref="Results.ExperimentResult.RecordsFailure"/> holds it.
/// </remarks>
public interface IExperimentRecords
{
    /// <summary>Takes what one replication of one arm recorded. The lists are not used again by the experiment.</summary>
    void Take(ReplicationRecords records);
}

/// <summary>What one replication of one arm recorded.</summary>
/// <param name="Arm">Index of the arm.</param>
/// <param name="Replication">Number of the replication, from 1.</param>
/// <param name="Events">The exchange log in simulated time; empty when none was kept.</param>
/// <param name="Cases">One row an application, in the order in which they ended; empty when none were kept.</param>
public sealed record ReplicationRecords(
    int Arm, int Replication, IReadOnlyList<ExchangeEvent> Events, IReadOnlyList<CaseRow> Cases);

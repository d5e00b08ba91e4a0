using CspSim.Model.Exchange;

namespace CspSim.Experiments.Replication;

/// <summary>How an experiment is carried out. Nothing here changes a number of the result.</summary>
public sealed record ExperimentOptions
{
    /// <summary>Replications that run at the same time.</summary>
    /// <value>1 or more; default: the processors of the machine.</value>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Makes links with faults; needed when the link of an arm is more than a plain delay.</summary>
    public ILinkFactory? LinkFactory { get; init; }

    /// <summary>Of what an exchange log is kept.</summary>
    /// <value>Default: nothing.</value>
    public LogScope ExchangeLog { get; init; } = LogScope.None;

    /// <summary>Of what one row a case is kept.</summary>
    /// <value>Default: nothing.</value>
    public LogScope CaseLog { get; init; } = LogScope.None;

    /// <summary>Takes the records; null: none are kept, whatever the scopes say.</summary>
    public IExperimentRecords? Records { get; init; }

    /// <summary>Told after each replication, by one thread at a time.</summary>
    public Action<ExperimentProgress>? Progress { get; init; }
}

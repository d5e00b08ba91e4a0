using CspSim.Model.Exchange;
using CspSim.Model.Measures;

namespace CspSim.Model.Runs;

/// <summary>What a replication needs besides the world: its seed and where its records go.</summary>
public sealed record RunOptions
{
    /// <summary>The seed of the experiment.</summary>
    public required ulong Seed { get; init; }

    /// <summary>The replication's number, from 1; with the seed it is the key of every draw.</summary>
    public required int Replication { get; init; }

    /// <summary>The measures kept. Default: all of the catalog.</summary>
    public IReadOnlyList<Measure> Measures { get; init; } = MeasureCatalog.All;

    /// <summary>
    /// Whether measured cases of families are kept one by one in <see cref="ReplicationResult.Ledger"/>, because arms are compared and
    /// families ask for the programme in one of them.
    /// </summary>
    /// <value>Default false.</value>
    public bool KeepsFamilies { get; init; }

    /// <summary>Makes links with faults; needed when the plan's link is more than a plain delay.</summary>
    public ILinkFactory? LinkFactory { get; init; }

    /// <summary>Takes the exchange log; null: none is kept.</summary>
    public IExchangeLog? ExchangeLog { get; init; }

    /// <summary>Takes one row per application; null: none is kept.</summary>
    public ICaseLog? CaseLog { get; init; }

    /// <summary>Cuts the replication short: <see cref="FilingRun.Run"/> then throws <see cref="OperationCanceledException"/>.</summary>
    /// <value>Default: it goes on to its end.</value>
    public CancellationToken Cut { get; init; }
}

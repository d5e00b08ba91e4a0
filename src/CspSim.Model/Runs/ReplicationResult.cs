using CspSim.Engine;
using CspSim.Model.Measures;

namespace CspSim.Model.Runs;

/// <summary>What one replication of one arm found.</summary>
public sealed record ReplicationResult : ReplicationFacts
{
    /// <summary>All tallies.</summary>
    public required MeasureTable Measures { get; init; }

    /// <summary>Measured cases of families, one by one; empty unless <see cref="RunOptions.KeepsFamilies"/>.</summary>
    public required CaseLedger Ledger { get; init; }
}

/// <summary>What one replication of one arm found as a whole, besides what it found case by case.</summary>
public record ReplicationFacts
{
    /// <summary>The replication's number, from 1.</summary>
    public required int Replication { get; init; }

    /// <summary>Which cases were measured.</summary>
    public required MeasuredCases Cases { get; init; }

    /// <summary>Measured cases that had no first action when the run stopped; 0 unless it stopped at its horizon.</summary>
    public required int WithoutFirstAction { get; init; }

    /// <summary>Measured cases that had not ended when the run stopped.</summary>
    public required int NotEnded { get; init; }

    /// <summary>The instant at which the run stopped.</summary>
    public required SimTime StoppedAt { get; init; }

    /// <summary>By office, the months of the run in order.</summary>
    public required IReadOnlyList<IReadOnlyList<OfficeMonth>> Months { get; init; }

    /// <summary>Where the applications went.</summary>
    public required FilingBalance Balance { get; init; }

    /// <summary>Counts of the exchange.</summary>
    public required ExchangeTotals Exchange { get; init; }

    /// <summary>Events taken from the calendar.</summary>
    public required long EventCount { get; init; }
}

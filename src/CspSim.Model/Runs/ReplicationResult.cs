using CspSim.Model.Measures;

namespace CspSim.Model.Runs;

/// <summary>What one replication of one arm found.</summary>
public sealed class ReplicationResult
{
    /// <summary>The replication's number, from 1.</summary>
    public required int Replication { get; init; }

    /// <summary>All tallies.</summary>
    public required MeasureTable Measures { get; init; }

    /// <summary>By office, the months of the run in order.</summary>
    public required IReadOnlyList<IReadOnlyList<OfficeMonth>> Months { get; init; }

    /// <summary>Where the applications went.</summary>
    public required FilingBalance Balance { get; init; }

    /// <summary>Counts of the exchange.</summary>
    public required ExchangeTotals Exchange { get; init; }

    /// <summary>Events taken from the calendar.</summary>
    public required long EventCount { get; init; }
}

using CspSim.Model.Runs;

namespace CspSim.Experiments.Results;

/// <summary>Counts of the exchange, summed over the replications of an arm.</summary>
public sealed record ExchangeCounts
{
    /// <summary>Families that petitioned.</summary>
    public long Petitions { get; init; }

    /// <summary>Families granted.</summary>
    public long Granted { get; init; }

    /// <summary>Families refused or gone.</summary>
    public long Left { get; init; }

    /// <summary>Messages handed to the link.</summary>
    public long Requested { get; init; }

    /// <summary>Messages received.</summary>
    public long Delivered { get; init; }

    /// <summary>Of those received: reports that came after the office had gone alone.</summary>
    public long Late { get; init; }

    /// <summary>Messages given up.</summary>
    public long GivenUp { get; init; }

    /// <summary>Attempts made.</summary>
    public long Attempts { get; init; }

    /// <summary>Further copies recognised.</summary>
    public long Duplicates { get; init; }

    /// <summary>First actions issued without something of the partner that the protocol foresees.</summary>
    public long ActedAlone { get; init; }

    /// <summary>Messages on their way when their run stopped.</summary>
    public long InTransit { get; init; }

    internal ExchangeCounts Plus(ExchangeTotals totals) => new()
    {
        Petitions = Petitions + totals.Petitions,
        Granted = Granted + totals.Granted,
        Left = Left + totals.Left,
        Requested = Requested + totals.Requested,
        Delivered = Delivered + totals.Delivered,
        Late = Late + totals.Late,
        GivenUp = GivenUp + totals.GivenUp,
        Attempts = Attempts + totals.Attempts,
        Duplicates = Duplicates + totals.Duplicates,
        ActedAlone = ActedAlone + totals.ActedAlone,
        InTransit = InTransit + totals.InTransit,
    };
}

namespace CspSim.Model.Runs;

/// <summary>Counts of the exchange in one replication; the totals of the log must equal them.</summary>
public sealed record ExchangeTotals
{
    /// <summary>Families that petitioned.</summary>
    public long Petitions { get; internal set; }

    /// <summary>Families granted.</summary>
    public long Granted { get; internal set; }

    /// <summary>Families refused or gone.</summary>
    public long Left { get; internal set; }

    /// <summary>Messages handed to the link.</summary>
    public long Requested { get; internal set; }

    /// <summary>Messages received.</summary>
    public long Delivered { get; internal set; }

    /// <summary>Of those received: reports that came, or were translated, after the office had gone alone.</summary>
    public long Late { get; internal set; }

    /// <summary>Messages given up.</summary>
    public long GivenUp { get; internal set; }

    /// <summary>Attempts made.</summary>
    public long Attempts { get; internal set; }

    /// <summary>Further copies recognised.</summary>
    public long Duplicates { get; internal set; }

    /// <summary>First actions issued without something of the partner that the protocol foresees.</summary>
    public long ActedAlone { get; internal set; }

    /// <summary>Messages on their way when the run stopped.</summary>
    public long InTransit { get; internal set; }
}

using CspSim.Model.Runs;

namespace CspSim.Experiments.Results;

/// <summary>Counts of the exchange, summed over the replications of an arm.</summary>
public sealed record ExchangeCounts
{
    /// <summary>Families that petitioned.</summary>
    public long Petitions { get; init; }

    /// <summary>Families granted.</summary>
    public long Granted { get; init; }

    /// <summary>Petitions that an office found not in order.</summary>
    public long Refused { get; init; }

    /// <summary>Petitions whose second one came after the petition window.</summary>
    public long TooLate { get; init; }

    /// <summary>Petitions that found the cap reached.</summary>
    public long OverCap { get; init; }

    /// <summary>Petitions that were decided when an office had begun to examine.</summary>
    public long ExaminationBegun { get; init; }

    /// <summary>Petitions one of whose decisions never reached the partner.</summary>
    public long DecisionNotReceived { get; init; }

    /// <summary>Petitions that the applicant withdrew before they were decided.</summary>
    public long Withdrawn { get; init; }

    /// <summary>Petitions that did not lead into the programme, for whatever reason.</summary>
    public long Left => Refused + TooLate + OverCap + ExaminationBegun + DecisionNotReceived + Withdrawn;

    /// <summary>Petitions not yet decided when their run stopped: with those granted and left they add up to all.</summary>
    public long Undecided => Petitions - Granted - Left;

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
        Refused = Refused + totals.Refused,
        TooLate = TooLate + totals.TooLate,
        OverCap = OverCap + totals.OverCap,
        ExaminationBegun = ExaminationBegun + totals.ExaminationBegun,
        DecisionNotReceived = DecisionNotReceived + totals.DecisionNotReceived,
        Withdrawn = Withdrawn + totals.Withdrawn,
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

using CspSim.Model.Filings;

namespace CspSim.Model.Runs;

/// <summary>
/// Counts of the exchange in one replication, or in all of an arm; the totals of the log must equal those of its replication.
/// </summary>
public sealed record ExchangeTotals : IPetitionCounts
{
    /// <summary>Families that petitioned.</summary>
    public long Petitions { get; internal set; }

    /// <summary>Families granted.</summary>
    public long Granted { get; internal set; }

    /// <summary>Petitions that an office found not in order.</summary>
    public long Refused { get; internal set; }

    /// <summary>Petitions whose applicants did not consent to the exchange.</summary>
    public long NoConsent { get; internal set; }

    /// <summary>Petitions whose second one came after the petition window.</summary>
    public long TooLate { get; internal set; }

    /// <summary>Petitions that found the cap reached.</summary>
    public long OverCap { get; internal set; }

    /// <summary>Petitions that were decided when an office had begun to examine.</summary>
    public long ExaminationBegun { get; internal set; }

    /// <summary>Petitions one of whose decisions never reached the partner.</summary>
    public long DecisionNotReceived { get; internal set; }

    /// <summary>Petitions that the applicant withdrew before they were decided, alone or with an application.</summary>
    public long Withdrawn { get; internal set; }

    /// <summary>
    /// Families that wanted to ask and could not, because an office had acted before examination was requested in every office. They are
    /// no petitions.
    /// </summary>
    public long NotEligible { get; internal set; }

    /// <summary>Petitions that did not lead into the programme, for whatever reason.</summary>
    public long Outside => Refused + NoConsent + TooLate + OverCap + ExaminationBegun + DecisionNotReceived + Withdrawn;

    /// <summary>Petitions not yet decided when the run stopped: with those granted and outside they add up to all.</summary>
    public long Undecided => Petitions - Granted - Outside;

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

    /// <summary>First actions that had a due date, because the searches had been shared.</summary>
    public long FirstActionsDue { get; internal set; }

    /// <summary>Of these, first actions that were issued after it.</summary>
    public long FirstActionsOverdue { get; internal set; }

    /// <summary>Messages on their way when the run stopped.</summary>
    public long InTransit { get; internal set; }

    /// <summary>How many attempts settled messages took; those received and given up add up to the counts above.</summary>
    public MessageAttempts ByAttempt { get; private init; } = new();

    /// <summary>The sum of these and others.</summary>
    public ExchangeTotals Plus(ExchangeTotals others)
    {
        ArgumentNullException.ThrowIfNull(others);
        long[] ours = Counts();
        return Of([.. others.Counts().Select((count, at) => count + ours[at])], ByAttempt.Plus(others.ByAttempt));
    }

    /// <summary>Writes all counts.</summary>
    /// <param name="writer">Where to.</param>
    public void Write(BinaryWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        foreach (long count in Counts())
        {
            writer.Write7BitEncodedInt64(count);
        }

        ByAttempt.Write(writer);
    }

    /// <summary>Reads what <see cref="Write"/> has written.</summary>
    /// <param name="reader">Where from.</param>
    public static ExchangeTotals Read(BinaryReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return Of([.. new ExchangeTotals().Counts().Select(_ => reader.Read7BitEncodedInt64())], MessageAttempts.Read(reader));
    }

    internal void CountOutside(OutsideReason reason)
    {
        switch (reason)
        {
            case OutsideReason.Refused:
                Refused++;
                break;
            case OutsideReason.NoConsent:
                NoConsent++;
                break;
            case OutsideReason.PetitionTooLate:
                TooLate++;
                break;
            case OutsideReason.CapReached:
                OverCap++;
                break;
            case OutsideReason.ExaminationBegun:
                ExaminationBegun++;
                break;
            case OutsideReason.DecisionNotReceived:
                DecisionNotReceived++;
                break;
            case OutsideReason.Withdrawn:
                Withdrawn++;
                break;
            case OutsideReason.NotEligible:
                NotEligible++;
                break;
            default:
                throw new InvalidOperationException($"A family that asked stays outside for a reason, not for {reason}.");
        }
    }

    // The order of these and of the next list is one.
    private long[] Counts() =>
    [
        Petitions, Granted, Refused, NoConsent, TooLate, OverCap, ExaminationBegun, DecisionNotReceived, Withdrawn,
        NotEligible, Requested, Delivered, Late, GivenUp, Attempts, Duplicates, ActedAlone,
        FirstActionsDue, FirstActionsOverdue, InTransit,
    ];

    private static ExchangeTotals Of(long[] counts, MessageAttempts attempts) => new()
    {
        ByAttempt = attempts,
        Petitions = counts[0],
        Granted = counts[1],
        Refused = counts[2],
        NoConsent = counts[3],
        TooLate = counts[4],
        OverCap = counts[5],
        ExaminationBegun = counts[6],
        DecisionNotReceived = counts[7],
        Withdrawn = counts[8],
        NotEligible = counts[9],
        Requested = counts[10],
        Delivered = counts[11],
        Late = counts[12],
        GivenUp = counts[13],
        Attempts = counts[14],
        Duplicates = counts[15],
        ActedAlone = counts[16],
        FirstActionsDue = counts[17],
        FirstActionsOverdue = counts[18],
        InTransit = counts[19],
    };
}

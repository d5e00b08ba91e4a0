using System.Diagnostics;
using System.Runtime.CompilerServices;
using CspSim.Engine;

namespace CspSim.Model.Filings;

/// <summary>One row of the table of families in process. Bit i of a mask speaks of leg i.</summary>
internal struct Family : IReusableRow
{
    // What stands in the place of a leg's application while none is in process.
    public const int NotYetRequested = -1;
    public const int RequestedNow = -2;
    public const int ActedOnBefore = -3;
    public const int Ended = -4;

    public ulong Key;
    public long Number;
    public SimTime FiledAt;
    public SimTime PetitionedAt;
    public SimTime GrantedAt;
    public SimTime FirstActedAt;

    /// <summary>The last request of all legs.</summary>
    public SimTime LastRequestedAt;

    /// <summary>The last request of the legs whose offices take part in the programme; before all time when none does.</summary>
    public SimTime CompleteAt;
    public int Stream;
    public int OpenMessages;
    public int OpenLegs;
    public int DecisionsToCome;
    public byte LegCount;
    public byte Participating;
    public byte Requested;
    public byte Acted;

    /// <summary>Withdrawn by the applicant before an examiner began.</summary>
    public byte Withdrawn;

    /// <summary>Allowed by these legs' offices.</summary>
    public byte Allowed;
    public byte PetitionsToCome;
    public bool Asks;
    public bool Petitioned;
    public bool Granted;
    public bool Sharing;
    public bool Logged;

    /// <summary>Whether a case of it is to be withdrawn or is deferred: it is then no pair and no outcome that is measured.</summary>
    public bool IsLeftOut;
    public OutsideReason Outside;

    /// <summary>The route by which it reaches the later offices, of its stream's.</summary>
    public byte Route;

    /// <summary>Legs whose offices hold the application until the petition has been decided.</summary>
    public byte OnHold;

    /// <summary>Whether it goes by a fast lane in an office of the programme, and so cannot ask for the programme.</summary>
    public bool TakesLane;

    /// <summary>Whether an office of the programme acted before the family could ask: it never can.</summary>
    public bool CameTooLate;

    /// <summary>Whether it could ask for the programme, unless an office acts before, and does not.</summary>
    public bool CouldAsk;
    public LegArray<int> Applications;

    /// <summary>One more than the entry of each leg in the ledger; 0 for none.</summary>
    public LegArray<int> Entries;

    /// <summary>One more than the lane that each leg's applicant has asked for since another office has allowed; 0 for none.</summary>
    public LegArray<byte> OpenedLanes;
    public LegArray<LegState> States;
    public LegArray<byte> Reports;
    public LegArray<byte> ReportsRead;
    public LegArray<byte> Drafts;

    /// <summary>When the office of each leg found the petition in order.</summary>
    public LegArray<SimTime> DecidedAt;
    public LegArray<SimTime> WaitingSince;
    public LegArray<SimTime> WaitLimits;

    /// <summary>When each leg's first action is due, kept by <c>FirstActionDates</c>.</summary>
    public LegArray<SimTime> FirstActionDue;

    /// <summary>Time each leg's application has waited for a partner, without an examiner.</summary>
    public LegArray<SimDuration> Blocked;

    /// <summary>Effort each leg's office has spent on partners' reports.</summary>
    public LegArray<double> ReadingHours;

    /// <summary>How many reports each leg's office has read; <see cref="ReportsRead"/> says which.</summary>
    public LegArray<byte> ReportsReadCount;

    /// <summary>Distinguishes the users of one row: an event that carries another version belongs to a former user and is void.</summary>
    public ushort Version;

    public bool InUse { get; private set; }

    /// <summary>The mask of all its legs.</summary>
    public readonly int AllLegs => (1 << LegCount) - 1;

    /// <summary>Whether the office of a leg takes part in the programme.</summary>
    public readonly bool TakesPart(int leg) => (Participating & (1 << leg)) != 0;

    /// <summary>Whether the office of a leg holds the application until the petition has been decided.</summary>
    public readonly bool IsOnHold(int leg) => (OnHold & (1 << leg)) != 0;

    /// <summary>Whether examination has been requested at every office of the programme.</summary>
    public readonly bool IsComplete => (Requested & Participating) == Participating;

    /// <summary>Whether a leg takes part and is not withdrawn, so that its office has or will have a result.</summary>
    public readonly bool IsPartner(int leg) => (Participating & ~Withdrawn & (1 << leg)) != 0;

    /// <summary>Whether the application of a leg is in the programme.</summary>
    public readonly bool IsInProgramme(int leg) => Granted && TakesPart(leg);

    /// <summary>Moves a leg on; every change of its state goes by here.</summary>
    public void Move(int leg, LegState to)
    {
        Debug.Assert(LegMoves.IsLegal(States[leg], to), $"A leg cannot go from {States[leg]} to {to}.");
        States[leg] = to;
    }

    public void Begin()
    {
        ushort version = Version;
        this = default;
        Version = version;
        InUse = true;
    }

    public void End()
    {
        InUse = false;
        Version++;
    }
}

/// <summary>One value per leg of a family, stored in the row itself.</summary>
[InlineArray(LegsMax)]
internal struct LegArray<T>
{
    /// <summary>Offices one family can be filed in.</summary>
    public const int LegsMax = 8;

    private T _first;
}

/// <summary>Why a family is not, or no longer, in the programme.</summary>
public enum OutsideReason : byte
{
    /// <summary>It is in the programme.</summary>
    None,

    /// <summary>An office found the petition not in order.</summary>
    Refused,

    /// <summary>The second petition came after the petition window.</summary>
    PetitionTooLate,

    /// <summary>The yearly cap was reached.</summary>
    CapReached,

    /// <summary>An office had begun to examine before the petitions were decided.</summary>
    ExaminationBegun,

    /// <summary>A decision never reached the partner.</summary>
    DecisionNotReceived,

    /// <summary>The applicant withdrew the petition, or one of the applications, before it was decided.</summary>
    Withdrawn,

    /// <summary>An office had acted before examination was requested in every office: there was no petition.</summary>
    NotEligible,

    /// <summary>The applicant has not consented that the offices exchange what they find.</summary>
    NoConsent,
}

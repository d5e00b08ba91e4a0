using CspSim.Engine;
using CspSim.Model.Exchange;
using CspSim.Model.Exchange.Protocols;

namespace CspSim.Model.Filings;

/// <summary>One row of the table of families in process. Bit i of a mask speaks of leg i.</summary>
internal struct Family : IReusableRow
{
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
    public int OpenExchanges;
    public int OpenLegs;
    public int DecisionsToCome;
    public byte LegCount;
    public byte Participating;
    public byte Requested;
    public byte Acted;
    public byte PetitionsToCome;
    public byte Cell;
    public bool Asks;
    public bool Petitioned;
    public bool Granted;
    public bool Sharing;
    public bool Logged;
    public LeaveReason Left;
    public LegArray<int> Applications;
    public LegArray<LegState> States;
    public LegArray<byte> Reports;
    public LegArray<byte> ReportsRead;
    public LegArray<byte> Drafts;
    public LegArray<SimTime> WaitingSince;
    public LegArray<SimTime> WaitLimits;

    public bool InUse { get; set; }

    public ushort Version { get; set; }
}

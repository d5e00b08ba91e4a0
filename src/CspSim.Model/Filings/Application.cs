using CspSim.Engine;

namespace CspSim.Model.Filings;

/// <summary>One row of the table of applications in process.</summary>
internal struct Application : IReusableRow
{
    public ulong Key;
    public long Number;
    public SimTime FiledAt;
    public SimTime RequestedAt;
    public SimTime SearchStartedAt;
    public SimTime FirstActionAt;
    public SimDuration Blocked;
    public double SearchHours;
    public double ReadingHours;
    public double ActionHours;

    /// <summary>The second number of the block that gave the search effort: the first action's effort, drawn with it.</summary>
    public double FirstActionUniform;

    public int Family;
    public int Actions;

    /// <summary>The place in its lane; 0 for none. Lane entries of other places are void.</summary>
    public long Place;

    public short CohortMonth;
    public byte Leg;
    public byte Office;
    public byte Lane;
    public byte EntryLane;
    public byte Cell;
    public byte ReportsRead;
    public JobKind Job;
    public bool ActedAlone;

    public bool InUse { get; set; }

    public ushort Version { get; set; }
}

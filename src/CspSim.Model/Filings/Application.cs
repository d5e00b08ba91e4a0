using CspSim.Engine;

namespace CspSim.Model.Filings;

/// <summary>One row of the table of applications in process.</summary>
internal struct Application
{
    public ulong Key;
    public long Number;
    public SimTime FiledAt;
    public SimTime RequestedAt;
    public SimTime QueuedAt;
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

    /// <summary>Raised whenever the application joins or leaves a lane: lane entries of another stay are void.</summary>
    public int Stay;

    public short CohortMonth;
    public byte Leg;
    public byte Office;
    public byte Lane;
    public byte EntryLane;
    public byte Cell;
    public JobKind Job;
    public bool Waiting;
    public bool ActedAlone;
}

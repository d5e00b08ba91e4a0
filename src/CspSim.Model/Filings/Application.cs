using CspSim.Engine;

namespace CspSim.Model.Filings;

/// <summary>One row of the table of applications in process.</summary>
/// <remarks>
/// Two whole offices have half a million rows, which no cache holds, so a row keeps only what cannot be had otherwise: the filing is
/// computed again from its keyed draw, and what waiting and reading cost stands in the family.
/// </remarks>
internal struct Application : IReusableRow
{
    public ulong Key;
    public SimTime RequestedAt;
    public SimTime SearchStartedAt;
    public SimTime FirstActionAt;
    public double SearchHours;

    /// <summary>From the search on the effort of the first action, which is drawn with that of the search; later of all actions.</summary>
    public double ActionHours;

    // What is drawn a stage ahead (see ExaminerJobs).

    /// <summary>The effort of the further action that the response on its way will bring, as drawn.</summary>
    public double FurtherHours;

    /// <summary>Where chance decides, the uniform number of the delay of the response to the next action; negative for none.</summary>
    public double ResponseDraw;

    public int Number;
    public int Family;

    /// <summary>The place at which it waits for an examiner; 0 for none. Entries of other places are void.</summary>
    public uint Place;

    public ushort Actions;
    public short CohortMonth;
    public byte Leg;
    public byte Office;
    public byte Lane;
    public byte EntryLane;
    public MeasuredAs Measured;
    public JobKind Job;
    public bool ActedAlone;

    public bool InUse { get; private set; }

    /// <summary>Whether it is one of the measured cases.</summary>
    public readonly bool IsMeasured => Measured is MeasuredAs.Requested or MeasuredAs.Waiting;

    public void Begin()
    {
        this = default;
        InUse = true;
    }

    public void End() => InUse = false;
}

/// <summary>What an examiner does with an application next.</summary>
internal enum JobKind : byte
{
    /// <summary>Searches.</summary>
    Search,

    /// <summary>Has just searched, still has the file at hand and can go straight on to the first action.</summary>
    AtHand,

    /// <summary>Drafts the first action.</summary>
    FirstAction,

    /// <summary>Acts again, on a response.</summary>
    FurtherAction,

    /// <summary>Searches once the search that is being done outside is back.</summary>
    SearchOutside,

    /// <summary>Searches with the report of a search outside at hand, or ordered.</summary>
    SearchReported,
}

/// <summary>Why a case is measured.</summary>
public enum MeasuredAs : byte
{
    /// <summary>It is not: its first action came before measuring began, or its request after the measured window.</summary>
    Not,

    /// <summary>Its request lies in the measured window.</summary>
    Requested,

    /// <summary>It was waiting for its first action when measuring began.</summary>
    Waiting,

    /// <summary>
    /// It never is: its applicant is to withdraw it before a first action, or has deferred it. The same cases in every arm, whatever an
    /// office does first.
    /// </summary>
    LeftOut,
}

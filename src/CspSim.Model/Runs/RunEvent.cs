namespace CspSim.Model.Runs;

/// <summary>The kinds of event a replication schedules; the entity's meaning stands behind each.</summary>
internal static class RunEvent
{
    /// <summary>An application of one office comes in (source).</summary>
    public const ushort StreamArrival = 1;

    /// <summary>A family is filed first (source).</summary>
    public const ushort FamilyArrival = 2;

    /// <summary>Examination of a later leg is requested (family and leg).</summary>
    public const ushort LegRequest = 3;

    /// <summary>An examiner has finished a job (application).</summary>
    public const ushort JobDone = 4;

    /// <summary>The applicant has responded (application).</summary>
    public const ushort Response = 5;

    /// <summary>A message arrives on a plain link (message).</summary>
    public const ushort MessageArrival = 6;

    /// <summary>A petition is filed at one office (family and leg).</summary>
    public const ushort Petition = 7;

    /// <summary>An office decides on the petition (family and leg).</summary>
    public const ushort Decision = 8;

    /// <summary>A leg has waited for its partner as long as it may (family and leg).</summary>
    public const ushort WaitLimit = 9;

    /// <summary>A timer of the link (timer).</summary>
    public const ushort LinkTimer = 10;

    /// <summary>The number of examiners changes (office and step).</summary>
    public const ushort ExaminersChange = 11;

    /// <summary>A calendar month ends (month).</summary>
    public const ushort MonthEnd = 12;

    /// <summary>The warm-up is over.</summary>
    public const ushort MeasuringStarts = 13;

    /// <summary>The window ends.</summary>
    public const ushort WindowEnds = 14;

    /// <summary>A board decides on an appeal (application).</summary>
    public const ushort BoardDecision = 15;

    /// <summary>An application joins its lane: the office has decided on it, or takes up what was deferred (application).</summary>
    public const ushort LaneDecision = 16;

    /// <summary>A received message is translated, where it needs to be, and somebody is there to read it (message).</summary>
    public const ushort MessageRead = 17;

    /// <summary>
    /// An office with idle examiners and waiting work opens (office; version 0 before, 1 behind all else that happens at its opening).
    /// </summary>
    public const ushort OfficeOpens = 18;

    /// <summary>An examiner whose search has ended with the hours begins the first action (application).</summary>
    public const ushort GoStraightOn = 19;

    /// <summary>An office notifies its partners of a petition (family and leg).</summary>
    public const ushort RequestNotice = 20;

    /// <summary>The applicant withdraws a petition that is not yet decided (family).</summary>
    public const ushort Withdrawal = 21;

    /// <summary>
    /// A production period begins (office; version 0 before, 1 behind all else that happens at that instant).
    /// </summary>
    public const ushort PeriodBegins = 22;

    /// <summary>The report of a search outside is in (search outside).</summary>
    public const ushort OutsideSearchDone = 23;

    /// <summary>An approved action is mailed (application).</summary>
    public const ushort ActionMailed = 24;

    /// <summary>An office has decided on a lane that another one's allowance has opened (family and leg; version of the family).</summary>
    public const ushort OpenedLane = 25;

    /// <summary>An application ends because its applicant has not answered in time (application).</summary>
    public const ushort Silence = 26;

    /// <summary>The applicant withdraws an application unless an examiner has begun (row of its request; version: office).</summary>
    public const ushort ApplicationWithdrawal = 28;
}

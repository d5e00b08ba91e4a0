using CspSim.Engine;
using CspSim.Engine.Random;
using CspSim.Engine.Working;
using CspSim.Model.Filings;
using CspSim.Model.Offices;
using CspSim.Model.Outcomes;

namespace CspSim.Model.Runs;

/// <summary>
/// The cases that have had their first action when the run starts and have not ended: each stands where its prosecution has come.
/// </summary>
/// <remarks>
/// First actions went out evenly over the office hours before the start. From each the prosecution is followed by the rules and draws of
/// the run, without a queue, to the start; who has not ended by then comes into the run with the event that is next. So their number is
/// the flow of first actions times the mean time from there to the end (Little's law), and nobody need say it.
/// </remarks>
internal sealed class CasesUnderWay(RunParts run)
{
    // Looks back until the first actions of a whole year have all ended, and never further than a patent lasts.
    private static readonly SimDuration s_allEnded = SimDuration.FromDays(SimDuration.DaysPerYear);
    private static readonly SimDuration s_most = SimDuration.FromDays(20 * SimDuration.DaysPerYear);

    private readonly RunClock _clock = run.Clock;
    private readonly RowPool<Application> _applications = run.Tables.Applications;
    private readonly KeyedDraws _draws = run.Draws;
    private readonly List<(SimTime At, ushort Kind, int Row)> _next = [];

    // By office; null where nothing is under way.
    private readonly AnswersBeforeRun?[] _answers =
    [
        .. run.Tables.Offices.Select(office => office.Plan.Backlog is { FirstActionsPerHour: > 0 } backlog
            ? new AnswersBeforeRun(run.Draws, office, backlog)
            : null),
    ];

    /// <summary>The first of the events with which they come into the run.</summary>
    public SimTime Earliest { get; private set; } = SimTime.Zero;

    /// <summary>Makes the cases; before the clock of the run begins.</summary>
    public void Make()
    {
        foreach (OfficeState office in run.Tables.Offices.Where(office => _answers[office.Index] is not null))
        {
            WorkingCalendar calendar = office.Plan.Calendar;
            SimTime lastKept = SimTime.Zero;
            SimDuration worked = calendar.WorkedBy(SimTime.Zero);
            double own = office.Plan.Backlog!.FirstActionsPerHour - run.Intake.FamiliesPerHour(office.Index);
            double ticks = calendar.WorkingTimeBetween(SimTime.Zero - s_allEnded, SimTime.Zero).Ticks / (own * s_allEnded.Hours);
            for (long number = 0; own > 0; number++)
            {
                SimTime acted = calendar.FinishAfter(worked - new SimDuration((long)((number + 0.5) * ticks)), SimDuration.Zero);
                if (lastKept - acted >= s_allEnded || SimTime.Zero - acted >= s_most)
                {
                    break;
                }

                ulong key = EntityKey.Application(run.Intake.UnderWayStreams[office.Index], number);
                lastKept = TryKeep(office, key, acted) ? acted : lastKept;
            }
        }
    }

    /// <summary>
    /// Settles what has become of a leg that was requested before the oldest case of the backlog, whose first action therefore went out
    /// before the run: it is under way, or it has ended.
    /// </summary>
    /// <param name="row">The family.</param>
    /// <param name="leg">The leg.</param>
    /// <param name="office">Its office.</param>
    /// <param name="requested">When its examination was requested.</param>
    /// <returns>Whether it is under way.</returns>
    public bool TryKeepLeg(int row, int leg, OfficeState office, SimTime requested)
    {
        if (_answers[office.Index] is null || ActedOn(office, requested) is not { } acted)
        {
            return false;
        }

        ref Family family = ref run.Tables.Families[row];
        int lane = run.World.Families[family.Stream].Lanes[office.Index];
        int added = Add(office, EntityKey.Leg(family.Key, leg), lane, requested);
        ref Application application = ref _applications[added];
        application.Family = row;
        application.Leg = (byte)leg;
        if (!TryFollow(added, office, acted, out SimTime at, out ushort kind))
        {
            bool isAllowed = office.TellsEndings && run.Courses[office.Index].EndingOf(added) == Ending.Allowed;
            family.Allowed |= (byte)(isAllowed ? 1 << leg : 0);
            _applications.Remove(added);
            return false;
        }

        run.Intake.CountUnderWay(ref application);
        family.Applications[leg] = added;
        _clock.Schedule(at, kind, added);
        return true;
    }

    /// <summary>Enters their next events.</summary>
    public void Start()
    {
        foreach ((SimTime at, ushort kind, int row) in _next)
        {
            _clock.Schedule(at, kind, row);
        }

        _next.Clear();
    }

    // As old as the oldest case of the backlog, and in office hours; null where that would be before the request.
    private static SimTime? ActedOn(OfficeState office, SimTime requested)
    {
        SimTime acted = requested + office.Plan.Backlog!.Depth;
        SimTime inHours = office.InHours(acted);
        if (inHours >= SimTime.Zero)
        {
            WorkingCalendar calendar = office.Plan.Calendar;
            inHours = calendar.FinishAfter(calendar.WorkedBy(acted) - new SimDuration(1), SimDuration.Zero);
        }

        return inHours >= requested ? inHours : null;
    }

    private bool TryKeep(OfficeState office, ulong key, SimTime acted)
    {
        int lane = run.Intake.DrawLane(office.Index, key);
        int row = Add(office, key, lane, acted - SimDuration.FromHours(WaitHours(office, lane)));
        if (!TryFollow(row, office, acted, out SimTime at, out ushort kind))
        {
            _applications.Remove(row);
            return false;
        }

        run.Intake.CountUnderWay(ref _applications[row]);
        _next.Add((at, kind, row));
        Earliest = SimTime.Min(Earliest, at);
        return true;
    }

    private int Add(OfficeState office, ulong key, int lane, SimTime requested)
    {
        int row = _applications.Add();
        run.Findings.BeginCase(row);
        ref Application application = ref _applications[row];
        application.Key = key;
        application.Family = -1;
        application.Office = (byte)office.Index;
        application.Lane = (byte)lane;
        application.EntryLane = (byte)lane;
        application.CohortMonth = -1;
        application.RequestedAt = requested;
        return row;
    }

    // In the lanes in which nothing waits at the start a case waited for its decision, its docket and its dispatch.
    private static double WaitHours(OfficeState office, int lane)
    {
        BacklogPlan backlog = office.Plan.Backlog!;
        LanePlan plan = office.Lanes[lane];
        double decision = plan.DecisionDelay.MeanHours;
        double docket = plan.IsUrgent ? 0 : office.Plan.Desks?.Period?.MeanHours ?? 0;
        return (backlog.Lane ?? lane) == lane
            ? Math.Max(decision, backlog.Depth.Hours)
            : decision + docket + (office.Plan.Desks?.Dispatch.MeanHours ?? 0);
    }

    // False: it has ended before the start. Otherwise with which event it comes into the run: before the start when the office has it then.
    private bool TryFollow(int row, OfficeState office, SimTime acted, out SimTime at, out ushort kind)
    {
        SimTime present = _clock.LookAt(acted);
        run.Jobs.DrawSearch(ref _applications[row], office);
        run.Findings.Find(row);
        NextStep stage = run.Prosecution.IssueBeforeRun(row, out at);
        kind = stage == NextStep.End ? (ushort)0 : Prosecution.EventOf(stage);
        while (stage != NextStep.End && at < SimTime.Zero && (stage != NextStep.Response || IsAnswered(row, office, ref at, ref kind)))
        {
            _clock.LookAt(at);
            stage = run.Prosecution.ContinueBeforeRun(stage, row, out at);
            kind = stage == NextStep.End ? (ushort)0 : Prosecution.EventOf(stage);
        }

        _clock.LookAt(present);
        return stage != NextStep.End;
    }

    // Whether the action on a response that came before the start went out before it; it then went out at that instant.
    private bool IsAnswered(int row, OfficeState office, ref SimTime at, ref ushort kind)
    {
        ref Application application = ref _applications[row];
        SimTime drafted = _answers[office.Index]!.DraftedAt(application, at, run.Courses[office.Index].IsReexamination(row));
        if (drafted >= SimTime.Zero)
        {
            return false;
        }

        application.Job = JobKind.FurtherAction;
        run.Jobs.Begin(row, office);
        Delay dispatch = office.Plan.Desks?.Dispatch ?? Delay.None;
        at = dispatch.IsNone
            ? drafted
            : office.AfterInHours(drafted, dispatch, _draws.Uniform(application.Key, DrawPurpose.Dispatch, application.Actions));
        kind = RunEvent.ActionMailed;
        return at < SimTime.Zero;
    }
}

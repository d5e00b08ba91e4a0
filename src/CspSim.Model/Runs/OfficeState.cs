using CspSim.Engine;
using CspSim.Engine.Collectors;
using CspSim.Engine.Distributions;
using CspSim.Engine.Working;
using CspSim.Model.Filings;
using CspSim.Model.Measures;
using CspSim.Model.Offices;
using CspSim.Model.Outcomes;

namespace CspSim.Model.Runs;

/// <summary>One office during a replication: its lanes, its examiners, its books.</summary>
internal sealed class OfficeState
{
    private readonly WorkingCalendar _calendar;
    private readonly bool _always;
    private readonly double _ticksPerEffortHour;
    private readonly LaneQueue[] _lanes;
    private readonly LanePlan[] _lanePlans;
    private readonly IOutcomeRule _outcome;
    private readonly int[] _waiting;
    private uint _sequence;
    private SimTime _bookedTo;
    private SimDuration _workedTo;
    private WorkingStretch _atWork = new(SimTime.Always, SimTime.Always, SimDuration.Zero);
    private double _busyTicks;
    private double _availableTicks;
    private double _busyTicksOfMonths;
    private double _availableTicksOfMonths;
    private long _backlogAtRestart;
    private SimDuration _workedAtRestart;

    public OfficeState(OfficePlan plan, int index, RowPool<Application> applications)
    {
        Plan = plan;
        Index = index;
        _calendar = plan.Calendar;
        _always = plan.Calendar.IsAlways;
        _workedTo = plan.Calendar.WorkedBy(_bookedTo);
        _workedAtRestart = _workedTo;
        _ticksPerEffortHour = SimDuration.TicksPerHour / plan.CaseTimeShare;
        _lanes = new LaneQueue[plan.Lanes.Count];
        _lanePlans = [.. plan.Lanes];
        _outcome = plan.Outcome;
        SearchEffortHours = plan.SearchEffortHours;
        FirstActionEffortHours = plan.FirstActionEffortHours;
        FurtherActionEffortHours = _outcome.FurtherActionEffortHours;
        ResponseDelay = _outcome.ResponseDelay;
        HasFurtherActions = _outcome.MeanFurtherActions > 0;
        TellsEndings = _outcome.TellsEndings;
        ActsRightAfterSearch = plan.ActsRightAfterSearch;
        RequestsWithFiling = plan.RequestDelayHours.Maximum <= 0;
        JoinsAtOnce = plan.Outflow.IsNone && plan.Lanes.All(static lane => lane.DecisionDelay.IsNone);
        OutsideSearch = plan.Desks?.OutsideSearch;
        GivesAtOnce = plan.Desks?.Period is null && OutsideSearch is null;
        Dockets = plan.Desks is { Period: not null } dealt ? new OfficeDockets(plan, dealt, index, applications) : null;
        Outbox = plan.Desks is { } desks && (desks.Approval is not null || !desks.Dispatch.IsNone) ? new Outbox(this, desks) : null;
        _waiting = new int[plan.Lanes.Count];
        Counts = new WindowCounts(plan.Lanes.Count);
        for (int lane = 0; lane < _lanes.Length; lane++)
        {
            _lanes[lane] = new LaneQueue();
        }
    }

    public OfficePlan Plan { get; }

    public int Index { get; }

    // What the plan says and every job asks for, kept as arrays and fields: together with calling the usual calendar by its own type
    // 4 % of the reference model's processor time (median of five pairs of runs).
    public ReadOnlySpan<LanePlan> Lanes => _lanePlans;

    public Distribution SearchEffortHours { get; }

    public Distribution FirstActionEffortHours { get; }

    public Distribution FurtherActionEffortHours { get; }

    public Delay ResponseDelay { get; }

    public bool HasFurtherActions { get; }

    /// <summary>Whether it is known how applications end: asked for each that does.</summary>
    public bool TellsEndings { get; }

    public bool ActsRightAfterSearch { get; }

    public bool RequestsWithFiling { get; }

    /// <summary>
    /// Whether every application joins its lane at its request: none waits for a decision, none is deferred or withdrawn. Every arrival
    /// asks.
    /// </summary>
    public bool JoinsAtOnce { get; }

    /// <summary>
    /// Whether a free examiner takes what becomes ready at once. Not with production periods; nor where searches are done outside: there a
    /// case can become ready that something puts aside again now, as a protocol does with a granted pair, and examiners take what is ready
    /// behind all else that happens at this instant.
    /// </summary>
    public bool GivesAtOnce { get; }

    /// <summary>What waits where, when the office has production periods; null when it has none.</summary>
    public OfficeDockets? Dockets { get; }

    /// <summary>How actions go out; null when they do at once.</summary>
    public Outbox? Outbox { get; }

    public OutsideSearchPlan? OutsideSearch { get; }

    /// <summary>Examiners who may hold a job now; 0 before the run's start.</summary>
    public int Examiners { get; private set; }

    /// <summary>Examiners who hold a job; may exceed <see cref="Examiners"/> after a cut until jobs are finished.</summary>
    public int Busy { get; private set; }

    /// <summary>Jobs waiting in all lanes; 0 in an office with production periods.</summary>
    public int Waiting { get; private set; }

    /// <summary>Applications with request and without first action.</summary>
    public int Backlog { get; private set; }

    public TimeAverage BacklogOverTime { get; } = new();

    public List<OfficeMonth> Months { get; } = [];

    /// <summary>The present month; null outside the window.</summary>
    public OfficeMonth? Month { get; private set; }

    /// <summary>First actions issued since the last restart.</summary>
    public long FirstActions { get; set; }

    /// <summary>What else it has counted since then.</summary>
    public WindowCounts Counts { get; }

    /// <summary>Whether work will be handed out when the office opens next.</summary>
    public bool WillHandOut { get; set; }

    public bool Responds(double uniform, double responseScale) => _outcome.Responds(uniform, responseScale);

    public void ChangeBacklog(SimTime now, int by)
    {
        Backlog += by;
        BacklogOverTime.Set(now, Backlog);
    }

    public void SetExaminers(SimTime now, int count)
    {
        Book(now);
        Examiners = count;
    }

    /// <summary>The present time when people are at work, otherwise the next opening.</summary>
    public SimTime NextAtWork(SimTime now)
    {
        LookUp(now);
        return SimTime.Max(now, _atWork.From);
    }

    /// <summary>Whether the office has opened before now and not closed since.</summary>
    public bool HasOpened(SimTime now)
    {
        LookUp(now);
        return now > _atWork.From;
    }

    /// <summary>The first instant at or after some time at which people are at work.</summary>
    public SimTime InHours(SimTime time) => _always ? time : _calendar.NextWorkingInstant(time);

    /// <summary>When a delay that begins now is over, by the wall calendar or by the office's business days.</summary>
    public SimTime After(SimTime now, Delay delay, double uniform)
    {
        double length = delay.Length.Draw(uniform);
        return delay.InBusinessDays
            ? _calendar.AddBusinessDays(now, (int)Math.Round(Math.Min(length, SimDuration.Longest.Days)))
            : now + SimDuration.FromHours(length);
    }

    /// <summary>When something that the office does after a delay is done: while people are at work.</summary>
    public SimTime AfterInHours(SimTime now, Delay delay, double uniform) => InHours(After(now, delay, uniform));

    /// <summary>An examiner takes a job of the given effort; returns when it will be finished.</summary>
    public SimTime Occupy(SimTime now, double effortHours)
    {
        Book(now);
        Busy++;
        return Finish(now, effortHours);
    }

    /// <summary>When an effort that begins now, by an examiner at hand, will be finished.</summary>
    public SimTime Finish(SimTime now, double effortHours)
    {
        double ticks = (effortHours * _ticksPerEffortHour) + 0.5;
        SimDuration time = ticks < SimDuration.Longest.Ticks ? new((long)ticks) : SimDuration.Longest;
        if (_always)
        {
            return now + time;
        }

        Book(now);
        return _calendar.FinishAfter(_workedTo, time);
    }

    /// <summary>The books since the last restart.</summary>
    /// <param name="months">How long that is.</param>
    public OfficeFacts Facts(double months) => new()
    {
        ReadingHours = Counts.ReadingHours,
        ReadingExaminers = Counts.ReadingHours / ((_workedTo - _workedAtRestart).Hours * Plan.CaseTimeShare),
        Grants = TellsEndings ? Counts.Grants : double.NaN,
        Refusals = TellsEndings ? Counts.Refusals : double.NaN,
        BacklogMean = BacklogOverTime.Mean(_bookedTo),
        BacklogAtStart = _backlogAtRestart,
        BacklogAtEnd = Backlog,
        BusyHours = HoursOf(_busyTicks),
        AvailableHours = HoursOf(_availableTicks),
        Requests = Counts.Requests,
        LaneEntries = Counts.LaneEntries.ToArray(),
        FirstActions = FirstActions,
        Months = months,
    };

    public void Release(SimTime now)
    {
        Book(now);
        Busy--;
    }

    /// <summary>Another month begins; null: none, as the window is over.</summary>
    public void BeginMonth(SimTime now, OfficeMonth? month)
    {
        Book(now);
        BookMonth();
        Month = month;
    }

    public void Restart(SimTime now)
    {
        Book(now);
        BookMonth();
        _busyTicks = _busyTicksOfMonths = 0;
        _availableTicks = _availableTicksOfMonths = 0;
        FirstActions = 0;
        _backlogAtRestart = Backlog;
        _workedAtRestart = _workedTo;
        Counts.Restart();
        BacklogOverTime.Restart(now);
    }

    /// <summary>Brings the books up to the present.</summary>
    public void Book(SimTime now)
    {
        if (now > _bookedTo)
        {
            SimDuration worked = WorkedBy(now);
            long ticks = (worked - _workedTo).Ticks;
            _busyTicks += (double)Busy * ticks;
            _availableTicks += (double)Math.Max(Examiners, Busy) * ticks;
            _bookedTo = now;
            _workedTo = worked;
        }
    }

    private void BookMonth()
    {
        if (Month is not null)
        {
            Month.BusyHours += HoursOf(_busyTicks - _busyTicksOfMonths);
            Month.AvailableHours += HoursOf(_availableTicks - _availableTicksOfMonths);
        }

        _busyTicksOfMonths = _busyTicks;
        _availableTicksOfMonths = _availableTicks;
    }

    private double HoursOf(double ticks) => ticks / SimDuration.TicksPerHour * Plan.CaseTimeShare;

    // Time goes forward, so the calendar is asked once for each stretch of working time.
    private void LookUp(SimTime now)
    {
        if (now >= _atWork.To)
        {
            _atWork = _calendar.StretchAt(now);
        }
    }

    private SimDuration WorkedBy(SimTime now)
    {
        if (_always)
        {
            return new SimDuration(now.Ticks);
        }

        LookUp(now);
        return _atWork.WorkedBefore + new SimDuration(Math.Max(0, now.Ticks - _atWork.From.Ticks));
    }

    /// <summary>The effort by which the office plans a job: what its examiners need in the mean.</summary>
    public double PlannedHours(JobKind job) => job switch
    {
        JobKind.FurtherAction => FurtherActionEffortHours.Mean,
        JobKind.FirstAction => FirstActionEffortHours.Mean,
        _ => SearchEffortHours.Mean + (ActsRightAfterSearch ? FirstActionEffortHours.Mean : 0),
    };

    /// <summary>The hours that an examiner has for cases from one instant to another.</summary>
    public double CaseHoursBetween(SimTime from, SimTime to) => _calendar.WorkingTimeBetween(from, to).Ticks / _ticksPerEffortHour;

    /// <summary>A place that none of the office's applications has had.</summary>
    public uint NextPlace() => checked(++_sequence);

    /// <summary>Gives an application a place in a lane; returns the place.</summary>
    public uint Join(int lane, long key, int application)
    {
        uint place = NextPlace();
        _lanes[lane].Add(new LaneEntry(key, place, application));
        _waiting[lane]++;
        Waiting++;
        return place;
    }

    /// <summary>Gives up one place of a lane; the entry stays behind and is found void.</summary>
    public void GiveUpPlace(int lane)
    {
        _waiting[lane]--;
        Waiting--;
    }

    /// <summary>The application some places behind the next one of a lane; -1 when there is none.</summary>
    public int ApplicationAhead(int lane, int places) => _lanes[lane].ApplicationAhead(places);

    /// <summary>Takes the next entry of the most urgent lane that has one; void entries come too, the caller skips them.</summary>
    public bool TryTakeEntry(out LaneEntry entry, out int lane)
    {
        for (lane = 0; lane < _lanes.Length; lane++)
        {
            if (_waiting[lane] > 0 && _lanes[lane].TryTake(out entry))
            {
                return true;
            }
        }

        entry = default;
        return false;
    }
}

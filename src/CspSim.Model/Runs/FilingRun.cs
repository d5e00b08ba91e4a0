using CspSim.Engine;
using CspSim.Engine.Calendar;
using CspSim.Model.Filings;

namespace CspSim.Model.Runs;

/// <summary>Simulates one replication of one arm.</summary>
/// <remarks>
/// One thread; everything random is keyed by seed, replication and entity, so the result is a function of plan and options.
/// Here is the loop: events are values in the calendar, dispatched by the switch below to the part that they concern (see
/// <see cref="RunParts"/>). The parts work over tables of rows; nothing is allocated per event once the tables have grown.
/// </remarks>
public sealed class FilingRun
{
    /// <summary>The application of an event this far ahead is fetched when there are more of them than a cache holds.</summary>
    private const int EventsFetchedAhead = 2;

    // A millisecond or less of events: seldom enough to cost nothing.
    private const long EventsBetweenLooks = 4096;

    private readonly RunParts _run;
    private readonly RunClock _clock;
    private readonly RunTables _tables;
    private readonly Desks _desks;
    private readonly Intake _intake;
    private readonly Prosecution _prosecution;
    private readonly FamilyIntake _families;
    private readonly MessageTraffic _messages;
    private bool _hasBegun;
    private bool _isOver;

    /// <summary>Prepares a replication.</summary>
    /// <exception cref="ArgumentException">
    /// The link has faults or resilience and the options name no link factory, or documents decide in an office and the world has none.
    /// </exception>
    public FilingRun(WorldPlan world, RunOptions options)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(options);
        _run = new RunParts(world, options);
        _clock = _run.Clock;
        _tables = _run.Tables;
        _desks = _run.Desks;
        _intake = _run.Intake;
        _prosecution = _run.Prosecution;
        _families = _run.Families;
        _messages = _run.Messages;
    }

    /// <summary>How far the replication has come.</summary>
    public RunStanding Standing => new()
    {
        Now = _clock.Now,
        Events = _clock.EventCount,
        Applications = _intake.Filed,
        ApplicationsAtMost = _tables.Applications.Made,
        Petitions = _run.Totals.Petitions,
        Granted = _run.Totals.Granted,
        Messages = _run.Totals.Requested,
        Offices =
        [
            .. _tables.Offices.Select(static office =>
                new OfficeStanding(office.Backlog, office.Months.Sum(static month => (long)month.FirstActions))),
        ],
    };

    /// <summary>Simulates the replication to its end, from wherever it stands. Call once.</summary>
    /// <exception cref="OperationCanceledException">It was cut short by <see cref="RunOptions.Cut"/>.</exception>
    public ReplicationResult Run()
    {
        Begin();
        while (!_isOver && Advance(SimTime.Never, EventsBetweenLooks))
        {
            _run.Options.Cut.ThrowIfCancellationRequested();
        }

        return Close();
    }

    /// <summary>
    /// Simulates a part of the replication: until an instant has come or so many events have happened, whichever is first.
    /// </summary>
    /// <param name="until">The instant; the first event then or later is the last of the part.</param>
    /// <param name="events">The events at most.</param>
    /// <returns>Whether the replication goes on.</returns>
    public bool Continue(SimTime until, long events)
    {
        Begin();
        _isOver = _isOver || !Advance(until, events);
        return !_isOver;
    }

    /// <summary>Simulates so many events and closes the books where the replication then stands: the short runs of tests.</summary>
    internal ReplicationResult RunOnly(long events)
    {
        Continue(SimTime.Never, events);
        return Close();
    }

    /// <summary>Has assertions compare every event with another calendar's, in tests.</summary>
    internal void CompareWith(IEventCalendar reference) => _clock.Reference = reference;

    private void Begin()
    {
        if (_hasBegun)
        {
            return;
        }

        _hasBegun = true;
        _run.UnderWay.Make();
        _clock.Begin(SimTime.Min(_intake.Earliest, _run.UnderWay.Earliest));
        _run.Window.ScheduleMonths();
        foreach (OfficeState office in _tables.Offices)
        {
            office.Restart(_clock.Now);
            _desks.ScheduleExaminers(office);
        }

        _run.UnderWay.Start();
        _intake.Start();
        _run.Window.ScheduleBounds();
    }

    // Entered again and again: a loop that is entered once stays in code compiled before its profile was known.
    private bool Advance(SimTime until, long events)
    {
        for (long left = events; left > 0 && _clock.Now < until; left--)
        {
            if (!_clock.TryNext(out ScheduledEvent next))
            {
                return false;
            }

            if (_tables.IsLarge && _clock.TryLookAhead(EventsFetchedAhead, out ushort kind, out int entity)
                && kind is RunEvent.JobDone or RunEvent.Response)
            {
                _tables.Applications.FetchAhead(entity);
            }

            Dispatch(next.Kind, next.Entity, next.Version);
        }

        return true;
    }

    private ReplicationResult Close()
    {
        // A run whose calendar has nothing left although measured cases are open has waited in vain until its horizon.
        SimTime stop = _clock.IsStopped ? SimTime.Max(_clock.Now, _run.World.Window.End) : _clock.Stop;
        _run.Books.Close(stop);
        _run.Totals.InTransit = _messages.InTransit;
        return new ReplicationResult
        {
            Replication = _run.Options.Replication,
            Measures = _run.Books.Table,
            Cases = _run.Books.Cases,
            Ledger = _run.Books.Ledger,
            WithoutFirstAction = _run.Books.WithoutFirstAction,
            NotEnded = _run.Books.NotEnded,
            StoppedAt = stop,
            Months = [.. _tables.Offices.Select(static office => office.Months)],
            Balance = new FilingBalance(_intake.Filed, _prosecution.Ended, _tables.Applications.Count),
            Exchange = _run.Totals,
            EventCount = _clock.EventCount,
        };
    }

    private void Dispatch(ushort kind, int entity, ushort version)
    {
        switch (kind)
        {
            case RunEvent.JobDone:
                _desks.OnJobDone(entity);
                break;
            case RunEvent.StreamArrival:
                _intake.OnStreamArrival(entity);
                break;
            case RunEvent.Response:
                _prosecution.OnResponse(entity);
                break;
            case RunEvent.FamilyArrival:
                _intake.OnFamilyArrival(entity);
                break;
            case RunEvent.LegRequest:
                _families.OnLegRequest(LegEvent.Family(entity), LegEvent.Leg(entity));
                break;
            case RunEvent.MessageArrival:
                _messages.OnArrival(entity);
                break;
            case RunEvent.LinkTimer:
                _messages.OnLinkTimer(entity);
                break;
            case RunEvent.WaitLimit:
                _run.Sharing.OnWaitLimit(LegEvent.Family(entity), LegEvent.Leg(entity), version);
                break;
            case RunEvent.Petition:
                _run.Programme.OnPetition(LegEvent.Family(entity), LegEvent.Leg(entity), version);
                break;
            case RunEvent.Decision:
                _run.Decisions.OnDecision(LegEvent.Family(entity), LegEvent.Leg(entity), version);
                break;
            default:
                DispatchSeldom(kind, entity, version);
                break;
        }
    }

    private void DispatchSeldom(ushort kind, int entity, ushort version)
    {
        switch (kind)
        {
            case RunEvent.RequestNotice:
                _run.Programme.OnRequestNotice(LegEvent.Family(entity), LegEvent.Leg(entity), version);
                break;
            case RunEvent.Withdrawal:
                _run.Programme.OnWithdrawal(entity, version);
                break;
            case RunEvent.ApplicationWithdrawal:
                _run.Outflow.OnWithdrawal(entity, version);
                break;
            case RunEvent.MessageRead:
                _messages.OnRead(entity);
                break;
            case RunEvent.OfficeOpens:
                _desks.OnOfficeOpens(entity, isSecond: version > 0);
                break;
            case RunEvent.PeriodBegins:
                _run.Dockets.OnPeriodBegins(entity, isSecond: version > 0);
                break;
            case RunEvent.OutsideSearchDone:
                _run.OutsideSearches.OnDone(entity);
                break;
            case RunEvent.ActionMailed:
                _run.Outgoing.OnMailed(entity);
                break;
            case RunEvent.GoStraightOn:
                _run.Jobs.GoStraightOn(entity);
                break;
            case RunEvent.OpenedLane:
                _run.FamilyLanes.OnDecision(LegEvent.Family(entity), LegEvent.Leg(entity), version);
                break;
            case RunEvent.LaneDecision:
                _desks.Enqueue(entity);
                break;
            case RunEvent.BoardDecision:
                _prosecution.OnBoardDecision(entity);
                break;
            case RunEvent.Silence:
                _prosecution.OnSilence(entity);
                break;
            case RunEvent.ExaminersChange:
                _desks.OnExaminersChange(entity, version);
                break;
            case RunEvent.MonthEnd:
                _run.Window.OnMonthEnd(entity);
                break;
            case RunEvent.MeasuringStarts:
                _run.Window.OnStart();
                break;
            case RunEvent.WindowEnds:
                _run.Window.OnEnd();
                break;
            default:
                throw new InvalidOperationException($"The calendar holds an event of unknown kind {kind}.");
        }
    }
}

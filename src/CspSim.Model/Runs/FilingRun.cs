using CspSim.Engine;
using CspSim.Engine.Calendar;
using CspSim.Engine.Random;
using CspSim.Model.Exchange;
using CspSim.Model.Filings;
using CspSim.Model.Measures;
using CspSim.Model.Offices;
using CspSim.Model.PriorArt;
using CspSim.Model.Programme;

namespace CspSim.Model.Runs;

/// <summary>Simulates one replication of one arm.</summary>
/// <remarks>
/// One thread; everything random is keyed by seed, replication and entity, so the result is a function of plan and options.
/// The parts of this type, a file each: the loop (here), arrivals, examination, programme, exchange, books. Events are values in
/// the calendar, dispatched by the switch below over tables of rows; nothing is allocated per event once the tables have grown.
/// </remarks>
public sealed partial class FilingRun
{
    private readonly WorldPlan _world;
    private readonly RunOptions _options;
    private readonly ProgrammePlan _programme;
    private readonly IEventCalendar _calendar;
    private readonly LadderCalendar? _ladder;
    private readonly KeyedDraws _draws;
    private readonly OfficeState[] _offices;
    private readonly FamilyStreamPlan[] _familyPlans;
    private readonly int[][] _legOffices;
    private readonly RowTable<Application> _applications = new(1024);
    private readonly RowTable<Family> _families = new(256);
    private readonly RowTable<ExchangeRow> _exchanges = new(64);
    private readonly ArrivalSource[] _sources;
    private readonly RunBooks _books;
    private readonly ExchangeTotals _totals = new();
    private readonly IExchangeLog? _log;
    private readonly ILink? _link;

    /// <summary>The application of an event this far ahead is fetched when there are more of them than a cache holds.</summary>
    private const int EventsFetchedAhead = 2;

    // Up to here (about 1 MB of rows) fetching ahead is work for nothing, 8 % of the reference model; beyond it a fifth of a run of
    // two whole offices is saved.
    private const int RowsOfCache = 8192;

    // A millisecond or less of events: seldom enough to cost nothing.
    private const long EventsBetweenLooks = 4096;

    private SimTime _now;

    // The horizon, until the window is over and every measured case has what it needs.
    private SimTime _stop;
    private long _eventCount;
    private long _filed;
    private long _ended;
    private bool _hasBegun;
    private bool _isOver;

    /// <summary>Prepares a replication.</summary>
    /// <exception cref="ArgumentException">The link has faults or resilience and the options name no link factory.</exception>
    public FilingRun(WorldPlan world, RunOptions options)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(options);
        _world = world;
        _options = options;
        _programme = world.Programme;
        _calendar = options.Calendar ?? new LadderCalendar();
        _ladder = _calendar as LadderCalendar;
        _familyPlans = [.. world.Families];
        _legOffices = [.. world.Families.Select(family => family.Offices.ToArray())];
        _draws = new KeyedDraws(options.Seed, options.Replication);
        _offices = [.. world.Offices.Select((plan, index) => new OfficeState(plan, index))];
        _books = new RunBooks(options.Measures, world);
        _stop = world.Window.Horizon;
        _programmeEnds = SimTime.Min(world.Programme.Until, world.Window.End);
        _documents = world.PriorArt is { } art ? new DocumentSource(art, _draws) : null;
        _searchers = [.. world.Offices.Select((plan, index) => plan.SearchPower is { } power ? new Searcher(power, index, _draws) : null)];
        _lentPowers = [.. world.Offices.Select((_, index) => LentPower.Of(world, index, _draws))];
        _examinations = [.. _offices.Select(office => office.Documents is { } outcome ? new Examination(outcome, world.PriorArt?.SameResponseShare ?? 0, _draws) : null)];
        if (_documents is null && _offices.Any(office => office.Documents is not null))
        {
            throw new ArgumentException("Documents decide in an office, but the world has none.", nameof(world));
        }

        _log = options.ExchangeLog;
        _participants = ParticipantMask(world);
        _instantGrant = GrantsAtOnce(world.Programme);
        _backlogStarts = [.. world.Offices.Select(office => SimTime.Zero - (office.Backlog?.Depth ?? SimDuration.Zero))];
        _sources = MakeSources(out _sourceOffices, out _sourceLanes);
        _earliest = EarliestSource();
        if (!world.Link.IsPlainDelay)
        {
            _link = options.LinkFactory?.Create(world.Link, world.Offices.Count, this)
                ?? throw new ArgumentException("A link with faults or resilience needs a link factory.", nameof(options));
        }
    }

    /// <summary>How far the replication has come.</summary>
    public RunStanding Standing => new()
    {
        Now = _now,
        Events = _eventCount,
        Applications = _filed,
        ApplicationsAtMost = _applications.Made,
        Petitions = _totals.Petitions,
        Granted = _totals.Granted,
        Messages = _totals.Requested,
        Offices = [.. _offices.Select(static office => new OfficeStanding(office.Backlog, office.Months.Sum(static month => (long)month.FirstActions)))],
    };

    /// <summary>Simulates the replication to its end, from wherever it stands. Call once.</summary>
    /// <exception cref="OperationCanceledException">It was cut short by <see cref="RunOptions.Cut"/>.</exception>
    public ReplicationResult Run()
    {
        Begin();
        while (!_isOver && Advance())
        {
            if (_eventCount % EventsBetweenLooks == 0)
            {
                _options.Cut.ThrowIfCancellationRequested();
            }
        }

        return Close();
    }

    /// <summary>Simulates a part of the replication: until an instant has come or so many events have happened, whichever is first.</summary>
    /// <param name="until">The instant; the first event then or later is the last of the part.</param>
    /// <param name="events">The events at most.</param>
    /// <returns>Whether the replication goes on.</returns>
    public bool Continue(SimTime until, long events)
    {
        Begin();
        for (long left = events; left > 0 && !_isOver && _now < until; left--)
        {
            _isOver = !Advance();
        }

        return !_isOver;
    }

    private void Begin()
    {
        if (!_hasBegun)
        {
            _hasBegun = true;
            Start();
        }
    }

    // A method of its own: the loop above is entered once and would stay in code compiled before its profile was known.
    private bool Advance()
    {
        bool taken;
        ScheduledEvent next;
        if (_ladder is { } ladder)
        {
            taken = ladder.TryTake(out next);
            if (_applications.Made > RowsOfCache && ladder.TryLookAhead(EventsFetchedAhead, out ushort kind, out int entity) && kind is RunEvent.JobDone or RunEvent.Response)
            {
                _applications.FetchAhead(entity);
            }
        }
        else
        {
            taken = _calendar.TryTake(out next);
        }

        if (!taken || next.Time > _stop)
        {
            return false;
        }

        _now = next.Time;
        _eventCount++;
        Dispatch(next);
        return true;
    }

    private void Start()
    {
        _calendar.Reset(_earliest);
        _now = _earliest;
        ScheduleMonths();
        for (int office = 0; office < _offices.Length; office++)
        {
            _offices[office].Restart(_earliest);
            ScheduleExaminers(office);
        }

        for (int source = 0; source < _sources.Length; source++)
        {
            ScheduleNextArrival(source);
        }

        Schedule(_world.Window.MeasuredFrom, RunEvent.MeasuringStarts, 0);
        Schedule(_world.Window.End, RunEvent.WindowEnds, 0);
    }

    // The usual calendar is called by its own type, which lets the compiler put it in line; the measurement is in OfficeState.
    private void Schedule(SimTime at, ushort kind, int entity, ushort version = 0)
    {
        if (_ladder is { } ladder)
        {
            ladder.Schedule(at, kind, entity, version);
        }
        else
        {
            _calendar.Schedule(at, kind, entity, version);
        }
    }

    private void Dispatch(in ScheduledEvent next)
    {
        switch (next.Kind)
        {
            case RunEvent.JobDone:
                OnJobDone(next.Entity);
                break;
            case RunEvent.StreamArrival:
                OnStreamArrival(next.Entity);
                break;
            case RunEvent.Response:
                OnResponse(next.Entity);
                break;
            case RunEvent.FamilyArrival:
                OnFamilyArrival(next.Entity);
                break;
            case RunEvent.MessageArrival:
                OnMessageArrival(next.Entity);
                break;
            case RunEvent.LegRequest:
                OnLegRequest(next.Entity >> LegBits, next.Entity & LegMask);
                break;
            case RunEvent.WaitLimit:
                OnWaitLimit(next.Entity >> LegBits, next.Entity & LegMask, next.Version);
                break;
            case RunEvent.Petition:
                OnPetition(next.Entity >> LegBits, next.Entity & LegMask, next.Version);
                break;
            case RunEvent.Decision:
                OnDecision(next.Entity >> LegBits, next.Entity & LegMask, next.Version);
                break;
            case RunEvent.LinkTimer:
                _link!.OnTimer(next.Entity);
                break;
            default:
                DispatchBookkeeping(next);
                break;
        }
    }

    private void DispatchBookkeeping(in ScheduledEvent next)
    {
        switch (next.Kind)
        {
            case RunEvent.ExaminersChange:
                OnExaminersChange(next.Entity, next.Version);
                break;
            case RunEvent.MonthEnd:
                OnMonthEnd(next.Entity);
                break;
            case RunEvent.MeasuringStarts:
                OnMeasuringStarts();
                break;
            case RunEvent.WindowEnds:
                OnWindowEnds();
                break;
            case RunEvent.MessageRead:
                OnMessageRead(next.Entity);
                break;
            case RunEvent.BoardDecision:
                OnBoardDecision(next.Entity);
                break;
            case RunEvent.LaneDecision:
                Enqueue(next.Entity);
                break;
            case RunEvent.OfficeOpens:
                OnOfficeOpens(next.Entity, isSecond: next.Version > 0);
                break;
            case RunEvent.GoStraightOn:
                GoStraightOn(next.Entity);
                break;
            case RunEvent.RequestNotice:
                OnRequestNotice(next.Entity >> LegBits, next.Entity & LegMask, next.Version);
                break;
            default:
                throw new InvalidOperationException($"The calendar holds an event of unknown kind {next.Kind}.");
        }
    }
}

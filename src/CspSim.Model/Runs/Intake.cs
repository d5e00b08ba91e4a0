using CspSim.Engine;
using CspSim.Engine.Distributions;
using CspSim.Engine.Random;
using CspSim.Model.Filings;
using CspSim.Model.Offices;

namespace CspSim.Model.Runs;

/// <summary>How applications come in: streams of single offices, starting backlogs, and the first filings of families.</summary>
internal sealed class Intake
{
    /// <summary>
    /// The share of filing lags and request delays that is looked back over before the run. Families first filed even longer
    /// ago whose last request would still come (one in ten thousand of those within reach) are left out.
    /// </summary>
    private const double LookBackShare = 0.9999;

    // Where cases are under way at the start, families are looked back for by as much as nearly all are from first action to end.
    private static readonly SimDuration s_underWay = SimDuration.FromDays(2 * SimDuration.DaysPerYear);

    private readonly RunClock _clock;
    private readonly CaseBooks _books;
    private readonly Outflow _outflow;
    private readonly bool _hasOutflow;
    private readonly Desks _desks;
    private readonly Findings _findings;
    private readonly FamilyIntake _families;
    private readonly WorldPlan _world;
    private readonly OfficeState[] _offices;
    private readonly RowPool<Application> _applications;
    private readonly KeyedDraws _draws;
    private readonly Source[] _sources;

    public Intake(RunParts run)
    {
        _clock = run.Clock;
        _books = run.Books;
        _outflow = run.Outflow;
        _hasOutflow = !run.Outflow.IsIdle;
        _desks = run.Desks;
        _findings = run.Findings;
        _families = run.Families;
        _world = run.World;
        _offices = run.Tables.Offices;
        _applications = run.Tables.Applications;
        _draws = run.Draws;
        BacklogStarts = [.. _world.Offices.Select(static office => SimTime.Zero - (office.Backlog?.Depth ?? SimDuration.Zero))];
        string[] names = [.. StreamNames()];
        uint[] streams = EntityKey.OfStreams(names);
        _sources = [.. MakeSources(new Queue<uint>(streams))];
        UnderWayStreams = streams[^_offices.Length..];
        Earliest = _world.Families.Select(LookBack).Concat(BacklogStarts).Append(SimTime.Zero).Min();
    }

    /// <summary>By office, the request of the oldest case of its starting backlog.</summary>
    public SimTime[] BacklogStarts { get; }

    /// <summary>By office, the stream of the cases that are under way at the start.</summary>
    public uint[] UnderWayStreams { get; }

    /// <summary>When the first source begins.</summary>
    public SimTime Earliest { get; }

    /// <summary>Applications that have come in.</summary>
    public long Filed { get; private set; }

    /// <summary>Enters the first arrival of every source.</summary>
    public void Start()
    {
        for (int source = 0; source < _sources.Length; source++)
        {
            ScheduleNext(source);
        }
    }

    /// <summary>An application of one office comes in.</summary>
    public void OnStreamArrival(int index)
    {
        Source source = _sources[index];
        ulong key = EntityKey.Application(source.Arrivals.Stream, source.Arrivals.Count);
        ScheduleNext(index);

        int row = Add(source.Office, key, source.Lane >= 0 ? source.Lane : DrawLane(source.Office, key));
        ref Application application = ref _applications[row];
        application.Family = -1;
        EnterLane(row);
    }

    /// <summary>An application joins its lane, once the office has decided that it belongs there.</summary>
    public void EnterLane(int row)
    {
        ref Application application = ref _applications[row];
        OfficeState office = _offices[application.Office];
        if (office.JoinsAtOnce)
        {
            _desks.Enqueue(row);
            return;
        }

        Delay decision = office.Lanes[application.Lane].DecisionDelay;
        if (decision.IsNone)
        {
            _outflow.JoinAt(row, _clock.Now);
            return;
        }

        double uniform = _draws.Uniform(application.Key, DrawPurpose.LaneDecision, 0);
        _outflow.JoinAt(row, office.AfterInHours(_clock.Now, decision, uniform));
    }

    /// <summary>A family is filed first.</summary>
    public void OnFamilyArrival(int index)
    {
        Source source = _sources[index];
        ulong key = EntityKey.Family(source.Arrivals.Stream, source.Arrivals.Count);
        ScheduleNext(index);
        _families.Add(source.Lane, key);
    }

    /// <summary>Makes the application that is requested now; it joins no lane yet.</summary>
    public int Add(int office, ulong key, int lane, bool asks = false)
    {
        int row = _applications.Add();
        _findings.BeginCase(row);
        ref Application application = ref _applications[row];
        application.Key = key;
        application.Number = checked((int)++Filed);
        application.RequestedAt = _clock.Now;
        application.FirstActionAt = SimTime.Never;
        application.SearchStartedAt = SimTime.Never;
        application.Office = (byte)office;
        application.Lane = (byte)lane;
        application.EntryLane = (byte)lane;
        if (_hasOutflow)
        {
            _outflow.Begin(row);
        }

        _books.Request(ref application, asks);
        return row;
    }

    private void ScheduleNext(int index)
    {
        Source source = _sources[index];
        SimTime next = source.Arrivals.Next();
        if (next <= _world.Window.Horizon)
        {
            _clock.Schedule(next, source.Office < 0 ? RunEvent.FamilyArrival : RunEvent.StreamArrival, index);
        }
    }

    /// <summary>How many applications of families an office gets in an hour, at the rates before the start.</summary>
    public double FamiliesPerHour(int office) => _world.Families
        .Where(family => family.Offices.Contains(office) && family.FirstFilings.Rates.Count > 0)
        .Sum(static family => family.FirstFilings.Rates[0].PerHour);

    /// <summary>A case that is under way at the start has come in.</summary>
    public void CountUnderWay(ref Application application) => application.Number = checked((int)++Filed);

    /// <summary>The lane of one of an office's own applications, by the lanes' shares.</summary>
    public int DrawLane(int office, ulong key)
    {
        ReadOnlySpan<LanePlan> lanes = _offices[office].Lanes;
        int last = 0;
        double room = double.NaN;
        for (int lane = 0; lane < lanes.Length; lane++)
        {
            if (lanes[lane].Share <= 0)
            {
                continue;
            }

            last = lane;
            if (lanes[lane].Share >= 1)
            {
                break;
            }

            room = double.IsNaN(room) ? _draws.Uniform(key, DrawPurpose.Lane, 0) : room;
            room -= lanes[lane].Share;
            if (room < 0)
            {
                break;
            }
        }

        return last;
    }

    // Per office its streams and its starting backlog, then the families.
    private IEnumerable<Source> MakeSources(Queue<uint> streams)
    {
        foreach (OfficeState office in _offices)
        {
            foreach (ArrivalStreamPlan stream in office.Plan.Arrivals)
            {
                SimTime from = stream.Arrivals.Pattern == ArrivalPattern.Dated ? BacklogStarts[office.Index] : SimTime.Zero;
                yield return new Source(new(stream.Arrivals, streams.Dequeue(), from, _draws), office.Index, stream.Lane ?? -1);
            }

            ArrivalSource backlog = new(OwnBacklog(office), streams.Dequeue(), BacklogStarts[office.Index], _draws);
            yield return new Source(backlog, office.Index, office.Plan.Backlog?.Lane ?? -1);
        }

        for (int family = 0; family < _world.Families.Count; family++)
        {
            FamilyStreamPlan plan = _world.Families[family];
            yield return new Source(new(plan.FirstFilings, streams.Dequeue(), LookBack(plan), _draws), -1, family);
        }
    }

    private List<string> StreamNames()
    {
        var names = new List<string>();
        foreach (OfficeState office in _offices)
        {
            names.AddRange(office.Plan.Arrivals.Select(stream => $"{office.Plan.Name}/{stream.Name}"));
            names.Add($"{office.Plan.Name}//backlog");
        }

        names.AddRange(_world.Families.Select(static family => $"families/{family.Name}"));
        names.AddRange(_offices.Select(static office => $"{office.Plan.Name}//under-way"));
        return names;
    }

    // What is left of the office's starting backlog once the families that fall into it are counted in, evenly spaced.
    private ArrivalPlan OwnBacklog(OfficeState office)
    {
        double perHour = 0;
        if (office.Plan.Backlog is { } backlog && backlog.Depth > SimDuration.Zero)
        {
            IEnumerable<FamilyStreamPlan> families = _world.Families.Where(family => family.Offices.Contains(office.Index));
            int dated = office.Plan.Arrivals.Sum(stream => DatesInBacklog(stream.Arrivals, office.Index))
                + families.Sum(family => DatesInBacklog(family.FirstFilings, office.Index));
            perHour = Math.Max(0, ((backlog.Cases - dated) / backlog.Depth.Hours) - FamiliesPerHour(office.Index));
        }

        return new ArrivalPlan
        {
            Pattern = ArrivalPattern.Even,
            Rates = [new RateStep(BacklogStarts[office.Index], perHour), new RateStep(SimTime.Zero, 0)],
        };
    }

    // Families by their first filing: how many of them are requested before the start is known only as they come.
    private int DatesInBacklog(ArrivalPlan plan, int office) =>
        plan.Pattern == ArrivalPattern.Dated ? plan.Dates.Count(date => date >= BacklogStarts[office] && date < SimTime.Zero) : 0;

    private SimTime LookBack(FamilyStreamPlan family)
    {
        long deepest = 0;
        foreach (FamilyRoutePlan route in family.Routes)
        {
            for (int leg = 0; leg < family.Offices.Count; leg++)
            {
                int office = family.Offices[leg];
                double hours = Reach(route.LagHours(leg)) + Reach(route.RequestHours(leg, _offices[office].Plan.RequestDelayHours));
                long ended = _offices[office].Plan.Backlog is { FirstActionsPerHour: > 0 } ? s_underWay.Ticks : 0;
                deepest = Math.Max(deepest, SimDuration.FromHours(hours).Ticks - BacklogStarts[office].Ticks + ended);
            }
        }

        return new SimTime(-deepest);
    }

    private static double Reach(Distribution delay) =>
        double.IsPositiveInfinity(delay.Maximum) ? delay.Quantile(LookBackShare) : delay.Maximum;

    /// <summary>Where applications come from.</summary>
    /// <param name="Arrivals">When they come.</param>
    /// <param name="Office">The office; -1 for families.</param>
    /// <param name="Lane">The lane, -1 by the shares of the lanes; of families the index of their stream.</param>
    private sealed record Source(ArrivalSource Arrivals, int Office, int Lane);
}

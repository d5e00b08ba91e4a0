using CspSim.Engine;
using CspSim.Model.Exchange.Protocols;
using CspSim.Model.Filings;
using CspSim.Model.Offices;

namespace CspSim.Model.Runs;

/// <content>How applications and families come in.</content>
public sealed partial class FilingRun
{
    private const int LegBits = 3;
    private const int LegMask = (1 << LegBits) - 1;

    /// <summary>
    /// The share of filing lags and request delays that is looked back over before the run. Families first filed even longer
    /// ago whose last request would still come (one in ten thousand of those within reach) are left out.
    /// </summary>
    private const double LookBackShare = 0.9999;

    private readonly SimTime[] _backlogStarts;
    private readonly int[] _sourceOffices;
    private readonly int[] _sourceLanes;
    private readonly SimTime _earliest;
    private long _familyNumber;

    // Sources in this order: per office its streams, per office its starting backlog, the family streams. An office source has
    // its office and lane here; a family source has office -1 and its stream's index as lane.
    private ArrivalSource[] MakeSources(out int[] offices, out int[] lanes)
    {
        var sources = new List<ArrivalSource>();
        var officeOf = new List<int>();
        var laneOf = new List<int>();
        uint[] streams = EntityKey.OfStreams(StreamNames());
        int stream = 0;
        for (int office = 0; office < _offices.Length; office++)
        {
            OfficePlan plan = _offices[office].Plan;
            foreach (ArrivalStreamPlan arrivals in plan.Arrivals)
            {
                SimTime from = arrivals.Arrivals.Pattern == ArrivalPattern.Dated ? _backlogStarts[office] : SimTime.Zero;
                sources.Add(new ArrivalSource(arrivals.Arrivals, streams[stream++], from, _draws));
                officeOf.Add(office);
                laneOf.Add(arrivals.Lane ?? -1);
            }

            sources.Add(new ArrivalSource(OwnBacklog(office), streams[stream++], _backlogStarts[office], _draws));
            officeOf.Add(office);
            laneOf.Add(plan.Backlog?.Lane ?? -1);
        }

        for (int family = 0; family < _world.Families.Count; family++)
        {
            FamilyStreamPlan plan = _world.Families[family];
            sources.Add(new ArrivalSource(plan.FirstFilings, streams[stream++], LookBack(plan), _draws));
            officeOf.Add(-1);
            laneOf.Add(family);
        }

        offices = [.. officeOf];
        lanes = [.. laneOf];
        return [.. sources];
    }

    private List<string> StreamNames()
    {
        var names = new List<string>();
        foreach (OfficeState office in _offices)
        {
            names.AddRange(office.Plan.Arrivals.Select(stream => $"{office.Plan.Name}/{stream.Name}"));
            names.Add($"{office.Plan.Name}//backlog");
        }

        names.AddRange(_world.Families.Select(family => $"families/{family.Name}"));
        return names;
    }

    // What is left of the office's starting backlog once the families that fall into it are counted in, evenly spaced.
    private ArrivalPlan OwnBacklog(int office)
    {
        BacklogPlan? backlog = _offices[office].Plan.Backlog;
        double perHour = 0;
        if (backlog is not null && backlog.Depth > SimDuration.Zero)
        {
            double ofFamilies = _world.Families.Where(family => family.Offices.Contains(office)).Sum(FirstRatePerHour);
            int dated = _offices[office].Plan.Arrivals.Sum(stream => DatesInBacklog(stream.Arrivals, office))
                + _world.Families.Where(family => family.Offices.Contains(office)).Sum(family => DatesInBacklog(family.FirstFilings, office));
            perHour = Math.Max(0, ((backlog.Cases - dated) / backlog.Depth.Hours) - ofFamilies);
        }

        return new ArrivalPlan
        {
            Pattern = ArrivalPattern.Even,
            Rates = [new RateStep(_backlogStarts[office], perHour), new RateStep(SimTime.Zero, 0)],
        };
    }

    // Families by their first filing: how many of them are requested before the start is known only as they come.
    private int DatesInBacklog(ArrivalPlan plan, int office) =>
        plan.Pattern == ArrivalPattern.Dated ? plan.Dates.Count(date => date >= _backlogStarts[office] && date < SimTime.Zero) : 0;

    private static double FirstRatePerHour(FamilyStreamPlan family) => family.FirstFilings.Rates.Count > 0 ? family.FirstFilings.Rates[0].PerHour : 0;

    private SimTime LookBack(FamilyStreamPlan family)
    {
        long deepest = 0;
        for (int leg = 0; leg < family.Offices.Count; leg++)
        {
            int office = family.Offices[leg];
            double hours = Reach(_offices[office].Plan.RequestDelayHours);
            if (leg > 0)
            {
                hours += Reach(family.FilingLagHours);
            }

            deepest = Math.Max(deepest, SimDuration.FromHours(hours).Ticks - _backlogStarts[office].Ticks);
        }

        return new SimTime(-deepest);
    }

    private static double Reach(Engine.Distributions.Distribution delay) =>
        double.IsPositiveInfinity(delay.Maximum) ? delay.Quantile(LookBackShare) : delay.Maximum;

    private SimTime EarliestSource()
    {
        SimTime earliest = SimTime.Zero;
        foreach (SimTime start in _backlogStarts)
        {
            earliest = SimTime.Min(earliest, start);
        }

        foreach (FamilyStreamPlan family in _world.Families)
        {
            earliest = SimTime.Min(earliest, LookBack(family));
        }

        return earliest;
    }

    private void ScheduleNextArrival(int source)
    {
        SimTime next = _sources[source].Next();
        if (next <= _world.Window.Horizon)
        {
            Schedule(next, _sourceOffices[source] < 0 ? RunEvent.FamilyArrival : RunEvent.StreamArrival, source);
        }
    }

    private void OnStreamArrival(int source)
    {
        ArrivalSource stream = _sources[source];
        ulong key = EntityKey.Application(stream.Stream, stream.Count);
        int office = _sourceOffices[source];
        int lane = _sourceLanes[source];
        ScheduleNextArrival(source);

        int row = AddApplication(office, key, lane >= 0 ? lane : DrawLane(office, key));
        ref Application application = ref _applications[row];
        application.Family = -1;
        if (_offices[office].DecidesOnLanes)
        {
            AwaitLaneDecision(row);
        }
        else
        {
            Enqueue(row);
        }
    }

    /// <summary>The application joins its lane once the office has decided that it belongs there.</summary>
    private void AwaitLaneDecision(int row)
    {
        ref Application application = ref _applications[row];
        OfficeState office = _offices[application.Office];
        Delay decision = office.Lanes[application.Lane].DecisionDelay;
        if (decision.IsNone)
        {
            Enqueue(row);
            return;
        }

        double uniform = _draws.Uniform(application.Key, DrawPurpose.LaneDecision, 0);
        Schedule(AfterInHours(decision, office, uniform), RunEvent.LaneDecision, row);
    }

    private SimTime FiledAt(in Application application)
    {
        OfficeState office = _offices[application.Office];
        return office.RequestsWithFiling
            ? application.RequestedAt
            : application.RequestedAt - DrawDelay(office.Plan.RequestDelayHours, application.Key, DrawPurpose.RequestDelay);
    }

    private int AddApplication(int office, ulong key, int lane, bool asks = false)
    {
        int row = _applications.Add();
        BeginArtCase(row);
        ref Application application = ref _applications[row];
        application.Key = key;
        application.Number = checked((int)++_filed);
        application.RequestedAt = _now;
        application.FirstActionAt = SimTime.Never;
        application.SearchStartedAt = SimTime.Never;
        application.Office = (byte)office;
        application.Lane = (byte)lane;
        application.EntryLane = (byte)lane;
        application.CohortMonth = (short)_month;
        if (_books.IsInWindow(_now))
        {
            application.Measured = MeasuredAs.Requested;
            _books.Begin(key, MeasuredAs.Requested, asks);
        }

        _offices[office].ChangeBacklog(_now, 1);
        if (_offices[office].Month is { } month)
        {
            month.Requests++;
        }

        return row;
    }

    private int DrawLane(int office, ulong key)
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

    private SimDuration DrawDelay(Engine.Distributions.Distribution hours, ulong key, uint purpose) =>
        hours.Maximum <= 0 ? SimDuration.Zero : SimDuration.FromHours(hours.Quantile(_draws.Uniform(key, purpose, 0)));

    private void OnFamilyArrival(int source)
    {
        ArrivalSource stream = _sources[source];
        FamilyStreamPlan plan = _familyPlans[_sourceLanes[source]];
        int row = _families.Add();
        BeginFamilyArt(row);
        ref Family family = ref _families[row];
        family.Key = EntityKey.Family(stream.Stream, stream.Count);
        family.Number = ++_familyNumber;
        family.Stream = _sourceLanes[source];
        family.FiledAt = _now;
        family.PetitionedAt = SimTime.Never;
        family.GrantedAt = SimTime.Never;
        family.FirstActedAt = SimTime.Never;
        family.LegCount = (byte)plan.Offices.Count;
        family.OpenLegs = plan.Offices.Count;
        ScheduleNextArrival(source);
        ScheduleLegs(row, plan);
        SettleMembership(ref family);

        for (int leg = 0; leg < plan.Offices.Count; leg++)
        {
            if (family.Applications[leg] == RequestedNow)
            {
                AddLeg(row, leg);
            }
        }

        StartPetition(row);
        for (int leg = 0; leg < plan.Offices.Count; leg++)
        {
            if (family.Applications[leg] >= 0 && family.States[leg] == LegState.Queued)
            {
                Enqueue(family.Applications[leg]);
            }
        }

        FreeWhenDone(row);
    }
}

using System.Numerics;
using CspSim.Engine;
using CspSim.Engine.Distributions;
using CspSim.Engine.Random;
using CspSim.Model.Filings;
using CspSim.Model.Programme;

namespace CspSim.Model.Runs;

/// <summary>How families come in: when each office gets its application, and which families ask for the programme.</summary>
internal sealed class FamilyIntake
{
    private readonly RunParts _run;
    private readonly RunClock _clock;
    private readonly RunTables _tables;
    private readonly RowPool<Family> _families;
    private readonly RowPool<Application> _applications;
    private readonly KeyedDraws _draws;
    private readonly ProgrammePlan _programme;
    private readonly FamilyStreamPlan[] _plans;

    // By stream, the legs whose offices take part in the programme.
    private readonly int[] _participants;
    private long _number;

    public FamilyIntake(RunParts run)
    {
        _run = run;
        _clock = run.Clock;
        _tables = run.Tables;
        _families = run.Tables.Families;
        _applications = run.Tables.Applications;
        _draws = run.Draws;
        _programme = run.World.Programme;
        _plans = [.. run.World.Families];
        _participants = [.. _plans.Select(plan => ParticipantsOf(plan, _programme.Offices))];
    }

    /// <summary>A family is filed first: its legs follow now or later.</summary>
    public void Add(int stream, ulong key)
    {
        int[] offices = _tables.LegOffices(stream);
        int row = _families.Add();
        _run.Findings.BeginFamily(row);
        ref Family family = ref _families[row];
        family.Key = key;
        family.Number = ++_number;
        family.Stream = stream;
        family.FiledAt = _clock.Now;
        family.PetitionedAt = SimTime.Never;
        family.GrantedAt = SimTime.Never;
        family.FirstActedAt = SimTime.Never;
        family.LegCount = (byte)offices.Length;
        family.OpenLegs = offices.Length;
        ScheduleLegs(ref family, row, offices);
        SettleMembership(ref family);

        for (int leg = 0; leg < offices.Length; leg++)
        {
            if (family.Applications[leg] == Family.RequestedNow)
            {
                AddLeg(row, leg);
            }
        }

        _run.Programme.StartPetition(row);
        for (int leg = 0; leg < offices.Length; leg++)
        {
            if (family.Applications[leg] >= 0)
            {
                EnqueueIfReady(row, leg);
            }
        }

        _run.Tables.FreeWhenDone(row);
    }

    /// <summary>Examination of a leg is requested.</summary>
    public void OnLegRequest(int row, int leg)
    {
        AddLeg(row, leg);
        _run.Programme.StartPetition(row);
        EnqueueIfReady(row, leg);
        _run.FamilyLanes.OnRequested(row, leg);
    }

    private void EnqueueIfReady(int row, int leg)
    {
        ref Family family = ref _families[row];
        if (family.States[leg] == LegState.Queued && !family.IsOnHold(leg))
        {
            _run.Intake.EnterLane(family.Applications[leg]);
        }
    }

    private static int ParticipantsOf(FamilyStreamPlan plan, IReadOnlyList<int> offices)
    {
        int mask = 0;
        for (int leg = 0; leg < plan.Offices.Count; leg++)
        {
            mask |= offices.Count == 0 || offices.Contains(plan.Offices[leg]) ? 1 << leg : 0;
        }

        return mask;
    }

    /// <summary>Settles when each leg is filed and requested.</summary>
    private void ScheduleLegs(ref Family family, int row, int[] offices)
    {
        FamilyRoutePlan[] routes = _tables.Routes(family.Stream);
        family.Route = DrawRoute(family.Key, routes);
        family.Participating = (byte)_participants[family.Stream];
        FamilyRoutePlan route = routes[family.Route];
        SimTime filedEverywhere = SimTime.Always;
        LegArray<SimTime> requests = default;
        for (int leg = 0; leg < offices.Length; leg++)
        {
            ulong key = EntityKey.Leg(family.Key, leg);
            int office = offices[leg];
            SimTime filed = _clock.Now + _draws.Delay(route.LagHours(leg), key, DrawPurpose.FilingLag);
            filedEverywhere = family.TakesPart(leg) ? SimTime.Max(filedEverywhere, filed) : filedEverywhere;
            Distribution delay = route.RequestHours(leg, _tables.Offices[office].Plan.RequestDelayHours);
            requests[leg] = filed + _draws.Delay(delay, key, DrawPurpose.RequestDelay);
            family.TakesLane |= family.TakesPart(leg) && _run.FamilyLanes.Wanted(office, leg, key, requests[leg]) >= 0;
        }

        SimTime latest = RequestsEarly(family, filedEverywhere) ? filedEverywhere : SimTime.Never;
        family.LastRequestedAt = SimTime.Always;
        family.CompleteAt = SimTime.Always;
        for (int leg = 0; leg < offices.Length; leg++)
        {
            SimTime requested = family.TakesPart(leg) ? SimTime.Min(requests[leg], latest) : requests[leg];
            family.CompleteAt = family.TakesPart(leg) ? SimTime.Max(family.CompleteAt, requested) : family.CompleteAt;
            family.WaitLimits[leg] = SimTime.Never;
            family.LastRequestedAt = SimTime.Max(family.LastRequestedAt, requested);
            ScheduleLeg(ref family, row, leg, requested, _run.Intake.BacklogStarts[offices[leg]]);
        }
    }

    private byte DrawRoute(ulong key, FamilyRoutePlan[] routes)
    {
        int route = 0;
        if (routes.Length > 1)
        {
            double room = _draws.Uniform(key, DrawPurpose.Route, 0) - routes[0].Share;
            while (room >= 0 && route < routes.Length - 1)
            {
                room -= routes[++route].Share;
            }
        }

        return (byte)route;
    }

    // Those who want the programme, and only while there is one to want; the same families in every arm.
    private bool RequestsEarly(in Family family, SimTime filedEverywhere) =>
        _programme.EarlyRequestShare > 0
        && !family.TakesLane
        && IsOpen(filedEverywhere)
        && IsRouteTaken(family)
        && _draws.Uniform(family.Key, DrawPurpose.AsksForProgramme, 0) < _programme.Share
        && _draws.Uniform(family.Key, DrawPurpose.EarlyRequest, 0) < _programme.EarlyRequestShare;

    private bool IsOpen(SimTime at) => at >= SimTime.Max(_programme.From, SimTime.Zero) && at < _run.Programme.Closes;

    private bool IsRouteTaken(in Family family) =>
        _programme.Routes.Count == 0
        || _programme.Routes.Contains(_tables.Routes(family.Stream)[family.Route].Name, StringComparer.Ordinal);

    private void ScheduleLeg(ref Family family, int row, int leg, SimTime requested, SimTime backlogStart)
    {
        if (requested < backlogStart)
        {
            // Requested before the oldest case of the backlog: its office has acted on it before the run.
            family.Applications[leg] = Family.ActedOnBefore;
            family.Move(leg, LegState.Acted);
            family.Acted |= (byte)(1 << leg);
            if (!_run.UnderWay.TryKeepLeg(row, leg, _tables.OfficeOf(family, leg), requested))
            {
                family.OpenLegs--;
            }
        }
        else if (requested == _clock.Now)
        {
            family.Applications[leg] = Family.RequestedNow;
        }
        else
        {
            family.Applications[leg] = Family.NotYetRequested;
            _clock.Schedule(requested, RunEvent.LegRequest, LegEvent.Of(row, leg));
        }
    }

    // Whether a family asks must not depend on what an office does: it rests on keyed draws and dates alone.
    private void SettleMembership(ref Family family)
    {
        int count = BitOperations.PopCount(family.Participating);
        bool several = count >= 2 && count <= _programme.Protocol.OfficeCountMax;
        bool inTime = IsOpen(family.CompleteAt) && (family.Acted & family.Participating) == 0;
        bool couldAsk =
            several && inTime && _programme.Share > 0 && IsRouteTaken(family) && !family.TakesLane && !IsDeferred(family);
        double willingness = _draws.Uniform(family.Key, DrawPurpose.AsksForProgramme, 0);
        family.Asks = couldAsk && willingness < _programme.ShareAt(family.CompleteAt);
        family.CouldAsk = couldAsk && !family.Asks;
        family.Sharing =
            several && _programme.Sharing && !_programme.Protocol.NeedsPetition && family.CompleteAt < _run.Programme.Closes;
        family.Logged = _run.Journal.Takes(family.Number, isOfProgramme: family.Asks || family.Sharing);
    }

    // Who wants one office to wait does not ask it to hurry.
    private bool IsDeferred(in Family family)
    {
        for (int leg = 0; !_run.Outflow.IsIdle && leg < family.LegCount; leg++)
        {
            int office = _tables.LegOffices(family.Stream)[leg];
            if (family.TakesPart(leg) && _run.Outflow.Defers(office, EntityKey.Leg(family.Key, leg)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Makes the application of a leg that is requested now; it joins no lane yet.</summary>
    private void AddLeg(int row, int leg)
    {
        ref Family family = ref _families[row];
        int office = _tables.LegOffices(family.Stream)[leg];
        int lane = _run.FamilyLanes.Take(family, leg, office, _plans[family.Stream].Lanes[office], _clock.Now);
        int added = _run.Intake.Add(office, EntityKey.Leg(family.Key, leg), lane, family.Asks);
        ref Application application = ref _applications[added];
        application.Family = row;
        application.Leg = (byte)leg;
        family.Applications[leg] = added;
        family.Move(leg, LegState.Queued);
        family.Requested |= (byte)(1 << leg);
        family.IsLeftOut |= application.Measured == MeasuredAs.LeftOut;
    }
}

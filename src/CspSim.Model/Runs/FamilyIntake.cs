using System.Numerics;
using CspSim.Engine;
using CspSim.Engine.Random;
using CspSim.Model.Filings;
using CspSim.Model.Programme;

namespace CspSim.Model.Runs;

/// <summary>How families come in: when each office gets its application, and which families ask for the programme.</summary>
internal sealed class FamilyIntake
{
    private readonly RunParts _run;
    private readonly RunClock _clock;
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
        FamilyStreamPlan plan = _plans[stream];
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
        family.LegCount = (byte)plan.Offices.Count;
        family.OpenLegs = plan.Offices.Count;
        ScheduleLegs(ref family, row, plan);
        SettleMembership(ref family);

        for (int leg = 0; leg < plan.Offices.Count; leg++)
        {
            if (family.Applications[leg] == Family.RequestedNow)
            {
                AddLeg(row, leg);
            }
        }

        _run.Programme.StartPetition(row);
        for (int leg = 0; leg < plan.Offices.Count; leg++)
        {
            if (family.Applications[leg] >= 0 && family.States[leg] == LegState.Queued)
            {
                _run.Outflow.Join(family.Applications[leg]);
            }
        }

        _run.Tables.FreeWhenDone(row);
    }

    /// <summary>Examination of a leg is requested.</summary>
    public void OnLegRequest(int row, int leg)
    {
        AddLeg(row, leg);
        _run.Programme.StartPetition(row);
        ref Family family = ref _families[row];
        if (family.States[leg] == LegState.Queued)
        {
            _run.Outflow.Join(family.Applications[leg]);
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

    /// <summary>Settles when each leg is requested.</summary>
    private void ScheduleLegs(ref Family family, int row, FamilyStreamPlan plan)
    {
        family.LastRequestedAt = SimTime.Always;
        family.CompleteAt = SimTime.Always;
        for (int leg = 0; leg < plan.Offices.Count; leg++)
        {
            ulong key = EntityKey.Leg(family.Key, leg);
            int office = plan.Offices[leg];
            SimTime filed = leg == 0 ? _clock.Now : _clock.Now + _draws.Delay(plan.FilingLagHours, key, DrawPurpose.FilingLag);
            SimTime requested = filed + _draws.Delay(_run.Tables.Offices[office].Plan.RequestDelayHours, key, DrawPurpose.RequestDelay);
            family.WaitLimits[leg] = SimTime.Never;
            family.LastRequestedAt = SimTime.Max(family.LastRequestedAt, requested);
            if ((_participants[family.Stream] & (1 << leg)) != 0)
            {
                family.CompleteAt = SimTime.Max(family.CompleteAt, requested);
            }

            ScheduleLeg(ref family, row, leg, requested, _run.Intake.BacklogStarts[office]);
        }
    }

    private void ScheduleLeg(ref Family family, int row, int leg, SimTime requested, SimTime backlogStart)
    {
        if (requested < backlogStart)
        {
            // Requested before the oldest case of the backlog: its office has acted on it before the run.
            family.Applications[leg] = Family.ActedOnBefore;
            family.Move(leg, LegState.Acted);
            family.Acted |= (byte)(1 << leg);
            family.OpenLegs--;
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
        int participants = _participants[family.Stream];
        SimTime from = SimTime.Max(_programme.From, SimTime.Zero);
        SimTime until = _run.Programme.Closes;
        bool inTime = family.CompleteAt >= from && family.CompleteAt < until && (family.Acted & participants) == 0;
        bool several = BitOperations.PopCount((uint)participants) >= 2
            && BitOperations.PopCount((uint)participants) <= _programme.Protocol.OfficeCountMax;
        family.Participating = (byte)participants;
        double willingness = _draws.Uniform(family.Key, DrawPurpose.AsksForProgramme, 0);
        family.Asks = inTime && several && _programme.Share > 0 && willingness < _programme.ShareAt(family.CompleteAt)
            && !IsDeferred(family);
        family.IsKept = willingness < _run.Options.AskingShare;
        family.Sharing = several && _programme.Sharing && !_programme.Protocol.NeedsPetition && family.CompleteAt < until;
        family.Logged = (family.Asks || family.Sharing) && _run.Journal.Takes(family.Number);
    }

    // Who wants one office to wait does not ask it to hurry.
    private bool IsDeferred(in Family family)
    {
        for (int leg = 0; leg < family.LegCount; leg++)
        {
            int office = _plans[family.Stream].Offices[leg];
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
        FamilyStreamPlan plan = _plans[family.Stream];
        int office = plan.Offices[leg];
        int added = _run.Intake.Add(office, EntityKey.Leg(family.Key, leg), plan.Lanes[office], family.Asks);
        ref Application application = ref _applications[added];
        application.Family = row;
        application.Leg = (byte)leg;
        family.Applications[leg] = added;
        family.Move(leg, LegState.Queued);
        family.Requested |= (byte)(1 << leg);
        family.IsLeftOut |= application.Measured == MeasuredAs.LeftOut;
    }
}

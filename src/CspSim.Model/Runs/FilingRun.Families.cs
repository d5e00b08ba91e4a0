using System.Numerics;
using CspSim.Engine;
using CspSim.Model.Exchange.Protocols;
using CspSim.Model.Filings;
using CspSim.Model.Programme;

namespace CspSim.Model.Runs;

/// <content>The legs of a family, and which group the family belongs to.</content>
public sealed partial class FilingRun
{
    // What stands in a family's row for a leg without an application in process.
    private const int NotYetRequested = -1;
    private const int RequestedNow = -2;
    private const int GoneBefore = -3;
    private const int Ended = -4;

    private readonly int[] _participants;
    private readonly SimTime _programmeEnds;

    // Bit i: the office with index i takes part in the programme; one mask per family stream, by leg.
    private static int[] ParticipantMask(WorldPlan world)
    {
        int[] masks = new int[world.Families.Count];
        for (int stream = 0; stream < masks.Length; stream++)
        {
            IReadOnlyList<int> offices = world.Families[stream].Offices;
            for (int leg = 0; leg < offices.Count; leg++)
            {
                if (world.Programme.Offices.Count == 0 || world.Programme.Offices.Contains(offices[leg]))
                {
                    masks[stream] |= 1 << leg;
                }
            }
        }

        return masks;
    }

    /// <summary>Settles when each leg is requested.</summary>
    private void ScheduleLegs(int row, FamilyStreamPlan plan)
    {
        ref Family family = ref _families[row];
        family.LastRequestedAt = SimTime.Always;
        family.CompleteAt = SimTime.Always;
        for (int leg = 0; leg < plan.Offices.Count; leg++)
        {
            ulong key = EntityKey.Leg(family.Key, leg);
            int office = plan.Offices[leg];
            SimTime filed = leg == 0 ? _now : _now + DrawDelay(plan.FilingLagHours, key, DrawPurpose.FilingLag);
            SimTime requested = filed + DrawDelay(_offices[office].Plan.RequestDelayHours, key, DrawPurpose.RequestDelay);
            family.WaitLimits[leg] = SimTime.Never;
            family.LastRequestedAt = SimTime.Max(family.LastRequestedAt, requested);
            if ((_participants[family.Stream] & (1 << leg)) != 0)
            {
                family.CompleteAt = SimTime.Max(family.CompleteAt, requested);
            }

            ScheduleLeg(ref family, row, leg, requested, _backlogStarts[office]);
        }
    }

    private void ScheduleLeg(ref Family family, int row, int leg, SimTime requested, SimTime backlogStart)
    {
        if (requested < backlogStart)
        {
            // Requested before the oldest case of the backlog: its office has acted on it before the run.
            family.Applications[leg] = GoneBefore;
            family.States[leg] = LegState.Acted;
            family.Acted |= (byte)(1 << leg);
            family.OpenLegs--;
        }
        else if (requested == _now)
        {
            family.Applications[leg] = RequestedNow;
        }
        else
        {
            family.Applications[leg] = NotYetRequested;
            Schedule(requested, RunEvent.LegRequest, (row << LegBits) | leg);
        }
    }

    // Whether a family asks must not depend on what an office does: it rests on keyed draws and dates alone.
    private void SettleMembership(ref Family family)
    {
        int participants = _participants[family.Stream];
        SimTime from = SimTime.Max(_programme.From, SimTime.Zero);
        bool inTime = family.CompleteAt >= from && family.CompleteAt < _programmeEnds && (family.Acted & participants) == 0;
        bool several = BitOperations.PopCount((uint)participants) >= 2
            && BitOperations.PopCount((uint)participants) <= _programme.Protocol.OfficeCountMax;
        family.Participating = (byte)participants;
        double willingness = _draws.Uniform(family.Key, DrawPurpose.AsksForProgramme, 0);
        family.Asks = inTime && several && _programme.Share > 0 && willingness < _programme.ShareAt(family.CompleteAt);
        family.IsKept = willingness < _options.AskingShare;
        family.Sharing = several && _programme.Exchange && !_programme.Protocol.NeedsPetition && family.CompleteAt < _programmeEnds;
        family.Logged = _log is not null && (family.Asks || family.Sharing) && _log.Takes(family.Number);
    }

    private void OnLegRequest(int row, int leg)
    {
        AddLeg(row, leg);
        StartPetition(row);
        ref Family family = ref _families[row];
        if (family.States[leg] == LegState.Queued)
        {
            Enqueue(family.Applications[leg]);
        }
    }

    /// <summary>Makes the application of a leg that is requested now; it joins no lane yet.</summary>
    private void AddLeg(int row, int leg)
    {
        ref Family family = ref _families[row];
        FamilyStreamPlan plan = _familyPlans[family.Stream];
        int office = plan.Offices[leg];
        ulong key = EntityKey.Leg(family.Key, leg);
        int added = AddApplication(office, key, plan.Lanes[office], family.Asks);
        ref Application application = ref _applications[added];
        application.Family = row;
        application.Leg = (byte)leg;
        family.Applications[leg] = added;
        family.States[leg] = LegState.Queued;
        family.Requested |= (byte)(1 << leg);
    }

    private SelectionPlan SelectionOf(in Application application) =>
        application.Family >= 0 && _families[application.Family].Asks ? _programme.Selection : SelectionPlan.None;

    private void FreeWhenDone(int row)
    {
        ref Family family = ref _families[row];
        if (family.OpenLegs == 0 && family.OpenExchanges == 0)
        {
            _families.Remove(row);
        }
    }
}

using System.Numerics;
using CspSim.Engine;
using CspSim.Model.Exchange;
using CspSim.Model.Exchange.Protocols;
using CspSim.Model.Filings;
using CspSim.Model.Offices;
using CspSim.Model.Programme;

namespace CspSim.Model.Runs;

/// <content>Petitions, decisions, grant and refusal.</content>
public sealed partial class FilingRun
{
    private readonly bool _instantGrant;
    private int _capYear;
    private int _grantedInYear;

    private static bool GrantsAtOnce(ProgrammePlan programme) =>
        !programme.Notices && programme.PetitionGapHours.Maximum <= 0 && programme.GrantShare >= 1 && programme.Eligibility.All(delay => delay.IsNone);

    // An office outside the programme goes its own way even when the others of the family share.
    private IExchangeProtocol ProtocolOf(in Family family, int leg) =>
        family.Sharing && TakesPart(family, leg) ? _programme.Protocol : ProtocolCatalog.None;

    private static bool TakesPart(in Family family, int leg) => (family.Participating & (1 << leg)) != 0;

    private static bool IsInProgramme(in Family family, int leg) => family.Granted && TakesPart(family, leg);

    /// <summary>The family petitions once every leg that takes part has been requested.</summary>
    private void StartPetition(int row)
    {
        ref Family family = ref _families[row];
        bool complete = (family.Requested & family.Participating) == family.Participating;
        bool allowed = !_programme.Protocol.NeedsAllowance || family.Allowed != 0;
        bool open = allowed && _now < _programmeEnds && !ReferenceEquals(_programme.Protocol, ProtocolCatalog.None) && _programme.Protocol.NeedsPetition;
        if (!family.Asks || family.Petitioned || family.Participating == 0 || !complete || !open)
        {
            return;
        }

        family.Petitioned = true;
        family.PetitionedAt = _now;
        _totals.Petitions++;
        if (_instantGrant && IsAtWorkEverywhere(family))
        {
            TellPetitions(family);
            Grant(row);
            return;
        }

        SchedulePetitions(row);
    }

    private bool IsAtWorkEverywhere(in Family family)
    {
        for (int leg = 0; leg < family.LegCount; leg++)
        {
            if (TakesPart(family, leg) && OfficeOf(family, leg).NextAtWork(_now) != _now)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>An office has granted the family: with a protocol that needs it, what is not yet begun elsewhere may petition.</summary>
    private void OnAllowed(int row, int leg)
    {
        ref Family family = ref _families[row];
        family.Allowed |= (byte)(1 << leg);
        if (!_programme.Protocol.NeedsAllowance || !family.Asks || family.Petitioned || !TakesPart(family, leg))
        {
            return;
        }

        int waiting = 0;
        for (int other = 0; other < family.LegCount; other++)
        {
            bool waits = TakesPart(family, other) && family.States[other] is LegState.Unfiled or LegState.Queued;
            waiting |= waits ? 1 << other : 0;
        }

        // From here on the programme is that of the applications that still wait.
        family.Participating = (byte)waiting;
        if (waiting != 0)
        {
            StartPetition(row);
        }
    }

    private void SchedulePetitions(int row)
    {
        ref Family family = ref _families[row];
        int count = BitOperations.PopCount(family.Participating);
        family.PetitionsToCome = (byte)count;
        family.DecisionsToCome = count + (_programme.Notices ? count * (count - 1) : 0);
        int first = FirstParticipant(family);
        for (int leg = 0; leg < family.LegCount; leg++)
        {
            if (TakesPart(family, leg))
            {
                SimDuration gap = leg == first
                    ? SimDuration.Zero
                    : DrawDelay(_programme.PetitionGapHours, EntityKey.Leg(family.Key, leg), DrawPurpose.PetitionGap);
                Schedule(_now + gap, RunEvent.Petition, (row << LegBits) | leg, _families[row].Version);
            }
        }
    }

    private void TellPetitions(in Family family)
    {
        for (int leg = 0; leg < family.LegCount; leg++)
        {
            if (TakesPart(family, leg))
            {
                TellPetition(family, leg);
            }
        }
    }

    private static int FirstParticipant(in Family family) => BitOperations.TrailingZeroCount(family.Participating);

    private void OnPetition(int row, int leg, ushort version)
    {
        if (_families[row].Version != version || _families[row].Left != LeaveReason.None)
        {
            return;
        }

        ref Family family = ref _families[row];
        TellPetition(family, leg);
        if (_programme.PetitionWindow is { } window && _now - family.PetitionedAt > window)
        {
            Leave(row, LeaveReason.PetitionTooLate);
            return;
        }

        OnRequestNotice(row, leg, version);
        if (--_families[row].PetitionsToCome == 0)
        {
            ScheduleDecisions(row);
        }
    }

    private void OnRequestNotice(int row, int leg, ushort version)
    {
        ref Family family = ref _families[row];
        if (_programme.Notices && family.Version == version && family.Left == LeaveReason.None
            && !IsPutOff(OfficeOf(family, leg), RunEvent.RequestNotice, (row << LegBits) | leg, version))
        {
            SendNotices(row, leg, MessageKind.RequestNotice);
        }
    }

    private void ScheduleDecisions(int row)
    {
        ref Family family = ref _families[row];
        for (int leg = 0; leg < family.LegCount; leg++)
        {
            if (TakesPart(family, leg))
            {
                OfficeState office = OfficeOf(family, leg);
                Delay delay = _programme.Eligibility.Count == 0 ? Delay.None : _programme.Eligibility[office.Index];
                double uniform = delay.IsNone ? 0.5 : _draws.Uniform(EntityKey.Leg(family.Key, leg), DrawPurpose.EligibilityDelay, 0);
                Schedule(AfterInHours(delay, office, uniform), RunEvent.Decision, (row << LegBits) | leg, _families[row].Version);
            }
        }
    }

    private OfficeState OfficeOf(in Family family, int leg) => _offices[_legOffices[family.Stream][leg]];

    private void OnDecision(int row, int leg, ushort version)
    {
        if (_families[row].Version != version || _families[row].Left != LeaveReason.None)
        {
            return;
        }

        ref Family family = ref _families[row];
        bool inOrder = _programme.GrantShare >= 1
            || _draws.Uniform(EntityKey.Leg(family.Key, leg), DrawPurpose.EligibilityOutcome, 0) < _programme.GrantShare;
        SendNotices(row, leg, MessageKind.EligibilityDecision);
        if (!inOrder)
        {
            Leave(row, LeaveReason.NotEligible);
            return;
        }

        CountDecision(row);
    }

    /// <summary>One decision has been made, or has reached a partner; the last one of all grants the pair.</summary>
    private void CountDecision(int row)
    {
        ref Family family = ref _families[row];
        if (family.Left == LeaveReason.None && --family.DecisionsToCome == 0)
        {
            Grant(row);
        }
    }

    private void Grant(int row)
    {
        ref Family family = ref _families[row];
        if (HasBegun(family))
        {
            Leave(row, LeaveReason.ExaminationBegun);
            return;
        }

        if (!TakeFromCap())
        {
            Leave(row, LeaveReason.CapReached);
            return;
        }

        family.Granted = true;
        family.GrantedAt = _now;
        family.Sharing = _programme.Exchange;
        _totals.Granted++;
        Tell(family, new ExchangeEvent
        {
            Kind = ExchangeEventKind.ProgrammeGranted,
            At = _now,
            Office = -1,
            StartedAt = family.PetitionedAt,
            InProgramme = true,
        });
        GivePriority(family);
        if (family.Sharing)
        {
            _programme.Protocol.OnGranted(row, this);
        }
    }

    private static bool HasBegun(in Family family)
    {
        for (int leg = 0; leg < family.LegCount; leg++)
        {
            if (TakesPart(family, leg) && family.States[leg] != LegState.Queued)
            {
                return true;
            }
        }

        return false;
    }

    private bool TakeFromCap()
    {
        if (_programme.YearlyCap is not { } cap)
        {
            return true;
        }

        int year = _programme.CapYearOf(_now, _world.Window);
        if (year != _capYear)
        {
            _capYear = year;
            _grantedInYear = 0;
        }

        return _grantedInYear++ < cap;
    }

    private void GivePriority(in Family family)
    {
        if (!_programme.Priority)
        {
            return;
        }

        for (int leg = 0; leg < family.LegCount; leg++)
        {
            if (TakesPart(family, leg))
            {
                int row = family.Applications[leg];
                ref Application application = ref _applications[row];
                bool waits = application.Place != 0;
                LeaveLane(ref application);
                application.Lane = (byte)_programme.Lanes[application.Office];
                if (waits)
                {
                    Enqueue(row);
                }
            }
        }
    }

    private void Leave(int row, LeaveReason reason)
    {
        ref Family family = ref _families[row];
        if (family.Left != LeaveReason.None)
        {
            return;
        }

        family.Left = reason;
        _totals.Leave(reason);
        Tell(family, new ExchangeEvent { Kind = ExchangeEventKind.ProgrammeLeft, At = _now, Office = -1, Reason = reason });
    }

    private void SendNotices(int row, int leg, MessageKind kind)
    {
        if (!_programme.Notices)
        {
            return;
        }

        for (int to = 0; to < _families[row].LegCount; to++)
        {
            if (to != leg && (_families[row].Participating & (1 << to)) != 0)
            {
                SendMessage(row, leg, to, kind, SimTime.Never);
            }
        }
    }
}

using System.Numerics;
using CspSim.Engine;
using CspSim.Engine.Random;
using CspSim.Model.Exchange;
using CspSim.Model.Filings;
using CspSim.Model.Programme;

namespace CspSim.Model.Runs;

/// <summary>The programme: petitions, the grant, and families that stay outside.</summary>
internal sealed class PairProgramme(RunParts run)
{
    private readonly RunClock _clock = run.Clock;
    private readonly RunTables _tables = run.Tables;
    private readonly RowPool<Family> _families = run.Tables.Families;
    private readonly KeyedDraws _draws = run.Draws;
    private readonly ExchangeTotals _totals = run.Totals;
    private readonly ExchangeJournal _journal = run.Journal;
    private readonly ProgrammePlan _programme = run.World.Programme;
    private readonly bool _hasPetitions = run.World.Programme.HasPetitions;
    private readonly HeldApplications _holds = new(run);
    private readonly YearlyCap _cap = new(run.World.Programme.YearlyCap, at => run.World.Programme.CapYearOf(at, run.World.Window));
    private readonly bool _isAtOnce = run.World.Programme.GrantsAtOnce;

    /// <summary>When it closes: with the measured window at the latest, since a later petition would be measured in no arm.</summary>
    public SimTime Closes { get; } = SimTime.Min(run.World.Programme.Until, run.World.Window.End);

    /// <summary>The family petitions once every leg that takes part has been requested.</summary>
    public void StartPetition(int row)
    {
        ref Family family = ref _families[row];
        bool mayAsk = _programme.Protocol.NeedsAllowance ? family.Allowed != 0 : !family.CameTooLate;
        bool isWhole = (family.Participating & family.Withdrawn) == 0;
        bool open = mayAsk && isWhole && _hasPetitions && _clock.Now < Closes;
        if (!family.Asks || family.Petitioned || family.Participating == 0 || !family.IsComplete || !open)
        {
            return;
        }

        family.Petitioned = true;
        family.PetitionedAt = _clock.Now;
        _totals.Petitions++;
        if (_isAtOnce && IsAtWorkEverywhere(family))
        {
            WritePetitions(family);
            run.Decisions.DecideAtOnce(row);
            return;
        }

        SchedulePetitions(row);
        ScheduleWithdrawal(row);
    }

    /// <summary>
    /// An office has allowed a leg as a patent: with a protocol that needs it, what is not yet begun elsewhere may petition.
    /// </summary>
    public void OnAllowed(int row, int leg)
    {
        ref Family family = ref _families[row];
        family.Allowed |= (byte)(1 << leg);
        run.FamilyLanes.OnAllowed(row);
        if (!_programme.Protocol.NeedsAllowance || !family.Asks || family.Petitioned || !family.TakesPart(leg))
        {
            return;
        }

        int waiting = 0;
        for (int other = 0; other < family.LegCount; other++)
        {
            bool waits = family.TakesPart(other) && family.States[other] is LegState.Unfiled or LegState.Queued;
            waiting |= waits ? 1 << other : 0;
        }

        // From here on the programme is that of the applications that still wait.
        family.Participating = (byte)waiting;
        if (waiting != 0)
        {
            StartPetition(row);
        }
    }

    /// <summary>
    /// An office is about to issue the first action on a leg: a family that has not been requested everywhere by then can no longer ask,
    /// since a petition needs applications on which nobody has acted.
    /// </summary>
    public void OnActing(int row, int leg)
    {
        ref Family family = ref _families[row];
        if (family.IsComplete || family.CameTooLate || !family.TakesPart(leg))
        {
            return;
        }

        family.CameTooLate = true;
        if (family.Asks && _hasPetitions && !_programme.Protocol.NeedsAllowance)
        {
            KeepOutside(row, OutsideReason.NotEligible);
        }
    }

    /// <summary>The petition reaches one office.</summary>
    public void OnPetition(int row, int leg, ushort version)
    {
        ref Family family = ref _families[row];
        if (family.Version != version || family.Outside != OutsideReason.None)
        {
            return;
        }

        WritePetition(family, leg);
        if (_programme.PetitionWindow is { } window && _clock.Now - family.PetitionedAt > window)
        {
            KeepOutside(row, OutsideReason.PetitionTooLate);
            return;
        }

        _holds.Hold(row, leg);
        OnRequestNotice(row, leg, version);
        if (--_families[row].PetitionsToCome == 0)
        {
            run.Decisions.Schedule(row);
        }
    }

    /// <summary>An office notifies its partners of a petition, when people are at work.</summary>
    public void OnRequestNotice(int row, int leg, ushort version)
    {
        ref Family family = ref _families[row];
        if (_programme.Notices && family.Version == version && family.Outside == OutsideReason.None
            && !run.Desks.IsPutOff(_tables.OfficeOf(family, leg), RunEvent.RequestNotice, LegEvent.Of(row, leg), version))
        {
            run.Messages.SendNotices(row, leg, MessageKind.RequestNotice);
        }
    }

    /// <summary>The applicant withdraws the petition, unless it has been decided.</summary>
    public void OnWithdrawal(int row, ushort version)
    {
        ref Family family = ref _families[row];
        if (family.Version == version && !family.Granted)
        {
            KeepOutside(row, OutsideReason.Withdrawn);
        }
    }

    /// <summary>A family that has asked stays outside; the first reason counts.</summary>
    public void KeepOutside(int row, OutsideReason reason)
    {
        ref Family family = ref _families[row];
        if (family.Outside != OutsideReason.None)
        {
            return;
        }

        family.Outside = reason;
        _totals.CountOutside(reason);
        _journal.Write(family, new ExchangeEvent { Kind = ExchangeEventKind.StayedOutside, At = _clock.Now, Office = -1, Reason = reason });
        _holds.Release(row);
    }

    /// <summary>Every office has decided, and knows of it: the pair is in the programme, unless something stands against it.</summary>
    public void Grant(int row)
    {
        ref Family family = ref _families[row];
        if (HasBegun(family))
        {
            KeepOutside(row, OutsideReason.ExaminationBegun);
            return;
        }

        if (!_cap.Take(_clock.Now))
        {
            KeepOutside(row, OutsideReason.CapReached);
            return;
        }

        family.Granted = true;
        family.GrantedAt = _clock.Now;
        family.Sharing = _programme.Sharing;
        _totals.Granted++;
        _journal.Write(family, new ExchangeEvent
        {
            Kind = ExchangeEventKind.ProgrammeGranted,
            At = _clock.Now,
            Office = -1,
            StartedAt = family.PetitionedAt,
            InProgramme = true,
        });
        GivePriority(family);
        if (family.Sharing)
        {
            _programme.Protocol.OnGranted(row, run.Sharing);
        }

        _holds.Release(row);
    }

    private bool IsAtWorkEverywhere(in Family family)
    {
        for (int leg = 0; leg < family.LegCount; leg++)
        {
            if (family.TakesPart(leg) && _tables.OfficeOf(family, leg).NextAtWork(_clock.Now) != _clock.Now)
            {
                return false;
            }
        }

        return true;
    }

    private void SchedulePetitions(int row)
    {
        ref Family family = ref _families[row];
        int count = BitOperations.PopCount(family.Participating);
        family.PetitionsToCome = (byte)count;
        family.DecisionsToCome = count + (_programme.Notices ? count * (count - 1) : 0);
        int first = BitOperations.TrailingZeroCount(family.Participating);
        for (int leg = 0; leg < family.LegCount; leg++)
        {
            if (family.TakesPart(leg))
            {
                SimDuration gap = leg == first
                    ? SimDuration.Zero
                    : _draws.Delay(_programme.PetitionGapHours, EntityKey.Leg(family.Key, leg), DrawPurpose.PetitionGap);
                _clock.Schedule(_clock.Now + gap, RunEvent.Petition, LegEvent.Of(row, leg), family.Version);
                if (gap == SimDuration.Zero)
                {
                    // Filed together with the request: the office knows before anybody takes the application up.
                    _holds.Hold(row, leg);
                }
            }
        }
    }

    private void ScheduleWithdrawal(int row)
    {
        if (_programme.WithdrawalShare <= 0)
        {
            return;
        }

        ref Family family = ref _families[row];
        _draws.UniformPair(family.Key, DrawPurpose.Withdrawal, 0, out double withdraws, out double delay);
        if (withdraws < _programme.WithdrawalShare)
        {
            SimTime at = _clock.Now + SimDuration.FromHours(_programme.WithdrawalHours.Draw(delay));
            _clock.Schedule(at, RunEvent.Withdrawal, row, family.Version);
        }
    }

    private static bool HasBegun(in Family family)
    {
        for (int leg = 0; leg < family.LegCount; leg++)
        {
            if (family.TakesPart(leg) && family.States[leg] != LegState.Queued)
            {
                return true;
            }
        }

        return false;
    }

    private void GivePriority(in Family family)
    {
        if (!_programme.Priority)
        {
            return;
        }

        for (int leg = 0; leg < family.LegCount; leg++)
        {
            if (family.TakesPart(leg))
            {
                run.Desks.MoveTo(family.Applications[leg], _programme.Lanes[_tables.OfficeOf(family, leg).Index]);
            }
        }
    }

    private void WritePetitions(in Family family)
    {
        for (int leg = 0; leg < family.LegCount; leg++)
        {
            if (family.TakesPart(leg))
            {
                WritePetition(family, leg);
            }
        }
    }

    private void WritePetition(in Family family, int leg) => _journal.Write(family, new ExchangeEvent
    {
        Kind = ExchangeEventKind.PetitionFiled,
        At = _clock.Now,
        Office = _tables.OfficeOf(family, leg).Index,
    });
}

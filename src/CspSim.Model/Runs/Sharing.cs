using System.Numerics;
using CspSim.Engine;
using CspSim.Model.Exchange;
using CspSim.Model.Exchange.Protocols;
using CspSim.Model.Filings;
using CspSim.Model.Programme;

namespace CspSim.Model.Runs;

/// <summary>What protocols ask of the legs of a family: to wait for a partner, to go on, to act.</summary>
internal sealed class Sharing(RunParts run) : IExchangeActions
{
    private readonly RunClock _clock = run.Clock;
    private readonly RowPool<Application> _applications = run.Tables.Applications;
    private readonly RowPool<Family> _families = run.Tables.Families;
    private readonly ProgrammePlan _programme = run.World.Programme;

    /// <summary>The protocol of a leg: an office outside the programme goes its own way even when the others of the family share.</summary>
    public IExchangeProtocol ProtocolOf(in Family family, int leg) =>
        family.Sharing && family.TakesPart(leg) ? _programme.Protocol : ProtocolCatalog.None;

    public int LegCount(int family) => _families[family].LegCount;

    public bool TakesPart(int family, int leg) => _families[family].IsPartner(leg);

    public LegState State(int family, int leg) => _families[family].States[leg];

    public bool HasReport(int family, int leg, int fromLeg) => (_families[family].Reports[leg] & (1 << fromLeg)) != 0;

    public bool HasDraft(int family, int leg, int fromLeg) => (_families[family].Drafts[leg] & (1 << fromLeg)) != 0;

    public bool HasActed(int family, int leg) => (_families[family].Acted & (1 << leg)) != 0;

    public bool IsAllowed(int family, int leg) => (_families[family].Allowed & (1 << leg)) != 0;

    public int ContributionsNeeded(int family)
    {
        int peers = Partners(_families[family]) - 1;
        return Math.Min(_programme.ContributionsNeeded ?? peers, peers);
    }

    public void HoldSearch(int family, int leg)
    {
        ref Family row = ref _families[family];
        run.Desks.TakeFromLane(ref _applications[row.Applications[leg]]);
        Wait(ref row, leg, LegState.Held);
        ArmWaitLimit(family, leg, _programme.WaitForPartner, WaitCountsFrom(row, leg));
    }

    public void ReleaseSearch(int family, int leg)
    {
        ref Family row = ref _families[family];
        StopWaiting(ref row, leg);
        row.Move(leg, LegState.Queued);
        run.Desks.Enqueue(row.Applications[leg]);
    }

    public void Send(int family, int fromLeg, int toLeg, MessageKind kind) =>
        run.Messages.Send(family, fromLeg, toLeg, kind, DueAt(_families[family], toLeg, kind));

    public void AwaitPartner(int family, int leg, bool fromNow)
    {
        ref Family row = ref _families[family];
        Wait(ref row, leg, LegState.AwaitingPartner);
        SimTime countedFrom = fromNow ? _clock.Now : WaitCountsFrom(row, leg);
        if (!fromNow && _programme.WaitForPartner is { } wait && countedFrom + wait <= _clock.Now)
        {
            // The wait was over before the search was: an event would come only after the examiner at hand has taken other work.
            ProtocolOf(row, leg).OnWaitLimitReached(family, leg, this);
            return;
        }

        ArmWaitLimit(family, leg, _programme.WaitForPartner, countedFrom);
    }

    public void AwaitDraft(int family, int leg)
    {
        Wait(ref _families[family], leg, LegState.AwaitingDraft);
        ArmWaitLimit(family, leg, _programme.WaitForDraft, _clock.Now);
    }

    public void ProceedToFirstAction(int family, int leg, bool alone)
    {
        ref Family row = ref _families[family];
        run.FirstActionDates.OnGoingOn(ref row, leg, alone);
        StopWaiting(ref row, leg);
        row.Move(leg, LegState.Drafting);
        GoAloneIf(alone, row, leg);
        run.Jobs.GoOnToFirstAction(row.Applications[leg]);
    }

    public void IssueFirstAction(int family, int leg, bool alone)
    {
        ref Family row = ref _families[family];
        StopWaiting(ref row, leg);
        GoAloneIf(alone, row, leg);
        if (row.Drafts[leg] != 0)
        {
            run.Findings.UseDrafts(_applications[row.Applications[leg]], row.Drafts[leg]);
        }

        run.Outgoing.SendFirst(row.Applications[leg], run.Tables.OfficeOf(row, leg));
    }

    /// <summary>The application of a leg is withdrawn: who already waits for a partner waits no longer.</summary>
    public void Leave(int family, int leg)
    {
        ref Family row = ref _families[family];
        StopWaiting(ref row, leg);
        row.Move(leg, LegState.Withdrawn);
        row.Withdrawn |= (byte)(1 << leg);
        for (int other = 0; row.TakesPart(leg) && other < row.LegCount; other++)
        {
            if (row.States[other] is LegState.Held or LegState.AwaitingPartner or LegState.AwaitingDraft)
            {
                ArmWaitLimit(family, other, SimDuration.Zero, _clock.Now);
            }
        }
    }

    /// <summary>A leg has waited as long as it may.</summary>
    /// <remarks>
    /// A limit is never taken out of the calendar: one whose leg has moved on, or whose row has another user, is void.
    /// </remarks>
    public void OnWaitLimit(int row, int leg, ushort version)
    {
        ref Family family = ref _families[row];
        if (family.Version == version && family.WaitLimits[leg] <= _clock.Now
            && !run.Desks.IsPutOff(run.Tables.OfficeOf(family, leg), RunEvent.WaitLimit, LegEvent.Of(row, leg), version))
        {
            ProtocolOf(family, leg).OnWaitLimitReached(row, leg, this);
        }
    }

    // A receiver that is waiting already says itself how long it will; for any other the wait counts from a decision.
    private SimTime DueAt(in Family family, int toLeg, MessageKind kind)
    {
        bool draft = kind == MessageKind.DraftAction;
        LegState state = family.States[toLeg];
        if (state == LegState.Held || (draft ? state == LegState.AwaitingDraft : state == LegState.AwaitingPartner))
        {
            // A limit that has come while the receiver is closed is acted on at its opening: what is sent until then is due at once.
            return SimTime.Max(family.WaitLimits[toLeg], _clock.Now);
        }

        return !draft && _programme.WaitForPartner is { } wait
            ? SimTime.Max(WaitCountsFrom(family, toLeg) + wait, _clock.Now)
            : SimTime.Never;
    }

    private SimTime WaitCountsFrom(in Family family, int leg) => _programme.WaitCountsFrom switch
    {
        WaitClock.Grant => family.GrantedAt,
        WaitClock.OwnDecision => family.DecidedAt[leg],
        _ => family.DecidedAt[BitOperations.TrailingZeroCount(family.Participating)],
    };

    private void Wait(ref Family family, int leg, LegState state)
    {
        family.Move(leg, state);
        family.WaitingSince[leg] = _clock.Now;
    }

    private void ArmWaitLimit(int row, int leg, SimDuration? wait, SimTime countedFrom)
    {
        if (wait is not { } length)
        {
            return;
        }

        ref Family family = ref _families[row];
        SimTime limit = SimTime.Max(countedFrom + length, _clock.Now);
        family.WaitLimits[leg] = limit;
        _clock.Schedule(limit, RunEvent.WaitLimit, LegEvent.Of(row, leg), family.Version);
    }

    private void StopWaiting(ref Family family, int leg)
    {
        if (family.States[leg] is not (LegState.Held or LegState.AwaitingPartner or LegState.AwaitingDraft))
        {
            return;
        }

        family.Blocked[leg] += _clock.Now - family.WaitingSince[leg];
        family.WaitLimits[leg] = SimTime.Never;
        if (family.Logged)
        {
            run.Journal.Write(family, new ExchangeEvent
            {
                Kind = ExchangeEventKind.WaitEnded,
                At = _clock.Now,
                Office = run.Tables.OfficeOf(family, leg).Index,
                StartedAt = family.WaitingSince[leg],
                Length = _clock.Now - family.WaitingSince[leg],
                InProgramme = family.IsInProgramme(leg),
            });
        }
    }

    private static int Partners(in Family family) => BitOperations.PopCount((uint)(family.Participating & ~family.Withdrawn));

    // Where the last partner has withdrawn, nothing is missing of it any more, and yet the office is alone.
    private bool IsLeftAlone(in Family family, int leg) =>
        (family.Participating & family.Withdrawn) != 0 && Partners(family) == 1 && ProtocolOf(family, leg).SendsReports
        && family.IsInProgramme(leg);

    private void GoAloneIf(bool alone, in Family family, int leg)
    {
        alone |= IsLeftAlone(family, leg);
        ref Application application = ref _applications[family.Applications[leg]];
        if (alone && !application.ActedAlone)
        {
            application.ActedAlone = true;
            run.Journal.Write(family, new ExchangeEvent
            {
                Kind = ExchangeEventKind.WentAlone,
                At = _clock.Now,
                Office = application.Office,
                InProgramme = family.IsInProgramme(leg),
                ActedAlone = true,
            });
        }
    }
}

using System.Numerics;
using CspSim.Engine;
using CspSim.Engine.Random;
using CspSim.Model.Exchange;
using CspSim.Model.Exchange.Protocols;
using CspSim.Model.Filings;
using CspSim.Model.Measures;
using CspSim.Model.Offices;

namespace CspSim.Model.Runs;

/// <content>What protocols ask for, and the messages that follow.</content>
public sealed partial class FilingRun : IExchangeActions, ILinkHost
{
    private long _exchangeNumber;

    /// <summary>Messages that have been received and not been read yet.</summary>
    private int _unread;

    SimTime ILinkHost.Now => _now;

    KeyedDraws ILinkHost.Draws => _draws;

    int IExchangeActions.LegCount(int family) => _families[family].LegCount;

    bool IExchangeActions.TakesPart(int family, int leg) => (_families[family].Participating & (1 << leg)) != 0;

    LegState IExchangeActions.State(int family, int leg) => _families[family].States[leg];

    bool IExchangeActions.HasReport(int family, int leg, int fromLeg) => (_families[family].Reports[leg] & (1 << fromLeg)) != 0;

    bool IExchangeActions.HasDraft(int family, int leg, int fromLeg) => (_families[family].Drafts[leg] & (1 << fromLeg)) != 0;

    bool IExchangeActions.HasActed(int family, int leg) => (_families[family].Acted & (1 << leg)) != 0;

    bool IExchangeActions.IsAllowed(int family, int leg) => (_families[family].Allowed & (1 << leg)) != 0;

    int IExchangeActions.ContributionsNeeded(int family)
    {
        int peers = BitOperations.PopCount(_families[family].Participating) - 1;
        return Math.Min(_programme.ContributionsNeeded ?? peers, peers);
    }

    void IExchangeActions.HoldSearch(int family, int leg)
    {
        ref Family row = ref _families[family];
        LeaveLane(ref _applications[row.Applications[leg]]);
        row.States[leg] = LegState.Held;
        row.WaitingSince[leg] = _now;
        ArmWaitLimit(family, leg, _programme.WaitForPartner, row.GrantedAt);
    }

    void IExchangeActions.ReleaseSearch(int family, int leg)
    {
        ref Family row = ref _families[family];
        StopWaiting(ref row, leg);
        row.States[leg] = LegState.Queued;
        Enqueue(row.Applications[leg]);
    }

    void IExchangeActions.Send(int family, int fromLeg, int toLeg, MessageKind kind)
    {
        SendMessage(family, fromLeg, toLeg, kind, DueAt(_families[family], toLeg, kind));
    }

    // A receiver that is waiting already says itself how long it will; for any other the wait counts from the grant.
    private SimTime DueAt(in Family family, int toLeg, MessageKind kind)
    {
        bool draft = kind == MessageKind.DraftAction;
        LegState state = family.States[toLeg];
        if (state == LegState.Held || (draft ? state == LegState.AwaitingDraft : state == LegState.AwaitingPartner))
        {
            // A limit that has come while the receiver is closed is acted on at its opening: what is sent until then is due at once.
            return SimTime.Max(family.WaitLimits[toLeg], _now);
        }

        return !draft && _programme.WaitForPartner is { } wait ? SimTime.Max(family.GrantedAt + wait, _now) : SimTime.Never;
    }

    void IExchangeActions.AwaitPartner(int family, int leg, bool fromNow)
    {
        ref Family row = ref _families[family];
        row.States[leg] = LegState.AwaitingPartner;
        row.WaitingSince[leg] = _now;
        if (!fromNow && _programme.WaitForPartner is { } wait && row.GrantedAt + wait <= _now)
        {
            // The wait was over before the search was: an event would come only after the examiner at hand has taken other work.
            ProtocolOf(row, leg).OnWaitLimitReached(family, leg, this);
            return;
        }

        ArmWaitLimit(family, leg, _programme.WaitForPartner, fromNow ? _now : row.GrantedAt);
    }

    void IExchangeActions.AwaitDraft(int family, int leg)
    {
        ref Family row = ref _families[family];
        row.States[leg] = LegState.AwaitingDraft;
        row.WaitingSince[leg] = _now;
        ArmWaitLimit(family, leg, _programme.WaitForDraft, _now);
    }

    void IExchangeActions.ProceedToFirstAction(int family, int leg, bool alone)
    {
        ref Family row = ref _families[family];
        StopWaiting(ref row, leg);
        row.States[leg] = LegState.Drafting;
        GoAloneIf(alone, row, leg);
        GoOnToFirstAction(row.Applications[leg]);
    }

    void IExchangeActions.IssueFirstAction(int family, int leg, bool alone)
    {
        ref Family row = ref _families[family];
        StopWaiting(ref row, leg);
        row.States[leg] = LegState.Acted;
        GoAloneIf(alone, row, leg);
        if (row.Drafts[leg] != 0)
        {
            UseDrafts(_applications[row.Applications[leg]], row.Drafts[leg]);
        }

        Issue(row.Applications[leg]);
    }

    private void GoAloneIf(bool alone, in Family family, int leg)
    {
        ref Application application = ref _applications[family.Applications[leg]];
        if (alone && !application.ActedAlone)
        {
            application.ActedAlone = true;
            Tell(family, new ExchangeEvent { Kind = ExchangeEventKind.WentAlone, At = _now, Office = application.Office, InProgramme = IsInProgramme(family, leg), ActedAlone = true });
        }
    }

    private void ArmWaitLimit(int row, int leg, SimDuration? wait, SimTime countedFrom)
    {
        if (wait is not { } length)
        {
            return;
        }

        SimTime limit = SimTime.Max(countedFrom + length, _now);
        _families[row].WaitLimits[leg] = limit;
        Schedule(limit, RunEvent.WaitLimit, (row << LegBits) | leg, _families[row].Version);
    }

    // A limit is never taken out of the calendar: one whose leg has moved on, or whose row has another user, is void.
    private void OnWaitLimit(int row, int leg, ushort version)
    {
        ref Family family = ref _families[row];
        if (family.Version == version && family.WaitLimits[leg] <= _now
            && !IsPutOff(OfficeOf(family, leg), RunEvent.WaitLimit, (row << LegBits) | leg, version))
        {
            ProtocolOf(_families[row], leg).OnWaitLimitReached(row, leg, this);
        }
    }

    private void StopWaiting(ref Family family, int leg)
    {
        if (family.States[leg] is LegState.Held or LegState.AwaitingPartner or LegState.AwaitingDraft)
        {
            family.Blocked[leg] += _now - family.WaitingSince[leg];
            family.WaitLimits[leg] = SimTime.Never;
        }
    }

    private void SendMessage(int familyRow, int fromLeg, int toLeg, MessageKind kind, SimTime due)
    {
        ref Family family = ref _families[familyRow];
        int row = _exchanges.Add();
        ref ExchangeRow exchange = ref _exchanges[row];
        exchange.Number = ++_exchangeNumber;
        exchange.Key = EntityKey.Message(family.Key, fromLeg, toLeg, (int)kind);
        exchange.RequestedAt = _now;
        exchange.DueAt = due;
        exchange.Family = familyRow;
        exchange.FromLeg = (byte)fromLeg;
        exchange.ToLeg = (byte)toLeg;
        exchange.Kind = kind;
        family.OpenExchanges++;
        _totals.Requested++;
        TellExchange(ExchangeEventKind.ExchangeRequested, exchange);
        if (_link is null)
        {
            double uniform = _draws.Uniform(exchange.Key, DrawPurpose.LinkLatency, 1);
            Schedule(_now + SimDuration.FromHours(_world.Link.LatencyHours.Quantile(uniform)), RunEvent.MessageArrival, row);
        }
        else
        {
            int[] offices = _legOffices[family.Stream];
            _link.Send(new Parcel(row, exchange.Number, exchange.Key, offices[fromLeg], offices[toLeg], kind, due));
        }
    }

    private void OnMessageArrival(int row)
    {
        _totals.Attempts++;
        TellExchange(ExchangeEventKind.ExchangeAttempted, _exchanges[row], attempt: 1, startedAt: _exchanges[row].RequestedAt);
        Settle(row, attempts: 1, delivered: true, LinkOutcome.Ok);
    }

    private void Settle(int row, int attempts, bool delivered, LinkOutcome reason)
    {
        ExchangeRow exchange = _exchanges[row];
        ref Family family = ref _families[exchange.Family];
        TellExchange(delivered ? ExchangeEventKind.ExchangeDelivered : ExchangeEventKind.ExchangeAbandoned, exchange, attempts, exchange.RequestedAt, reason);
        _books.Message(new MessageFacts(exchange.RequestedAt, _now, attempts, delivered), BookedFamily(family) with { Office = OfficeOf(family, exchange.FromLeg).Index });
        if (delivered)
        {
            _totals.Delivered++;
            if (!IsReadAtOnce(row))
            {
                return;
            }

            Receive(exchange);
        }
        else
        {
            _totals.GivenUp++;
            if (exchange.Kind == MessageKind.EligibilityDecision && family.Left == LeaveReason.None && !family.Granted)
            {
                Leave(exchange.Family, LeaveReason.DecisionNotReceived);
            }
        }

        CloseExchange(row);
    }

    // Only after the receiver has done what it does: that may end the family's last application, and its row must be given back once.
    private void CloseExchange(int row)
    {
        int family = _exchanges[row].Family;
        _exchanges.Remove(row);
        _families[family].OpenExchanges--;
        FreeWhenDone(family);
        StopWhenDone();
    }

    private bool IsTranslated(MessageKind kind) => !_programme.TranslationDelay.IsNone && IsInALanguage(kind);

    private static bool IsInALanguage(MessageKind kind) => kind is MessageKind.SearchReport or MessageKind.CombinedReport or MessageKind.DraftAction;

    /// <summary>Whether a message that has just arrived is read now; otherwise its reading is an event to come.</summary>
    private bool IsReadAtOnce(int row)
    {
        ref ExchangeRow exchange = ref _exchanges[row];
        OfficeState receiver = OfficeOf(_families[exchange.Family], exchange.ToLeg);
        exchange.DeliveredAt = _now;
        if (IsTranslated(exchange.Kind))
        {
            double uniform = _draws.Uniform(exchange.Key, DrawPurpose.Translation, 0);
            Schedule(AfterInHours(_programme.TranslationDelay, receiver, uniform), RunEvent.MessageRead, row);
        }
        else if (!IsActedOn(exchange.Kind) || !IsPutOff(receiver, RunEvent.MessageRead, row))
        {
            return true;
        }

        _unread++;
        return false;
    }

    private static bool IsActedOn(MessageKind kind) => kind == MessageKind.EligibilityDecision || IsInALanguage(kind);

    private void OnMessageRead(int row)
    {
        ExchangeRow exchange = _exchanges[row];
        _unread--;
        if (IsTranslated(exchange.Kind))
        {
            TellExchange(ExchangeEventKind.ReportTranslated, exchange, startedAt: exchange.DeliveredAt);
        }

        Receive(exchange);
        CloseExchange(row);
    }

    private void Receive(in ExchangeRow exchange)
    {
        ref Family family = ref _families[exchange.Family];
        int leg = exchange.ToLeg;
        byte sender = (byte)(1 << exchange.FromLeg);
        switch (exchange.Kind)
        {
            case MessageKind.EligibilityDecision:
                CountDecision(exchange.Family);
                break;
            case MessageKind.SearchReport or MessageKind.CombinedReport when family.States[leg] < LegState.Drafting:
                family.Reports[leg] |= sender;
                _programme.Protocol.OnReportReceived(exchange.Family, leg, exchange.FromLeg, exchange.Kind, this);
                break;
            case MessageKind.DraftAction when family.States[leg] < LegState.Acted:
                family.Drafts[leg] |= sender;
                _programme.Protocol.OnReportReceived(exchange.Family, leg, exchange.FromLeg, exchange.Kind, this);
                break;
            case MessageKind.SearchReport or MessageKind.CombinedReport or MessageKind.DraftAction:
                _totals.Late++;
                TellExchange(ExchangeEventKind.LateReportArrived, exchange, startedAt: exchange.RequestedAt);
                break;
            default:
                break;
        }
    }

    void ILinkHost.ScheduleLinkTimer(SimTime at, int timer) => Schedule(at, RunEvent.LinkTimer, timer);

    void ILinkHost.OnDelivered(in Parcel parcel, int attempts) => Settle(parcel.Exchange, attempts, delivered: true, LinkOutcome.Ok);

    void ILinkHost.OnGivenUp(in Parcel parcel, int attempts, LinkOutcome reason) => Settle(parcel.Exchange, attempts, delivered: false, reason);

    void ILinkHost.OnDuplicate(in Parcel parcel)
    {
        _totals.Duplicates++;
        TellLink(new ExchangeEvent
        {
            Kind = ExchangeEventKind.DuplicateIgnored,
            At = _now,
            Family = -1,
            Office = parcel.FromOffice,
            Partner = parcel.ToOffice,
            Exchange = parcel.Number,
            Message = parcel.Kind,
        });
    }

    void ILinkHost.OnAttempted(in Parcel parcel, int attempt, SimTime startedAt, LinkOutcome outcome)
    {
        _totals.Attempts++;
        TellExchange(ExchangeEventKind.ExchangeAttempted, _exchanges[parcel.Exchange], attempt, startedAt, outcome);
    }

    void ILinkHost.OnRetryScheduled(in Parcel parcel, int attempt, SimDuration pause, LinkOutcome reason) =>
        TellExchange(ExchangeEventKind.RetryScheduled, _exchanges[parcel.Exchange], attempt, _now, reason, pause);

    void ILinkHost.OnBreakerChanged(int fromOffice, int toOffice, BreakerState state) => TellLink(new ExchangeEvent
    {
        Kind = state switch
        {
            BreakerState.Open => ExchangeEventKind.CircuitOpened,
            BreakerState.HalfOpen => ExchangeEventKind.CircuitHalfOpened,
            _ => ExchangeEventKind.CircuitClosed,
        },
        At = _now,
        Family = -1,
        Office = fromOffice,
        Partner = toOffice,
    });
}

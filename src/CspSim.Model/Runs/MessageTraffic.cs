using CspSim.Engine;
using CspSim.Engine.Random;
using CspSim.Model.Exchange;
using CspSim.Model.Filings;
using CspSim.Model.Measures;
using CspSim.Model.Programme;

namespace CspSim.Model.Runs;

/// <summary>The messages between offices: sent, carried by the link, settled, read.</summary>
internal sealed class MessageTraffic : ILinkHost
{
    private readonly RunParts _run;
    private readonly RunClock _clock;
    private readonly RunTables _tables;
    private readonly RowPool<MessageRow> _messages;
    private readonly RowPool<Family> _families;
    private readonly ExchangeJournal _journal;
    private readonly ExchangeTotals _totals;
    private readonly ProgrammePlan _programme;
    private readonly LinkPlan _plan;
    private readonly ILink? _link;
    private long _number;

    /// <summary>Messages that have been received and not been read yet.</summary>
    private int _unread;

    public MessageTraffic(RunParts run)
    {
        _run = run;
        _clock = run.Clock;
        _tables = run.Tables;
        _messages = run.Tables.Messages;
        _families = run.Tables.Families;
        _journal = run.Journal;
        _totals = run.Totals;
        _programme = run.World.Programme;
        _plan = run.World.Link;
        if (!_plan.IsPlainDelay)
        {
            _link = run.Options.LinkFactory?.Create(_plan, run.World.Offices.Count, this)
                ?? throw new ArgumentException("A link with faults or resilience needs a link factory.", nameof(run));
        }
    }

    /// <summary>Messages that have been sent and not been read or given up yet.</summary>
    public int Open => _messages.Count;

    /// <summary>Messages that are on their way.</summary>
    public int InTransit => _messages.Count - _unread;

    SimTime ILinkHost.Now => _clock.Now;

    KeyedDraws ILinkHost.Draws => _run.Draws;

    /// <summary>Sends a message from one leg's office to another's.</summary>
    /// <param name="familyRow">The family.</param>
    /// <param name="fromLeg">The sender.</param>
    /// <param name="toLeg">The receiver.</param>
    /// <param name="kind">What it says.</param>
    /// <param name="due">When the receiver stops waiting for it.</param>
    public void Send(int familyRow, int fromLeg, int toLeg, MessageKind kind, SimTime due)
    {
        ref Family family = ref _families[familyRow];
        int row = _messages.Add();
        ref MessageRow message = ref _messages[row];
        message.Number = ++_number;
        message.Key = EntityKey.MessageOfFamily(family.Key, fromLeg, toLeg, (int)kind);
        message.RequestedAt = _clock.Now;
        message.DueAt = due;
        message.Family = familyRow;
        message.FromLeg = (byte)fromLeg;
        message.ToLeg = (byte)toLeg;
        message.Kind = kind;
        family.OpenMessages++;
        _totals.Requested++;
        _journal.WriteMessageEvent(ExchangeEventKind.MessageRequested, message);
        if (_link is null)
        {
            double uniform = _run.Draws.Uniform(message.Key, DrawPurpose.LinkLatency, 1);
            _clock.Schedule(_clock.Now + SimDuration.FromHours(_plan.LatencyHours.Draw(uniform)), RunEvent.MessageArrival, row);
        }
        else
        {
            int from = _tables.OfficeOf(family, fromLeg).Index;
            int to = _tables.OfficeOf(family, toLeg).Index;
            _link.Send(new Message(row, message.Number, message.Key, from, to, kind, due));
        }
    }

    /// <summary>Notifies all partners of a leg, where the programme has its offices send notices.</summary>
    public void SendNotices(int familyRow, int leg, MessageKind kind)
    {
        if (!_programme.Notices)
        {
            return;
        }

        for (int to = 0; to < _families[familyRow].LegCount; to++)
        {
            if (to != leg && _families[familyRow].IsPartner(to))
            {
                Send(familyRow, leg, to, kind, SimTime.Never);
            }
        }
    }

    /// <summary>A message arrives on a link that is a plain delay.</summary>
    public void OnArrival(int row)
    {
        _totals.Attempts++;
        _journal.WriteMessageEvent(ExchangeEventKind.MessageAttempted, _messages[row], attempt: 1, startedAt: _messages[row].RequestedAt);
        Settle(row, attempts: 1, delivered: true, LinkOutcome.Ok);
    }

    /// <summary>A timer of the link runs out.</summary>
    public void OnLinkTimer(int timer) => _link!.OnTimer(timer);

    /// <summary>A message that has waited for its translation, or for the office to open, is read.</summary>
    public void OnRead(int row)
    {
        MessageRow message = _messages[row];
        _unread--;
        if (IsTranslated(message.Kind))
        {
            _journal.WriteMessageEvent(ExchangeEventKind.ReportTranslated, message, startedAt: message.DeliveredAt);
        }

        Receive(message);
        Close(row);
    }

    private void Settle(int row, int attempts, bool delivered, LinkOutcome reason)
    {
        MessageRow message = _messages[row];
        ref Family family = ref _families[message.Family];
        ExchangeEventKind kind = delivered ? ExchangeEventKind.MessageDelivered : ExchangeEventKind.MessageAbandoned;
        _journal.WriteMessageEvent(kind, message, attempts, message.RequestedAt, reason);
        _run.Books.Message(new MessageFacts(message.RequestedAt, _clock.Now, attempts, delivered), family, message.FromLeg);
        if (delivered)
        {
            _totals.Delivered++;
            _totals.ByAttempt.CountReceived(message.Kind, attempts);
            if (!IsReadAtOnce(row))
            {
                return;
            }

            Receive(message with { DeliveredAt = _clock.Now });
        }
        else
        {
            _totals.GivenUp++;
            _totals.ByAttempt.CountLost(message.Kind);
            if (message.Kind == MessageKind.EligibilityDecision && !family.Granted)
            {
                _run.Programme.KeepOutside(message.Family, OutsideReason.DecisionNotReceived);
            }
        }

        Close(row);
    }

    // Only after the receiver has done what it does: that may end the family's last application, and its row must be given back once.
    private void Close(int row)
    {
        int family = _messages[row].Family;
        _messages.Remove(row);
        _families[family].OpenMessages--;
        _tables.FreeWhenDone(family);
        _run.Window.StopWhenDone();
    }

    /// <summary>Whether a message that has just arrived is read now; otherwise its reading is an event to come.</summary>
    private bool IsReadAtOnce(int row)
    {
        ref MessageRow message = ref _messages[row];
        OfficeState receiver = _tables.OfficeOf(_families[message.Family], message.ToLeg);
        message.DeliveredAt = _clock.Now;
        if (IsTranslated(message.Kind))
        {
            double uniform = _run.Draws.Uniform(message.Key, DrawPurpose.Translation, 0);
            _clock.Schedule(receiver.AfterInHours(_clock.Now, _programme.TranslationDelay, uniform), RunEvent.MessageRead, row);
        }
        else if (!IsActedOn(message.Kind) || !_run.Desks.IsPutOff(receiver, RunEvent.MessageRead, row))
        {
            return true;
        }

        _unread++;
        return false;
    }

    private void Receive(in MessageRow message)
    {
        ref Family family = ref _families[message.Family];
        int leg = message.ToLeg;
        byte sender = (byte)(1 << message.FromLeg);
        switch (message.Kind)
        {
            case MessageKind.EligibilityDecision:
                _run.Decisions.Count(message.Family);
                break;
            case MessageKind.SearchReport or MessageKind.CombinedReport when family.States[leg] < LegState.Drafting:
                family.Reports[leg] |= sender;
                _run.FirstActionDates.OnReport(ref family, leg, message.DeliveredAt);
                _programme.Protocol.OnReportReceived(message.Family, leg, message.FromLeg, message.Kind, _run.Sharing);
                break;
            case MessageKind.DraftAction when family.States[leg] < LegState.GoingOut:
                family.Drafts[leg] |= sender;
                _programme.Protocol.OnReportReceived(message.Family, leg, message.FromLeg, message.Kind, _run.Sharing);
                break;
            case MessageKind.SearchReport or MessageKind.CombinedReport or MessageKind.DraftAction:
                _totals.Late++;
                _journal.WriteMessageEvent(ExchangeEventKind.LateReportArrived, message, startedAt: message.RequestedAt);
                break;
            default:
                break;
        }
    }

    private bool IsTranslated(MessageKind kind) => !_programme.TranslationDelay.IsNone && IsInALanguage(kind);

    private static bool IsInALanguage(MessageKind kind) =>
        kind is MessageKind.SearchReport or MessageKind.CombinedReport or MessageKind.DraftAction;

    private static bool IsActedOn(MessageKind kind) => kind == MessageKind.EligibilityDecision || IsInALanguage(kind);

    void ILinkHost.ScheduleLinkTimer(SimTime at, int timer) => _clock.Schedule(at, RunEvent.LinkTimer, timer);

    void ILinkHost.OnDelivered(in Message message, int attempts) => Settle(message.Row, attempts, delivered: true, LinkOutcome.Ok);

    void ILinkHost.OnGivenUp(in Message message, int attempts, LinkOutcome reason) =>
        Settle(message.Row, attempts, delivered: false, reason);

    void ILinkHost.OnDuplicate(in Message message)
    {
        _totals.Duplicates++;
        _journal.WriteLinkEvent(new ExchangeEvent
        {
            Kind = ExchangeEventKind.DuplicateIgnored,
            At = _clock.Now,
            Office = message.FromOffice,
            Partner = message.ToOffice,
            MessageNumber = message.Number,
            Message = message.Kind,
        });
    }

    void ILinkHost.OnAttempted(in Message message, int attempt, SimTime startedAt, LinkOutcome outcome)
    {
        _totals.Attempts++;
        _journal.WriteMessageEvent(ExchangeEventKind.MessageAttempted, _messages[message.Row], attempt, startedAt, outcome);
    }

    void ILinkHost.OnRetryScheduled(in Message message, int attempt, SimDuration pause, LinkOutcome reason) =>
        _journal.WriteMessageEvent(ExchangeEventKind.RetryScheduled, _messages[message.Row], attempt, _clock.Now, reason, pause);

    void ILinkHost.OnBreakerChanged(int fromOffice, int toOffice, BreakerChange change) => _journal.WriteLinkEvent(new ExchangeEvent
    {
        Kind = change.State switch
        {
            BreakerState.Open => ExchangeEventKind.CircuitOpened,
            BreakerState.HalfOpen => ExchangeEventKind.CircuitHalfOpened,
            _ => ExchangeEventKind.CircuitClosed,
        },
        At = _clock.Now,
        Office = fromOffice,
        Partner = toOffice,
        FailureShare = change.FailureShare,
        Calls = change.Calls,
    });
}

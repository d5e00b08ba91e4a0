using System.Numerics;
using CspSim.Model.Exchange;
using CspSim.Model.Exchange.Protocols;

namespace CspSim.Experiments.Forecasts;

/// <summary>What one family asks of a protocol: followed once, one office searching after the other, over a link without delay.</summary>
/// <remarks>The protocol itself is asked, so that a new one needs no rule of its own here.</remarks>
internal sealed class ExchangeTrace : IExchangeActions
{
    private readonly IExchangeProtocol _protocol;
    private readonly LegState[] _states;
    private readonly int[] _reports;
    private readonly int[] _drafts;
    private readonly Queue<(int From, int To, MessageKind Kind)> _sent = [];

    public ExchangeTrace(IExchangeProtocol protocol, int legs)
    {
        _protocol = protocol;
        _states = new LegState[legs];
        _reports = new int[legs];
        _drafts = new int[legs];
        KnownAtSearch = new int[legs];
        Array.Fill(_states, LegState.Queued);
        Follow();
    }

    /// <summary>Messages with content.</summary>
    public int Messages { get; private set; }

    /// <summary>Wait limits put into the calendar.</summary>
    public int WaitLimits { get; private set; }

    /// <summary>By leg, the results at hand when its search begins.</summary>
    public int[] KnownAtSearch { get; }

    /// <summary>The reports that a leg reads, before its search or after it.</summary>
    public int ReportsRead(int leg) => Math.Max(KnownAtSearch[leg], System.Numerics.BitOperations.PopCount((uint)_reports[leg]));

    int IExchangeActions.LegCount(int family) => _states.Length;

    bool IExchangeActions.TakesPart(int family, int leg) => true;

    LegState IExchangeActions.State(int family, int leg) => _states[leg];

    bool IExchangeActions.HasReport(int family, int leg, int fromLeg) => (_reports[leg] & (1 << fromLeg)) != 0;

    bool IExchangeActions.HasDraft(int family, int leg, int fromLeg) => (_drafts[leg] & (1 << fromLeg)) != 0;

    // What an office will decide is not known before a run.
    bool IExchangeActions.IsAllowed(int family, int leg) => false;

    int IExchangeActions.ContributionsNeeded(int family) => _states.Length - 1;

    bool IExchangeActions.HasActed(int family, int leg) => _states[leg] == LegState.Acted;

    void IExchangeActions.HoldSearch(int family, int leg) => Wait(leg, LegState.Held);

    void IExchangeActions.ReleaseSearch(int family, int leg) => _states[leg] = LegState.Queued;

    void IExchangeActions.AwaitPartner(int family, int leg, bool fromNow) => Wait(leg, LegState.AwaitingPartner);

    void IExchangeActions.AwaitDraft(int family, int leg) => Wait(leg, LegState.AwaitingDraft);

    void IExchangeActions.Send(int family, int fromLeg, int toLeg, MessageKind kind)
    {
        Messages++;
        _sent.Enqueue((fromLeg, toLeg, kind));
    }

    void IExchangeActions.ProceedToFirstAction(int family, int leg, bool alone)
    {
        _states[leg] = LegState.Drafting;
        _protocol.OnFirstActionDrafted(family, leg, this);
    }

    void IExchangeActions.IssueFirstAction(int family, int leg, bool alone) => _states[leg] = LegState.Acted;

    private void Follow()
    {
        if (_protocol.NeedsPetition)
        {
            _protocol.OnGranted(0, this);
        }

        // Each leg is searched at most once; what nobody releases would be released by its wait limit.
        for (int searched = 0; searched < _states.Length; searched++)
        {
            int leg = Array.IndexOf(_states, LegState.Queued);
            if (leg < 0)
            {
                return;
            }

            _states[leg] = LegState.Searching;
            KnownAtSearch[leg] = BitOperations.PopCount((uint)_protocol.KnownPartners(0, leg, this));
            _protocol.OnSearchCompleted(0, leg, this);
            Deliver();
        }
    }

    private void Deliver()
    {
        while (_sent.TryDequeue(out (int From, int To, MessageKind Kind) message))
        {
            int[] received = message.Kind == MessageKind.DraftAction ? _drafts : _reports;
            LegState limit = message.Kind == MessageKind.DraftAction ? LegState.Acted : LegState.Drafting;
            if (_states[message.To] < limit)
            {
                received[message.To] |= 1 << message.From;
                _protocol.OnReportReceived(0, message.To, message.From, message.Kind, this);
            }
        }
    }

    private void Wait(int leg, LegState state)
    {
        _states[leg] = state;
        WaitLimits++;
    }
}

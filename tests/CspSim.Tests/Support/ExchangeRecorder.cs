using CspSim.Model.Exchange;
using CspSim.Model.Exchange.Protocols;
using CspSim.Model.Filings;

namespace CspSim.Tests.Support;

/// <summary>One family without a run: notes what a protocol asks for, and moves the legs as a run would.</summary>
public sealed class ExchangeRecorder : IExchangeActions
{
    public const int TheFamily = 7;

    private readonly LegState[] _states;
    private readonly bool[] _outside;
    private readonly HashSet<(int To, int From)> _reports = [];
    private readonly HashSet<(int To, int From)> _drafts = [];
    private readonly List<string> _asked = [];

    public ExchangeRecorder(int legs, params int[] outside)
    {
        _states = new LegState[legs];
        _outside = new bool[legs];
        Array.Fill(_states, LegState.Queued);
        foreach (int leg in outside)
        {
            _outside[leg] = true;
        }
    }

    /// <summary>What has been asked for since the last look, in order.</summary>
    public IReadOnlyList<string> TakeAsked()
    {
        string[] asked = [.. _asked];
        _asked.Clear();
        return asked;
    }

    public void Set(int leg, LegState state) => _states[leg] = state;

    /// <summary>A message of one leg is received by another, and the protocol is notified.</summary>
    public void Receive(IExchangeProtocol protocol, int leg, int fromLeg, MessageKind kind)
    {
        (kind == MessageKind.DraftAction ? _drafts : _reports).Add((leg, fromLeg));
        protocol.OnReportReceived(TheFamily, leg, fromLeg, kind, this);
    }

    public void Search(IExchangeProtocol protocol, int leg)
    {
        _states[leg] = LegState.Searching;
        protocol.OnSearchCompleted(TheFamily, leg, this);
    }

    public int LegCount(int family) => _states.Length;

    public bool TakesPart(int family, int leg) => !_outside[leg];

    public LegState State(int family, int leg) => _states[leg];

    public bool HasReport(int family, int leg, int fromLeg) => _reports.Contains((leg, fromLeg));

    public bool HasDraft(int family, int leg, int fromLeg) => _drafts.Contains((leg, fromLeg));

    /// <summary>Legs whose office has allowed them.</summary>
    public HashSet<int> Allowed { get; } = [];

    /// <summary>Contributions that the main office waits for.</summary>
    public int Needed { get; set; } = 1;

    public bool IsAllowed(int family, int leg) => Allowed.Contains(leg);

    public int ContributionsNeeded(int family) => Needed;

    public bool HasActed(int family, int leg) => _states[leg] == LegState.Acted;

    public void HoldSearch(int family, int leg) => Note(leg, LegState.Held, $"hold {leg}");

    public void ReleaseSearch(int family, int leg) => Note(leg, LegState.Queued, $"release {leg}");

    public void Send(int family, int fromLeg, int toLeg, MessageKind kind) => _asked.Add($"send {fromLeg}>{toLeg} {kind}");

    public void AwaitPartner(int family, int leg, bool fromNow) =>
        Note(leg, LegState.AwaitingPartner, $"await partner {leg} from {(fromNow ? "now" : "grant")}");

    public void AwaitDraft(int family, int leg) => Note(leg, LegState.AwaitingDraft, $"await draft {leg}");

    public void ProceedToFirstAction(int family, int leg, bool alone) => Note(leg, LegState.Drafting, $"draft {leg}{Alone(alone)}");

    public void IssueFirstAction(int family, int leg, bool alone) => Note(leg, LegState.Acted, $"issue {leg}{Alone(alone)}");

    private static string Alone(bool alone) => alone ? " alone" : "";

    private void Note(int leg, LegState state, string asked)
    {
        _states[leg] = state;
        _asked.Add(asked);
    }
}

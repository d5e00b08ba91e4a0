namespace CspSim.Model.Exchange.Protocols;

/// <summary>All offices search at once and blind; each acts when every partner's report is in, or when it has waited long enough.</summary>
/// <remarks>
/// US-KR programme since 2015 (80 FR 39412; procedure table of the Korean office, kipo.go.kr/csp/en). Search completed -> report to
/// every partner -> wait -> reports read -> first action. The limit counts from a decision on the petition: an office whose own search
/// ends after it waits no more. A report that comes later is logged and not used.
/// </remarks>
internal sealed class ParallelExchange : IExchangeProtocol
{
    public string Name => "parallel";

    public string Summary => "All offices search at the same time, exchange search reports, then act.";

    public bool NeedsPetition => true;

    public int OfficeCountMax => int.MaxValue;

    public int ReportsAfterSearch(int leg, int legs) => legs - 1;

    public void OnGranted(int family, IExchangeActions world)
    {
    }

    public int KnownPartners(int family, int leg, IExchangeActions world) => 0;

    public void OnSearchCompleted(int family, int leg, IExchangeActions world) => ParallelSearch.OnSearchCompleted(family, leg, world);

    public void OnReportReceived(int family, int leg, int fromLeg, MessageKind kind, IExchangeActions world) =>
        ParallelSearch.OnReportReceived(family, leg, world);

    public void OnWaitLimitReached(int family, int leg, IExchangeActions world) => ParallelSearch.OnWaitLimitReached(family, leg, world);

    public void OnFirstActionDrafted(int family, int leg, IExchangeActions world) => world.IssueFirstAction(family, leg, alone: false);
}

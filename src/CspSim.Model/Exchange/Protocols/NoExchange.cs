namespace CspSim.Model.Exchange.Protocols;

/// <summary>Each office searches and acts alone; nothing crosses.</summary>
internal sealed class NoExchange : IExchangeProtocol
{
    public string Name => "none";

    public string Summary => "Each office searches and acts alone.";

    public bool NeedsPetition => true;

    public bool SendsReports => false;

    public int OfficeCountMax => int.MaxValue;

    public void OnGranted(int family, IExchangeActions world)
    {
    }

    public int KnownPartners(int family, int leg, IExchangeActions world) => 0;

    public void OnSearchCompleted(int family, int leg, IExchangeActions world) => world.ProceedToFirstAction(family, leg, alone: false);

    public void OnReportReceived(int family, int leg, int fromLeg, MessageKind kind, IExchangeActions world)
    {
    }

    public void OnWaitLimitReached(int family, int leg, IExchangeActions world)
    {
    }

    public void OnFirstActionDrafted(int family, int leg, IExchangeActions world) => world.IssueFirstAction(family, leg, alone: false);
}

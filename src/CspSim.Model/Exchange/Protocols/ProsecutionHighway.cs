namespace CspSim.Model.Exchange.Protocols;

/// <summary>An office that has allowed claims opens the fast lane of the others: Patent Prosecution Highway (PPH).</summary>
/// <remarks>
/// JPO, "Patent Prosecution Highway"; Global PPH principles, in force since 6 January 2014. The application stays in its ordinary lane
/// until another office has allowed the family's application. If its examination has not begun by then, the applicant petitions with the
/// other office's result; granted, it moves to the programme's lane and is searched knowing that result. Nobody waits for anybody, and
/// nothing is sent but the petition: the file is open to the other office. Needs a world in which outcomes follow from documents.
/// </remarks>
internal sealed class ProsecutionHighway : IExchangeProtocol
{
    public string Name => "pph";

    public string Summary =>
        "Once one office has allowed the claims, the others take the application out of turn and use that office's result.";

    public bool NeedsPetition => true;

    public bool NeedsAllowance => true;

    public bool SendsReports => false;

    public int OfficeCountMax => int.MaxValue;

    public int ReportsBeforeSearch(int leg, int legs, int published) => published;

    public void OnGranted(int family, IExchangeActions world)
    {
    }

    public int KnownPartners(int family, int leg, IExchangeActions world)
    {
        int known = 0;
        for (int other = 0; other < world.LegCount(family); other++)
        {
            known |= other != leg && world.IsAllowed(family, other) ? 1 << other : 0;
        }

        return known;
    }

    public void OnSearchCompleted(int family, int leg, IExchangeActions world) => world.ProceedToFirstAction(family, leg, alone: false);

    public void OnReportReceived(int family, int leg, int fromLeg, MessageKind kind, IExchangeActions world)
    {
    }

    public void OnWaitLimitReached(int family, int leg, IExchangeActions world)
    {
    }

    public void OnFirstActionDrafted(int family, int leg, IExchangeActions world) => world.IssueFirstAction(family, leg, alone: false);
}

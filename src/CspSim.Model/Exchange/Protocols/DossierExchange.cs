namespace CspSim.Model.Exchange.Protocols;

/// <summary>A passive look: the examiner uses a partner's result if it is public when the own search begins.</summary>
/// <remarks>
/// Nothing is sent and nobody waits. It applies to every family filed in several offices, without a petition: what offices with
/// access to each other's files can do today. A result is public once the partner's first action has been issued.
/// </remarks>
internal sealed class DossierExchange : IExchangeProtocol
{
    public string Name => "dossier";

    public string Summary => "Each office looks into the partner's file when its own search begins, and uses what is public by then.";

    public bool NeedsPetition => false;

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
            if (other != leg && world.TakesPart(family, other) && world.HasActed(family, other))
            {
                known |= 1 << other;
            }
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

using CspSim.Model.Filings;

namespace CspSim.Model.Exchange.Protocols;

/// <summary>One main office and its peers: the main sends its draft, the peers contribute, the main merges and sends the result.</summary>
/// <remarks>
/// PCT Collaborative Search and Examination, third pilot of the five largest offices, 2018-2020 (fiveipoffices.org, "PCT Collaborative
/// Search and Examination pilot"; USPTO, Official Gazette notice PTO-P-2018-0032). The main office is that of the earliest filing.
/// Main's search -> draft to every peer -> each peer searches knowing it and sends its contribution -> the main goes on with as many
/// contributions as the programme asks for, or when it has waited long enough -> the merged result to every peer, which then acts. A
/// contribution that comes later is logged and not used.
/// </remarks>
internal sealed class CollaborativeExamination : IExchangeProtocol
{
    public string Name => "cs-and-e";

    public string Summary =>
        "The office of first filing drafts, its peers comment after a search of their own, and its merged result goes to all.";

    public bool NeedsPetition => true;

    public bool CountsContributions => true;

    public int OfficeCountMax => int.MaxValue;

    public int ReportsBeforeSearch(int leg, int legs, int published) => leg > 0 ? 1 : 0;

    public int ReportsAfterSearch(int leg, int legs) => leg > 0 ? 1 : legs - 1;

    public void OnGranted(int family, IExchangeActions world)
    {
        int main = MainOf(family, world);
        for (int peer = world.NextAfter(family, main); peer >= 0; peer = world.NextAfter(family, peer))
        {
            world.HoldSearch(family, peer);
        }
    }

    public int KnownPartners(int family, int leg, IExchangeActions world)
    {
        int main = MainOf(family, world);
        return leg != main && world.HasDraft(family, leg, main) ? 1 << main : 0;
    }

    public void OnSearchCompleted(int family, int leg, IExchangeActions world)
    {
        int main = MainOf(family, world);
        if (leg == main)
        {
            EndMainSearch(family, leg, world);
            return;
        }

        world.Send(family, leg, main, MessageKind.SearchReport);
        if (world.HasReport(family, leg, main))
        {
            world.ProceedToFirstAction(family, leg, alone: false);
        }
        else
        {
            world.AwaitPartner(family, leg, fromNow: true);
        }
    }

    public void OnReportReceived(int family, int leg, int fromLeg, MessageKind kind, IExchangeActions world)
    {
        LegState state = world.State(family, leg);
        if (leg == MainOf(family, world))
        {
            if (state == LegState.AwaitingPartner && Contributions(family, leg, world) >= world.ContributionsNeeded(family))
            {
                Merge(family, leg, alone: false, world);
            }
        }
        else if (state == LegState.Held)
        {
            world.ReleaseSearch(family, leg);
        }
        else if (state == LegState.AwaitingPartner && kind == MessageKind.CombinedReport)
        {
            world.ProceedToFirstAction(family, leg, alone: false);
        }
    }

    public void OnWaitLimitReached(int family, int leg, IExchangeActions world)
    {
        switch (world.State(family, leg))
        {
            case LegState.Held:
                world.ReleaseSearch(family, leg);
                break;
            case LegState.AwaitingPartner when leg == MainOf(family, world):
                Merge(family, leg, alone: true, world);
                break;
            case LegState.AwaitingPartner:
                world.ProceedToFirstAction(family, leg, alone: true);
                break;
            default:
                break;
        }
    }

    public void OnFirstActionDrafted(int family, int leg, IExchangeActions world) => world.IssueFirstAction(family, leg, alone: false);

    private static int MainOf(int family, IExchangeActions world) => world.NextAfter(family, -1);

    private static void EndMainSearch(int family, int main, IExchangeActions world)
    {
        world.SendToPartners(family, main, MessageKind.DraftAction);
        if (Contributions(family, main, world) >= world.ContributionsNeeded(family))
        {
            Merge(family, main, alone: false, world);
        }
        else
        {
            world.AwaitPartner(family, main, fromNow: true);
        }
    }

    private static int Contributions(int family, int main, IExchangeActions world)
    {
        int count = 0;
        for (int peer = world.NextAfter(family, main); peer >= 0; peer = world.NextAfter(family, peer))
        {
            count += world.HasReport(family, main, peer) ? 1 : 0;
        }

        return count;
    }

    // The merged result is sent first: going on may occupy the examiner at hand and end the main's part.
    private static void Merge(int family, int main, bool alone, IExchangeActions world)
    {
        world.SendToPartners(family, main, MessageKind.CombinedReport);
        world.ProceedToFirstAction(family, main, alone);
    }
}

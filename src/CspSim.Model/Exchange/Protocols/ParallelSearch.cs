using CspSim.Model.Filings;

namespace CspSim.Model.Exchange.Protocols;

/// <summary>The part that all parallel protocols share: from the blind searches to the drafting of the first action.</summary>
internal static class ParallelSearch
{
    public static void OnSearchCompleted(int family, int leg, IExchangeActions world)
    {
        world.SendToPartners(family, leg, MessageKind.SearchReport);
        if (world.HasAllReports(family, leg))
        {
            world.ProceedToFirstAction(family, leg, alone: false);
        }
        else
        {
            world.AwaitPartner(family, leg, fromNow: false);
        }
    }

    public static void OnReportReceived(int family, int leg, IExchangeActions world)
    {
        if (world.State(family, leg) == LegState.AwaitingPartner && world.HasAllReports(family, leg))
        {
            world.ProceedToFirstAction(family, leg, alone: false);
        }
    }

    public static void OnWaitLimitReached(int family, int leg, IExchangeActions world)
    {
        if (world.State(family, leg) == LegState.AwaitingPartner)
        {
            world.ProceedToFirstAction(family, leg, alone: true);
        }
    }
}

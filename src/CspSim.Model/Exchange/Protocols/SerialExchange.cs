using CspSim.Model.Filings;

namespace CspSim.Model.Exchange.Protocols;

/// <summary>One office after the other: each next one searches knowing the results before it, the last result goes back to all.</summary>
/// <remarks>
/// US-JP pilot of 2015-2017 (80 FR 39752). The lead office, that of the earliest filing, searches first; the others are held.
/// Report of the one before -> next search released -> combined report to the next -> ... -> the last office's combined report to
/// all others, which then act. A held office that has waited for its limit searches alone; one that waits for the combined
/// report counts its limit from the day it sent its own.
/// </remarks>
internal sealed class SerialExchange : IExchangeProtocol
{
    public string Name => "serial";

    public string Summary =>
        "The office of first filing searches first; the next one searches knowing that result, and the combined result goes back.";

    public bool NeedsPetition => true;

    public int OfficeCountMax => int.MaxValue;

    public int ReportsBeforeSearch(int leg, int legs, int published) => leg > 0 ? 1 : 0;

    public int ReportsAfterSearch(int leg, int legs) => leg < legs - 1 ? 1 : 0;

    public void OnGranted(int family, IExchangeActions world)
    {
        int lead = world.NextAfter(family, -1);
        for (int leg = world.NextAfter(family, lead); leg >= 0; leg = world.NextAfter(family, leg))
        {
            world.HoldSearch(family, leg);
        }
    }

    public int KnownPartners(int family, int leg, IExchangeActions world)
    {
        int before = world.LastBefore(family, leg);
        return before >= 0 && world.HasReport(family, leg, before) ? 1 << before : 0;
    }

    public void OnSearchCompleted(int family, int leg, IExchangeActions world)
    {
        int next = world.NextAfter(family, leg);
        bool alone = MissesReportBefore(family, leg, world);
        if (next < 0)
        {
            SendBack(family, leg, world);
            world.ProceedToFirstAction(family, leg, alone);
            return;
        }

        world.Send(family, leg, next, world.LastBefore(family, leg) < 0 ? MessageKind.SearchReport : MessageKind.CombinedReport);
        if (HasLastResult(family, leg, world))
        {
            world.ProceedToFirstAction(family, leg, alone);
        }
        else
        {
            world.AwaitPartner(family, leg, fromNow: true);
        }
    }

    public void OnReportReceived(int family, int leg, int fromLeg, MessageKind kind, IExchangeActions world)
    {
        LegState state = world.State(family, leg);
        if (state == LegState.Held && fromLeg == world.LastBefore(family, leg))
        {
            world.ReleaseSearch(family, leg);
        }
        else if (state == LegState.AwaitingPartner && HasLastResult(family, leg, world))
        {
            world.ProceedToFirstAction(family, leg, MissesReportBefore(family, leg, world));
        }
    }

    public void OnWaitLimitReached(int family, int leg, IExchangeActions world)
    {
        switch (world.State(family, leg))
        {
            case LegState.Held:
                world.ReleaseSearch(family, leg);
                break;
            case LegState.AwaitingPartner:
                world.ProceedToFirstAction(family, leg, alone: true);
                break;
            default:
                break;
        }
    }

    public void OnFirstActionDrafted(int family, int leg, IExchangeActions world) => world.IssueFirstAction(family, leg, alone: false);

    private static bool MissesReportBefore(int family, int leg, IExchangeActions world)
    {
        int before = world.LastBefore(family, leg);
        return before >= 0 && !world.HasReport(family, leg, before);
    }

    private static void SendBack(int family, int last, IExchangeActions world)
    {
        for (int to = world.LastBefore(family, last); to >= 0; to = world.LastBefore(family, to))
        {
            world.Send(family, last, to, MessageKind.CombinedReport);
        }
    }

    private static bool HasLastResult(int family, int leg, IExchangeActions world)
    {
        int last = leg;
        for (int next = world.NextAfter(family, leg); next >= 0; next = world.NextAfter(family, next))
        {
            last = next;
        }

        return last != leg && world.HasReport(family, leg, last);
    }
}

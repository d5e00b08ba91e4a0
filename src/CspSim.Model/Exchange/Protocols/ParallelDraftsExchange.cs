using CspSim.Model.Filings;

namespace CspSim.Model.Exchange.Protocols;

/// <summary>
/// Like <see cref="ParallelExchange"/>, and then the offices exchange the drafts of their first actions before they issue them.
/// </summary>
/// <remarks>US-JP programme of 2017-2024 (82 FR 50122): search reports first, then drafts with the examiner's opinion.</remarks>
internal sealed class ParallelDraftsExchange : IExchangeProtocol
{
    public string Name => "parallel-drafts";

    public string Summary => "As parallel; then the drafts of the first actions are exchanged before they are issued.";

    public bool NeedsPetition => true;

    public bool WaitsForDrafts => true;

    public int OfficeCountMax => int.MaxValue;

    public int ReportsAfterSearch(int leg, int legs) => legs - 1;

    public void OnGranted(int family, IExchangeActions world)
    {
    }

    public int KnownPartners(int family, int leg, IExchangeActions world) => 0;

    public void OnSearchCompleted(int family, int leg, IExchangeActions world) => ParallelSearch.OnSearchCompleted(family, leg, world);

    public void OnReportReceived(int family, int leg, int fromLeg, MessageKind kind, IExchangeActions world)
    {
        ParallelSearch.OnReportReceived(family, leg, world);
        if (world.State(family, leg) == LegState.AwaitingDraft && world.HasAllDrafts(family, leg))
        {
            world.IssueFirstAction(family, leg, alone: false);
        }
    }

    public void OnWaitLimitReached(int family, int leg, IExchangeActions world)
    {
        ParallelSearch.OnWaitLimitReached(family, leg, world);
        if (world.State(family, leg) == LegState.AwaitingDraft)
        {
            world.IssueFirstAction(family, leg, alone: true);
        }
    }

    public void OnFirstActionDrafted(int family, int leg, IExchangeActions world)
    {
        world.SendToPartners(family, leg, MessageKind.DraftAction);
        if (world.HasAllDrafts(family, leg))
        {
            world.IssueFirstAction(family, leg, alone: false);
        }
        else
        {
            world.AwaitDraft(family, leg);
        }
    }
}

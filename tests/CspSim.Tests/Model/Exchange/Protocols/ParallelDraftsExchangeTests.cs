using CspSim.Model.Exchange;
using CspSim.Model.Exchange.Protocols;
using CspSim.Model.Filings;
using CspSim.Tests.Support;
using static CspSim.Tests.Support.ExchangeRecorder;

namespace CspSim.Tests.Model.Exchange.Protocols;

public sealed class ParallelDraftsExchangeTests
{
    private readonly IExchangeProtocol _drafts = Worlds.Protocol("parallel-drafts");

    [Fact]
    public void Searches_are_exchanged_before_drafts()
    {
        var world = new ExchangeRecorder(2);
        world.Search(_drafts, 0);
        Assert.Equal(["send 0>1 SearchReport", "await partner 0 from grant"], world.TakeAsked());

        world.Receive(_drafts, 0, 1, MessageKind.SearchReport);
        Assert.Equal(["draft 0"], world.TakeAsked());

        _drafts.OnFirstActionDrafted(TheFamily, 0, world);
        Assert.Equal(["send 0>1 DraftAction", "await draft 0"], world.TakeAsked());
    }

    [Fact]
    public void The_partners_draft_lets_the_waiting_action_out()
    {
        ExchangeRecorder world = Drafted();

        world.Receive(_drafts, 0, 1, MessageKind.DraftAction);

        Assert.Equal(["issue 0"], world.TakeAsked());
    }

    [Fact]
    public void A_draft_that_came_early_spares_the_wait()
    {
        var world = new ExchangeRecorder(2);
        world.Set(0, LegState.Drafting);
        world.Receive(_drafts, 0, 1, MessageKind.DraftAction);

        _drafts.OnFirstActionDrafted(TheFamily, 0, world);

        Assert.Equal(["send 0>1 DraftAction", "issue 0"], world.TakeAsked());
    }

    [Fact]
    public void Who_has_waited_too_long_for_a_draft_issues_alone()
    {
        ExchangeRecorder world = Drafted();

        _drafts.OnWaitLimitReached(TheFamily, 0, world);

        Assert.Equal(["issue 0 alone"], world.TakeAsked());
    }

    [Fact]
    public void Who_has_waited_too_long_for_a_report_still_drafts_before_issuing()
    {
        var world = new ExchangeRecorder(2);
        world.Search(_drafts, 0);
        world.TakeAsked();

        _drafts.OnWaitLimitReached(TheFamily, 0, world);

        Assert.Equal(["draft 0 alone"], world.TakeAsked());
    }

    [Fact]
    public void A_draft_does_not_stand_in_for_a_report()
    {
        var world = new ExchangeRecorder(3);
        world.Search(_drafts, 0);
        world.Receive(_drafts, 0, 1, MessageKind.SearchReport);
        world.TakeAsked();

        world.Receive(_drafts, 0, 2, MessageKind.DraftAction);

        Assert.Empty(world.TakeAsked());
    }

    private ExchangeRecorder Drafted()
    {
        var world = new ExchangeRecorder(2);
        world.Set(0, LegState.Drafting);
        _drafts.OnFirstActionDrafted(TheFamily, 0, world);
        world.TakeAsked();
        return world;
    }
}

using CspSim.Model.Exchange;
using CspSim.Model.Exchange.Protocols;
using CspSim.Model.Filings;
using CspSim.Tests.Support;
using static CspSim.Tests.Support.ExchangeRecorder;

namespace CspSim.Tests.Model.Exchange.Protocols;

public sealed class ParallelExchangeTests
{
    private readonly IExchangeProtocol _parallel = Worlds.Protocol("parallel");

    [Fact]
    public void Nobody_is_held_when_the_pair_is_granted()
    {
        var world = new ExchangeRecorder(2);

        _parallel.OnGranted(TheFamily, world);

        Assert.Empty(world.TakeAsked());
    }

    [Fact]
    public void Who_has_searched_first_sends_the_report_and_waits_counted_from_the_grant()
    {
        var world = new ExchangeRecorder(2);

        world.Search(_parallel, 0);

        Assert.Equal(["send 0>1 SearchReport", "await partner 0 from grant"], world.TakeAsked());
    }

    [Fact]
    public void Who_has_the_partners_report_already_drafts_at_once()
    {
        var world = new ExchangeRecorder(2);
        world.Receive(_parallel, 1, 0, MessageKind.SearchReport);
        Assert.Empty(world.TakeAsked());

        world.Search(_parallel, 1);

        Assert.Equal(["send 1>0 SearchReport", "draft 1"], world.TakeAsked());
    }

    [Fact]
    public void A_report_already_at_hand_is_not_used_in_the_own_search()
    {
        var world = new ExchangeRecorder(2);
        world.Receive(_parallel, 1, 0, MessageKind.SearchReport);

        Assert.Equal(0, _parallel.KnownPartners(TheFamily, 1, world));
    }

    [Fact]
    public void At_the_cut_off_the_waiting_office_drafts_alone()
    {
        var world = new ExchangeRecorder(2);
        world.Search(_parallel, 0);
        world.TakeAsked();

        _parallel.OnWaitLimitReached(TheFamily, 0, world);

        Assert.Equal(["draft 0 alone"], world.TakeAsked());
    }

    [Fact]
    public void A_cut_off_after_the_report_changes_nothing()
    {
        var world = new ExchangeRecorder(2);
        world.Search(_parallel, 0);
        world.Receive(_parallel, 0, 1, MessageKind.SearchReport);
        world.TakeAsked();

        _parallel.OnWaitLimitReached(TheFamily, 0, world);

        Assert.Empty(world.TakeAsked());
    }

    [Fact]
    public void Among_three_offices_the_first_report_is_not_enough()
    {
        var world = new ExchangeRecorder(3);
        world.Search(_parallel, 1);
        Assert.Equal(["send 1>0 SearchReport", "send 1>2 SearchReport", "await partner 1 from grant"], world.TakeAsked());

        world.Receive(_parallel, 1, 2, MessageKind.SearchReport);
        Assert.Empty(world.TakeAsked());

        world.Receive(_parallel, 1, 0, MessageKind.SearchReport);
        Assert.Equal(["draft 1"], world.TakeAsked());
    }

    [Fact]
    public void An_office_outside_the_programme_is_neither_notified_nor_awaited()
    {
        var world = new ExchangeRecorder(3, outside: 1);
        world.Receive(_parallel, 0, 2, MessageKind.SearchReport);

        world.Search(_parallel, 0);

        Assert.Equal(["send 0>2 SearchReport", "draft 0"], world.TakeAsked());
    }

    [Fact]
    public void The_drafted_action_is_issued_without_further_exchange()
    {
        var world = new ExchangeRecorder(2);
        world.Set(0, LegState.Drafting);

        _parallel.OnFirstActionDrafted(TheFamily, 0, world);

        Assert.Equal(["issue 0"], world.TakeAsked());
    }
}

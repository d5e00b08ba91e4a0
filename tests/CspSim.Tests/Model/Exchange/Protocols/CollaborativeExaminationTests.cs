using CspSim.Model.Exchange;
using CspSim.Model.Exchange.Protocols;
using CspSim.Model.Filings;
using CspSim.Tests.Support;
using static CspSim.Tests.Support.ExchangeRecorder;

namespace CspSim.Tests.Model.Exchange.Protocols;

public sealed class CollaborativeExaminationTests
{
    private readonly IExchangeProtocol _together = Worlds.Protocol("cs-and-e");

    [Fact]
    public void The_peers_are_held_until_the_draft_of_the_main_office_comes()
    {
        ExchangeRecorder world = Granted(3);
        Assert.Equal(["hold 1", "hold 2"], world.TakeAsked());
        Assert.Equal(0, _together.KnownPartners(TheFamily, 1, world));

        world.Receive(_together, 1, 0, MessageKind.DraftAction);

        Assert.Equal(["release 1"], world.TakeAsked());
        Assert.Equal(0b001, _together.KnownPartners(TheFamily, 1, world));
        Assert.Equal(0, _together.KnownPartners(TheFamily, 0, world));
    }

    [Fact]
    public void The_main_office_sends_its_draft_to_all_and_waits()
    {
        ExchangeRecorder world = Granted(3);
        world.TakeAsked();

        world.Search(_together, 0);

        Assert.Equal(["send 0>1 DraftAction", "send 0>2 DraftAction", "await partner 0 from now"], world.TakeAsked());
    }

    [Fact]
    public void The_main_office_merges_once_as_many_have_contributed_as_are_asked_for()
    {
        ExchangeRecorder world = Granted(3);
        world.Needed = 2;
        world.Search(_together, 0);
        world.TakeAsked();

        world.Receive(_together, 0, 1, MessageKind.SearchReport);
        Assert.Empty(world.TakeAsked());

        world.Receive(_together, 0, 2, MessageKind.SearchReport);
        IReadOnlyList<string> asked = world.TakeAsked();
        Assert.Equal(["send 0>1 CombinedReport", "send 0>2 CombinedReport"], asked.Take(2), StringComparer.Ordinal);
        Assert.Equal(LegState.Drafting, world.State(TheFamily, 0));
    }

    [Fact]
    public void A_main_office_that_asks_for_nothing_goes_on_at_once()
    {
        ExchangeRecorder world = Granted(2);
        world.Needed = 0;
        world.TakeAsked();

        world.Search(_together, 0);

        Assert.Equal(["send 0>1 DraftAction", "send 0>1 CombinedReport", "draft 0"], world.TakeAsked());
    }

    [Fact]
    public void A_main_office_that_has_waited_long_enough_sends_what_it_has_and_acts_alone()
    {
        ExchangeRecorder world = Granted(2);
        world.Search(_together, 0);
        world.TakeAsked();

        _together.OnWaitLimitReached(TheFamily, 0, world);

        Assert.Equal(["send 0>1 CombinedReport", "draft 0 alone"], world.TakeAsked());
    }

    [Fact]
    public void A_peer_that_has_waited_long_enough_acts_alone_and_sends_nothing_more()
    {
        ExchangeRecorder world = Granted(2);
        world.Search(_together, 1);
        world.TakeAsked();

        _together.OnWaitLimitReached(TheFamily, 1, world);

        Assert.Equal(["draft 1 alone"], world.TakeAsked());
    }

    [Fact]
    public void The_main_office_is_the_first_that_takes_part()
    {
        var world = new ExchangeRecorder(3, outside: 0);

        _together.OnGranted(TheFamily, world);
        world.Receive(_together, 2, 1, MessageKind.DraftAction);

        Assert.Equal(["hold 2", "release 2"], world.TakeAsked());
        Assert.Equal(0b010, _together.KnownPartners(TheFamily, 2, world));
    }

    [Fact]
    public void A_peer_whose_merged_result_came_during_its_search_does_not_wait()
    {
        ExchangeRecorder world = Granted(2);
        world.Receive(_together, 1, 0, MessageKind.DraftAction);
        world.Set(1, LegState.Searching);
        world.Receive(_together, 1, 0, MessageKind.CombinedReport);
        world.TakeAsked();

        world.Search(_together, 1);

        Assert.Equal("send 1>0 SearchReport", world.TakeAsked()[0]);
        Assert.Equal(LegState.Drafting, world.State(TheFamily, 1));
    }

    private ExchangeRecorder Granted(int legs)
    {
        var world = new ExchangeRecorder(legs);
        _together.OnGranted(TheFamily, world);
        return world;
    }
}

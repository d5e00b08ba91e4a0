using CspSim.Model.Exchange;
using CspSim.Model.Exchange.Protocols;
using CspSim.Tests.Support;
using static CspSim.Tests.Support.ExchangeRecorder;

namespace CspSim.Tests.Model.Exchange.Protocols;

public sealed class SerialExchangeTests
{
    private readonly IExchangeProtocol _serial = Worlds.Protocol("serial");

    [Fact]
    public void All_but_the_office_of_first_filing_are_held_at_the_grant()
    {
        var world = new ExchangeRecorder(3);

        _serial.OnGranted(TheFamily, world);

        Assert.Equal(["hold 1", "hold 2"], world.TakeAsked());
    }

    [Fact]
    public void The_lead_is_the_first_office_that_takes_part()
    {
        var world = new ExchangeRecorder(3, outside: 0);

        _serial.OnGranted(TheFamily, world);

        Assert.Equal(["hold 2"], world.TakeAsked());
    }

    [Fact]
    public void The_lead_reports_and_waits_counted_from_its_report()
    {
        ExchangeRecorder world = Granted(2);

        world.Search(_serial, 0);

        Assert.Equal(["send 0>1 SearchReport", "await partner 0 from now"], world.TakeAsked());
    }

    [Fact]
    public void The_leads_report_releases_the_next_office_which_then_knows_one_result()
    {
        ExchangeRecorder world = Granted(2);
        Assert.Equal(0, _serial.KnownPartners(TheFamily, 1, world));

        world.Receive(_serial, 1, 0, MessageKind.SearchReport);

        Assert.Equal(["release 1"], world.TakeAsked());
        Assert.Equal(1, _serial.KnownPartners(TheFamily, 1, world));
    }

    [Fact]
    public void The_last_office_sends_the_combined_result_back_and_acts()
    {
        ExchangeRecorder world = Granted(2);
        world.Receive(_serial, 1, 0, MessageKind.SearchReport);
        world.TakeAsked();

        world.Search(_serial, 1);

        Assert.Equal(["send 1>0 CombinedReport", "draft 1"], world.TakeAsked());
    }

    [Fact]
    public void The_combined_result_lets_the_lead_act()
    {
        ExchangeRecorder world = Granted(2);
        world.Search(_serial, 0);
        world.TakeAsked();

        world.Receive(_serial, 0, 1, MessageKind.CombinedReport);

        Assert.Equal(["draft 0"], world.TakeAsked());
    }

    [Fact]
    public void A_held_office_that_has_waited_long_enough_searches_without_the_lead_and_acts_alone()
    {
        ExchangeRecorder world = Granted(2);

        _serial.OnWaitLimitReached(TheFamily, 1, world);
        Assert.Equal(["release 1"], world.TakeAsked());
        Assert.Equal(0, _serial.KnownPartners(TheFamily, 1, world));

        world.Search(_serial, 1);
        Assert.Equal(["send 1>0 CombinedReport", "draft 1 alone"], world.TakeAsked());
    }

    [Fact]
    public void A_report_after_the_wait_limit_releases_nothing_a_second_time()
    {
        ExchangeRecorder world = Granted(2);
        _serial.OnWaitLimitReached(TheFamily, 1, world);
        world.TakeAsked();

        world.Receive(_serial, 1, 0, MessageKind.SearchReport);

        Assert.Empty(world.TakeAsked());
    }

    [Fact]
    public void A_lead_overtaken_by_the_combined_result_does_not_wait()
    {
        ExchangeRecorder world = Granted(2);
        world.Receive(_serial, 0, 1, MessageKind.CombinedReport);

        world.Search(_serial, 0);

        Assert.Equal(["send 0>1 SearchReport", "draft 0"], world.TakeAsked());
    }

    [Fact]
    public void A_lead_that_has_waited_long_enough_acts_alone()
    {
        ExchangeRecorder world = Granted(2);
        world.Search(_serial, 0);
        world.TakeAsked();

        _serial.OnWaitLimitReached(TheFamily, 0, world);

        Assert.Equal(["draft 0 alone"], world.TakeAsked());
    }

    [Fact]
    public void Among_three_the_result_goes_down_the_chain_and_back_to_all()
    {
        ExchangeRecorder world = Granted(3);
        world.Search(_serial, 0);
        world.Receive(_serial, 1, 0, MessageKind.SearchReport);
        world.TakeAsked();

        world.Search(_serial, 1);
        Assert.Equal(["send 1>2 CombinedReport", "await partner 1 from now"], world.TakeAsked());

        world.Receive(_serial, 2, 1, MessageKind.CombinedReport);
        world.Search(_serial, 2);
        Assert.Equal(["release 2", "send 2>1 CombinedReport", "send 2>0 CombinedReport", "draft 2"], world.TakeAsked());

        world.Receive(_serial, 1, 2, MessageKind.CombinedReport);
        world.Receive(_serial, 0, 2, MessageKind.CombinedReport);
        Assert.Equal(["draft 1", "draft 0"], world.TakeAsked());
    }

    [Fact]
    public void Each_office_of_the_chain_knows_the_result_of_the_one_before_it_that_takes_part()
    {
        ExchangeRecorder world = Granted(3);
        world.Receive(_serial, 2, 1, MessageKind.CombinedReport);
        Assert.Equal(0b010, _serial.KnownPartners(TheFamily, 2, world));

        var gap = new ExchangeRecorder(3, outside: 1);
        _serial.OnGranted(TheFamily, gap);
        gap.Receive(_serial, 2, 0, MessageKind.SearchReport);
        Assert.Equal(["hold 2", "release 2"], gap.TakeAsked());
        Assert.Equal(0b001, _serial.KnownPartners(TheFamily, 2, gap));
    }

    [Fact]
    public void A_middle_office_that_never_got_the_leads_report_acts_alone_even_with_the_last_result()
    {
        ExchangeRecorder world = Granted(3);
        _serial.OnWaitLimitReached(TheFamily, 1, world);
        world.Search(_serial, 1);
        world.TakeAsked();

        world.Receive(_serial, 1, 2, MessageKind.CombinedReport);

        Assert.Equal(["draft 1 alone"], world.TakeAsked());
    }

    private ExchangeRecorder Granted(int legs)
    {
        var world = new ExchangeRecorder(legs);
        _serial.OnGranted(TheFamily, world);
        world.TakeAsked();
        return world;
    }
}

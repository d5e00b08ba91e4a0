using CspSim.Model.Exchange.Protocols;
using CspSim.Tests.Support;
using static CspSim.Tests.Support.ExchangeRecorder;

namespace CspSim.Tests.Model.Exchange.Protocols;

public sealed class ProsecutionHighwayTests
{
    private readonly IExchangeProtocol _highway = Worlds.Protocol("pph");

    [Fact]
    public void It_begins_with_an_allowance_and_holds_nobody()
    {
        var world = new ExchangeRecorder(3);

        _highway.OnGranted(TheFamily, world);

        Assert.True(_highway.NeedsAllowance);
        Assert.Empty(world.TakeAsked());
    }

    [Fact]
    public void The_results_of_the_offices_that_have_allowed_are_known()
    {
        var world = new ExchangeRecorder(3);
        Assert.Equal(0, _highway.KnownPartners(TheFamily, 2, world));

        world.Allowed.Add(0);
        world.Allowed.Add(2);

        Assert.Equal(0b001, _highway.KnownPartners(TheFamily, 2, world));
        Assert.Equal(0b101, _highway.KnownPartners(TheFamily, 1, world));
    }

    [Fact]
    public void Nobody_waits_and_nothing_is_sent()
    {
        var world = new ExchangeRecorder(2);

        world.Search(_highway, 1);

        _highway.OnFirstActionDrafted(TheFamily, 1, world);

        Assert.Equal(["draft 1", "issue 1"], world.TakeAsked());
    }
}

using CspSim.Model.Exchange.Protocols;
using CspSim.Model.Filings;
using CspSim.Tests.Support;
using static CspSim.Tests.Support.ExchangeRecorder;

namespace CspSim.Tests.Model.Exchange.Protocols;

public sealed class DossierExchangeTests
{
    private readonly IExchangeProtocol _dossier = Worlds.Protocol("dossier");

    [Fact]
    public void Only_partners_who_have_acted_can_be_looked_at()
    {
        var world = new ExchangeRecorder(3);
        world.Set(1, LegState.Drafting);
        Assert.Equal(0, _dossier.KnownPartners(TheFamily, 0, world));

        world.Set(1, LegState.Acted);
        world.Set(2, LegState.Acted);
        Assert.Equal(0b110, _dossier.KnownPartners(TheFamily, 0, world));
    }

    [Fact]
    public void A_partner_outside_the_programme_is_not_looked_at()
    {
        var world = new ExchangeRecorder(2, outside: 1);
        world.Set(1, LegState.Acted);

        Assert.Equal(0, _dossier.KnownPartners(TheFamily, 0, world));
    }

    [Fact]
    public void Nobody_asks_for_it_nobody_waits_and_nothing_is_sent()
    {
        var world = new ExchangeRecorder(2);
        Assert.False(_dossier.NeedsPetition);

        _dossier.OnGranted(TheFamily, world);
        world.Search(_dossier, 0);
        _dossier.OnFirstActionDrafted(TheFamily, 0, world);

        Assert.Equal(["draft 0", "issue 0"], world.TakeAsked());
    }
}

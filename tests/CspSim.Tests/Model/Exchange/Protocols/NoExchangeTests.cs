using CspSim.Model.Exchange.Protocols;
using CspSim.Model.Filings;
using CspSim.Tests.Support;
using static CspSim.Tests.Support.ExchangeRecorder;

namespace CspSim.Tests.Model.Exchange.Protocols;

public sealed class NoExchangeTests
{
    [Fact]
    public void Each_office_searches_drafts_and_issues_by_itself()
    {
        IExchangeProtocol none = ProtocolCatalog.None;
        var world = new ExchangeRecorder(2);

        none.OnGranted(TheFamily, world);
        world.Search(none, 1);
        none.OnFirstActionDrafted(TheFamily, 1, world);

        Assert.Equal(["draft 1", "issue 1"], world.TakeAsked());
    }

    [Fact]
    public void Even_a_public_result_is_not_looked_at()
    {
        var world = new ExchangeRecorder(2);
        world.Set(0, LegState.Acted);

        Assert.Equal(0, ProtocolCatalog.None.KnownPartners(TheFamily, 1, world));
    }
}

using CspSim.Model.Exchange.Protocols;
using CspSim.Tests.Support;

namespace CspSim.Tests.Model.Exchange.Protocols;

public sealed class ProtocolCatalogTests
{
    [Fact]
    public void Every_protocol_is_in_the_catalog()
    {
        IEnumerable<Type> written = typeof(IExchangeProtocol).Assembly.GetTypes()
            .Where(type => type.IsClass && typeof(IExchangeProtocol).IsAssignableFrom(type))
            .OrderBy(type => type.Name, StringComparer.Ordinal);
        IEnumerable<Type> listed = ProtocolCatalog.All.Select(protocol => protocol.GetType())
            .OrderBy(type => type.Name, StringComparer.Ordinal);

        Assert.Equal(written, listed);
    }

    [Theory]
    [InlineData("none", false, false, false, false)]
    [InlineData("dossier", false, false, false, false)]
    [InlineData("pph", false, true, false, false)]
    [InlineData("serial", true, false, false, false)]
    [InlineData("parallel", true, false, false, false)]
    [InlineData("parallel-drafts", true, false, true, false)]
    [InlineData("cs-and-e", true, false, false, true)]
    public void What_a_protocol_does_stands_with_it(
        string name, bool sends, bool needsAllowance, bool waitsForDrafts, bool countsContributions)
    {
        IExchangeProtocol protocol = Worlds.Protocol(name);

        Assert.Equal(
            (sends, needsAllowance, waitsForDrafts, countsContributions),
            (protocol.SendsReports, protocol.NeedsAllowance, protocol.WaitsForDrafts, protocol.CountsContributions));
    }

    [Fact]
    public void Names_are_unique_and_summaries_are_sentences()
    {
        Assert.Equal(
            ProtocolCatalog.All.Count,
            ProtocolCatalog.All.Select(protocol => protocol.Name).Distinct(StringComparer.Ordinal).Count());
        Assert.All(ProtocolCatalog.All, protocol => Assert.EndsWith(".", protocol.Summary, StringComparison.Ordinal));
    }
}

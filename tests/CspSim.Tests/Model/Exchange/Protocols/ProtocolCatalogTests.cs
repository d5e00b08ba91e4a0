using CspSim.Model.Exchange.Protocols;
using Xunit;

namespace CspSim.Tests.Model.Exchange.Protocols;

public sealed class ProtocolCatalogTests
{
    [Fact]
    public void Every_exchange_protocol_is_in_the_catalog()
    {
        IEnumerable<Type> written = typeof(IExchangeProtocol).Assembly.GetTypes()
            .Where(type => type.IsClass && typeof(IExchangeProtocol).IsAssignableFrom(type))
            .OrderBy(type => type.Name, StringComparer.Ordinal);
        IEnumerable<Type> listed = ProtocolCatalog.All.Select(protocol => protocol.GetType()).OrderBy(type => type.Name, StringComparer.Ordinal);

        Assert.Equal(written, listed);
    }

    [Fact]
    public void Names_are_unique_and_summaries_are_sentences()
    {
        Assert.Equal(ProtocolCatalog.All.Count, ProtocolCatalog.All.Select(protocol => protocol.Name).Distinct(StringComparer.Ordinal).Count());
        Assert.All(ProtocolCatalog.All, protocol => Assert.EndsWith(".", protocol.Summary, StringComparison.Ordinal));
    }
}

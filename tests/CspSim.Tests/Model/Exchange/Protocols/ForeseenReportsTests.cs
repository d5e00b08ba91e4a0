using CspSim.Engine.Distributions;
using CspSim.Model.Exchange.Protocols;
using CspSim.Model.Offices;
using CspSim.Model.Programme;
using CspSim.Tests.Support;

namespace CspSim.Tests.Model.Exchange.Protocols;

/// <summary>What a protocol says beforehand of the reports that a leg reads is what a family then reads, when nothing comes late.</summary>
public sealed class ForeseenReportsTests
{
    public static TheoryData<string, int> Protocols =>
        new(from protocol in ProtocolCatalog.All where !protocol.NeedsAllowance from offices in Enumerable.Range(2, 3) select (protocol
            .Name, offices));

    [Theory]
    [MemberData(nameof(Protocols))]
    public void A_family_reads_what_was_foreseen(string name, int count)
    {
        // An hour for each report; all offices begin at once, so that none has acted before another begins.
        ProgrammePlan programme = Worlds.Programme(name) with { ReadingEffortHours = new Constant(1) };
        OfficePlan[] offices = [.. Enumerable.Range(0, count).Select(static office => Worlds.Office($"O{office}", 5, 2))];
        SimRun run = SimRun.Of(Worlds.OneFamily(offices, programme));

        IExchangeProtocol protocol = Worlds.Protocol(name);
        for (int leg = 0; leg < count; leg++)
        {
            Assert.Equal(
                protocol.ReportsBeforeSearch(leg, count, published: 0) + protocol.ReportsAfterSearch(leg, count),
                run.Leg(leg).ReadingHours);
        }
    }

    [Theory]
    [InlineData("dossier", 2)]
    [InlineData("pph", 2)]
    [InlineData("parallel", 0)]
    [InlineData("none", 0)]
    public void Only_who_looks_into_open_files_knows_what_is_published(string name, int expected) =>
        Assert.Equal(expected, Worlds.Protocol(name).ReportsBeforeSearch(1, 3, published: 2));
}

using CspSim.Engine.Distributions;
using CspSim.Model;
using CspSim.Model.Filings;
using CspSim.Model.Measures;
using CspSim.Model.Offices;
using CspSim.Model.Outcomes;
using CspSim.Model.PriorArt;
using CspSim.Model.Programme;
using CspSim.Model.Runs;
using CspSim.Tests.Support;

namespace CspSim.Tests.Model.PriorArt;

/// <summary>
/// What the first actions of a family's offices have in common: citations, and the finding on novelty and inventive step.
/// </summary>
public sealed class FindingsOfPairsTests
{
    [Theory]
    [InlineData(true, true, 0, 1)]
    [InlineData(true, false, 1, 0)]
    [InlineData(false, false, 0, 1)]
    public void Offices_that_find_everything_or_nothing_find_alike(bool first, bool second, double different, double same) =>
        AssertPair(Pair([ArtWorlds.Office("A", first), ArtWorlds.Office("B", second)]), different, same);

    [Fact]
    public void A_report_makes_citations_and_findings_the_same() => AssertPair(
        Pair([ArtWorlds.Office("A", finds: true), ArtWorlds.Office("B", finds: false)], Worlds.Programme("parallel")),
        different: 0,
        same: 1);

    [Fact]
    public void Background_is_found_and_cited_by_nobody() => AssertPair(
        Pair(
            [ArtWorlds.Office("A", finds: true), ArtWorlds.Office("B", finds: false)],
            documents: ArtWorlds.Documents() with { ShareOfX = 0 }),
        different: 0,
        same: 1);

    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 0)]
    public void An_objection_on_no_document_is_no_finding_on_novelty(bool firstFinds, double same)
    {
        OfficePlan formal = ArtWorlds.Office("B", finds: false) with { Outcome = ArtWorlds.Outcome with { FormalObjectionShare = 1 } };

        AssertPair(Pair([ArtWorlds.Office("A", firstFinds), formal]), different: firstFinds ? 1 : 0, same);
    }

    // Eight grounds with one document each; each office finds those of its own collection: other documents, the same finding.
    [Fact]
    public void Offices_may_cite_different_documents_for_the_same_finding()
    {
        OfficePlan[] offices =
        [
            ArtWorlds.Office("A", finds: true) with { SearchPower = new SearchPowerPlan([1e6, 0], 1) },
            ArtWorlds.Office("B", finds: true) with { SearchPower = new SearchPowerPlan([0, 1e6], 1) },
        ];

        AssertPair(Pair(offices, documents: ArtWorlds.TwoCollections), different: 1, same: 1);
    }

    // One ground with several documents that replace each other; A finds those of one collection, B those of the other. Each cites one of
    // its own, and takes the one of the partner's draft where it has none. So in every family both object, and they cite the same
    // document where one of them has found nothing.
    [Theory]
    [InlineData("parallel-drafts", ReportPayload.Citations)]
    [InlineData("parallel", ReportPayload.CitationsAndDraft)]
    public void A_draft_is_read_for_what_the_own_argument_needs(string protocol, ReportPayload payload)
    {
        OfficePlan[] offices =
        [
            ArtWorlds.Office("A", finds: true) with { SearchPower = new SearchPowerPlan([1e6, 0], 1) },
            ArtWorlds.Office("B", finds: true) with { SearchPower = new SearchPowerPlan([0, 1e6], 1) },
        ];
        FamilyStreamPlan families = Worlds.Families(2, Worlds.Dated([.. Enumerable.Range(0, 40).Select(static i => i * 20.0)]));
        ProgrammePlan programme = Worlds.Programme(protocol) with { Uptake = 0, Payload = payload };
        PriorArtPlan documents = ArtWorlds.TwoCollections with { Grounds = new Constant(1), FurtherDocuments = 1.5 };

        SimRun run = SimRun.Of(Worlds.World(offices, families, programme) with { PriorArt = documents });

        (int First, int Second)[] found = [.. run.Cases.GroupBy(static row => row.Family)
            .Select(static legs => legs.OrderBy(static row => row.Office).Select(FoundBy).ToArray())
            .Select(static legs => (legs[0], legs[1]))];
        int both = found.Count(static each => each.First > 0 && each.Second > 0);
        Assert.InRange(both, 5, 35);
        Assert.Equal(40 - both, run.Cases.Sum(static row => row.Facts.Art.FromPartnerOnly));
        Assert.All(run.Cases, static row => Assert.Equal(FoundBy(row) == 0 ? 1 : 0, row.Facts.Art.FromPartnerOnly));
        AssertPair(run, different: both / 40.0, same: 1);
        Assert.Equal((40 - both) / 40.0, run.Measure("citation-overlap", 2, CaseGroup.Everybody)!.Mean, 12);
    }

    [Theory]
    [InlineData(true, true, true, 0, 1)]
    [InlineData(true, true, false, 1, 0)]
    [InlineData(false, false, true, 1, 0)]
    public void Of_three_offices_all_must_be_alike(bool first, bool second, bool third, double different, double same) => AssertPair(
        Pair([ArtWorlds.Office("A", first), ArtWorlds.Office("B", second), ArtWorlds.Office("C", third)]),
        different,
        same);

    [Fact]
    public void An_office_in_which_chance_decides_has_no_finding()
    {
        SimRun run = Pair([ArtWorlds.Office("A", finds: true), Worlds.Office("B", 10, 5) with { Outcome = Worlds.NoResponse }]);

        Assert.Null(run.Measure("different-citations", 2, CaseGroup.Everybody));
        Assert.Null(run.Measure("same-finding", 2, CaseGroup.Everybody));
    }

    private static int FoundBy(CaseRow row) => row.Facts.Art.Known - row.Facts.Art.FromPartnerOnly;

    private static SimRun Pair(OfficePlan[] offices, ProgrammePlan? programme = null, PriorArtPlan? documents = null) =>
        SimRun.Of(Worlds.OneFamily(offices, programme ?? ProgrammePlan.None) with { PriorArt = documents ?? ArtWorlds.Documents() });

    private static void AssertPair(SimRun run, double different, double same)
    {
        int all = run.Result.Measures.OfficeCount;

        Assert.Equal(different, run.Measure("different-citations", all, CaseGroup.Everybody)!.Mean, 12);
        Assert.Equal(same, run.Measure("same-finding", all, CaseGroup.Everybody)!.Mean);
    }
}

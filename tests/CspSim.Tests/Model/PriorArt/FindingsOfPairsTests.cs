using CspSim.Engine.Distributions;
using CspSim.Model;
using CspSim.Model.Measures;
using CspSim.Model.Offices;
using CspSim.Model.Outcomes;
using CspSim.Model.PriorArt;
using CspSim.Model.Programme;
using CspSim.Model.Runs;
using CspSim.Tests.Support;

namespace CspSim.Tests.Model.PriorArt;

/// <summary>What first actions of a family have in common: citations, and the finding on novelty and inventive step.</summary>
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
    public void Background_is_cited_and_objected_to_by_nobody() => AssertPair(
        Pair(
            [ArtWorlds.Office("A", finds: true), ArtWorlds.Office("B", finds: false)],
            documents: ArtWorlds.Documents() with { ShareOfX = 0 }),
        different: 1,
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

    private static SimRun Pair(OfficePlan[] offices, ProgrammePlan? programme = null, PriorArtPlan? documents = null) =>
        SimRun.Of(Worlds.OneFamily(offices, programme ?? ProgrammePlan.None) with { PriorArt = documents ?? ArtWorlds.Documents() });

    private static void AssertPair(SimRun run, double different, double same)
    {
        int all = run.Result.Measures.OfficeCount;

        Assert.Equal(different, run.Measure("different-citations", all, CaseGroup.Everybody)!.Mean);
        Assert.Equal(same, run.Measure("same-finding", all, CaseGroup.Everybody)!.Mean);
    }
}

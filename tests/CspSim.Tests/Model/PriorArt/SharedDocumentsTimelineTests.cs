using CspSim.Engine.Distributions;
using CspSim.Model.Exchange;
using CspSim.Model.Filings;
using CspSim.Model.Measures;
using CspSim.Model.Offices;
using CspSim.Model.Outcomes;
using CspSim.Model.PriorArt;
using CspSim.Model.Programme;
using CspSim.Model.Runs;
using CspSim.Tests.Support;

namespace CspSim.Tests.Model.PriorArt;

/// <summary>Families followed with pencil and paper, with what their offices send each other: search 10 h, action 5 h.</summary>
public sealed class SharedDocumentsTimelineTests
{
    [Fact]
    public void A_partners_report_adds_its_documents_when_it_is_used()
    {
        OfficePlan[] offices = [ArtWorlds.Office("A", finds: true), ArtWorlds.Office("B", finds: false)];
        WorldPlan world = Worlds.OneFamily(offices, Worlds.Programme("parallel")) with { PriorArt = ArtWorlds.Documents(3) };
        SimRun run = SimRun.Of(world);

        Assert.Equal((3, 0), (run.Leg(0).Art.Known, run.Leg(0).Art.FromPartnerOnly));
        Assert.Equal((3, 3), (run.Leg(1).Art.Known, run.Leg(1).Art.FromPartnerOnly));
        Assert.Equal(1, run.Measure("search-recall", 1, CaseGroup.Everybody)!.Mean);
        Assert.Equal(1, run.Measure("citation-overlap", 2, CaseGroup.Everybody)!.Mean);
        Assert.Equal(10, run.Measure("duplicated-search", 2, CaseGroup.Everybody)!.Mean);
        Assert.Equal(1, run.Measure("agreement", 2, CaseGroup.Everybody)!.Mean);
        OutcomeCounts ends = run.Result.Measures.FindOutcomes(CaseGroup.Everybody)!;
        Assert.Equal((1, 1), (ends.Total, ends.BothAllowed));

        SimRun unused = SimRun.Of(world with { Programme = world.Programme with { Uptake = 0 } });
        Assert.Equal(0, unused.Leg(1).Art.Known);
        Assert.Equal(0, unused.Measure("citation-overlap", 2, CaseGroup.Everybody)!.Mean);
    }

    [Fact]
    public void A_draft_is_not_passed_over_and_saves_a_part_of_the_own_drafting()
    {
        OfficePlan[] offices = [ArtWorlds.Office("A", finds: true), ArtWorlds.Office("B", finds: false)];
        ProgrammePlan programme = Worlds.Programme("parallel") with
        {
            Uptake = 0,
            Payload = ReportPayload.CitationsAndDraft,
            DraftSavingShare = new Constant(0.4),
        };
        SimRun run = SimRun.Of(Worlds.OneFamily(offices, programme) with { PriorArt = ArtWorlds.Documents(3) });

        // 5 h of drafting less 40 %, in both offices: each has read the other's report.
        Assert.Equal((3, 3), (run.Leg(1).Art.Known, run.Leg(1).Art.FromPartnerOnly));
        Assert.Equal(3, run.Measure("first-action-effort", 0, CaseGroup.Everybody)!.Mean);
        Assert.Equal(3, run.Measure("first-action-effort", 1, CaseGroup.Everybody)!.Mean);
        Assert.Equal(3 + 4, run.Measure("action-effort", 1, CaseGroup.Everybody)!.Mean);
    }

    [Fact]
    public void A_draft_brings_only_what_it_objects_to()
    {
        OfficePlan[] offices = [ArtWorlds.Office("A", finds: true), ArtWorlds.Office("B", finds: false)];
        ProgrammePlan programme = Worlds.Programme("parallel") with { Uptake = 0, Payload = ReportPayload.CitationsAndDraft };
        PriorArtPlan background = ArtWorlds.Documents(3) with { ShareOfX = 0 };
        SimRun run = SimRun.Of(Worlds.OneFamily(offices, programme) with { PriorArt = background });

        Assert.Equal((3, 0), (run.Leg(0).Art.Known, run.Leg(1).Art.Known));
    }

    [Fact]
    public void Exchanged_drafts_show_each_office_what_the_other_objects_to()
    {
        OfficePlan[] offices = [ArtWorlds.Office("A", finds: true), ArtWorlds.Office("B", finds: false)];
        ProgrammePlan programme = Worlds.Programme("parallel-drafts") with { Uptake = 0 };
        SimRun run = SimRun.Of(Worlds.OneFamily(offices, programme) with { PriorArt = ArtWorlds.Documents(3) });

        Assert.Equal((3, 3), (run.Leg(1).Art.Known, run.Leg(1).Art.FromPartnerOnly));
    }

    [Fact]
    public void Without_sharing_the_office_that_finds_nothing_allows_alone()
    {
        OfficePlan office = ArtWorlds.Office("A", finds: true) with { Outcome = ArtWorlds.Outcome with { OvercomeShare = 0 } };
        OfficePlan[] offices = [office, ArtWorlds.Office("B", finds: false)];
        SimRun run = SimRun.Of(Worlds.OneFamily(offices, ProgrammePlan.None) with { PriorArt = ArtWorlds.Documents() });

        Assert.Equal((Ending.Refused, Ending.Allowed), (run.Leg(0).Ending, run.Leg(1).Ending));
        Assert.Equal(0, run.Measure("agreement", 2, CaseGroup.Everybody)!.Mean);
        Assert.Equal(0, run.Measure("allowance-rate", 0, CaseGroup.Everybody)!.Mean);
        Assert.Equal(1, run.Measure("missed-art", 1, CaseGroup.Everybody)!.Mean);
    }

    [Fact]
    public void The_combined_report_of_serial_search_shows_the_lead_what_both_have_found()
    {
        OfficePlan lead = ArtWorlds.Office("A", finds: true) with { SearchPower = new SearchPowerPlan([1e6, 0], 1) };
        OfficePlan second = ArtWorlds.Office("B", finds: true) with { SearchPower = new SearchPowerPlan([0, 1e6], 1) };
        SimRun run = SimRun.Of(Worlds.OneFamily([lead, second], Worlds.Programme("serial")) with { PriorArt = ArtWorlds.TwoCollections });

        Assert.Equal((8, 8), (run.Leg(0).Art.Known, run.Leg(1).Art.Known));
        Assert.Equal(8, run.Leg(0).Art.FromPartnerOnly + run.Leg(1).Art.FromPartnerOnly);
        Assert.NotEqual(0, run.Leg(0).Art.FromPartnerOnly);
    }

    // In cs-and-e the main office merges what its peers have found: C learns from A what B alone has found.
    [Fact]
    public void A_merged_result_shows_every_peer_what_the_others_have_found()
    {
        OfficePlan main = ArtWorlds.Office("A", finds: true) with { SearchPower = new SearchPowerPlan([1e6, 0], 1) };
        OfficePlan peer = ArtWorlds.Office("B", finds: true) with { SearchPower = new SearchPowerPlan([0, 1e6], 1) };
        OfficePlan other = ArtWorlds.Office("C", finds: false) with { SearchPower = new SearchPowerPlan([0, 0], 1) };

        SimRun run = SimRun.Of(
            Worlds.OneFamily([main, peer, other], Worlds.Programme("cs-and-e"), latencyHours: 8) with { PriorArt = ArtWorlds
                .TwoCollections });

        Assert.Equal((8, 8, 8), (run.Leg(0).Art.Known, run.Leg(1).Art.Known, run.Leg(2).Art.Known));
        Assert.Equal(8, run.Leg(2).Art.FromPartnerOnly);
        Assert.InRange(run.Leg(0).Art.FromPartnerOnly, 1, 7);
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public void Citations_overlap_where_anything_is_cited(bool finds, long pairs)
    {
        OfficePlan[] offices = [ArtWorlds.Office("A", finds), ArtWorlds.Office("B", finds)];

        SimRun run = SimRun.Of(Worlds.OneFamily(offices, ProgrammePlan.None) with { PriorArt = ArtWorlds.Documents() });

        Assert.Equal(pairs, run.Measure("citation-overlap", 2, CaseGroup.Everybody)?.Count ?? 0);
        Assert.Equal(finds ? 1 : null, run.Measure("citation-overlap", 2, CaseGroup.Everybody)?.Mean);
    }

    [Fact]
    public void The_log_shows_how_many_documents_of_a_report_are_new()
    {
        OfficePlan[] offices = [ArtWorlds.Office("A", finds: true), ArtWorlds.Office("B", finds: false)];

        SimRun run = SimRun.Of(Worlds.OneFamily(offices, Worlds.Programme("parallel")) with { PriorArt = ArtWorlds.Documents(3) });

        Assert.Equal(
            [(0, 0), (1, 3)], run.Lines(ExchangeEventKind.PartnerReportRead).Select(line => (line.Office, line.NewDocuments)).Order());
    }

    [Fact]
    public void A_document_of_a_report_is_used_as_often_as_the_uptake_says()
    {
        OfficePlan[] offices = [ArtWorlds.Office("A", finds: true), ArtWorlds.Office("B", finds: false)];
        WorldPlan world = Worlds.World(
            offices,
            Worlds.Families(2, Worlds.Dated([.. Enumerable.Range(0, 40).Select(static i => i * 20.0)])),
            Worlds.Programme("parallel") with { Uptake = 0.25 });

        SimRun run = SimRun.Of(world with { PriorArt = ArtWorlds.Documents(10) });

        // 400 documents: 100 expected, standard deviation sqrt(400 x 0.25 x 0.75) = 8.7; four of them.
        Assert.InRange(run.Cases.Where(static row => row.Office == 1).Sum(static row => row.Facts.Art.Known), 65, 135);
    }

    // 5 h of drafting, whatever a partner's draft would save.
    [Theory]
    [InlineData(ReportPayload.Citations, false)]
    [InlineData(ReportPayload.CitationsAndDraft, true)]
    public void Without_a_partners_draft_nothing_of_the_own_drafting_is_saved(ReportPayload payload, bool isDead)
    {
        OfficePlan[] offices = [ArtWorlds.Office("A", finds: false), ArtWorlds.Office("B", finds: false)];
        ProgrammePlan programme = Worlds.Programme("parallel") with
        {
            Payload = payload,
            DraftSavingShare = new Constant(0.4),
            WaitForPartner = Worlds.Hours(20),
        };

        SimRun run = SimRun.Of(
            Worlds.OneFamily(offices, programme).OverSuppliedLink() with { PriorArt = ArtWorlds.Documents() },
            link: isDead ? FakeLinkFactory.Dead : FakeLinkFactory.AtOnce);

        Assert.Equal((5.0, 5.0), (run.Leg(0).ActionHours, run.Leg(1).ActionHours));
    }
}

using CspSim.Engine.Distributions;
using CspSim.Model;
using CspSim.Model.Exchange;
using CspSim.Model.Measures;
using CspSim.Model.Offices;
using CspSim.Model.Programme;
using CspSim.Model.Runs;
using CspSim.Tests.Support;

namespace CspSim.Tests.Model.Runs;

/// <summary>Single families under the parallel protocol, hour by hour. Every family is requested at hour 100.</summary>
public sealed class ParallelTimelineTests
{
    // s_a searches 10 h, s_b 30 h; both draft 6 h; one examiner each.
    private static readonly OfficePlan s_a = Worlds.Office("A", 10, 6);
    private static readonly OfficePlan s_b = Worlds.Office("B", 30, 6);

    [Fact]
    public void The_faster_office_waits_for_the_slower_ones_report()
    {
        SimRun run = SimRun.Of(Worlds.OneFamily([s_a, s_b], Worlds.Programme("parallel"), latencyHours: 8));

        // s_a: search 100-110, report under way until 118. s_b: search 100-130, has s_a's report, drafts at once 130-136.
        // s_b's report reaches s_a at 130 + 8 = 138; s_a drafts 138-144.
        Assert.Equal(136, run.FirstActionHour(1));
        Assert.Equal(144, run.FirstActionHour(0));
        Assert.Equal(28, run.Leg(0).BlockedTime.Hours);
        Assert.Equal(0, run.Leg(1).BlockedTime.Hours);
        Assert.False(run.Leg(0).ActedAlone);
        Assert.Equal(8.0 / 24, run.Measure("first-action-lag", 2, CaseGroup.Programme)!.Mean, 12);
    }

    [Fact]
    public void Reading_the_partners_report_comes_before_the_draft()
    {
        WorldPlan world = Worlds.OneFamily(
            [s_a, s_b],
            Worlds.Programme("parallel") with { ReadingEffortHours = new Constant(2) },
            latencyHours: 8);

        SimRun run = SimRun.Of(world);

        // As above with 2 h of reading each: s_b 130-138, s_a 138-146. Searches stay blind.
        Assert.Equal(138, run.FirstActionHour(1));
        Assert.Equal(146, run.FirstActionHour(0));
        Assert.Equal(2, run.Leg(0).ReadingHours);
        Assert.Equal(2, run.Leg(1).ReadingHours);
        Assert.Equal(10, run.Leg(0).SearchHours);
        Assert.Equal(30, run.Leg(1).SearchHours);
        Assert.Equal([130.0, 138.0], run.Lines(ExchangeEventKind.PartnerReportRead).Select(line => SimRun.HourOf(line.At)));
    }

    [Fact]
    public void A_report_is_used_only_once_it_is_translated()
    {
        ProgrammePlan programme = Worlds.Programme("parallel") with { TranslationDelay = new Delay(new Constant(20)) };
        SimRun run = SimRun.Of(Worlds.OneFamily([s_a, s_b], programme, latencyHours: 8));

        // s_a's report reaches s_b at 118 and is readable at 138, eight hours after s_b's own search: s_b drafts 138-144. s_b's report
        // reaches s_a at 138 and is readable at 158: s_a drafts 158-164.
        Assert.Equal(144, run.FirstActionHour(1));
        Assert.Equal(164, run.FirstActionHour(0));
        Assert.Equal((48.0, 8.0), (run.Leg(0).BlockedTime.Hours, run.Leg(1).BlockedTime.Hours));
        Assert.Equal([138.0, 158.0], run.Lines(ExchangeEventKind.ReportTranslated).Select(line => SimRun.HourOf(line.At)));
        Assert.Equal((2, 0, 0), (run.Result.Exchange.Delivered, run.Result.Exchange.Late, run.Result.Exchange.InTransit));
    }

    [Fact]
    public void A_report_in_translation_when_the_run_stops_is_delivered_and_no_longer_in_transit()
    {
        ProgrammePlan programme = Worlds.Programme("parallel") with { TranslationDelay = new Delay(new Constant(20)) };
        SimRun run = SimRun.Of(Worlds.OneFamily([s_a, s_b], programme, latencyHours: 8) with { Window = Worlds.Window(131) });

        // At 131 s_a's report is at s_b since 118, readable at 138; s_b's has left at 130.
        Assert.Equal((2, 1, 1), (run.Result.Exchange.Requested, run.Result.Exchange.Delivered, run.Result.Exchange.InTransit));
    }

    [Fact]
    public void A_report_that_is_translated_after_the_cut_off_is_late()
    {
        ProgrammePlan programme = Worlds
            .Programme("parallel") with { TranslationDelay = new Delay(new Constant(20)), WaitForPartner = Worlds.Hours(50) };
        SimRun run = SimRun.Of(Worlds.OneFamily([s_a, s_b], programme, latencyHours: 8));

        // Grant 100, cut-off 150: s_b's report is at s_a by 138, and cannot be read before 158.
        Assert.Equal(156, run.FirstActionHour(0));
        Assert.True(run.Leg(0).ActedAlone);
        Assert.Equal(158, SimRun.HourOf(Assert.Single(run.Lines(ExchangeEventKind.LateReportArrived)).At));
    }

    [Fact]
    public void At_the_cut_off_the_waiting_office_acts_alone_and_the_later_report_is_not_used()
    {
        WorldPlan world = Worlds.OneFamily(
            [s_a, s_b], Worlds.Programme("parallel") with { WaitForPartner = Worlds
                .Hours(24), ReadingEffortHours = new Constant(2) }, latencyHours: 8);

        SimRun run = SimRun.Of(world);

        // Grant 100, cut-off 124: s_a drafts 124-130 without reading. s_b: 130-138 with s_a's report. s_b's report is late at 138.
        Assert.Equal(130, run.FirstActionHour(0));
        Assert.Equal(138, run.FirstActionHour(1));
        Assert.True(run.Leg(0).ActedAlone);
        Assert.False(run.Leg(1).ActedAlone);
        Assert.Equal(0, run.Leg(0).ReadingHours);
        Assert.Equal(14, run.Leg(0).BlockedTime.Hours);
        ExchangeEvent late = Assert.Single(run.Lines(ExchangeEventKind.LateReportArrived));
        Assert.Equal(138, SimRun.HourOf(late.At));
        Assert.Equal(1, run.Result.Exchange.Late);
        Assert.Equal(1, run.Result.Exchange.ActedAlone);
        Assert.Equal(124, SimRun.HourOf(Assert.Single(run.Lines(ExchangeEventKind.WentAlone)).At));
    }

    [Fact]
    public void An_office_whose_search_ends_after_the_cut_off_waits_no_more()
    {
        WorldPlan world = Worlds.OneFamily([s_a, s_b], Worlds.Programme("parallel") with { WaitForPartner = Worlds.Hours(24) });

        SimRun run = SimRun.Of(world.OverSuppliedLink(), link: FakeLinkFactory.Dead);

        // Nothing arrives. s_a: cut-off 124, drafts 124-130. s_b: search until 130, past the cut-off, drafts 130-136.
        Assert.Equal(130, run.FirstActionHour(0));
        Assert.Equal(136, run.FirstActionHour(1));
        Assert.Equal(0, run.Leg(1).BlockedTime.Hours);
        Assert.True(run.Leg(1).ActedAlone);
        Assert.Equal(2, run.Result.Exchange.GivenUp);
    }

    [Fact]
    public void An_office_whose_search_ends_after_the_cut_off_does_not_lay_the_case_aside()
    {
        // An urgent case waits in s_b since 105. s_b's examiner has the family in hand until 130, past the cut-off, and goes straight on.
        OfficePlan b = s_b.WithOrdinary(Worlds.Dated(105), Worlds.CspLane);
        WorldPlan world = Worlds.OneFamily(
            [s_a, b],
            Worlds.Programme("parallel") with { WaitForPartner = Worlds.Hours(24), Priority = false });

        SimRun run = SimRun.Of(world.OverSuppliedLink(), link: FakeLinkFactory.Dead);

        Assert.Equal(136, run.FirstActionHour(1));
        Assert.Equal(172, SimRun.HourOf(run.Ordinary(1)[0].FirstActionAt));
    }

    [Fact]
    public void An_office_whose_search_ends_at_the_very_cut_off_does_not_lay_the_case_aside_either()
    {
        // An urgent case waits in s_b since 105; the search ends with the wait, at 130.
        OfficePlan b = s_b.WithOrdinary(Worlds.Dated(105), Worlds.CspLane);
        WorldPlan world = Worlds.OneFamily(
            [s_a, b], Worlds.Programme("parallel") with { WaitForPartner = Worlds.Hours(30), Priority = false });

        SimRun run = SimRun.Of(world.OverSuppliedLink(), link: FakeLinkFactory.Dead);

        Assert.Equal(136, run.FirstActionHour(1));
        Assert.Equal(172, SimRun.HourOf(run.Ordinary(1)[0].FirstActionAt));
    }

    [Fact]
    public void A_report_at_the_very_cut_off_is_judged_by_what_was_scheduled_first()
    {
        // The cut-off at 138 is scheduled when s_a begins to wait (110), the arrival at 138 when s_b sends (130): the cut-off comes first.
        WorldPlan world = Worlds.OneFamily(
            [s_a, s_b],
            Worlds.Programme("parallel") with { WaitForPartner = Worlds.Hours(38) },
            latencyHours: 8);

        SimRun run = SimRun.Of(world);

        Assert.True(run.Leg(0).ActedAlone);
        Assert.Equal(144, run.FirstActionHour(0));
        Assert.Equal(1, run.Result.Exchange.Late);
    }

    [Fact]
    public void Among_three_offices_each_waits_for_the_slowest_of_the_others()
    {
        OfficePlan c = Worlds.Office("C", 20, 6);

        SimRun run = SimRun.Of(Worlds.OneFamily([s_a, s_b, c], Worlds.Programme("parallel"), latencyHours: 8));

        // Reports: s_a's at 118, C's at 128, s_b's at 138. s_b (search until 130) has both: 130-136. s_a and C wait for s_b: 138-144.
        Assert.Equal(144, run.FirstActionHour(0));
        Assert.Equal(136, run.FirstActionHour(1));
        Assert.Equal(144, run.FirstActionHour(2));
        Assert.Equal(28, run.Leg(0).BlockedTime.Hours);
        Assert.Equal(18, run.Leg(2).BlockedTime.Hours);
        Assert.Equal(6, run.Result.Exchange.Requested);
    }

    [Fact]
    public void An_office_outside_the_programme_acts_as_if_there_were_none()
    {
        OfficePlan c = Worlds.Office("C", 20, 6);
        WorldPlan world = Worlds.OneFamily([s_a, s_b, c], Worlds.Programme("parallel") with { Offices = [0, 1] }, latencyHours: 8);

        SimRun run = SimRun.Of(world);

        // s_a and s_b as in the pair; C searches 100-120 and acts at 126, sends nothing and is sent nothing.
        Assert.Equal(144, run.FirstActionHour(0));
        Assert.Equal(136, run.FirstActionHour(1));
        Assert.Equal(126, run.FirstActionHour(2));
        Assert.Equal(2, run.Result.Exchange.Requested);
        Assert.Equal(2, run.Measure("partner-wait", 3, CaseGroup.Programme)!.Count);
    }

    [Fact]
    public void Drafts_are_exchanged_before_they_are_issued()
    {
        OfficePlan slow = Worlds.Office("B", 30, 9);

        SimRun run = SimRun.Of(Worlds.OneFamily([s_a, slow], Worlds.Programme("parallel-drafts"), latencyHours: 8));

        // s_b drafts 130-139, its draft reaches s_a at 147. s_a drafts 138-144, its draft reaches s_b at 152.
        // s_a issues at 147 (waited 110-138 and 144-147 = 31 h), s_b at 152 (waited 139-152 = 13 h).
        Assert.Equal(147, run.FirstActionHour(0));
        Assert.Equal(152, run.FirstActionHour(1));
        Assert.Equal(31, run.Leg(0).BlockedTime.Hours);
        Assert.Equal(13, run.Leg(1).BlockedTime.Hours);
    }

    [Fact]
    public void Who_waits_too_long_for_a_draft_issues_alone()
    {
        OfficePlan slow = Worlds.Office("B", 30, 9);
        WorldPlan world = Worlds.OneFamily([s_a, slow], Worlds.Programme("parallel-drafts") with { WaitForDraft = Worlds.Hours(5) });

        SimRun run = SimRun.Of(world.OverSuppliedLink(), link: FakeLinkFactory.Losing(MessageKind.DraftAction, 8));

        // Drafts ready at 144 (s_a) and 139 (s_b), as above; five hours later each issues alone.
        Assert.Equal(149, run.FirstActionHour(0));
        Assert.Equal(144, run.FirstActionHour(1));
        Assert.Equal(2, run.Result.Exchange.ActedAlone);
    }

    [Fact]
    public void A_draft_is_due_when_a_partner_who_waits_for_it_will_wait_no_more()
    {
        OfficePlan slow = Worlds.Office("B", 30, 9);
        WorldPlan world = Worlds.OneFamily(
            [s_a, slow],
            Worlds.Programme("parallel-drafts") with { WaitForDraft = Worlds.Hours(50) },
            latencyHours: 8);

        SimRun run = SimRun.Of(world);

        // s_b sends at 139 while s_a still drafts: no limit yet. s_a sends at 144 to s_b, who waits since 139: until 189.
        IReadOnlyList<ExchangeEvent> drafts =
            [.. run.Lines(ExchangeEventKind.MessageRequested).Where(line => line.Message == MessageKind.DraftAction)];
        Assert.Equal(CspSim.Engine.SimTime.Never, drafts.Single(line => line.Office == 1).DueAt);
        Assert.Equal(Worlds.At(189), drafts.Single(line => line.Office == 0).DueAt);
    }

    [Fact]
    public void A_family_that_ends_on_receipt_of_the_last_draft_leaves_later_families_alone()
    {
        OfficePlan slow = Worlds.Office("B", 30, 9);
        WorldPlan world = Worlds.World(
            [s_a, slow], Worlds.Families(2, Worlds.Dated(100, 300, 301, 302)), Worlds.Programme("parallel-drafts"), latencyHours: 8);

        SimRun run = SimRun.Of(world);

        // Family 2, at hour 300, runs as the one at hour 100; then come two at nearly the same time.
        Assert.Equal(8, run.Result.Balance.Ended);
        Assert.Equal(347, run.FirstActionHour(0, family: 2));
        Assert.Equal(352, run.FirstActionHour(1, family: 2));
        Assert.Equal(4, run.Lines(ExchangeEventKind.PairClosed).Count);
    }
}

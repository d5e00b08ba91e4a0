using CspSim.Engine.Distributions;
using CspSim.Model;
using CspSim.Model.Exchange;
using CspSim.Model.Offices;
using CspSim.Model.Programme;
using CspSim.Model.Runs;
using CspSim.Tests.Support;

namespace CspSim.Tests.Model.Runs;

/// <summary>Single families under the serial protocol, hour by hour. Every family is requested at hour 100; s_a leads.</summary>
public sealed class SerialTimelineTests
{
    private static readonly OfficePlan s_a = Worlds.Office("A", 10, 6);
    private static readonly OfficePlan s_b = Worlds.Office("B", 30, 6);

    private static readonly ProgrammePlan s_serial = Worlds.Programme("serial") with
    {
        ReadingEffortHours = new Constant(2),
        SearchSavingShare = new Constant(0.4),
        WaitForPartner = Worlds.Hours(100),
    };

    [Fact]
    public void The_second_office_reads_searches_less_and_sends_the_combined_result_back()
    {
        SimRun run = SimRun.Of(Worlds.OneFamily([s_a, s_b], s_serial, latencyHours: 8));

        // s_a searches 100-110; its report reaches s_b at 118. s_b reads 2 h and searches 30 x (1 - 0.4) = 18 h: 118-138, drafts 138-144.
        // The combined report reaches s_a at 146; s_a reads 2 h and drafts 6 h: 146-154.
        Assert.Equal(118, SimRun.HourOf(run.Leg(1).SearchStartedAt));
        Assert.Equal(18, run.Leg(1).SearchHours, 9);
        Assert.Equal(2, run.Leg(1).ReadingHours);
        Assert.Equal(144, run.FirstActionHour(1));
        Assert.Equal(154, run.FirstActionHour(0));
        Assert.Equal(2, run.Leg(0).ReadingHours);
        Assert.Equal(36, run.Leg(0).BlockedTime.Hours);
        Assert.Equal(18, run.Leg(1).BlockedTime.Hours);
        Assert.Equal(0, run.Result.Exchange.ActedAlone);
    }

    [Fact]
    public void When_the_leads_report_never_comes_both_act_alone_after_their_limits()
    {
        SimRun run = SimRun.Of(Worlds.OneFamily([s_a, s_b], s_serial).OverSuppliedLink(), link: FakeLinkFactory.Dead);

        // s_b is held until 100 + 100 = 200, searches 200-230 without saving, acts at 236.
        // s_a has sent at 110 and waits until 210, acts at 216.
        Assert.Equal(200, SimRun.HourOf(run.Leg(1).SearchStartedAt));
        Assert.Equal(30, run.Leg(1).SearchHours);
        Assert.Equal(236, run.FirstActionHour(1));
        Assert.Equal(216, run.FirstActionHour(0));
        Assert.Equal(2, run.Result.Exchange.ActedAlone);
    }

    [Fact]
    public void When_the_combined_report_never_comes_the_lead_acts_alone_a_limit_after_its_own_report()
    {
        SimRun run = SimRun.Of(
            Worlds.OneFamily([s_a, s_b], s_serial).OverSuppliedLink(), link: FakeLinkFactory.Losing(MessageKind.CombinedReport, 8));

        // s_b as with a good link: 144. s_a waits from 110 to 210 and reads nothing: 216.
        Assert.Equal(144, run.FirstActionHour(1));
        Assert.Equal(216, run.FirstActionHour(0));
        Assert.Equal(0, run.Leg(0).ReadingHours);
        Assert.False(run.Leg(1).ActedAlone);
        Assert.True(run.Leg(0).ActedAlone);
    }

    [Fact]
    public void The_combined_report_is_due_when_the_lead_will_wait_no_more()
    {
        SimRun run = SimRun.Of(Worlds.OneFamily([s_a, s_b], s_serial, latencyHours: 8));

        // The lead's report is due at 100 + 100, the end of s_b's being held; the combined one at 110 + 100, the end of s_a's wait.
        IReadOnlyList<ExchangeEvent> sent = run.Lines(ExchangeEventKind.MessageRequested);
        Assert.Equal([MessageKind.SearchReport, MessageKind.CombinedReport], sent.Select(line => line.Message));
        Assert.Equal([Worlds.At(200), Worlds.At(210)], sent.Select(line => line.DueAt));
    }

    [Fact]
    public void A_lead_that_is_slower_than_the_limit_receives_the_combined_result_before_its_own_is_ready()
    {
        WorldPlan world = Worlds.OneFamily([s_b, s_a], s_serial with { WaitForPartner = Worlds.Hours(5) }, latencyHours: 8);

        SimRun run = SimRun.Of(world);

        // s_b leads and searches 100-130. s_a is held until 105, searches alone 105-115, acts at 121; its combined result is at s_b by 123.
        // s_b's own report reaches s_a at 138, too late. s_b has s_a's result already, reads it: 130-138.
        Assert.Equal(121, run.FirstActionHour(1));
        Assert.Equal(138, run.FirstActionHour(0));
        Assert.True(run.Leg(1).ActedAlone);
        Assert.False(run.Leg(0).ActedAlone);
        Assert.Equal(1, run.Result.Exchange.Late);
    }

    [Fact]
    public void A_report_that_comes_after_the_limit_and_before_the_search_finds_the_application_in_its_lane()
    {
        // s_b's examiner has an older case in hand from 90 to 126. The wait is over at 115; the report of 118 is read before the search.
        OfficePlan b = Worlds.Office("B", 30, 6).WithOrdinary(Worlds.Dated(90));
        ProgrammePlan programme = Worlds.Programme("serial") with
        {
            WaitForPartner = Worlds.Hours(15),
            ReadingEffortHours = new Constant(2),
        };

        SimRun run = SimRun.Of(Worlds.OneFamily([Worlds.Office("A", 10, 6), b], programme, latencyHours: 8));

        Assert.Equal((15.0, 2.0, false), (run.Leg(1).BlockedTime.Hours, run.Leg(1).ReadingHours, run.Leg(1).ActedAlone));
        Assert.Equal((126.0, 164.0), (SimRun.HourOf(run.Leg(1).SearchStartedAt), run.FirstActionHour(1)));
    }

    [Fact]
    public void A_combined_report_that_comes_after_the_lead_has_gone_alone_is_late()
    {
        // s_b has s_a's report at 118 and searches until 148; s_a, which has waited from 110 to 130, has s_b's at 156.
        ProgrammePlan programme = Worlds.Programme("serial") with { WaitForPartner = Worlds.Hours(20) };

        SimRun run = SimRun.Of(Worlds.OneFamily([Worlds.Office("A", 10, 6), Worlds.Office("B", 30, 6)], programme, latencyHours: 8));

        Assert.Equal((136.0, true, 1L), (run.FirstActionHour(0), run.Leg(0).ActedAlone, run.Result.Exchange.Late));
    }

    [Fact]
    public void Among_three_offices_the_chain_runs_forth_and_back()
    {
        OfficePlan c = Worlds.Office("C", 20, 6);
        ProgrammePlan plain = Worlds.Programme("serial");

        SimRun run = SimRun.Of(Worlds.OneFamily([s_a, s_b, c], plain, latencyHours: 8));

        // s_a 100-110; s_b 118-148; C 156-176 and acts at 182; the combined result is at s_a and s_b by 184; both act at 190.
        Assert.Equal(190, run.FirstActionHour(0));
        Assert.Equal(190, run.FirstActionHour(1));
        Assert.Equal(182, run.FirstActionHour(2));
        Assert.Equal(0, run.Result.Exchange.ActedAlone);
    }

    [Fact]
    public void The_limit_of_a_wait_that_has_ended_does_not_cut_a_later_wait_short()
    {
        OfficePlan c = Worlds.Office("C", 60, 6);

        SimRun run = SimRun.Of(
            Worlds.OneFamily([s_a, s_b, c], Worlds.Programme("serial") with { WaitForPartner = Worlds.Hours(100) }, latencyHours: 8));

        // s_b is held from 100, at most until 200, but released at 118; it searches 118-148 and waits again, at most until 248.
        // C searches 156-216; its result is at s_b at 224, so that s_b acts at 230, not alone. s_a has waited from 110 to 210: 216.
        Assert.Equal(230, run.FirstActionHour(1));
        Assert.False(run.Leg(1).ActedAlone);
        Assert.Equal(216, run.FirstActionHour(0));
        Assert.True(run.Leg(0).ActedAlone);
        Assert.Equal(94, run.Leg(1).BlockedTime.Hours);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void An_application_that_waits_in_its_lane_when_the_pair_is_granted_is_taken_out_until_the_leads_report(bool priority)
    {
        // Granted at 100 + 48. s_b's examiner comes at 150, s_a's at 200: s_a searches 200-210, s_b is released at 218 and searches 30 h.
        ProgrammePlan programme = Worlds.Programme("serial") with
        {
            Priority = priority,
            Eligibility = [new Delay(new Constant(48)), new Delay(new Constant(48))],
        };

        SimRun run = SimRun.Of(Worlds.OneFamily([s_a.OpensAt(200), s_b.OpensAt(150)], programme, latencyHours: 8));

        Assert.Equal(218, SimRun.HourOf(run.Leg(1).SearchStartedAt));
        Assert.Equal(70, run.Leg(1).BlockedTime.Hours);
        Assert.Equal(254, run.FirstActionHour(1));
    }
}

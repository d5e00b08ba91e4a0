using CspSim.Engine;
using CspSim.Engine.Distributions;
using CspSim.Model;
using CspSim.Model.Exchange;
using CspSim.Model.Measures;
using CspSim.Model.Offices;
using CspSim.Model.Outcomes;
using CspSim.Model.Programme;
using CspSim.Model.Runs;
using CspSim.Tests.Support;

namespace CspSim.Tests.Model.Runs;

/// <summary>Searches outside, approval and dispatch by pencil and paper.</summary>
public sealed class GoingOutTests
{
    [Theory]
    [InlineData(1, new double[] { 8, 13, 18 })]
    [InlineData(2, new double[] { 8, 8, 13 })]
    [InlineData(3, new double[] { 8, 8, 8 })]
    public void Drafts_are_approved_one_after_the_other(int approvers, double[] mailed)
    {
        OfficePlan office = Office(2, 1, examiners: 3) with { Desks = Approval(approvers, 5) };

        Assert.Equal(
            mailed,
            Run(office.WithOrdinary(Worlds.Dated(0, 0, 0))).Ordinary().Select(facts => SimRun.HourOf(facts.FirstActionAt)));
    }

    [Fact]
    public void The_examiner_does_not_wait_for_the_approval() =>
        Assert.Equal(
            [0, 3],
            Run((Office(2, 1) with { Desks = Approval(1, 50) }).WithOrdinary(Worlds.Dated(0, 0)))
                .Ordinary().Select(facts => SimRun.HourOf(facts.SearchStartedAt)));

    // Half of an examiner's time goes into cases, so that 3 hours of effort take 6; an approver has the whole day. Friday is day 2.
    [Fact]
    public void Approval_and_dispatch_take_office_hours()
    {
        OfficePlan office = Office(2, 1) with
        {
            Calendar = Calendars.Weekdays(Worlds.At(-48), Calendars.Hours(9, 17)),
            CaseTimeShare = 0.5,
            Desks = Approval(1, 3) with { Dispatch = new Delay(new Constant(1), InBusinessDays: true) },
        };

        // Drafted on Friday at 15, approved on Monday at 10, mailed on Tuesday at 10.
        CaseFacts only = Assert.Single(Run(office.WithOrdinary(Worlds.Dated(48 + 9))).Ordinary());
        Assert.Equal((6 * 24) + 10, SimRun.HourOf(only.FirstActionAt));
    }

    [Fact]
    public void A_delay_in_hours_ends_when_the_office_opens()
    {
        OfficePlan office = Office(2, 1) with
        {
            Calendar = Calendars.Weekdays(Worlds.At(-48), Calendars.Hours(9, 17)),
            Desks = new DeskPlan { Dispatch = new Delay(new Constant(10)) },
        };

        CaseFacts only = Assert.Single(Run(office.WithOrdinary(Worlds.Dated(9))).Ordinary());
        Assert.Equal(24 + 9, SimRun.HourOf(only.FirstActionAt));
    }

    [Fact]
    public void A_further_action_is_approved_too()
    {
        // Hours after the request: drafted at 3, mailed at 13, answered at 33, drafted at 37, mailed at 47 and so on.
        OfficePlan office = Office(2, 1, examiners: 45) with
        {
            Desks = new DeskPlan { Dispatch = new Delay(new Constant(10)) },
            Outcome = new GeometricOutcome(0.5, new Delay(new Constant(20)), new Constant(4)),
        };
        IReadOnlyList<CaseFacts> cases = Run(office.WithOrdinary(Worlds.Dated([.. Enumerable.Range(0, 45).Select(each => each * 20.0)])))
            .Ordinary();

        Assert.All(cases, facts => Assert.Equal(
            13 + ((facts.Actions - 1) * (20 + 4 + 10)),
            (facts.EndedAt - facts.RequestedAt).Hours, 9));
        Assert.Contains(cases, facts => facts.Actions > 1);
    }

    // A alone drafts at hour 103 and sends its draft; B's comes at 113. Then both go out for approval, which takes 5 hours.
    [Fact]
    public void Drafts_are_exchanged_before_they_are_approved()
    {
        ProgrammePlan programme = Worlds.Programme("parallel-drafts");
        OfficePlan[] offices = [Office(2, 1) with { Desks = Approval(1, 5) }, Office(2, 11) with { Name = "B", Desks = Approval(1, 5) }];
        SimRun run = SimRun.Of(Worlds.OneFamily(offices, programme));

        Assert.Equal((118, 118), (run.FirstActionHour(0), run.FirstActionHour(1)));
        Assert.Equal([118, 118], run.Lines(ExchangeEventKind.FirstActionIssued).Select(line => SimRun.HourOf(line.At)));
    }

    // A has given up waiting at hour 105 and its draft is being approved until 205 when B's comes at hour 113: that is too late.
    [Fact]
    public void A_draft_that_comes_during_the_approval_is_late()
    {
        ProgrammePlan programme = Worlds.Programme("parallel-drafts") with { WaitForDraft = Worlds.Hours(2) };
        OfficePlan[] offices = [Office(2, 1) with { Desks = Approval(1, 100) }, Office(2, 11) with { Name = "B" }];
        SimRun run = SimRun.Of(Worlds.OneFamily(offices, programme));

        Assert.Equal((205, 113), (run.FirstActionHour(0), run.FirstActionHour(1)));
        Assert.True(run.Leg(0).ActedAlone);
        Assert.Equal(113, SimRun.HourOf(Assert.Single(run.Lines(ExchangeEventKind.LateReportArrived)).At));
    }

    [Fact]
    public void A_passive_partner_sees_an_action_when_it_is_mailed()
    {
        // A's draft is of hour 103. B begins at 110: without dispatch it would know A's result.
        ProgrammePlan programme = Worlds.Programme("dossier");
        DeskPlan desks = new() { Dispatch = new Delay(new Constant(10)) };
        OfficePlan[] offices = [Office(2, 1) with { Desks = desks }, Office(2, 1) with { Name = "B" }];
        SimRun run = SimRun.Of(Worlds.OneFamily(offices, programme, lagHours: 10));

        Assert.Equal(0, run.Lines(ExchangeEventKind.SearchStarted).Single(line => line.Office == 1).KnownResults);
    }

    [Fact]
    public void A_search_outside_takes_its_time_and_no_effort()
    {
        SimRun run = Run((Office(2, 1) with { Desks = Outside(1, 100) }).WithOrdinary(Worlds.Dated(50)));

        CaseFacts only = Assert.Single(run.Ordinary());
        Assert.Equal((150, 153, 2.0), (SimRun.HourOf(only.SearchStartedAt), SimRun.HourOf(only.FirstActionAt), only.SearchHours));
    }

    [Fact]
    public void A_search_outside_takes_no_room_in_a_docket()
    {
        // The period is a day of one job; both cases wait from hour 0. Both are sent out when the first would be taken, come back at hour
        // 30 and are ready on day 2.
        OfficePlan office = Office(24, 0) with
        {
            Desks = Outside(1, 30) with { Period = ProductionPeriod.Of(SimDuration.FromDays(1)) },
        };

        Assert.Equal([48, 72], Run(office.Waiting(2)).Ordinary().Select(facts => SimRun.HourOf(facts.SearchStartedAt)));
    }

    [Fact]
    public void Only_the_lanes_that_are_named_send_cases_out() =>
        Assert.Equal(
            [50],
            Run((Office(2, 1) with { Desks = Outside(1, 100) }).WithOrdinary(Worlds.Dated(50), Worlds.CspLane))
                .Ordinary().Select(facts => SimRun.HourOf(facts.SearchStartedAt)));

    [Fact]
    public void A_share_of_the_cases_is_sent_out()
    {
        OfficePlan office = Office(0, 0) with { Desks = Outside(0.3, 100) };
        IReadOnlyList<CaseFacts> cases = Run(office.WithOrdinary(Worlds.Every(0.1))).Ordinary();
        int outside = cases.Count(facts => facts.SearchStartedAt != facts.RequestedAt);

        Assert.True(Math.Abs(outside - (0.3 * cases.Count)) < 5 * Math.Sqrt(0.3 * 0.7 * cases.Count), $"{outside} of {cases.Count}");
    }

    // Requested at hour 100 and sent out at once; granted at 150. The programme's lane does not wait for the report, which comes at 600.
    [Fact]
    public void A_grant_takes_up_a_case_that_is_outside()
    {
        Delay decision = new(new Constant(50));
        ProgrammePlan programme = Worlds.Programme("parallel") with { Eligibility = [decision, decision] };
        OfficePlan[] offices = [Office(2, 1) with { Desks = Outside(1, 500) }, Office(2, 1) with { Name = "B" }];
        WorldPlan world = Worlds.OneFamily([offices[0], offices[1].OpensAt(120)], programme);
        SimRun run = SimRun.Of(world with { Offices = [world.Offices[0], world.Offices[1] with { Desks = Outside(1, 500) }] });

        Assert.Equal((150, 153), (SimRun.HourOf(run.Leg(0).SearchStartedAt), run.FirstActionHour(0)));
        Assert.Equal((150, 153), (SimRun.HourOf(run.Leg(1).SearchStartedAt), run.FirstActionHour(1)));
    }

    private static OfficePlan Office(double searchHours, double actionHours, int examiners = 1) =>
        Worlds.Office("A", searchHours, actionHours, examiners);

    private static DeskPlan Approval(int approvers, double hours) => new() { Approval = new ApprovalPlan(approvers, new Constant(hours)) };

    private static DeskPlan Outside(double share, double hours) => new()
    {
        OutsideSearch = new OutsideSearchPlan(Worlds.OfOrdinaryLane(share), new Delay(new Constant(hours))),
    };

    private static SimRun Run(OfficePlan office) => SimRun.Of(Worlds.World([office], null, Worlds.Programme("none")));
}

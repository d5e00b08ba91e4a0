using CspSim.Engine;
using CspSim.Engine.Distributions;
using CspSim.Model.Exchange;
using CspSim.Model.Filings;
using CspSim.Model.Measures;
using CspSim.Model.Offices;
using CspSim.Model.Outcomes;
using CspSim.Model.Programme;
using CspSim.Model.Runs;
using CspSim.Tests.Support;

namespace CspSim.Tests.Model.Runs;

/// <summary>
/// Offices with one examiner who searches 10 h and drafts 6 h. Where nothing else is said every request is to be withdrawn 30 h after it.
/// </summary>
public sealed class WithdrawalTests
{
    private static readonly OfficePlan s_stays = Worlds.Office("A", 10, 6);
    private static readonly OfficePlan s_leaves = s_stays with { Outflow = After(30) };

    [Fact]
    public void Who_waits_is_withdrawn_and_who_is_being_examined_is_not()
    {
        // Taken up at 100, 116 and 132; that of 112 would be next at 148.
        SimRun run = Run(s_leaves.WithOrdinary(Worlds.Dated(100, 101, 110, 112)));

        Assert.Equal([116.0, 132, 148], run.Ordinary().Take(3).Select(facts => SimRun.HourOf(facts.FirstActionAt)));
        CaseFacts last = run.Ordinary()[3];
        Assert.Equal((142.0, 0, SimTime.Never), (SimRun.HourOf(last.EndedAt), last.Actions, last.SearchStartedAt));
        Assert.Equal(Ending.Withdrawn, last.Ending);
        Assert.Equal(new FilingBalance(4, 4, 0), run.Result.Balance);
    }

    [Fact]
    public void It_leaves_the_backlog_and_the_place_in_the_lane_goes_to_the_next()
    {
        // Nobody examines before 200. Withdrawn at 130 and 131; the stayer of 175 is first at 200.
        OfficePlan office = s_leaves.WithOrdinary(Worlds.Dated(100, 101, 175)).OpensAt(200);

        SimRun run = Run(office);

        Assert.Equal(200, SimRun.HourOf(run.Ordinary()[2].SearchStartedAt));
        // Inside from 100 to 130, 101 to 131 and 175 to 216: 101 of 1,000 hours.
        Assert.Equal(0.101, run.Measure("backlog", 0, CaseGroup.Everybody)!.Mean, 9);
        OfficeMonth january = run.Result.Months[0][0];
        Assert.Equal((3L, 2L, 1L, 3L, 0L), (january.Requests, january.Withdrawn, january.FirstActions, january.Ended, january.Backlog));
        Assert.Equal(2, run.Measure("withdrawn", 0, CaseGroup.Everybody)!.Mean);
        Assert.Equal(1, run.Measure("withdrawals-too-late", 0, CaseGroup.Everybody)!.Mean);
    }

    [Fact]
    public void Without_the_key_nothing_is_counted() =>
        Assert.Null(Run(s_stays.WithOrdinary(Worlds.Dated(100))).Measure("withdrawn", 0, CaseGroup.Everybody));

    [Fact]
    public void Who_is_to_leave_is_never_measured_whether_examined_first_or_not()
    {
        SimRun run = Run(s_leaves.WithOrdinary(Worlds.Dated(100, 101, 110, 112)));

        Assert.All(run.Cases, row => Assert.Equal(MeasuredAs.LeftOut, row.Measured));
        Assert.Null(run.Measure("first-action-pendency", 0, CaseGroup.Everybody));
        Assert.Equal(0, run.Result.NotEnded);
        // What the office publishes has the three that it has acted on, after 16, 31 and 38 h.
        Assert.Equal(85 / 3.0, run.Measure("first-action-pendency-by-action-date", 0, CaseGroup.Everybody)!.Mean * 730.5, 9);
    }

    [Fact]
    public void The_same_cases_are_measured_with_any_number_of_examiners()
    {
        double[] hours = [.. Enumerable.Range(0, 60).Select(i => 10.0 * i)];
        OfficePlan half = s_stays with { Outflow = After(30) with { WithdrawalShare = 0.5 } };

        SimRun one = Run(half.WithOrdinary(Worlds.Dated(hours)));
        SimRun many = Run((half with { Examiners = [new ExaminerStep(SimTime.Zero, 9)] }).WithOrdinary(Worlds.Dated(hours)));

        Assert.Equal(one.Result.Cases, many.Result.Cases);
        Assert.Equal(
            one.Measure("first-action-pendency", 0, CaseGroup.Everybody)!.Count,
            many.Measure("first-action-pendency", 0, CaseGroup.Everybody)!.Count);
        Assert.Contains(one.Cases, row => row.Facts.Ending == Ending.Withdrawn);
        Assert.DoesNotContain(many.Cases, row => row.Facts.Ending == Ending.Withdrawn);
        Assert.True(many.Measure("withdrawals-too-late", 0, CaseGroup.Everybody)!.Mean > 0);
    }

    [Fact]
    public void What_waits_at_the_start_has_not_been_withdrawn_before()
    {
        // Requested at -35, -25, -15 and -5; 30 h later -5, 5, 15 and 25. The first stays and is examined from 0 to 16, the last to 32.
        OfficePlan office = s_leaves with { Backlog = new BacklogPlan { Cases = 4, Depth = Worlds.Hours(40) } };

        SimRun run = Run(office);

        Assert.Equal(
            [(16.0, MeasuredAs.Waiting), (5, MeasuredAs.LeftOut), (15, MeasuredAs.LeftOut), (32, MeasuredAs.LeftOut)],
            run.Cases.OrderBy(row => row.Application).Select(row => (SimRun.HourOf(row.Facts.EndedAt), row.Measured)));
    }

    [Fact]
    public void Who_is_withdrawn_before_the_lane_is_decided_joins_none()
    {
        OfficePlan office = s_leaves with
        {
            Lanes = [new LanePlan { Name = "fast", DecisionDelay = new(new Constant(40)) }, new LanePlan { Name = "ordinary", Share = 1 }],
        };

        SimRun run = Run(office.WithOrdinary(Worlds.Dated(100), lane: 0).WithOrdinary(Worlds.Dated(131)));

        Assert.Equal((130.0, 147.0), (SimRun.HourOf(run.Ordinary()[0].EndedAt), SimRun.HourOf(run.Ordinary()[1].FirstActionAt)));
    }

    [Fact]
    public void A_petition_falls_with_one_of_its_applications()
    {
        // Both requested at 100, decided on at 150; in B the application is withdrawn at 130.
        ProgrammePlan slow = Worlds.Programme("parallel") with { Eligibility = [new(new Constant(50)), new(new Constant(50))] };
        SimRun run = SimRun.Of(Worlds.OneFamily([s_stays.OpensAt(300), Second(30)], slow));

        Assert.Equal((1L, 0L, 1L), (run.Result.Exchange.Petitions, run.Result.Exchange.Granted, run.Result.Exchange.Withdrawn));
        Assert.Equal(OutsideReason.Withdrawn, Assert.Single(run.Lines(ExchangeEventKind.StayedOutside)).Reason);
        Assert.Equal(130, SimRun.HourOf(Assert.Single(run.Lines(ExchangeEventKind.ApplicationWithdrawn)).At));
        Assert.Equal(316, run.FirstActionHour(0));
        Assert.Equal(CaseGroup.Outside, run.Cases.Single(row => row.Office == 0).Group);
        Assert.Equal(0, run.Result.Balance.Inside);
    }

    [Fact]
    public void A_family_that_has_lost_an_application_files_no_petition()
    {
        // Requested at 100 in B and withdrawn at 130; in A the request comes at 140.
        OfficePlan late = s_stays with { RequestDelayHours = new Constant(40) };
        SimRun run = SimRun.Of(Worlds.OneFamily([late, Second(30)], Worlds.Programme("parallel")));

        Assert.Equal(0, run.Result.Exchange.Petitions);
        Assert.Equal(156, run.FirstActionHour(0));
    }

    // A searches until 110 and waits for B's report, until B is withdrawn at 130: then it drafts 6 h, alone.
    [Theory]
    [InlineData("parallel")]
    [InlineData("parallel-drafts")]
    [InlineData("serial")]
    [InlineData("cs-and-e")]
    public void A_partner_that_waits_goes_on_alone(string protocol)
    {
        SimRun run = SimRun.Of(Worlds.OneFamily([s_stays, Second(30)], Worlds.Programme(protocol)));

        Assert.Equal(136, run.FirstActionHour(0));
        Assert.Equal((true, 20.0), (run.Leg(0).ActedAlone, run.Leg(0).BlockedTime.Hours));
        Assert.Equal(CaseGroup.Programme, run.Cases.Single(row => row.Office == 0).Group);
        Assert.Equal((0L, 1L), (run.Result.Balance.Inside, run.Result.Exchange.ActedAlone));
    }

    // B, second, is held until A's result; A is withdrawn at 130, before its examiners come. B searches 130-140 and drafts until 146.
    [Theory]
    [InlineData("serial")]
    [InlineData("cs-and-e")]
    public void A_partner_that_is_held_searches_alone(string protocol)
    {
        OfficePlan first = s_leaves.OpensAt(500);
        SimRun run = SimRun.Of(Worlds.OneFamily([first, s_stays with { Name = "B" }], Worlds.Programme(protocol)));

        Assert.Equal(146, run.FirstActionHour(1));
        Assert.True(run.Leg(1).ActedAlone);
        Assert.Equal(0, run.Result.Balance.Inside);
    }

    // A is withdrawn at 130; B, busy with another case until 140, has not begun either: it searches 140-150, drafts until 156, alone.
    [Fact]
    public void A_partner_that_is_yet_to_search_finds_nobody_to_wait_for()
    {
        OfficePlan second = (s_stays with { Name = "B" }).OpensAt(140);
        SimRun run = SimRun.Of(Worlds.OneFamily([s_leaves.OpensAt(500), second], Worlds.Programme("parallel")));

        Assert.Equal((156.0, true), (run.FirstActionHour(1), run.Leg(1).ActedAlone));
        Assert.Empty(run.Lines(ExchangeEventKind.MessageRequested));
    }

    // A searches 100-110, B knowing it 110-120; both wait for C's result until C is withdrawn at 130, and draft 6 h.
    [Fact]
    public void Of_three_offices_the_other_two_go_on_with_what_they_have()
    {
        OfficePlan third = (s_leaves with { Name = "C" }).OpensAt(500);
        SimRun run = SimRun.Of(Worlds.OneFamily([s_stays, s_stays with { Name = "B" }, third], Worlds.Programme("serial")));

        Assert.Equal((136.0, 136.0), (run.FirstActionHour(0), run.FirstActionHour(1)));
        Assert.Equal((0L, 2L), (run.Result.Balance.Inside, run.Result.Exchange.ActedAlone));
    }

    [Fact]
    public void A_family_with_a_case_that_is_left_out_is_no_pair_of_the_run()
    {
        // Examined at once in both offices; the withdrawal in B comes too late.
        SimRun run = SimRun.Of(Worlds.OneFamily([s_stays, Second(30) with { Examiners = s_stays.Examiners }], ProgrammePlan.None));

        Assert.Equal((116.0, 116.0), (run.FirstActionHour(0), run.FirstActionHour(1)));
        Assert.Null(run.Measure("pair-pendency", 2, CaseGroup.Everybody));
        Assert.Equal(1, run.Measure("first-action-pendency", 0, CaseGroup.Everybody)!.Count);
        Assert.Null(run.Measure("first-action-pendency", 1, CaseGroup.Everybody));
    }

    private static OutflowPlan After(double hours) => new() { WithdrawalShare = 1, WithdrawalHours = new Constant(hours) };

    // The other office, whose examiners come at 500.
    private static OfficePlan Second(double hours) => (s_stays with { Name = "B", Outflow = After(hours) }).OpensAt(500);

    private static SimRun Run(OfficePlan office) => SimRun.Of(Worlds.World([office], null, ProgrammePlan.None) with
    {
        Window = Worlds.Window(1000, follow: true),
    });
}

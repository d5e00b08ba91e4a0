using CspSim.Engine;
using CspSim.Engine.Working;
using CspSim.Model;
using CspSim.Model.Filings;
using CspSim.Model.Measures;
using CspSim.Model.Offices;
using CspSim.Model.Runs;
using CspSim.Tests.Support;

namespace CspSim.Tests.Model.Runs;

/// <summary>
/// Dockets by pencil and paper: every hour is worked unless a test says otherwise, and a job takes as long as it is planned.
/// </summary>
public sealed class DocketTests
{
    private const double Day = 24;

    [Fact]
    public void What_comes_in_during_a_period_waits_for_the_next_one()
    {
        SimRun run = Run(Office(2, 1, days: 10).WithOrdinary(Worlds.Dated(50)));

        CaseFacts only = Assert.Single(run.Ordinary());
        Assert.Equal((10 * Day, (10 * Day) + 3), (SimRun.HourOf(only.SearchStartedAt), SimRun.HourOf(only.FirstActionAt)));
        Assert.Equal((10 * Day) - 50, run.Measure("queue-wait", 0, CaseGroup.Everybody)!.Mean, 9);
    }

    [Fact]
    public void An_urgent_lane_does_not_wait_for_the_docket() =>
        Assert.Equal([50], Searched(Run(Urgent(Office(2, 1, days: 10)).WithOrdinary(Worlds.Dated(50), Worlds.CspLane))));

    [Fact]
    public void An_urgent_case_goes_before_the_docket_of_the_next_free_examiner() =>
        Assert.Equal(
            10,
            Searched(Run(Urgent(Office(10, 0, days: 10).Waiting(2)).WithOrdinary(Worlds.Dated(5), Worlds.CspLane)))[^1]);

    [Fact]
    public void The_start_of_the_run_begins_a_period() =>
        Assert.Equal([0], Searched(Run(Office(2, 1, days: 10).WithOrdinary(Worlds.Dated(0)))));

    // A day holds three jobs of eight hours. The fast case is one of them, at a place that chance gives it.
    [Fact]
    public void A_fast_case_is_in_the_next_docket_at_any_place_of_it()
    {
        OfficePlan office = Office(8, 0, days: 1).Waiting(20).WithOrdinary(Worlds.Dated(5), Worlds.CspLane);
        double[] places = [.. Enumerable.Range(1, 100).Select(seed => Searched(Run(office, (ulong)seed))[^1])];

        Assert.Equal([24, 32, 40], places.Distinct().Order());
    }

    [Fact]
    public void Fast_cases_are_dealt_to_different_examiners() =>
        Assert.Equal(
            [24, 24],
            Searched(Run(Office(24, 0, days: 1, examiners: 2)
                .Waiting(20)
                .WithOrdinary(Worlds.Dated(5, 6), Worlds.CspLane)))[^2..]);

    [Fact]
    public void What_is_due_in_the_period_goes_first_by_its_due_date()
    {
        // Requested at hours 5 and 6 and due 30 hours later, before the end of the second day; the third one is due after it.
        OfficePlan office = Office(6, 0, days: 1);
        office = office with
        {
            Lanes = [office.Lanes[0] with { Order = LaneOrder.DueDate, DueAfter = Worlds.Hours(30) }, office.Lanes[1]],
        };
        office = office.Waiting(4).WithOrdinary(Worlds.Dated(5, 6, 20), Worlds.CspLane);
        SimRun run = Run(office);
        double[] fast = [.. run.Ordinary().Where(facts => facts.RequestedAt > SimTime.Zero).OrderBy(facts => facts.RequestedAt)
            .Select(facts => SimRun.HourOf(facts.SearchStartedAt))];

        Assert.Equal((24, 30, 36), (fast[0], fast[1], fast[2]));
    }

    // Three jobs of ten hours fill a day; the third ends at hour 30 and the three of the second day begin at 30, 40 and 50. The last of
    // them is left over at hour 48 and goes before the fast case that comes then.
    [Fact]
    public void What_is_left_over_goes_first()
    {
        OfficePlan office = Office(10, 0, days: 1).Waiting(20).WithOrdinary(Worlds.Dated(30), Worlds.CspLane);
        double[] begun = [.. Enumerable.Range(1, 20).Select(seed => Searched(Run(office, (ulong)seed))[^1]).Distinct().Order()];

        Assert.Equal([60, 70], begun);
    }

    [Fact]
    public void The_docket_of_one_who_leaves_goes_back_to_the_lanes()
    {
        OfficePlan office = Office(8, 0, days: 1, examiners: 2) with
        {
            Examiners = [new ExaminerStep(SimTime.Zero, 2), new ExaminerStep(Worlds.At(10), 1)],
        };

        Assert.Equal([8, 8, 16, 16, 24, 32], Acted(Run(office.Waiting(6))));
    }

    [Fact]
    public void One_who_comes_takes_from_the_lanes_until_the_next_period()
    {
        OfficePlan office = Office(8, 0, days: 1) with
        {
            Examiners = [new ExaminerStep(SimTime.Zero, 1), new ExaminerStep(Worlds.At(4), 2)],
        };

        Assert.Equal([8, 12, 16, 20, 24, 28], Acted(Run(office.Waiting(6))));
    }

    [Fact]
    public void A_period_begins_with_the_first_opening_of_the_office_in_it()
    {
        // 1 February 2025 is a Saturday; Monday is 33 days after the start of the run on 1 January.
        OfficePlan office = Office(2, 1, days: 1) with
        {
            Calendar = Calendars.Weekdays(Worlds.At(-48), Calendars.Hours(9, 17)),
            Desks = new DeskPlan { Period = ProductionPeriod.OfMonths(1, Worlds.Start) },
        };

        Assert.Equal([(33 * Day) + 9], Searched(Run(office.WithOrdinary(Worlds.Dated(14 * Day)))));
    }

    [Fact]
    public void A_granted_pair_waits_for_the_docket_and_again_after_its_partners_report()
    {
        // Requested and granted at hour 100. A searches on day 5 (hour 120 to 122). B takes 30 hours and has found at hour 150; A reads
        // that on day 7 (hour 168).
        OfficePlan second = Office(30, 1, days: 1) with { Name = "B" };
        SimRun run = SimRun.Of(Worlds.OneFamily([Office(2, 1, days: 1), second], Worlds.Programme("parallel")));

        Assert.Equal(120, SimRun.HourOf(run.Leg(0).SearchStartedAt));
        Assert.Equal(169, run.FirstActionHour(0));
        Assert.Equal(28, run.Leg(0).BlockedTime.Hours, 9);
    }

    private static OfficePlan Office(double searchHours, double actionHours, double days, int examiners = 1) =>
        Worlds.Office("A", searchHours, actionHours, examiners) with
        {
            Desks = new DeskPlan { Period = ProductionPeriod.Of(SimDuration.FromDays(days)) },
        };

    private static OfficePlan Urgent(OfficePlan office) =>
        office with { Lanes = [office.Lanes[0] with { IsUrgent = true }, office.Lanes[1]] };

    private static SimRun Run(OfficePlan office, ulong seed = 1) =>
        SimRun.Of(Worlds.World([office], null, Worlds.Programme("none")), seed);

    private static double[] Searched(SimRun run) => [.. run.Ordinary().Select(facts => SimRun.HourOf(facts.SearchStartedAt))];

    private static IEnumerable<double> Acted(SimRun run) => run.Ordinary().Select(facts => SimRun.HourOf(facts.FirstActionAt)).Order();
}

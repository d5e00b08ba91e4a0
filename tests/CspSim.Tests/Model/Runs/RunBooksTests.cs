using CspSim.Engine;
using CspSim.Engine.Distributions;
using CspSim.Engine.Working;
using CspSim.Model;
using CspSim.Model.Filings;
using CspSim.Model.Measures;
using CspSim.Model.Offices;
using CspSim.Model.Outcomes;
using CspSim.Model.Programme;
using CspSim.Model.Runs;
using CspSim.Tests.Support;

namespace CspSim.Tests.Model.Runs;

/// <summary>What is counted, where and when. The office searches 10 h and drafts 6 h with one examiner.</summary>
public sealed class RunBooksTests
{
    private const double HoursPerMonth = 730.5;

    private static readonly OfficePlan s_a = Worlds.Office("A", 10, 6);

    // Requests at 0, 10, 20, 30: first actions at 16, 32, 48, 64; pendencies 16, 22, 28, 34.
    private static readonly OfficePlan s_four = s_a.WithOrdinary(Worlds.Dated(0, 10, 20, 30));

    [Fact]
    public void Requests_inside_the_window_count_and_unfinished_ones_with_their_time_so_far()
    {
        SimRun run = Stopped(s_four, 40);

        Assert.Equal((2, 38), Pendency(run, "first-action-pendency"));
        // Unfinished at 40: requested at 20 and 30, so far 20 and 10.
        var unfinished = run.Unfinished("first-action-pendency", 0, CaseGroup.Ordinary)!;
        Assert.Equal(2, unfinished.Count);
        Assert.Equal(30 / HoursPerMonth, unfinished.Sum, 12);
        Assert.Equal((2, 2), (run.Result.WithoutFirstAction, run.Result.NotEnded));
    }

    [Fact]
    public void Followed_to_the_end_every_case_is_measured()
    {
        SimRun run = SimRun.Of(Worlds.World([s_four], null, ProgrammePlan.None) with { Window = Worlds.Window(40, follow: true) });

        Assert.Equal((4, 100), Pendency(run, "first-action-pendency"));
        Assert.Null(run.Unfinished("first-action-pendency", 0, CaseGroup.Everybody));
        // Actions inside the window: those of 16 and 32.
        Assert.Equal((2, 38), Pendency(run, "first-action-pendency-by-action-date"));
    }

    [Fact]
    public void What_waits_when_measuring_begins_is_a_group_of_its_own()
    {
        SimRun run = Stopped(s_four, 60, warmUpHours: 15);

        // Measured from 15: waiting are those of 0 (action at 16) and 10 (at 32); requested later 20 (at 48) and 30 (open at 60, so far
        // 30 h).
        var waiting = run.Measure("first-action-pendency", 0, CaseGroup.Waiting)!;
        Assert.Equal((2, 38), (waiting.Count, Math.Round(waiting.Sum * HoursPerMonth, 6)));
        Assert.Equal((1, 28), Pendency(run, "first-action-pendency"));
        Assert.Equal(30 / HoursPerMonth, run.Unfinished("first-action-pendency", 0, CaseGroup.Ordinary)!.Sum, 12);
        Assert.Equal(3, run.Measure("first-action-pendency", 0, CaseGroup.Everybody)!.Count);
        Assert.Equal(3, OfficeFigure(run, "first-actions"));
        Assert.Equal((3, 66), Pendency(run, "first-action-pendency-by-action-date"));
    }

    [Fact]
    public void What_an_office_has_done_before_measuring_begins_is_not_counted()
    {
        SimRun run = Stopped(s_four, 60, warmUpHours: 22);

        // The action at 16 comes before; those at 32 and 48 count. Two wait at 22, those of 10 and of 20, and one at 60: one less in 38 h.
        Assert.Equal(2, OfficeFigure(run, "first-actions"));
        Assert.Equal(-1 / (38 / HoursPerMonth), OfficeFigure(run, "backlog-drift"), 9);
    }

    [Fact]
    public void All_offices_together_have_the_sum_of_their_books()
    {
        // B: 36 h a case from 5 on. In 60 h, s_a issues at 16, 32 and 48, B at 41; at the end one waits in s_a and none in B.
        WorldPlan world = Worlds.World([s_four, Worlds.Office("B", 30, 6).WithOrdinary(Worlds.Dated(5))], null, ProgrammePlan.None);

        SimRun run = SimRun.Of(world with { Window = Worlds.Window(60) });

        Assert.Equal((4, 1), (OfficeFigure(run, "first-actions", 2), OfficeFigure(run, "backlog-at-end", 2)));
        // Busy 60 h in s_a and 36 h in B, of 60 h each.
        Assert.Equal(96.0 / 120, OfficeFigure(run, "utilisation", 2), 12);
    }

    [Fact]
    public void Utilisation_of_all_offices_weighs_them_by_the_time_that_is_for_cases()
    {
        // s_a has half of its time for cases and is busy 0-32, 16 h of work in 32 h for cases; B has nothing to do in 64 h.
        OfficePlan half = s_a.WithOrdinary(Worlds.Dated(0)) with { CaseTimeShare = 0.5 };
        WorldPlan world = Worlds.World([half, Worlds.Office("B", 30, 6)], null, ProgrammePlan.None) with { Window = Worlds.Window(64) };

        Assert.Equal(16.0 / (32 + 64), OfficeFigure(SimRun.Of(world), "utilisation", 2), 12);
    }

    [Fact]
    public void Offices_may_have_different_numbers_of_lanes()
    {
        OfficePlan oneLane = s_a.WithOrdinary(Worlds.Dated(0), lane: 0) with { Lanes = [new LanePlan { Name = "only", Share = 1 }] };
        OfficePlan threeLanes = Worlds.Office("B", 30, 6).WithOrdinary(Worlds.Dated(0), lane: 2) with
        {
            Lanes = [new LanePlan { Name = "first" }, new LanePlan { Name = "second" }, new LanePlan { Name = "third", Share = 1 }],
        };

        MeasureTable table = SimRun.Of(Worlds.World([oneLane, threeLanes], null, ProgrammePlan.None)).Result.Measures;

        int pendency = table.Measures.ToList().FindIndex(static measure => measure.Name == "first-action-pendency");
        Assert.Equal(16 / HoursPerMonth, table.FindLane(pendency, 0, 0)!.Sum, 12);
        Assert.Equal(36 / HoursPerMonth, table.FindLane(pendency, 1, 2)!.Sum, 12);
        Assert.Equal(36 / HoursPerMonth, table.Find(pendency, 1, CaseGroup.Ordinary)!.Sum, 12);
    }

    [Fact]
    public void A_window_that_ends_with_a_month_has_no_further_one()
    {
        // January of 31 days.
        Assert.Equal([new DateOnly(2025, 1, 1)], Stopped(s_four, 31 * 24).Result.Months[0].Select(month => month.Month));
    }

    [Fact]
    public void The_end_of_the_window_lies_outside()
    {
        SimRun run = Stopped(s_four, 32);

        // The action at 32 has been issued when the run stops, but not inside the window.
        Assert.Equal((2, 38), Pendency(run, "first-action-pendency"));
        Assert.Equal((1, 16), Pendency(run, "first-action-pendency-by-action-date"));
        Assert.Equal(1, OfficeFigure(run, "first-actions"));
        Assert.Equal(1, run.Result.Months[0].Sum(month => month.FirstActions));
    }

    [Fact]
    public void The_backlog_is_averaged_over_the_measured_window()
    {
        SimRun run = Stopped(s_four, 60, warmUpHours: 10);

        // Waiting without first action: 2 in 10-16, 1 in 16-20, 2 in 20-30, 3 in 30-32, 2 in 32-48, 1 in 48-60:
        // 12 + 4 + 20 + 6 + 32 + 12 = 86 case hours in 50 h.
        Assert.Equal(86.0 / 50, OfficeFigure(run, "backlog"), 12);
        Assert.Equal(1, OfficeFigure(run, "backlog-at-end"));
    }

    [Fact]
    public void Utilisation_is_time_on_cases_over_working_time()
    {
        // Two examiners at all hours; busy 0-16, 10-26, 20-36, 30-46 = 64 of 2 x 50 hours.
        SimRun run = Stopped(s_four with { Examiners = [new ExaminerStep(SimTime.Zero, 2)] }, 50);

        Assert.Equal(0.64, OfficeFigure(run, "utilisation"), 12);
    }

    [Fact]
    public void Utilisation_leaves_out_what_was_worked_before_measuring_begins()
    {
        // Busy 0-16, 10-26, 20-36, 30-46: after 33 it is 3 + 13 of 2 x 17 hours.
        SimRun run = Stopped(s_four with { Examiners = [new ExaminerStep(SimTime.Zero, 2)] }, 50, warmUpHours: 33);

        Assert.Equal(16.0 / 34, OfficeFigure(run, "utilisation"), 12);
    }

    [Fact]
    public void Utilisation_counts_office_hours_only()
    {
        // From 9 to 17 every day for ten days. One case at midnight: 16 h are two full days of the ten.
        SimTime[] midnights = [.. Enumerable.Range(0, 11).Select(day => Worlds.At(day * 24))];
        bool[] working = [.. Enumerable.Repeat(true, 10)];
        OfficePlan office = s_a.WithOrdinary(Worlds.Dated(0)) with
        {
            Calendar = Calendars.Of(midnights, working, Calendars.Hours(9, 17)),
        };

        SimRun run = Stopped(office, 240);

        Assert.Equal(41, SimRun.HourOf(run.Ordinary()[0].FirstActionAt));
        Assert.Equal(0.2, OfficeFigure(run, "utilisation"), 12);
    }

    [Fact]
    public void Examiners_who_come_later_count_from_then_on()
    {
        // One examiner until 50 and two from then on, with nothing else line: 50 + 2 x 50 hours, of which 16 are worked.
        OfficePlan office = s_a.WithOrdinary(Worlds.Dated(0)) with
        {
            Examiners = [new ExaminerStep(SimTime.Zero, 1), new ExaminerStep(Worlds.At(50), 2)],
        };

        Assert.Equal(16.0 / 150, OfficeFigure(Stopped(office, 100), "utilisation"), 12);
    }

    [Fact]
    public void A_job_held_after_a_cut_still_counts_as_working_time()
    {
        // Two examiners cut to none at 5; both finish at 16. Busy 32 of 2 x 16 hours, nothing after that.
        OfficePlan office = s_a.WithOrdinary(Worlds.Dated(0, 0)) with
        {
            Examiners = [new ExaminerStep(SimTime.Zero, 2), new ExaminerStep(Worlds.At(5), 0)],
        };

        Assert.Equal(1, OfficeFigure(Stopped(office, 40), "utilisation"), 12);
    }

    [Fact]
    public void Months_are_those_of_the_runs_own_clock()
    {
        // From 30 January 2025, hour 0: February begins at hour 48, March at 48 + 28 x 24 = 720. The run stops at 800.
        OfficePlan office = s_a.WithOrdinary(Worlds.Dated(0, 47, 48, 719, 720, 790));
        WorldPlan world = Worlds.World([office], null, ProgrammePlan.None) with
        {
            Window = Worlds.Window(800) with { Start = new DateTimeOffset(2025, 1, 30, 0, 0, 0, TimeSpan.FromHours(9)) },
        };

        IReadOnlyList<OfficeMonth> months = SimRun.Of(world).Result.Months[0];

        // First actions at 16; 63, 79; 735, 751; the last one is open.
        Assert.Equal([new DateOnly(2025, 1, 1), new DateOnly(2025, 2, 1), new DateOnly(2025, 3, 1)], months.Select(month => month.Month));
        Assert.Equal([2L, 2L, 2L], months.Select(month => month.Requests));
        Assert.Equal([1L, 2L, 2L], months.Select(month => month.FirstActions));
        Assert.Equal([1L, 1L, 1L], months.Select(month => month.Backlog));
        Assert.Equal([1L, 2L, 2L], months.Select(month => month.Ended));
        // Pendencies 16; 16, 31; 16, 31. Hour 47's action counts for January's requests and for February's actions.
        Assert.Equal([16.0, 47.0, 47.0], months.Select(month => Math.Round(month.PendencySumByAction * HoursPerMonth, 6)));
        Assert.Equal([2L, 2L, 1L], months.Select(month => month.CohortFirstActions));
        Assert.Equal([32.0, 47.0, 31.0], months.Select(month => Math.Round(month.PendencySumByCohort * HoursPerMonth, 6)));
    }

    [Theory]
    [InlineData("none")]
    [InlineData("dossier")]
    [InlineData("serial")]
    [InlineData("parallel-drafts")]
    public void Requests_less_first_actions_are_the_change_of_the_backlog_in_every_month(string protocol)
    {
        OfficePlan[] offices = [.. new[] { "A", "B" }.Select(name => Worlds.Office(name, 10, 6, examiners: 3) with
        {
            SearchEffortHours = new Exponential(12),
            Arrivals = [new ArrivalStreamPlan { Name = "own", Arrivals = Worlds.Poisson(0.1) }],
            Backlog = new BacklogPlan { Cases = 40, Depth = Worlds.Hours(700) },
            Outcome = new GeometricOutcome(0.4, new Delay(new Exponential(200)), new Constant(3)),
        })];
        WorldPlan world = Worlds.World(offices, Worlds.Families(2, Worlds.Poisson(0.04), lagHours: 100), Worlds.Programme(protocol) with
        {
            WaitForPartner = Worlds.Hours(500),
        }) with
        { Window = Worlds.Window(9000) };

        SimRun run = SimRun.Of(world);

        for (int office = 0; office < 2; office++)
        {
            long before = run.Cases.Count(row => row.Office == office && row.Facts.RequestedAt < SimTime.Zero);
            Assert.InRange(before, 35, 45);
            foreach (OfficeMonth month in run.Result.Months[office])
            {
                Assert.Equal(month.Backlog - before, month.Requests - month.FirstActions);
                before = month.Backlog;
            }

            Assert.Equal(before, OfficeFigure(run, "backlog-at-end", office));
            Assert.Equal(run.Result.Months[office].Sum(month => month.FirstActions), OfficeFigure(run, "first-actions", office));
            Assert.Equal(
                run.Measure("first-action-pendency-by-action-date", office, CaseGroup.Everybody)!.Count,
                (long)OfficeFigure(run, "first-actions", office));
        }

        FilingBalance balance = run.Result.Balance;
        Assert.Equal(balance.In, balance.Ended + balance.Inside);
    }

    [Fact]
    public void Cases_that_ask_are_in_the_programme_or_outside()
    {
        // The cap lets one of three in.
        double[] hours = [100, 200, 300];
        WorldPlan world = Worlds.World(
            [s_a, Worlds.Office("B", 30, 6)], Worlds.Families(2, Worlds.Dated(hours)), Worlds.Programme("parallel") with { YearlyCap = 1 });

        SimRun run = SimRun.Of(world);

        Assert.Equal(1, run.Measure("first-action-pendency", 0, CaseGroup.Programme)!.Count);
        Assert.Equal(2, run.Measure("first-action-pendency", 0, CaseGroup.Outside)!.Count);
        Assert.Equal(3, run.Measure("first-action-pendency", 0, CaseGroup.Asked)!.Count);
        Assert.Equal(1, run.Measure("partner-wait", 0, CaseGroup.Asked)!.Count);
        Assert.Equal(
            (3, 1, 2, 0),
            (run.Result.Exchange.Petitions, run.Result.Exchange.Granted, run.Result.Exchange.OverCap, run.Result.Exchange.Undecided));
    }

    [Fact]
    public void Messages_are_measured_at_their_sender()
    {
        WorldPlan world = Worlds.OneFamily([s_a, Worlds.Office("B", 30, 6)], Worlds.Programme("parallel")).OverSuppliedLink();

        SimRun run = SimRun.Of(world, link: new FakeLinkFactory(message => message.FromOffice == 0 ? new FakeFate(5) : new FakeFate(9)));

        Assert.Equal(5, run.Measure("message-delay", 0, CaseGroup.Asked)!.Mean);
        Assert.Equal(9, run.Measure("message-delay", 1, CaseGroup.Asked)!.Mean);
        Assert.Equal(2, run.Measure("message-delay", 2, CaseGroup.Everybody)!.Count);
    }

    // s_a's report leaves at 110, B's at 130; each is on its way for 20 h.
    [Theory]
    [InlineData(115, 140, 1, 0)]
    [InlineData(131, 400, 0, 1)]
    [InlineData(131, 150, 0, 0)]
    [InlineData(130, 150, 1, 0)]
    [InlineData(129, 151, 1, 1)]
    public void Messages_are_measured_when_they_are_settled_not_when_they_are_sent(double from, double until, int fromA, int fromB)
    {
        WorldPlan world = Worlds.OneFamily([s_a, Worlds.Office("B", 30, 6)], Worlds.Programme("parallel"), latencyHours: 20) with
        {
            Window = Worlds.Window(until, warmUpHours: from),
        };

        SimRun run = SimRun.Of(world);

        foreach (string measure in (string[])["message-delay", "message-success", "message-attempts"])
        {
            Assert.Equal(fromA, (int)(run.Measure(measure, 0, CaseGroup.Programme)?.Count ?? 0));
            Assert.Equal(fromB, (int)(run.Measure(measure, 1, CaseGroup.Programme)?.Count ?? 0));
        }
    }

    private static SimRun Stopped(OfficePlan office, double hours, double warmUpHours = 0) =>
        SimRun.Of(Worlds.World([office], null, ProgrammePlan.None) with { Window = Worlds.Window(hours, warmUpHours: warmUpHours) });

    private static (long Count, double SumHours) Pendency(SimRun run, string measure)
    {
        var tally = run.Measure(measure, 0, CaseGroup.Ordinary)!;
        return (tally.Count, Math.Round(tally.Sum * HoursPerMonth, 6));
    }

    private static double OfficeFigure(SimRun run, string measure, int office = 0) =>
        run.Measure(measure, office, CaseGroup.Everybody)!.Mean;
}

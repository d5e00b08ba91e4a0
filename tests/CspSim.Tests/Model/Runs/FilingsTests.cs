using CspSim.Engine;
using CspSim.Engine.Distributions;
using CspSim.Model.Exchange;
using CspSim.Model.Filings;
using CspSim.Model.Measures;
using CspSim.Model.Offices;
using CspSim.Model.Programme;
using CspSim.Model.Runs;
using CspSim.Tests.Support;

namespace CspSim.Tests.Model.Runs;

/// <summary>How applications, families and the starting backlog come in. Nobody examines unless said.</summary>
public sealed class FilingsTests
{
    private static readonly OfficePlan s_a = Worlds.Office("A", 10, 6, examiners: 0);
    private static readonly OfficePlan s_b = Worlds.Office("B", 30, 6, examiners: 0);

    [Fact]
    public void A_family_is_filed_with_its_lag_and_requested_after_its_delay_on_the_clock_of_each_office()
    {
        // First filed at 100 in s_a, where filing starts the clock; in s_b 240 h later, requested another 720 h later.
        OfficePlan a = Worlds.Office("A", 10, 6) with { Clock = PendencyClock.Filing, RequestDelayHours = new Constant(50) };
        OfficePlan b = Worlds.Office("B", 30, 6) with { RequestDelayHours = new Constant(720) };

        SimRun run = SimRun.Of(
            Worlds.OneFamily([a, b], ProgrammePlan.None, lagHours: 240) with { Window = Worlds.Window(1200, follow: true) });

        Assert.Equal((Worlds.At(100), Worlds.At(150)), (run.Leg(0).FiledAt, run.Leg(0).RequestedAt));
        Assert.Equal((Worlds.At(340), Worlds.At(1060)), (run.Leg(1).FiledAt, run.Leg(1).RequestedAt));
        // s_a acts at 166, 66 h after filing; s_b acts at 1096, 36 h after the request.
        Assert.Equal(66.0 / 24 / 30.4375, run.Measure("first-action-pendency", 0, CaseGroup.Everybody)!.Mean, 12);
        Assert.Equal(36.0 / 24 / 30.4375, run.Measure("first-action-pendency", 1, CaseGroup.Everybody)!.Mean, 12);
        // The pair: from the last request (1060) to the later first action (1096).
        Assert.Equal(36.0 / 24 / 30.4375, run.Measure("pair-pendency", 2, CaseGroup.Everybody)!.Mean, 12);
    }

    [Theory]
    [InlineData(120)]
    [InlineData(0.5)]
    public void Own_applications_are_dated_by_their_requests(double delay)
    {
        OfficePlan a = s_a.WithOrdinary(Worlds.Dated(500)) with { RequestDelayHours = new Constant(delay) };

        CaseFacts facts = Assert.Single(SimRun.Of(Stopped([a])).Ordinary());

        Assert.Equal((Worlds.At(500 - delay), Worlds.At(500)), (facts.FiledAt, facts.RequestedAt));
    }

    [Fact]
    public void A_backlog_that_names_no_lane_is_spread_over_the_lanes_as_new_applications_are()
    {
        OfficePlan a = s_a with
        {
            Backlog = new BacklogPlan { Cases = 400, Depth = Worlds.Hours(1000) },
            Lanes = [new LanePlan { Name = "fast", Share = 0.5 }, new LanePlan { Name = "ordinary", Share = 0.5 }],
        };

        // 400 draws of one half: 200, standard deviation 10.
        Assert.InRange(SimRun.Of(Stopped([a])).Cases.Count(row => row.Lane == 0), 160, 240);
    }

    [Fact]
    public void A_stream_that_names_no_lane_is_spread_over_the_lanes()
    {
        OfficePlan a = s_a with
        {
            Arrivals = [new ArrivalStreamPlan { Name = "own", Arrivals = Worlds.Every(2.5) }],
            Lanes = [new LanePlan { Name = "fast", Share = 0.5 }, new LanePlan { Name = "ordinary", Share = 0.5 }],
        };

        SimRun run = SimRun.Of(Stopped([a]));

        // 400 draws of one half: 200, standard deviation 10.
        Assert.InRange(run.Cases.Count(row => row.Lane == 0), 160, 240);
        Assert.All(run.Cases, row => Assert.Equal(-1, row.Family));
    }

    [Fact]
    public void An_application_dated_at_the_very_start_is_no_backlog()
    {
        OfficePlan a = s_a.WithOrdinary(Worlds.Dated(-5, 0)) with { Backlog = new BacklogPlan { Cases = 2, Depth = Worlds.Hours(10) } };

        // One of the two waiting is dated; the other stands in the middle of the ten hours.
        IEnumerable<double> hours = SimRun.Of(Stopped([a])).Ordinary().Select(facts => Math.Round(SimRun.HourOf(facts.RequestedAt), 6));
        Assert.Equal([-5.0, -5.0, 0.0], hours.Order());
    }

    [Fact]
    public void The_starting_backlog_has_its_number_and_its_ages()
    {
        OfficePlan a = s_a with { Backlog = new BacklogPlan { Cases = 50, Depth = Worlds.Hours(1000) } };

        SimRun run = SimRun.Of(Stopped([a]));

        // Evenly 20 h apart, in the middle of its interval each: -990, -970 ... -10.
        double[] expected = [.. Enumerable.Range(0, 50).Select(i => -990 + (20.0 * i))];
        Assert.Equal(expected, run.Ordinary().Select(facts => Math.Round(SimRun.HourOf(facts.RequestedAt), 6)));
        Assert.Equal(50, run.Measure("backlog", 0, CaseGroup.Everybody)!.Mean, 9);
        Assert.Equal(50, run.Measure("backlog-at-end", 0, CaseGroup.Everybody)!.Mean);
    }

    [Fact]
    public void Examiners_begin_with_the_oldest_case_of_the_backlog_at_the_start()
    {
        OfficePlan a = Worlds.Office("A", 10, 6) with { Backlog = new BacklogPlan { Cases = 3, Depth = Worlds.Hours(300) } };

        SimRun run = SimRun.Of(Worlds.World([a], null, ProgrammePlan.None));

        Assert.Equal([(-250.0, 16.0), (-150.0, 32.0), (-50.0, 48.0)], run.Ordinary().Select(facts =>
            (Math.Round(SimRun.HourOf(facts.RequestedAt), 6), SimRun.HourOf(facts.FirstActionAt))));
    }

    [Fact]
    public void A_backlog_of_one_lane_waits_in_it_and_whoever_goes_first_finds_none()
    {
        // What is drawn goes first. Three wait in the other lane: 0-16, 16-32, and the request of hour 20 comes before the third.
        OfficePlan a = Worlds.Office("A", 10, 6) with
        {
            Lanes = [new LanePlan { Name = "fast", Share = 1 }, new LanePlan { Name = "ordinary" }],
            Backlog = new BacklogPlan { Cases = 3, Depth = Worlds.Hours(300), Lane = 1 },
        };

        SimRun run = SimRun.Of(Worlds.World([a.WithOrdinary(Worlds.Dated(20), lane: 0)], null, ProgrammePlan.None));

        Assert.Equal(
            [(1, 16.0), (1, 32.0), (0, 48.0), (1, 64.0)],
            run.Cases.OrderBy(row => row.Facts.FirstActionAt).Select(row => (row.Lane, SimRun.HourOf(row.Facts.FirstActionAt))));
    }

    [Fact]
    public void Families_in_the_backlog_are_part_of_its_number()
    {
        // s_a's backlog: 50 cases over 1,000 h. Families come every 100 h: 10 of the 50 are theirs.
        OfficePlan a = s_a with { Backlog = new BacklogPlan { Cases = 50, Depth = Worlds.Hours(1000) } };
        WorldPlan world = Stopped([a, s_b], Worlds.Families(2, Worlds.Every(100)) with { Offices = [0, 1] });

        SimRun run = SimRun.Of(world);

        var waiting = run.Cases.Where(row => row.Office == 0 && row.Facts.RequestedAt < SimTime.Zero).ToList();
        Assert.Equal(10, waiting.Count(row => row.Family >= 0));
        Assert.Equal(50, waiting.Count);
        // s_b has no backlog: it acted on those families before the run.
        Assert.DoesNotContain(run.Cases, row => row.Office == 1 && row.Facts.RequestedAt < SimTime.Zero);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Families_of_other_offices_are_no_part_of_a_backlog(bool dated)
    {
        OfficePlan a = s_a with { Backlog = new BacklogPlan { Cases = 50, Depth = Worlds.Hours(1000) } };
        ArrivalPlan filings = dated ? Worlds.Dated(-900, -800, -700) : Worlds.Every(100);
        FamilyStreamPlan ofOthers = Worlds.Families(3, filings) with { Offices = [1, 2] };
        WorldPlan world = Stopped([a, s_b, Worlds.Office("C", 20, 6, examiners: 0)], ofOthers);

        Assert.Equal(50, SimRun.Of(world).Cases.Count(static row => row.Office == 0 && row.Facts.RequestedAt < SimTime.Zero));
    }

    [Fact]
    public void Families_are_looked_for_as_far_back_as_their_lag_and_the_delay_of_their_request_reach()
    {
        // Requested in s_b 200 + 500 h after the first filing: those of its backlog, 100 h deep, were first filed from -800 on, every 10 h.
        OfficePlan b = s_b with
        {
            RequestDelayHours = new Constant(500),
            Backlog = new BacklogPlan { Cases = 10, Depth = Worlds.Hours(100) },
        };
        WorldPlan world = Stopped([s_a, b], Worlds.Families(2, Worlds.Every(10), lagHours: 200));

        var waiting = SimRun.Of(world).Cases.Where(static row => row.Office == 1 && row.Facts.RequestedAt < SimTime.Zero).ToList();
        Assert.Equal((10, 10), (waiting.Count, waiting.Count(static row => row.Family >= 0)));
    }

    [Fact]
    public void A_lag_without_bound_is_looked_back_over_as_far_as_nearly_all_families_reach()
    {
        OfficePlan b = s_b with { Backlog = new BacklogPlan { Cases = 0, Depth = Worlds.Hours(500) } };
        FamilyStreamPlan families = Worlds.Families(2, Worlds.Every(10)) with
        {
            Routes = [new() { FilingLagHours = new Exponential(300) }],
        };

        SimRun run = SimRun.Of(Stopped([s_a, b], families));

        // One every 10 h, moved by lags of their own: 50 in 500 h; no more varied than a Poisson number, of deviation 7.
        Assert.InRange(run.Cases.Count(static row => row.Office == 1 && row.Facts.RequestedAt < SimTime.Zero), 22, 78);
    }

    [Fact]
    public void Families_of_each_stream_go_to_the_offices_of_theirs()
    {
        OfficePlan c = Worlds.Office("C", 20, 6, examiners: 0);
        FamilyStreamPlan first = Worlds.Families(2, Worlds.Dated(100));
        FamilyStreamPlan second = Worlds.Families(2, Worlds.Dated(200)) with { Name = "others", Offices = [1, 2], Lanes = [1, 1, 1] };
        WorldPlan world = Stopped([s_a, s_b, c]) with { Families = [first, second], Programme = Worlds.Programme("parallel") };

        Assert.Equal(
            [(1L, 0), (1L, 1), (2L, 1), (2L, 2)],
            SimRun.Of(world).Lines(ExchangeEventKind.PetitionFiled).Select(static line => (line.Family, line.Office)));
    }

    [Fact]
    public void Dated_requests_before_the_start_are_part_of_the_backlogs_number()
    {
        OfficePlan a = s_a.WithOrdinary(Worlds.Dated(-1200, -1000, -900, -800, -700, -600, 10)) with
        {
            Backlog = new BacklogPlan { Cases = 50, Depth = Worlds.Hours(1000) },
        };

        SimRun run = SimRun.Of(Stopped([a]));

        // The one of -1200 is older than the oldest of the backlog; five belong to it, the one of hour 10 comes later.
        Assert.Equal(50, run.Cases.Count(row => row.Facts.RequestedAt < SimTime.Zero));
        Assert.Equal(51, run.Cases.Count);
    }

    [Fact]
    public void A_request_older_than_the_backlog_has_been_acted_on_before_the_run()
    {
        // Depth 100 h in s_a. Families first filed at -150, -50 and 50; requested in s_b 200 h later.
        OfficePlan a = s_a with { Backlog = new BacklogPlan { Cases = 0, Depth = Worlds.Hours(100) } };
        WorldPlan world = Stopped([a, s_b], Worlds.Families(2, Worlds.Dated(-150, -50, 50), lagHours: 200)) with
        {
            Programme = Worlds.Programme("parallel"),
        };

        SimRun run = SimRun.Of(world);

        Assert.Equal([(1L, 1), (2L, 0), (2L, 1), (3L, 0), (3L, 1)], run.Cases.Select(row => (row.Family, row.Office)).Order());
        // The family of -150 cannot ask: s_a has acted on it. The one of -50 asks when s_b's request comes, at 150.
        Assert.Equal([2L, 3L], run.Lines(ExchangeEventKind.PetitionFiled).Select(line => line.Family).Distinct());
        Assert.Equal(CaseGroup.Ordinary, run.Cases.Single(row => row.Family == 1).Group);
    }

    [Fact]
    public void Filings_go_on_after_the_window_until_every_measured_case_has_ended()
    {
        // s_a's one examiner takes 16 h a case, s_b's 36 h. Requests at s_a: 0, 990 (family 1), 999.5, 1000 (own and family 2) and 1500; at
        // s_b: 1040 and 1050.
        OfficePlan a = Worlds.Office("A", 10, 6).WithOrdinary(Worlds.Dated(0, 999.5, 1000, 1500));
        OfficePlan b = Worlds.Office("B", 30, 6);
        WorldPlan world = Worlds.World([a, b], Worlds.Families(2, Worlds.Dated(990, 1000), lagHours: 50), ProgrammePlan.None);

        SimRun run = SimRun.Of(world);

        // The last measured case, of hour 999.5, begins at 1006 and ends at 1022: what is requested later than that has not come in.
        Assert.Equal(Worlds.At(1022), run.Result.StoppedAt);
        Assert.Equal([0, 990, 999.5, 1000, 1000], run.Cases.Select(row => SimRun.HourOf(row.Facts.RequestedAt)).Order());
        Assert.Equal(3, run.Measure("first-action-pendency", 2, CaseGroup.Everybody)!.Count);
        Assert.Equal(0, run.Result.NotEnded);
        Assert.Equal(
            [MeasuredAs.Requested, MeasuredAs.Requested, MeasuredAs.Requested, MeasuredAs.Not, MeasuredAs.Not],
            run.Cases.OrderBy(row => row.Facts.RequestedAt.Ticks).Select(row => row.Measured));
    }

    private static WorldPlan Stopped(IReadOnlyList<OfficePlan> offices, FamilyStreamPlan? families = null) =>
        Worlds.World(offices, families, ProgrammePlan.None) with { Window = Worlds.Window(1000) };
}

using CspSim.Engine;
using CspSim.Engine.Collectors;
using CspSim.Model;
using CspSim.Model.Measures;
using CspSim.Model.Offices;
using CspSim.Model.Programme;
using CspSim.Model.Runs;
using CspSim.Tests.Model.PriorArt;
using CspSim.Tests.Support;

namespace CspSim.Tests.Model.Runs;

/// <summary>
/// When a run stops, and what it leaves unfinished. s_a searches 10 h and s_b 30 h, both draft 6 h; the window is 1,000 h long.
/// </summary>
public sealed class RunEndTests
{
    private const double HoursPerMonth = 730.5;

    private static readonly OfficePlan s_a = Worlds.Office("A", 10, 6);
    private static readonly OfficePlan s_b = Worlds.Office("B", 30, 6);

    [Fact]
    public void It_stops_with_the_window_when_every_measured_case_has_ended()
    {
        SimRun run = SimRun.Of(Worlds.World([s_a.WithOrdinary(Worlds.Dated(0, 1100))], null, ProgrammePlan.None));

        Assert.Equal((1000, 1), (SimRun.HourOf(run.Result.StoppedAt), run.Cases.Count));
    }

    // Acted on at 1005; the applicant answers at 1055, and the second action allows at 1059.
    [Theory]
    [InlineData(FollowUp.None, 1000, 1, 1)]
    [InlineData(FollowUp.FirstActions, 1005, 0, 1)]
    [InlineData(FollowUp.Decisions, 1059, 0, 0)]
    public void It_follows_cases_to_what_is_asked_for(FollowUp follow, double stop, int withoutAction, int notEnded)
    {
        WorldPlan world = AnsweredOnce(990, 1300);

        ReplicationResult result = SimRun.Of(world with { Window = world.Window with { Follow = follow } }).Result;

        Assert.Equal((stop, withoutAction, notEnded), (SimRun.HourOf(result.StoppedAt), result.WithoutFirstAction, result.NotEnded));
    }

    [Fact]
    public void A_case_that_nobody_examines_is_waited_for_until_the_horizon()
    {
        OfficePlan idle = Worlds.Office("A", 10, 6, examiners: 0).WithOrdinary(Worlds.Dated(10));
        WorldPlan world = Worlds.World([idle], null, ProgrammePlan.None);

        SimRun run = SimRun.Of(world with { Window = world.Window with { FollowAtMost = Worlds.Hours(500) } });

        Assert.Equal(1500, SimRun.HourOf(run.Result.StoppedAt));
        Assert.Equal(1490 / HoursPerMonth, run.Unfinished("first-action-pendency", 0, CaseGroup.Everybody)!.Sum, 12);
        Assert.Equal(1490 / HoursPerMonth, run.Unfinished("total-pendency", 0, CaseGroup.Everybody)!.Sum, 12);
    }

    // Sent at 960 and 980, 500 h on their way; both offices go alone by 990. C's only case is in hand from 999 to 1605.
    [Theory]
    [InlineData(false, 1480)]
    [InlineData(true, 1605)]
    public void It_waits_for_messages_on_their_way_and_for_cases(bool longCase, double stop)
    {
        OfficePlan c = Worlds.Office("C", 600, 6).WithOrdinary(longCase ? Worlds.Dated(999) : Worlds.Dated(0));
        WorldPlan world = Worlds.World(
            [s_a, s_b, c], Worlds.Families(2, Worlds.Dated(950)), Worlds.Programme("parallel") with { WaitForPartner = Worlds.Hours(
                20) }, 500);

        ReplicationResult result = SimRun.Of(world).Result;

        Assert.Equal((stop, 0, 2), (SimRun.HourOf(result.StoppedAt), result.Exchange.InTransit, result.Exchange.Late));
    }

    [Fact]
    public void Cases_whose_end_no_measure_counts_are_still_waited_for()
    {
        ReplicationResult result = Counting("first-action-pendency", AnsweredOnce(100, 990));

        Assert.Equal((1059, 0), (SimRun.HourOf(result.StoppedAt), result.NotEnded));
    }

    [Fact]
    public void Ends_are_counted_whether_or_not_cases_are_written()
    {
        Tally found = Counting("total-pendency", Worlds.World([s_a.WithOrdinary(Worlds.Dated(100, 200))], null, ProgrammePlan.None))
            .Measures.Find(0, 0, CaseGroup.Everybody)!;

        Assert.Equal((2L, 32 / HoursPerMonth), (found.Count, found.Sum), Near);
    }

    // Requested at 1, 900, 950 and 990 in s_a, 15 h later in s_b. s_a acts 16 h after each request; s_b takes 36 h: 16-52, 915-951,
    // 965-1001. The first was complete before measuring began at 20, the last one is complete after the stop.
    [Fact]
    public void Pairs_without_their_last_first_action_count_with_their_time_so_far()
    {
        WorldPlan world = Worlds.World(
            [s_a, s_b],
            Worlds.Families(2, Worlds.Dated(1, 900, 950, 990), lagHours: 15),
            ProgrammePlan.None) with
        {
            Window = Worlds.Window(1000, warmUpHours: 20),
        };

        SimRun run = SimRun.Of(world);

        Assert.Equal(36 / HoursPerMonth, run.Measure("pair-pendency", 2, CaseGroup.Everybody)!.Sum, 12);
        Tally unfinished = run.Unfinished("pair-pendency", 2, CaseGroup.Everybody)!;
        Assert.Equal((1L, 35 / HoursPerMonth), (unfinished.Count, unfinished.Sum), Near);
    }

    [Fact]
    public void A_family_that_an_office_has_acted_on_before_the_run_is_no_unfinished_pair()
    {
        // First filed at -50: s_a has acted. Requested in s_b at 990.
        WorldPlan world = Worlds.World([s_a, s_b], Worlds.Families(2, Worlds.Dated(-50), lagHours: 1040), ProgrammePlan.None);

        SimRun run = SimRun.Of(world with { Window = Worlds.Window(1000) });

        Assert.Equal(1, run.Result.WithoutFirstAction);
        Assert.Null(run.Unfinished("pair-pendency", 2, CaseGroup.Everybody));
    }

    // Requested in both at 100, 200 and 300, and allowed at once: the last one is still with s_b (300-336) when the run stops.
    [Fact]
    public void Families_that_an_office_has_not_ended_are_unfinished_for_the_measures_of_both_ends()
    {
        OfficePlan[] offices = [ArtWorlds.Office("A", finds: false), ArtWorlds.Office("B", finds: false, searchHours: 30)];
        WorldPlan world = Worlds.World(offices, Worlds.Families(2, Worlds.Dated(100, 200, 300)), ProgrammePlan.None) with
        {
            PriorArt = ArtWorlds.Documents(),
            Window = Worlds.Window(320),
        };

        SimRun run = SimRun.Of(world);

        Assert.Equal(2, run.Measure("agreement", 2, CaseGroup.Everybody)!.Count);
        Tally unfinished = run.Unfinished("agreement", 2, CaseGroup.Everybody)!;
        Assert.Equal((1, 0.0), (unfinished.Count, unfinished.Sum));
        unfinished = run.Unfinished("citation-overlap", 2, CaseGroup.Everybody)!;
        Assert.Equal((1, 0.0), (unfinished.Count, unfinished.Sum));
        unfinished = run.Unfinished("missed-art", 1, CaseGroup.Everybody)!;
        Assert.Equal((1, 0.0), (unfinished.Count, unfinished.Sum));
    }

    [Fact]
    public void A_family_that_both_have_acted_on_and_one_has_not_ended_is_a_pair_without_outcome()
    {
        OfficePlan[] offices = [ArtWorlds.Office("A", finds: true), ArtWorlds.Office("B", finds: false)];
        WorldPlan world = Worlds.OneFamily(offices, ProgrammePlan.None) with
        {
            PriorArt = ArtWorlds.Documents(),
            Window = Worlds.Window(120),
        };

        SimRun run = SimRun.Of(world);

        // Both act at 115; s_a's applicant answers at 165.
        Assert.Equal(1, run.Measure("pair-pendency", 2, CaseGroup.Everybody)!.Count);
        Assert.Null(run.Unfinished("pair-pendency", 2, CaseGroup.Everybody));
        Assert.Equal(1, run.Unfinished("agreement", 2, CaseGroup.Everybody)!.Count);
        Assert.Null(run.Measure("agreement", 2, CaseGroup.Everybody));
    }

    [Fact]
    public void A_family_that_both_have_ended_is_finished_although_messages_are_on_their_way()
    {
        OfficePlan[] offices = [ArtWorlds.Office("A", finds: false), ArtWorlds.Office("B", finds: false)];
        WorldPlan world = Worlds.OneFamily(
            offices, Worlds.Programme("parallel") with { WaitForPartner = Worlds.Hours(20) }, latencyHours: 500);

        SimRun run = SimRun.Of(world with { PriorArt = ArtWorlds.Documents(), Window = Worlds.Window(300) });

        Assert.Equal((2, 1), (run.Result.Exchange.InTransit, run.Measure("agreement", 2, CaseGroup.Everybody)!.Count));
        Assert.Null(run.Unfinished("agreement", 2, CaseGroup.Everybody));
    }

    [Fact]
    public void A_case_that_is_still_drafted_has_taken_no_effort_of_an_action()
    {
        SimRun run = SimRun.Of(
            Worlds.World([s_a.WithOrdinary(Worlds.Dated(0))], null, ProgrammePlan.None) with { Window = Worlds.Window(12) });

        Assert.Equal((10.0, 0.0, 0.0), (run.Ordinary()[0].SearchHours, run.Ordinary()[0].ActionHours, run.Ordinary()[0].ReadingHours));
    }

    private static WorldPlan AnsweredOnce(params double[] requests) =>
        Worlds.World([ArtWorlds.Office("A", finds: true).WithOrdinary(Worlds.Dated(requests))], null, ProgrammePlan.None) with
        {
            PriorArt = ArtWorlds.Documents(),
        };

    private static ReplicationResult Counting(string measure, WorldPlan world) =>
        new FilingRun(world, new RunOptions { Seed = 1, Replication = 1, Measures = [MeasureCatalog.Find(measure)!] }).Run();

    private static bool Near((long Count, double Sum) one, (long Count, double Sum) other) =>
        one.Count == other.Count && Math.Abs(one.Sum - other.Sum) < 1e-9;
}

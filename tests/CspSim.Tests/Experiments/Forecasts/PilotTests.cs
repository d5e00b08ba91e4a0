using CspSim.Engine.Distributions;
using CspSim.Experiments.Forecasts;
using CspSim.Experiments.Plans;
using CspSim.Experiments.Replication;
using CspSim.Model.Filings;
using CspSim.Model.Offices;
using CspSim.Model.Programme;
using CspSim.Model.Runs;
using CspSim.Tests.Support;

namespace CspSim.Tests.Experiments.Forecasts;

public sealed class PilotTests
{
    private const int WindowHours = 1000;

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void A_pilot_that_reaches_the_end_shows_what_the_run_does(int threads)
    {
        ExperimentPlan plan = Plan(Pair(Worlds.Programme("parallel"), filingEveryHours: 10), replications: 2);
        ReplicationResult run = new FilingRun(plan.Arms[0].World, new RunOptions { Seed = plan.Seed, Replication = 1 }).Run();

        ArmForecast forecast = Forecast(plan, TimeSpan.Zero, threads).Arms[0];

        Assert.Equal(1, forecast.SimulatedShare);
        Assert.Equal(run.EventCount, forecast.Events);
        Assert.Equal(run.Balance.In, forecast.Applications);
        Assert.Equal(
            (run.Exchange.Petitions, run.Exchange.Granted, run.Exchange.Requested),
            (forecast.Petitions, forecast.Granted, forecast.Messages));
        Assert.Equal(
            [.. run.Months.Select(static months => (double)months[^1].Backlog)],
            forecast.Offices.Select(static office => office.BacklogAtEnd));
    }

    [Fact]
    public void What_a_pilot_does_not_reach_goes_on_as_it_was()
    {
        // A request every minute, half a minute of work each: 60,000 applications of three events. The pilot is stopped after a few slices.
        OfficePlan desk = Worlds.Office("DESK", 0.25 / 60, 0.25 / 60).WithOrdinary(Worlds.Every(1.0 / 60));
        ArmForecast forecast = Forecast(Plan(Worlds.World([desk], null, ProgrammePlan.None)), TimeSpan.FromSeconds(0.4), threads: 1).Arms[
            0];

        Assert.InRange(forecast.SimulatedShare, 0.05, 0.5);
        Assert.InRange(forecast.Events, 0.99 * 180_000, 1.01 * 180_000);
        Assert.Equal(60_000, forecast.Applications, 0);
        Assert.InRange(forecast.Offices[0].FirstActions, 59_500, 60_001);
        Assert.Equal(1, forecast.InProcessAtMost);
    }

    [Fact]
    public void A_backlog_that_a_pilot_does_not_reach_moves_as_the_load_says()
    {
        // 60,000 requests and hours for 40,000: 20,000 more than at the start wait at the end, and the run that is followed takes half
        // as long again.
        OfficePlan desk = Worlds.Office("DESK", 1 / 60.0, 0.5 / 60).WithOrdinary(Worlds.Every(1.0 / 60)) with
        {
            Backlog = new BacklogPlan { Cases = 5000, Depth = Worlds.Hours(200) },
        };
        ArmForecast forecast = Forecast(Plan(Worlds.World([desk], null, ProgrammePlan.None)), TimeSpan.FromSeconds(1), threads: 1).Arms[0];

        Assert.Equal(5000, forecast.Offices[0].BacklogAtStart, 0);
        Assert.InRange(forecast.Offices[0].BacklogAtEnd, 24_900, 25_100);
        Assert.InRange(forecast.InProcessAtMost, 24_900, 25_100);
        Assert.InRange(forecast.Events, 3 * 65_000 / 2.0, 3 * 65_000 * 2.0);
    }

    [Fact]
    public void Every_arm_has_its_share_of_a_pilot_that_is_cut_short()
    {
        OfficePlan desk = Worlds.Office("DESK", 0.25 / 60, 0.25 / 60).WithOrdinary(Worlds.Every(1.0 / 60));
        WorldPlan world = Worlds.World([desk], null, ProgrammePlan.None);
        ExperimentPlan plan = Plan(world) with { Arms = [.. Enumerable.Range(0, 4).Select(arm => new ArmPlan($"arm {arm}", world))] };

        double[] shares = [.. Forecast(plan, TimeSpan.FromMilliseconds(50), threads: 1).Arms.Select(static arm => arm.SimulatedShare)];

        Assert.True(shares.Max() < 1);
        Assert.True(shares.Max() < 2 * shares.Min(), string.Join(' ', shares));
    }

    [Fact]
    public void Time_is_that_of_the_slices_and_memory_that_of_the_process()
    {
        // Each look at the clock takes 1 ms, and there is one a slice.
        OfficePlan desk = Worlds.Office("DESK", 0.25 / 60, 0.25 / 60).WithOrdinary(Worlds.Every(1.0 / 60));
        long memory = 50_000_000;
        ExperimentForecast forecast = Pilot.Forecast(
            Plan(Worlds.World([desk], null, ProgrammePlan.None)), new ExperimentOptions
            {
                Threads = 1,
            }, new LookedAtClock(TimeSpan.FromMilliseconds(1)), () => memory += 10_000_000);

        Assert.InRange(forecast.Cost.SecondsOfRound, 0.02, 0.04);
        Assert.Equal(70_000_000, forecast.MemoryBytes);
    }

    [Theory]
    [InlineData(1, 2, 3, 6)]
    [InlineData(4, 1, 8, 2)]
    [InlineData(2, 3, 7, 11)]
    public void A_run_takes_as_many_turns_as_its_threads_need(int threads, int arms, int replications, int turns)
    {
        // One second for each replication of an arm.
        RunCost cost = new(SecondsOfRound: arms, ColdSeconds: 0.5);

        Assert.Equal(0.5 + turns, cost.SecondsOf(arms, replications, threads), 9);
    }

    [Fact]
    public void A_tenth_of_a_large_office_has_its_load()
    {
        OfficePlan desk = Worlds.Office("DESK", 2, 1, examiners: 1000).WithOrdinary(Worlds.Every(0.004)) with { Backlog = new BacklogPlan
        {
            Cases = 90_000,
            Depth = Worlds.Hours(400),
        } };
        WorldPlan world = Worlds.World([desk], null, ProgrammePlan.None) with { Programme = Worlds.Programme(
            "parallel") with { YearlyCap = 100 } };

        WorldPlan small = ScaledWorld.Of(world, 0.1);

        Assert.Equal(0.1, ScaledWorld.PartOf(world, 0.1 * 3 * (250_000 + 90_000)), 6);
        Assert.Equal(0.03, ScaledWorld.PartOf(world, 1), 6);
        Assert.Equal(1, ScaledWorld.PartOf(world, 0.3 * 3 * (250_000 + 90_000)), 6);
        Assert.Equal(CspSim.Experiments.Loads.OfficeLoad.Of(world)[0].Ratio, CspSim.Experiments.Loads.OfficeLoad.Of(small)[0].Ratio, 9);
        Assert.Equal((9000, 10), (small.Offices[0].Backlog!.Cases, small.Programme.YearlyCap));
    }

    [Fact]
    public void A_replication_that_fails_is_reported()
    {
        // The link has resilience, and nobody makes it.
        ExperimentPlan plan = Plan(Pair(Worlds.Programme("parallel"), 10).OverSuppliedLink());

        Assert.Throws<ArgumentException>(() => Forecast(plan, TimeSpan.Zero, threads: 2));
    }

    private static WorldPlan Pair(ProgrammePlan programme, double filingEveryHours) => Worlds.World(
        [Worlds.Office("LEFT", 2, 1), Worlds.Office("RIGHT", 2, 1)],
        Worlds.Families(2, Worlds.Every(filingEveryHours)),
        programme with { ReadingEffortHours = new Constant(0.5) });

    private static ExperimentPlan Plan(WorldPlan world, int replications = 1) => new()
    {
        Name = "pilot",
        Arms = [new ArmPlan("only", world with { Window = Worlds.Window(WindowHours, follow: true) })],
        Seed = 7,
        Replications = ReplicationRule.Exactly(replications),
    };

    private static ExperimentForecast Forecast(ExperimentPlan plan, TimeSpan look, int threads) =>
        Pilot.Forecast(plan, new ExperimentOptions { Threads = threads }, new LookedAtClock(look), static () => 0);
}

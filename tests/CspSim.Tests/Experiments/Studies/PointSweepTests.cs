using CspSim.Experiments.Designs;
using CspSim.Experiments.Replication;
using CspSim.Experiments.Results;
using CspSim.Experiments.Studies;
using CspSim.Tests.Experiments.Support;

namespace CspSim.Tests.Experiments.Studies;

/// <summary>The answer is one search, so that it is known at each point.</summary>
public sealed class PointSweepTests
{
    private const double HoursPerMonth = 730.5;

    private static readonly PointTable s_table = new(
        ["idle", "search", "impossible"], [["0", "5 h", "1"], ["1", "25 h", "2"], ["2", "20 h", "1"]]);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void The_answer_is_found_at_each_point_and_the_whole_result_is_handed_over(int threads)
    {
        List<(int Row, int Arms)> taken = [];

        PointSweepResult result = Sweep(new() { Threads = threads }).Run(
            s_table, SweptPlan.PlanAtAll, (row, found) => taken.Add((row, found?.Arms.Count ?? 0)), TestContext.Current.CancellationToken);

        Assert.Equal(("double", "single"), (result.Answer!.Arm, result.Answer.Baseline));
        Assert.Equal([(0, 2), (1, 0), (2, 2)], taken);
        Assert.Equal((2, 0, 2), (result.Found[0].Replications, result.Found[1].Replications, result.Found[2].Replications));
        Assert.Equal(5 / HoursPerMonth, result.Found[0].Value, 9);
        Assert.Equal(20 / HoursPerMonth, result.Found[2].Value, 9);
        Assert.Equal((false, 0), (result.IsPartial, result.Failures.Count));
    }

    [Fact]
    public void An_interrupt_keeps_the_points_that_are_done()
    {
        using CancellationTokenSource interrupt = new();

        PointSweepResult result = Sweep(new() { Threads = 1 }).Run(
            s_table, SweptPlan.PlanAtAll, (_, _) => interrupt.Cancel(), interrupt.Token);

        Assert.True(result.IsPartial);
        Assert.Equal(5 / HoursPerMonth, Assert.Single(result.Found).Value, 9);
    }

    [Fact]
    public void Parts_make_all_that_the_whole_asks_for()
    {
        MemoryStore store = new();
        ExperimentOptions options = new() { Store = store };
        for (int part = 1; part <= 2; part++)
        {
            new Study(options) { Part = new(part, 2) }.Run(
                Sweep(options).Points(s_table, SweptPlan.PlanAtAll), static (_, _) => { }, TestContext.Current.CancellationToken);
        }

        PointSweepResult gathered = Sweep(options with { MakesRounds = false }).Run(
            s_table, SweptPlan.PlanAtAll, static (_, _) => { }, TestContext.Current.CancellationToken);

        Assert.Empty(gathered.Failures);
        Assert.Equal(20 / HoursPerMonth, gathered.Found[2].Value, 9);
    }

    [Fact]
    public void Replications_that_cannot_be_had_are_counted_and_left_out()
    {
        MemoryStore store = new();
        ExperimentOptions options = new() { Store = store };
        new Study(options) { Part = new(1, 2) }.Run(
            Sweep(options).Points(s_table, SweptPlan.PlanAtAll), static (_, _) => { }, TestContext.Current.CancellationToken);

        PointSweepResult gathered = Sweep(options with { MakesRounds = false }).Run(
            s_table, SweptPlan.PlanAtAll, static (_, _) => { }, TestContext.Current.CancellationToken);

        // Every second round is there, the first of which is at the figures; the point between cannot be.
        Assert.False(gathered.IsPartial);
        Assert.Equal([1, 1], gathered.Failures.Select(static failure => failure.Replication));
        Assert.Equal([1, 0, 1], gathered.Found.Select(static found => found.Replications));
    }

    [Fact]
    public void Without_a_first_replication_nothing_is_said_and_it_was_no_interrupt()
    {
        PointSweepResult result = Sweep(new() { Store = new MemoryStore(), MakesRounds = false }).Run(
            s_table, SweptPlan.PlanAtAll, static (_, _) => { }, TestContext.Current.CancellationToken);

        Assert.Equal((false, 1, 0), (result.IsPartial, result.Failures.Count, result.Found.Count));
        Assert.Null(result.Answer);
    }

    [Fact]
    public void A_table_of_points_has_values_as_a_scenario_writes_them()
    {
        PointTable table = PointTable.Of([SweptPlan.Search, SweptPlan.Idle], [[0.5, 0.25], [1, 0]], InputLaw.Uniform);

        Assert.Equal(["search=15 h", "idle=0.5"], table.SettingsOf(0));
        Assert.Equal(["search=25 h", "idle=0"], table.SettingsOf(1));
    }

    private static PointSweep Sweep(ExperimentOptions options) => new(SweptPlan.With(10), 2, options);
}

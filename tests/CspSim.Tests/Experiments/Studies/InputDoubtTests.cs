using CspSim.Engine.Distributions;
using CspSim.Experiments.Plans;
using CspSim.Experiments.Replication;
using CspSim.Experiments.Results;
using CspSim.Experiments.Studies;
using CspSim.Model.Offices;
using CspSim.Model.Runs;
using CspSim.Tests.Experiments.Support;

namespace CspSim.Tests.Experiments.Studies;

/// <summary>
/// The answer is the search of the first arm in months, and nothing in it is chance: what is found is the law of the input.
/// </summary>
public sealed class InputDoubtTests
{
    private const double HoursPerMonth = 730.5;
    private const int Draws = 200;

    private static readonly ExperimentPlan s_plan = SweptPlan.With(10);

    private static readonly Triangular s_law = new(SweptPlan.Search.Low, SweptPlan.Search.Value, SweptPlan.Search.High);

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void The_answer_varies_as_the_law_of_the_input_does(int threads)
    {
        InputDoubtResult doubt = Run([SweptPlan.Search, SweptPlan.Idle], threads)!;

        // One point lies in each of 200 strata: a quantile is off by one stratum of the law at most.
        Assert.InRange(doubt.ByInputs.Low * HoursPerMonth, s_law.Quantile(0.02), s_law.Quantile(0.03));
        Assert.InRange(doubt.ByInputs.High * HoursPerMonth, s_law.Quantile(0.97), s_law.Quantile(0.98));
        Assert.Equal(Math.Sqrt(s_law.Variance), doubt.Spread * HoursPerMonth, 0.02);
        Assert.Equal((Draws, 0), (doubt.Points, doubt.Dropped));
    }

    [Fact]
    public void The_input_that_the_answer_is_made_of_carries_all_the_doubt_and_one_that_does_nothing_none()
    {
        InputDoubtResult doubt = Run([SweptPlan.Idle, SweptPlan.Search])!;

        Assert.Equal(0, doubt.Shares!.Inputs[0].Share, 6);
        Assert.Equal(1, doubt.Shares.Inputs[1].Share, 6);
        Assert.Equal(0, doubt.Shares.Inputs[1].SpreadIfKnown, 6);
        Assert.Equal(0, doubt.Shares.JointOrCurved, 6);
    }

    [Fact]
    public void Without_chance_both_together_are_the_doubt_alone()
    {
        InputDoubtResult doubt = Run([SweptPlan.Search])!;

        Assert.Equal(10 / HoursPerMonth, doubt.Chance.Value, 9);
        Assert.Equal(0, doubt.Chance.Interval.HalfWidth, 9);
        Assert.Equal(doubt.ByInputs.Low, doubt.Together.Low, 9);
        Assert.Equal(doubt.ByInputs.High, doubt.Together.High, 9);
    }

    [Fact]
    public void Draws_at_which_the_scenario_cannot_be_are_counted_and_left_out()
    {
        UncertainInput flag = SweptPlan.Impossible with { IsWhole = true };

        InputDoubtResult doubt = Run([SweptPlan.Search, flag])!;

        // A triangle over 0, 1, 2 rounded: an eighth of the law lies above 1.5, which is 2 and impossible.
        Assert.Equal((Draws * 7 / 8, Draws / 8), (doubt.Points, doubt.Dropped));
    }

    [Fact]
    public void Shares_need_more_draws_than_inputs_and_the_doubt_does_not()
    {
        InputDoubtResult doubt = Run([SweptPlan.Search, SweptPlan.Idle], draws: 3)!;

        Assert.Null(doubt.Shares);
        Assert.True(doubt.ByInputs.High > doubt.ByInputs.Low);
    }

    [Fact]
    public void An_interrupt_leaves_no_half_of_it()
    {
        using CancellationTokenSource stop = new();
        stop.Cancel();

        InputDoubtRun run = new InputDoubt([SweptPlan.Search], Draws, 2).Run(AtFigures(), SweptPlan.PlanAt, new(new()), stop.Token);

        Assert.Equal((false, null), (run.IsDone, run.Result));
    }

    /// <summary>
    /// The draws have replications 1 and 2 alone, which are 1 h and 2 h too long; the third, which only the figures have, is 3 h too
    /// short, so that all of them together have no luck.
    /// </summary>
    [Fact]
    public void The_luck_of_the_few_replications_of_draws_is_taken_off()
    {
        InputDoubtResult doubt = Run([SweptPlan.Search], replicate: WithLuck)!;

        Assert.InRange(doubt.ByInputs.Low * HoursPerMonth, s_law.Quantile(0.02), s_law.Quantile(0.03));
        Assert.InRange(doubt.ByInputs.High * HoursPerMonth, s_law.Quantile(0.97), s_law.Quantile(0.98));
        Assert.Equal(10 / HoursPerMonth, doubt.Chance.Value, 9);
        Assert.Equal(Math.Sqrt(14.0 / 2) / HoursPerMonth, doubt.Chance.StandardDeviation, 9);
    }

    [Fact]
    public void Chance_and_inputs_add_up_as_squares_to_each_side()
    {
        InputDoubtResult doubt = Run([SweptPlan.Search], replicate: WithLuck)!;

        double chance = doubt.Chance.Interval.HalfWidth;
        double median = s_law.Quantile(0.5) / HoursPerMonth;
        double stratum = 0.1 / HoursPerMonth;
        Assert.True(chance > 0);
        Assert.Equal(median - double.Hypot(median - doubt.ByInputs.Low, chance), doubt.Together.Low, stratum);
        Assert.Equal(median + double.Hypot(doubt.ByInputs.High - median, chance), doubt.Together.High, stratum);
    }

    [Fact]
    public void A_replication_that_fails_costs_its_draw_and_is_reported()
    {
        Study study = new(new() { Threads = 1 }) { Replicate = FailingAtLongSearches };

        InputDoubtRun run = new InputDoubt([SweptPlan.Search], 4, 2).Run(
            AtFigures(), SweptPlan.PlanAt, study, TestContext.Current.CancellationToken);

        // Four strata of a law whose median is 12.8 h: the upper two or three are longer than 12 h, and each has two replications.
        Assert.Equal(4 - run.Result!.Points, run.Result.Dropped);
        Assert.InRange(run.Result.Dropped, 2, 3);
        Assert.Equal(2 * run.Result.Dropped, run.Failures.Count);
    }

    private static ReplicationResult FailingAtLongSearches(ArmPlan arm, RunOptions options) =>
        HoursOf(arm) > 2 * 12 ? throw new InvalidOperationException("no") : new FilingRun(arm.World, options).Run();

    private static ReplicationResult WithLuck(ArmPlan arm, RunOptions options)
    {
        double luck = options.Replication switch { 1 => 1, 2 => 2, _ => -3 };
        OfficePlan office = arm.World.Offices[0];
        double hours = HoursOf(arm) + (arm.Name is "double" ? luck : 0);
        return new FilingRun(arm.World with { Offices = [office with { SearchEffortHours = new Constant(hours) }] }, options).Run();
    }

    private static double HoursOf(ArmPlan arm) => arm.World.Offices[0].SearchEffortHours.Mean;

    private static InputDoubtResult? Run(
        UncertainInput[] inputs, int threads = 2, int draws = Draws, ReplicateArm? replicate = null)
    {
        Study study = new(new() { Threads = threads });
        return new InputDoubt(inputs, draws, 2).Run(
            AtFigures(replicate),
            SweptPlan.PlanAt,
            replicate is null ? study : new(new() { Threads = threads }) { Replicate = replicate },
            TestContext.Current.CancellationToken).Result;
    }

    private static ExperimentResult AtFigures(ReplicateArm? replicate = null) =>
        (replicate is null ? new ExperimentRunner(s_plan, new() { Threads = 1 }) : new(s_plan, new() { Threads = 1 }, replicate))
            .Run(TestContext.Current.CancellationToken);
}

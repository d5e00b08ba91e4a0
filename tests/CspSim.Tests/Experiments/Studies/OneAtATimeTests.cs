using CspSim.Experiments.Plans;
using CspSim.Experiments.Studies;
using CspSim.Model.Runs;
using CspSim.Reporting.Studies;
using CspSim.Tests.Experiments.Support;

namespace CspSim.Tests.Experiments.Studies;

public sealed class OneAtATimeTests
{
    private const double HoursPerMonth = 730.5;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Each_input_goes_to_both_ends_while_the_others_stay(int threads)
    {
        OneAtATimeResult result = Run([SweptPlan.Idle, SweptPlan.Search], threads);

        Assert.Equal(("double", "single"), (result.Answer!.Arm, result.Answer.Baseline));
        Assert.Equal(10 / HoursPerMonth, result.Figure.Value, 9);
        Assert.Equal(["search", "idle"], result.Swings.Select(static swing => swing.Input.Path), StringComparer.Ordinal);
        Assert.Equal((5 / HoursPerMonth, 25 / HoursPerMonth), (result.Swings[0].AtLow.Value, result.Swings[0].AtHigh.Value), Near);
        Assert.Equal(20 / HoursPerMonth, result.Swings[0].Swing.Value, 9);
        Assert.Equal((true, false), (result.Swings[0].IsShown, result.Swings[1].IsShown));
        Assert.Equal(0, result.Swings[1].Swing.Value);
        Assert.False(result.IsPartial);
    }

    [Fact]
    public void With_one_arm_the_level_is_the_answer()
    {
        OneAtATimeResult result = new OneAtATime(SweptPlan.With(10, arms: 1), 2, new()).Run(
            [SweptPlan.Search],
            static settings => SweptPlan.With(SweptPlan.SearchOf(settings[0]), arms: 1),
            TestContext.Current.CancellationToken);

        Assert.Null(result.Answer!.Baseline);
        Assert.Equal(16 / HoursPerMonth, result.Figure.Value, 9);
        Assert.Equal((11 / HoursPerMonth, 31 / HoursPerMonth), (result.Swings[0].AtLow.Value, result.Swings[0].AtHigh.Value), Near);
    }

    [Fact]
    public void What_cannot_be_so_stands_last_and_without_a_swing()
    {
        OneAtATimeResult result = Run([SweptPlan.Impossible, SweptPlan.Idle]);

        Assert.Equal("impossible", result.Swings[1].Input.Path);
        Assert.Equal((2, 0, 0),
            (result.Swings[1].AtLow.Replications, result.Swings[1].AtHigh.Replications, result.Swings[1].Swing.Replications));
        Assert.False(result.Swings[1].IsShown);
    }

    [Fact]
    public void An_end_that_lost_a_replication_has_no_answer_and_no_swing()
    {
        OneAtATime study = new(SweptPlan.With(10), 2, new())
        {
            Replicate = static (arm, options) => options.Replication == 1 && arm.World.Offices[0].SearchEffortHours.Mean > 24
                ? throw new InvalidOperationException("no")
                : new FilingRun(arm.World, options).Run(),
        };

        OneAtATimeResult result = study.Run([SweptPlan.Search], SweptPlan.PlanAt, TestContext.Current.CancellationToken);

        // The high end is 25 hours; it fails when it is screened, and again when it is followed.
        InputSwing swing = Assert.Single(result.Swings);
        Assert.Equal((2, 0, 0), (swing.AtLow.Replications, swing.AtHigh.Replications, swing.Swing.Replications));
        Assert.Equal([1, 1], result.Failures.Select(static failure => failure.Replication));
        Assert.Contains(
            "note: 2 replications failed: what rests on them is left out\n",
            SweepText.Of(result, 80, isWhole: false),
            StringComparison.Ordinal);
    }

    [Fact]
    public void An_interrupt_keeps_the_inputs_that_are_done()
    {
        using CancellationTokenSource interrupt = new();
        OneAtATime study = new(SweptPlan.With(10), 2, new() { Threads = 1 })
        {
            Progress = (done, _) =>
            {
                if (done == 2)
                {
                    interrupt.Cancel();
                }
            },
        };

        OneAtATimeResult result = study.Run([SweptPlan.Search, SweptPlan.Idle], SweptPlan.PlanAt, interrupt.Token);

        Assert.True(result.IsPartial);
        Assert.Equal(20 / HoursPerMonth, Assert.Single(result.Swings).Swing.Value, 9);
    }

    private static OneAtATimeResult Run(UncertainInput[] inputs, int threads = 2) =>
        new OneAtATime(SweptPlan.With(10), 2, new() { Threads = threads })
            .Run(inputs, SweptPlan.PlanAt, TestContext.Current.CancellationToken);

    private static bool Near((double First, double Second) expected, (double First, double Second) found) =>
        Math.Abs(expected.First - found.First) < 1e-9 && Math.Abs(expected.Second - found.Second) < 1e-9;
}

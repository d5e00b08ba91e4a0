using CspSim.Engine.Distributions;
using CspSim.Experiments.Plans;
using CspSim.Experiments.Replication;
using CspSim.Experiments.Results;
using CspSim.Experiments.Studies;
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
        Assert.True(doubt.IsOfInputs);
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

        Assert.Null(new InputDoubt([SweptPlan.Search], Draws, 2).Run(AtFigures(), SweptPlan.PlanAt, new(new()), stop.Token));
    }

    private static InputDoubtResult? Run(UncertainInput[] inputs, int threads = 2, int draws = Draws) =>
        new InputDoubt(inputs, draws, 2).Run(
            AtFigures(), SweptPlan.PlanAt, new(new() { Threads = threads }), TestContext.Current.CancellationToken);

    private static ExperimentResult AtFigures() =>
        new ExperimentRunner(s_plan, new() { Threads = 1 }).Run(TestContext.Current.CancellationToken);
}

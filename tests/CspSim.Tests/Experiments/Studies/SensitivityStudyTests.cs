using CspSim.Experiments.Plans;
using CspSim.Experiments.Replication;
using CspSim.Experiments.Sensitivity;
using CspSim.Experiments.Studies;
using CspSim.Tests.Experiments.Support;

namespace CspSim.Tests.Experiments.Studies;

/// <summary>
/// The answer is one search. Its law is triangular from 5 over 10 to 25 hours, so that its quantiles at 0, 1/3, 2/3 and 1 are 5,
/// 25 - sqrt(200), 15 and 25 hours: a step of 2/3 that begins or ends at 0 has an effect of (15 - 5) / (2/3) = 15 hours, the other one of
/// sqrt(200) / (2/3) = 15 sqrt(2) hours.
/// </summary>
public sealed class SensitivityStudyTests
{
    private const double HoursPerMonth = 730.5;
    private const int Trajectories = 10;

    private static readonly UncertainInput[] s_inputs = [SweptPlan.Idle, SweptPlan.Search];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Screening_finds_the_effects_that_the_law_of_the_input_gives(int threads)
    {
        SensitivityResult result = Run(s_inputs, rows: 0, new() { Threads = threads });

        Assert.Equal(["search", "idle"], result.Screened.Select(static each => each.Input.Path), StringComparer.Ordinal);
        MorrisEffect search = result.Screened[0].Effect;
        Assert.Equal(Trajectories, search.Count);
        Assert.Equal(MeanEffectHours() / HoursPerMonth, search.MeanSize, 9);
        Assert.Equal(search.MeanSize, search.Mean, 12);
        Assert.InRange(search.Spread, 0.0001, 15 * (Math.Sqrt(2) - 1) / HoursPerMonth);
        Assert.Equal((0, 0), (result.Screened[1].Effect.MeanSize, result.Screened[1].Effect.Spread));
        Assert.Null(result.Shares);
        Assert.False(result.IsPartial);
    }

    [Fact]
    public void The_one_input_that_matters_makes_all_of_the_variance()
    {
        SensitivityResult result = Run(s_inputs, rows: 64, new());

        Assert.Equal(["idle", "search"], result.Shares!.Inputs.Select(static input => input.Path), StringComparer.Ordinal);
        Assert.Equal((0, 0), (result.Shares.Indices.Inputs[0].First, result.Shares.Indices.Inputs[0].Total));
        Assert.InRange(result.Shares.Indices.Inputs[1].First, 0.85, 1.15);
        Assert.InRange(result.Shares.Indices.Inputs[1].Total, 0.85, 1.15);

        // The variance of the law: (a^2 + b^2 + c^2 - ab - ac - bc) / 18 = 325 / 18 square hours less 0.
        Assert.InRange(result.Shares.Indices.Variance * HoursPerMonth * HoursPerMonth, 325 / 18.0 * 0.9, 325 / 18.0 * 1.1);
    }

    [Fact]
    public void Of_many_inputs_only_those_that_move_it_most_share_the_variance()
    {
        UncertainInput[] many =
            [.. "abcdefghijk".Select(static letter => SweptPlan.Idle with { Path = "idle-" + letter }), SweptPlan.Search];

        SensitivityResult result = Run(many, rows: 2, new());

        Assert.Equal(10, result.Shares!.Inputs.Count);
        Assert.Contains(SweptPlan.Search, result.Shares.Inputs);
        Assert.Throws<ArgumentException>(() => Study(2, new()).Points(many, SweptPlan.PlanAtAll, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Where_the_scenario_cannot_be_so_the_effects_are_left_out_and_counted()
    {
        SensitivityResult result = Run([SweptPlan.Impossible, SweptPlan.Search], rows: 0, new());

        Assert.True(result.Impossible > 0);
        Assert.True(result.Screened.Single(static each => each.Input.Path is "impossible").Effect.Count < Trajectories);
    }

    [Fact]
    public void An_interrupt_leaves_the_shares_out_and_says_so()
    {
        using CancellationTokenSource interrupt = new();
        SensitivityStudy study = new(SweptPlan.With(10), new(Trajectories, 4, 1), new() { Threads = 1 })
        {
            Progress = (done, _) =>
            {
                if (done == 6)
                {
                    interrupt.Cancel();
                }
            },
        };

        SensitivityResult result = study.Run(s_inputs, SweptPlan.PlanAtAll, interrupt.Token);

        // The first replication tells what is watched; five points are those of the first trajectory and two more.
        Assert.True(result.IsPartial);
        Assert.Null(result.Shares);
        Assert.All(result.Screened, static each => Assert.InRange(each.Effect.Count, 1, Trajectories - 1));
    }

    [Fact]
    public void Parts_make_all_that_the_whole_asks_for()
    {
        MemoryStore store = new();
        ExperimentOptions options = new() { Store = store };
        for (int part = 1; part <= 2; part++)
        {
            new Study(options) { Part = new(part, 2) }.Run(
                Study(4, options).Points(s_inputs, SweptPlan.PlanAtAll, TestContext.Current.CancellationToken),
                static (_, _) => { },
                TestContext.Current.CancellationToken);
        }

        SensitivityResult gathered = Run(s_inputs, rows: 4, options with { MakesRounds = false });

        Assert.Empty(gathered.Failures);
        Assert.Equal(MeanEffectHours() / HoursPerMonth, gathered.Screened[0].Effect.MeanSize, 9);
        Assert.Equal(4, gathered.Shares!.Indices.Rows);
    }

    [Theory]
    [InlineData(5, 0, 1, 1 + (10 * 6))]
    [InlineData(5, 8, 2, 1 + (2 * ((10 * 6) + (8 * 7))))]
    [InlineData(40, 8, 1, 1 + (10 * 41) + (8 * 12))]
    public void What_it_costs_is_known_before(int inputs, int rows, int replications, int rounds) =>
        Assert.Equal(rounds, new SensitivityEffort(Trajectories, rows, replications).RoundsFor(inputs));

    // The second input of the design; a trajectory begins at level 0 or goes there when the step holds level 0.
    private static double MeanEffectHours()
    {
        double[][] points = MorrisDesign.Of(Trajectories, 2, 7).Points;
        return Enumerable.Range(0, Trajectories)
            .Average(at => points[3 * at][1] is 0 or > 0.5 and < 0.9 ? 15 : 15 * Math.Sqrt(2));
    }

    private static SensitivityStudy Study(int rows, ExperimentOptions options) =>
        new(SweptPlan.With(10), new(Trajectories, rows, 1), options);

    private static SensitivityResult Run(UncertainInput[] inputs, int rows, ExperimentOptions options) =>
        Study(rows, options).Run(inputs, SweptPlan.PlanAtAll, TestContext.Current.CancellationToken);
}

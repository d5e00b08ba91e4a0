using CspSim.Experiments.Goals;

namespace CspSim.Validation.Experiments;

/// <summary>How often a search for a goal says what is true.</summary>
/// <remarks>
/// Goal: brackets hold the true crossing, and curves that run one way are not refused, at least as often as promised. Method: 500 searches
/// for each curve with independent normal noise; what is promised must be reached, without an allowance, because the shared-out error
/// leaves room. The seeds are fixed.
/// </remarks>
public sealed class GoalCoverageTests
{
    private const int Experiments = 500;
    private const double Promised = 0.9;

    [Theory]
    [InlineData(37.3)]
    [InlineData(50.02)]
    [InlineData(98.5)]
    public void A_bracket_of_whole_values_holds_the_crossing_of_a_line(double crossing)
    {
        GoalResult[] results = Run(value => crossing - value, 3, Task with { Limit = 0, Bound = GoalBound.AtMost, Zone = 0.25 });

        AssertHeld(results, crossing);
    }

    [Theory]
    [InlineData(GoalEdge.Least, GoalBound.AtLeast, 1)]
    [InlineData(GoalEdge.Largest, GoalBound.AtLeast, -1)]
    public void A_bracket_of_real_values_holds_the_crossing_of_a_bent_curve(GoalEdge edge, GoalBound bound, int sign)
    {
        // 100 (1 - exp(-x / 20)) is 85 at 20 log(20/3); the values halved down to lie 0.4 and more beside it.
        GoalResult[] results = Run(
            value => sign * 100 * (1 - Math.Exp(-value / 20)),
            5,
            Task with { IsWhole = false, Tolerance = 2, Edge = edge, Bound = bound, Limit = sign * 85, Zone = 0.2 });

        AssertHeld(results, 20 * Math.Log(20.0 / 3));
        Assert.All(results, static result => Assert.InRange(Math.Abs(result.Meets!.Value - result.Fails!.Value), 0, 2));
    }

    [Fact]
    public void A_curve_that_turns_around_is_refused_and_one_that_never_arrives_is_named()
    {
        GoalTask task = Task with { Bound = GoalBound.AtLeast, Limit = 20, Zone = 0.5 };

        GoalResult[] turning = Run(static value => 40 - Math.Abs(value - 50), 3, task);
        GoalResult[] low = Run(static value => value / 10, 3, task);

        Assert.InRange(turning.Count(static result => result.Outcome == GoalOutcome.NotMonotone), Experiments * Promised, Experiments);
        Assert.InRange(low.Count(static result => result.Outcome == GoalOutcome.NotAttainable), Experiments * Promised, Experiments);
    }

    // A curve that is flat almost everywhere tempts chance most: all neighbours are equal.
    [Fact]
    public void A_step_is_not_taken_for_a_contradiction()
    {
        GoalResult[] results = Run(static value => value < 70 ? 0 : 10, 3, Task with { Bound = GoalBound.AtLeast, Limit = 5, Zone = 0.5 });

        AssertHeld(results, 69.5);
    }

    private static GoalTask Task => new()
    {
        Low = 1,
        High = 101,
        IsWhole = true,
        Edge = GoalEdge.Least,
        Bound = GoalBound.AtMost,
        Limit = 0,
        Zone = 0.5,
        Confidence = Promised,
    };

    private static void AssertHeld(GoalResult[] results, double crossing)
    {
        int held = results.Count(result => result.Outcome == GoalOutcome.Found
            && crossing >= Math.Min(result.Fails!.Value, result.Meets!.Value)
            && crossing <= Math.Max(result.Fails.Value, result.Meets.Value));
        Assert.InRange(held, Experiments * Promised, Experiments);
    }

    private static GoalResult[] Run(Func<double, double> mean, double deviation, GoalTask task) =>
        [.. Enumerable.Range(1, Experiments).Select(experiment =>
            GoalSearch.Run(task, new NormalCurve((ulong)experiment, mean, deviation), TestContext.Current.CancellationToken))];
}

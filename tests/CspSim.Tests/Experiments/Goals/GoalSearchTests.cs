using CspSim.Experiments.Goals;

namespace CspSim.Tests.Experiments.Goals;

public sealed class GoalSearchTests
{
    private static readonly GoalTask s_least = new()
    {
        Low = 1,
        High = 100,
        IsWhole = true,
        Edge = GoalEdge.Least,
        Bound = GoalBound.AtMost,
        Limit = 10,
        Zone = 0.01,
    };

    public static TheoryData<string, GoalTask> BadTasks() => new()
    {
        { "from a lower to a higher value, but goes from 5 to 5", s_least with { Low = 5, High = 5 } },
        { "from a lower to a higher value", s_least with { High = double.NaN } },
        { "whole numbers, but are 1.5 and 100", s_least with { Low = 1.5 } },
        { "whole number, but is 1.5", s_least with { Tolerance = 1.5 } },
        { "tolerance must be more than 0, but is 0", s_least with { Tolerance = 0 } },
        { "too fine", s_least with { IsWhole = false, Tolerance = 1e-12 } },
        { "limit must be a finite number", s_least with { Limit = double.PositiveInfinity } },
        { "does not matter must be more than 0, but is -1", s_least with { Zone = -1 } },
        { "between 0 and 1, but is 1", s_least with { Confidence = 1 } },
        { "5 replications or more, but has 4", s_least with { FirstStage = 4 } },
        { "need 30 replications, but the budget is 29", s_least with { Budget = 29 } },
    };

    // 95 / x is 10.6 at 9 and 9.5 at 10.
    [Fact]
    public void The_least_whole_value_that_meets_the_limit_is_found()
    {
        GoalResult result = Run(new(static value => 95 / value, 0.1), s_least);

        Assert.Equal((GoalOutcome.Found, 10, 9, 10, 0.95), (result.Outcome, result.Value, result.Fails, result.Meets, result.Confidence));
        Assert.Equal(result.Points.Select(static point => point.Value).Order(), result.Points.Select(static point => point.Value));
        Assert.All(result.Points, static point => Assert.True(point.Interval.Contains(95 / point.Value)));
        Assert.All(
            result.Points,
            static point => Assert.Equal(point.Value >= 10 ? GoalVerdict.Meets : GoalVerdict.Fails, point.Verdict));
    }

    [Fact]
    public void The_largest_whole_value_that_meets_the_limit_is_found()
    {
        GoalResult result = Run(new(static value => value / 4, 0.1), s_least with { Edge = GoalEdge.Largest, Limit = 9.4 });

        Assert.Equal((GoalOutcome.Found, 37, 38, 37), (result.Outcome, result.Value, result.Fails, result.Meets));
    }

    [Theory]
    [InlineData(GoalEdge.Least, GoalBound.AtLeast, 1)]
    [InlineData(GoalEdge.Least, GoalBound.AtMost, -1)]
    [InlineData(GoalEdge.Largest, GoalBound.AtMost, 1)]
    [InlineData(GoalEdge.Largest, GoalBound.AtLeast, -1)]
    public void A_real_value_is_bracketed_as_narrowly_as_asked(GoalEdge edge, GoalBound bound, int sign)
    {
        GoalResult result = Run(
            new(value => sign * value * value, 0.1),
            s_least with
            {
                Low = 0,
                High = 4,
                IsWhole = false,
                Tolerance = 0.01,
                Edge = edge,
                Bound = bound,
                Limit = 2.5 * sign,
                Zone = 1e-4,
            });

        Assert.Equal(GoalOutcome.Found, result.Outcome);
        double low = Math.Min(result.Fails!.Value, result.Meets!.Value);
        double high = Math.Max(result.Fails.Value, result.Meets.Value);
        Assert.InRange(Math.Sqrt(2.5), low, high);
        Assert.InRange(high - low, 0, 0.01);
        Assert.Equal(result.Meets, result.Value);
        Assert.Equal(edge == GoalEdge.Least, result.Meets > result.Fails);
    }

    [Fact]
    public void The_ends_and_the_middle_are_looked_at_first()
    {
        CurveSampler sampler = new(static value => 95 / value, 0.1);

        Run(sampler, s_least);

        Assert.Equal([1, 50, 100, 25], sampler.Values.Take(4));
    }

    [Fact]
    public void A_value_on_the_limit_is_named_and_the_clear_ones_beside_it_are_the_bracket()
    {
        GoalResult result = Run(new(static value => value - 50, 2), s_least with { Bound = GoalBound.AtLeast, Limit = 0, Zone = 0.3 });

        Assert.Equal((GoalOutcome.Found, 51, 49, 51), (result.Outcome, result.Value, result.Fails, result.Meets));
        GoalPoint onLimit = Assert.Single(result.Points, static point => point.Verdict == GoalVerdict.OnLimit);
        Assert.Equal(50, onLimit.Value);
        Assert.InRange(onLimit.Interval.Low, -0.3, 0);
        Assert.InRange(onLimit.Interval.High, 0, 0.3);
    }

    [Fact]
    public void A_limit_that_no_value_meets_is_not_attainable()
    {
        GoalResult result = Run(new(static value => 95 / value, 0.1), s_least with { Limit = 0.5 });

        Assert.Equal((GoalOutcome.NotAttainable, 100), (result.Outcome, result.Fails));
        Assert.Equal((null, null), (result.Value, result.Meets));
        Assert.Equal(3, result.Points.Count);
    }

    [Theory]
    [InlineData(GoalEdge.Least, 1)]
    [InlineData(GoalEdge.Largest, 100)]
    public void Where_all_of_the_range_meets_the_limit_its_end_is_the_value(GoalEdge edge, double end)
    {
        GoalResult result = Run(
            new(value => edge == GoalEdge.Least ? 95 / value : value, 0.1), s_least with { Edge = edge, Limit = 1000 });

        Assert.Equal((GoalOutcome.MetEverywhere, end, (double?)null), (result.Outcome, result.Value, result.Fails));
    }

    [Theory]
    [InlineData(1, 50)]
    [InlineData(50, 100)]
    public void A_mean_that_turns_around_is_refused(double smaller, double larger)
    {
        int sign = smaller == 1 ? 1 : -1;
        double shift = sign == 1 ? 0 : 50;

        GoalResult result = Run(new(value => shift + (sign * (25 - Math.Abs(value - 50.5)) * 0.5), 0.1), s_least);

        Assert.Equal((GoalOutcome.NotMonotone, (double?)null), (result.Outcome, result.Value));
        Assert.Equal(new GoalContradiction(smaller, larger), result.Contradiction);
        Assert.Equal(3, result.Points.Count);
    }

    [Fact]
    public void A_mean_that_runs_the_other_way_is_refused()
    {
        GoalResult result = Run(new(static value => value, 0.1), s_least);

        Assert.Equal(GoalOutcome.NotMonotone, result.Outcome);
    }

    // A bump between the middle and the end is met while halving: 0 at 75, below the 1 of the first end.
    [Fact]
    public void A_contradiction_found_while_halving_is_refused_too()
    {
        GoalResult result = Run(
            new(static value => value is > 60 and < 90 ? 0 : value, 0.1), s_least with { Bound = GoalBound.AtLeast, Limit = 95 });

        Assert.Equal(GoalOutcome.NotMonotone, result.Outcome);
        Assert.Equal(new GoalContradiction(1, 75), result.Contradiction);
    }

    [Fact]
    public void An_end_on_the_limit_begins_no_bracket()
    {
        GoalResult result = Run(new(static value => value, 0.5), s_least with { Bound = GoalBound.AtLeast, Limit = 1, Zone = 0.2 });

        Assert.Equal((GoalOutcome.EndOnLimit, (double?)null, 50), (result.Outcome, result.Value, result.Meets));
        Assert.Equal(GoalVerdict.OnLimit, result.Points[0].Verdict);
    }

    [Fact]
    public void A_spent_budget_leaves_the_bracket_as_far_as_it_came()
    {
        GoalResult result = Run(
            new(static value => value, 20), s_least with { Bound = GoalBound.AtLeast, Limit = 30.5, Zone = 1e-6, Budget = 1000 });

        Assert.Equal((GoalOutcome.BudgetSpent, (double?)null), (result.Outcome, result.Value));
        Assert.InRange(result.Fails!.Value, 1, 30);
        Assert.InRange(result.Meets!.Value, 31, 50);
        Assert.InRange(result.Replications, 500, 1000);
        Assert.Contains(result.Points, static point => point.Verdict == GoalVerdict.Open);
    }

    [Fact]
    public void A_replication_without_value_ends_the_search()
    {
        GoalResult result = Run(new(static value => value > 90 ? double.NaN : value), s_least);

        Assert.Equal((GoalOutcome.WithoutValue, (double?)null, (double?)null), (result.Outcome, result.Value, result.Confidence));
        Assert.True(double.IsNaN(result.Points[^1].Mean));
        Assert.False(result.Points[^1].Interval.Exists);
    }

    [Fact]
    public void Two_whole_values_need_no_middle()
    {
        GoalResult result = Run(new(static value => value), s_least with { Low = 9, High = 10, Bound = GoalBound.AtLeast });

        Assert.Equal((GoalOutcome.Found, 10, 9), (result.Outcome, result.Value, result.Fails));
    }

    [Theory]
    [MemberData(nameof(BadTasks))]
    public void A_task_that_cannot_be_is_refused_before_anything_is_drawn(string says, GoalTask task)
    {
        CurveSampler sampler = new(static value => value);

        ArgumentException refusal = Assert.Throws<ArgumentException>(() => Run(sampler, task));

        Assert.Contains(says, refusal.Message, StringComparison.Ordinal);
        Assert.Empty(sampler.Values);
    }

    private static GoalResult Run(CurveSampler sampler, GoalTask task) =>
        GoalSearch.Run(task, sampler, TestContext.Current.CancellationToken);
}

using CspSim.Experiments.Plans;
using CspSim.Experiments.Replication;
using CspSim.Experiments.Results;
using CspSim.Model.Measures;
using CspSim.Tests.Experiments.Support;

namespace CspSim.Tests.Experiments.Results;

public sealed class ExpectationCheckTests
{
    // Arm "a" finds 4 at the first office and 6 at the second in every replication, arm "bb" one more.
    private static readonly IReadOnlyList<ArmResult> s_arms = new ExperimentRunner(
        SomePlan.With(ReplicationRule.Exactly(2), "a", "bb"),
        new() { Threads = 1 },
        new(FakeReplication.OfValues(static (arm, _, office) => 3 + (2 * office) + arm.Name.Length))).Run().Arms;

    [Theory]
    [InlineData("mean", 0, 0, 4)]
    [InlineData("mean", 1, 1, 7)]
    [InlineData("mean", 0, null, 5)]
    [InlineData("min", 0, null, 4)]
    [InlineData("max", 0, null, 6)]
    [InlineData("count", 0, null, 2)]
    [InlineData("p100", 0, null, 6)]
    public void A_statistic_is_taken_from_the_named_arm_and_office(string statistic, int arm, int? office, double expected)
    {
        ExpectationOutcome outcome = ExpectationCheck.Check(Line() with { Statistic = statistic, Arm = arm, Office = office }, s_arms);

        ExpectationValue value = Assert.Single(outcome.Values);
        Assert.Equal(arm, value.Arm);
        Assert.Equal(expected, value.Value, 12);
    }

    [Theory]
    [InlineData(4.0, false, null, false, true)]
    [InlineData(4.0, true, null, false, false)]
    [InlineData(null, false, 4.0, false, true)]
    [InlineData(null, false, 4.0, true, false)]
    [InlineData(3.9, true, 4.1, true, true)]
    [InlineData(4.1, false, null, false, false)]
    public void A_bound_itself_meets_unless_the_line_says_above_or_below(double? least, bool above, double? most, bool below, bool isMet)
    {
        Expectation line = Line() with { Arm = 0, Office = 0, AtLeast = least, AboveOnly = above, AtMost = most, BelowOnly = below };

        Assert.Equal(isMet, ExpectationCheck.Check(line, s_arms).IsMet);
    }

    [Fact]
    public void A_line_without_an_arm_is_met_only_by_all_arms()
    {
        ExpectationOutcome outcome = ExpectationCheck.Check(Line() with { Office = 0, AtMost = 4.5 }, s_arms);

        Assert.Equal([true, false], outcome.Values.Select(value => value.IsMet));
        Assert.False(outcome.IsMet);
    }

    [Fact]
    public void What_was_not_counted_meets_nothing_but_a_count_of_zero()
    {
        Expectation programme = Line() with { Group = CaseGroup.Programme };

        Assert.False(ExpectationCheck.Check(programme with { AtMost = 1e9 }, s_arms).IsMet);
        Assert.True(ExpectationCheck.Check(programme with { Statistic = "count", AtMost = 0 }, s_arms).IsMet);
    }

    [Theory]
    [InlineData("mean", true)]
    [InlineData("p99.5", true)]
    [InlineData("p0", true)]
    [InlineData("p101", false)]
    [InlineData("p-1", false)]
    [InlineData("pp", false)]
    [InlineData("median", false)]
    [InlineData("p", false)]
    [InlineData("pNaN", false)]
    public void Statistics_are_known_by_name(string text, bool isStatistic) =>
        Assert.Equal(isStatistic, ExpectationCheck.IsStatistic(text));

    [Fact]
    public void An_unknown_statistic_is_refused() =>
        Assert.Throws<ArgumentException>(() => ExpectationCheck.Check(Line() with { Statistic = "median" }, s_arms));

    private static Expectation Line() => new() { Text = "", Statistic = "mean", Measure = SomePlan.Pendency };
}

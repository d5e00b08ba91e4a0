using CspSim.Experiments.Comparing;
using CspSim.Reporting.Comparing;
using CspSim.Tests.Experiments.Comparing;

namespace CspSim.Tests.Reporting.Comparing;

public sealed class ComparisonMakingTests
{
    private static readonly ResultDocument s_first = SomeDocuments.Of(1, 1, 2, 3);

    [Fact]
    public void Results_of_other_seeds_are_refused_with_the_reason_and_the_way_out()
    {
        ComparisonOutcome outcome = SomeDocuments.Make(s_first, SomeDocuments.Of(2, 1, 2, 3));

        Assert.Null(outcome.Report);
        Assert.Equal(
            "results/x and results/x do not share random numbers, their seeds are 1 and 2; their replications are no pairs",
            outcome.Message);
        Assert.Contains("--independent", outcome.Help, StringComparison.Ordinal);
    }

    [Fact]
    public void Results_of_other_seeds_are_compared_as_independent_on_request() =>
        Assert.Equal(
            ComparisonMethod.Independent,
            SomeDocuments.Make(s_first, SomeDocuments.Of(2, 1, 2, 3), independent: true).Report!.Others[0].Comparison.Method);

    [Fact]
    public void Results_that_share_their_draws_are_paired_even_when_independence_is_allowed() =>
        Assert.Equal(
            ComparisonMethod.Paired,
            SomeDocuments.Make(s_first, SomeDocuments.Of(1, 1, 2, 4), independent: true).Report!.Others[0].Comparison.Method);

    [Fact]
    public void Results_without_a_common_arm_are_refused_and_their_arms_named()
    {
        ComparisonOutcome outcome = SomeDocuments.Make(
            SomeDocuments.Of(SomeSeries.Of(1, ("a", [1]), ("b", [1]))),
            SomeDocuments.Of(SomeSeries.Of(1, ("c", [1]), ("d", [1]))));

        Assert.Equal("results/x and results/x have no arm in common: a, b; c, d", outcome.Message);
        Assert.Equal("--arm a=c compares arms of different names", outcome.Help);
    }

    [Fact]
    public void An_arm_that_is_not_there_is_refused()
    {
        ComparisonOutcome outcome = ComparisonMaking.Make(
            [s_first, s_first],
            new() { Version = "0.1.0", Arms = [new("a", "z")], Inputs = static (_, _, _) => [] });

        Assert.Equal(("results/x has no arm 'z'", "its arms: a"), (outcome.Message, outcome.Help));
    }

    [Fact]
    public void With_several_results_the_first_is_the_baseline_and_the_level_is_shared_out()
    {
        ComparisonReport report = ComparisonMaking.Make(
            [s_first, SomeDocuments.Of(1, 2, 3, 5), SomeDocuments.Of(1, 9, 9, 8)],
            new() { Version = "0.1.0", Inputs = static (_, _, _) => [] }).Report!;

        Assert.Equal(["B", "C"], report.Others.Select(static other => other.Label), StringComparer.Ordinal);
        Assert.Equal(2, report.Comparisons);
        Assert.Equal(0.975, report.SimultaneousLevel!.Value, 12);
        Assert.Equal(20.0 / 3, report.Others[1].Comparison.Arms[0].Figures[0].Value, 12);
    }
}

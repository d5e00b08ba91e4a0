using CspSim.Experiments.Selection;
using CspSim.Model.Measures;

namespace CspSim.Tests.Experiments.Selection;

public sealed class BudgetAllocationTests
{
    // Leads 1 and 2 with variance 1: parts 1 and 1/4, and for the leader sqrt(1 + 1/16).
    [Fact]
    public void Shares_of_three_systems_are_as_by_hand()
    {
        double leader = Math.Sqrt(17) / 4;
        double sum = leader + 1.25;

        double[] shares = BudgetAllocation.Shares([0, 1, 2], [1, 1, 1], 0);

        Assert.Equal([leader / sum, 1 / sum, 0.25 / sum], shares, Near);
    }

    // The leader stands last. Variances 4 and 9 at leads 2 and 3: parts 1 and 1; for the leader, with variance 16, 4 sqrt(1/4 + 1/9).
    [Fact]
    public void Spreads_count_as_leads_do()
    {
        double leader = 4 * Math.Sqrt((1.0 / 4) + (1.0 / 9));
        double sum = leader + 2;

        Assert.Equal([1 / sum, 1 / sum, leader / sum], BudgetAllocation.Shares([2, 3, 0], [4, 9, 16], 2), Near);
    }

    [Fact]
    public void Systems_that_do_not_vary_share_evenly() =>
        Assert.Equal([0.25, 0.25, 0.25, 0.25], BudgetAllocation.Shares([0, 1, 2, 3], [0, 0, 0, 0], 0), Near);

    [Fact]
    public void The_whole_budget_is_spent_and_the_close_rival_gets_more_than_the_distant()
    {
        ScriptedSampler sampler = new(static (system, number) => (system * system) + (4 * ScriptedSampler.Swing(number)));

        SelectionResult result = Select(sampler, new() { Systems = 3, Best = Preference.Lower, Zone = 0.1, Budget = 1003 });

        Assert.Equal(1003, result.Replications);
        Assert.Equal((SelectionOutcome.Chosen, 0, (double?)null), (result.Outcome, result.Chosen, result.Confidence));

        // Leads 1 and 4: parts 1 and 1/16, and for the leader sqrt(1 + 1/256); swings that do not end evenly move a mean by 4 / n.
        double sum = 1 + (1.0 / 16) + Math.Sqrt(1 + (1.0 / 256));
        Assert.Equal(1003 / sum, result.Systems[1].Replications, 30.0);
        Assert.Equal(1003 / 16.0 / sum, result.Systems[2].Replications, 8.0);
    }

    // Twice 20 values that swing by 2: the variance of a mean is 4 / 19.
    [Fact]
    public void The_probability_is_the_bound_of_normal_means()
    {
        ScriptedSampler sampler = new(static (system, number) => (0.5 * system) + (2 * ScriptedSampler.Swing(number)));

        SelectionResult result = Select(sampler, new() { Systems = 3, Best = Preference.Lower, Zone = 0.2, Budget = 60 });

        double error = Math.Sqrt(8.0 / 19);
        Assert.Equal(1 - Tail(0.5 / error) - Tail(1 / error), result.EstimatedProbability!.Value, 9);
        Assert.Equal(1 - Tail(0.7 / error) - Tail(1.2 / error), result.EstimatedProbabilityWithinZone!.Value, 9);
    }

    [Fact]
    public void A_replication_without_value_ends_it_without_a_choice()
    {
        SelectionResult result = Select(
            new(static (system, _) => system == 1 ? double.NaN : 1), new() { Systems = 2, Best = Preference.Lower, Zone = 1 });

        Assert.Equal((SelectionOutcome.WithoutValue, (int?)null), (result.Outcome, result.Chosen));
        Assert.Null(result.EstimatedProbability);
    }

    private static double Tail(double distance) => MathNet.Numerics.Distributions.Normal.CDF(0, 1, -distance);

    private static bool Near(double expected, double found) => Math.Abs(expected - found) < 1e-12;

    private static SelectionResult Select(ScriptedSampler sampler, SelectionTask task) =>
        new BudgetAllocation().Select(task, sampler, TestContext.Current.CancellationToken);
}

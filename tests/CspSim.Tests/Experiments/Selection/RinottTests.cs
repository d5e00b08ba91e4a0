using CspSim.Experiments.Selection;
using CspSim.Experiments.Studies;
using CspSim.Model.Measures;

namespace CspSim.Tests.Experiments.Selection;

public sealed class RinottTests
{
    // Twenty values that swing by 1 have the variance 20/19; with h = 2.453, (h S / 0.5)^2 = 25.3.
    [Fact]
    public void The_spread_of_the_first_stage_says_how_many_replications_the_second_needs()
    {
        ScriptedSampler sampler = Swinging();

        SelectionResult result = Select(sampler, new() { Systems = 2, Best = Preference.Lower, Zone = 0.5 });

        Assert.Equal((SelectionOutcome.Chosen, 1, 0.95), (result.Outcome, result.Chosen, result.Confidence));
        Assert.Equal([26, 26], result.Systems.Select(static system => system.Replications));
        Assert.Equal(52, result.Needed);
        Assert.All(result.Systems, static system => Assert.True(system.IsIn));
    }

    [Fact]
    public void A_system_that_varies_little_stays_with_the_first_stage()
    {
        SelectionResult result = Select(Swinging(), new() { Systems = 2, Best = Preference.Lower, Zone = 5 });

        Assert.Equal(40, result.Replications);
    }

    [Fact]
    public void No_two_systems_see_the_same_replication()
    {
        ScriptedSampler sampler = Swinging();

        Select(sampler, new() { Systems = 4, Best = Preference.Higher, Zone = 0.1 });

        int[] numbers = [.. sampler.Requests.SelectMany(static request => Enumerable.Range(request.First, request.Count))];
        Assert.True(numbers.Length > 1000);
        Assert.Equal(numbers.Length, numbers.Distinct().Count());
        Assert.All(numbers, static number => Assert.True(number > 0));
    }

    [Fact]
    public void A_budget_below_what_is_needed_ends_it_after_the_first_stage()
    {
        SelectionResult result = Select(Swinging(), new() { Systems = 2, Best = Preference.Lower, Zone = 0.5, Budget = 51 });

        Assert.Equal((SelectionOutcome.BudgetSpent, (int?)null, (double?)null), (result.Outcome, result.Chosen, result.Confidence));
        Assert.Equal((52, 40), (result.Needed, result.Replications));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(25)]
    public void A_replication_without_value_ends_it_without_a_choice(int missing)
    {
        int ofSystem = 0;
        ScriptedSampler sampler = new((system, number) =>
            system == 0 && ++ofSystem == missing ? double.NaN : ScriptedSampler.Swing(number));

        SelectionResult result = Select(sampler, new() { Systems = 2, Best = Preference.Lower, Zone = 0.5 });

        Assert.Equal((SelectionOutcome.WithoutValue, (int?)null), (result.Outcome, result.Chosen));
    }

    private static ScriptedSampler Swinging() => new(static (system, number) => ScriptedSampler.Swing(number) - system);

    private static SelectionResult Select(ISampler sampler, SelectionTask task) =>
        new Rinott().Select(task, sampler, TestContext.Current.CancellationToken);
}

using CspSim.Experiments.Selection;
using CspSim.Model.Measures;

namespace CspSim.Tests.Experiments.Selection;

public sealed class KimNelsonTests
{
    [Theory]
    [InlineData(2, 10, 0.334050, 6.012905)]
    [InlineData(10, 20, 0.302934, 11.511485)]
    public void The_constants_are_those_of_the_formula(int systems, int firstStage, double eta, double hSquared)
    {
        Assert.Equal(eta, KimNelson.Eta(systems, firstStage, 0.95), 6);
        Assert.Equal(hSquared, KimNelson.HSquared(systems, firstStage, 0.95), 6);
    }

    // The difference swings by 3 around 0.5, so its variance over ten is 10 and the race ends at 60.129 replications. A lead of 0.5 is
    // enough once 0.5 (60.129 / r - 1) is below it, which is after 30.06 replications.
    [Theory]
    [InlineData(10, 40)]
    [InlineData(2, 32)]
    public void A_system_leaves_at_the_first_look_at_which_the_lead_exceeds_the_width(int block, int leaves)
    {
        ScriptedSampler sampler = new(static (system, number) => system == 0 ? 0 : 0.5 + (3 * ScriptedSampler.Swing(number)));

        SelectionResult result = Select(sampler, Task(2, Preference.Lower) with { FirstStage = 10, Block = block });

        Assert.Equal((SelectionOutcome.Chosen, 0, 0.95), (result.Outcome, result.Chosen, result.Confidence));
        Assert.Equal([null, leaves], result.Systems.Select(static system => system.LeftAt));
        Assert.Equal(0.5, result.Systems[1].Mean, 9);
        Assert.Equal(2 * leaves, result.Replications);
    }

    [Fact]
    public void Of_a_measure_of_which_more_is_better_the_largest_mean_stays()
    {
        SelectionResult result = Select(new(static (system, _) => system), Task(3, Preference.Higher));

        Assert.Equal(2, result.Chosen);
        Assert.Equal([20, 20, null], result.Systems.Select(static system => system.LeftAt));
        Assert.Equal([0, 1, 2], result.Systems.Select(static system => system.Mean));
    }

    [Fact]
    public void All_systems_see_the_same_replications()
    {
        ScriptedSampler sampler = new(static (system, number) => system + (9 * ScriptedSampler.Swing(number + system)));

        Select(sampler, Task(2, Preference.Lower));

        Assert.Equal(AskedOf(0), AskedOf(1));
        Assert.Equal([(1, 20), (21, 10), (31, 10)], AskedOf(0).Take(3));

        IEnumerable<(int First, int Count)> AskedOf(int system) =>
            sampler.Requests.Where(request => request.System == system).Select(static request => (request.First, request.Count));
    }

    [Fact]
    public void Equal_systems_end_with_the_first_of_them()
    {
        SelectionResult result = Select(new(static (_, number) => ScriptedSampler.Swing(number)), Task(3, Preference.Lower));

        Assert.Equal(0, result.Chosen);
        Assert.Equal(60, result.Replications);
    }

    [Fact]
    public void A_spent_budget_names_those_that_are_left_and_promises_nothing()
    {
        ScriptedSampler sampler = new(static (system, number) =>
            system == 2 ? 100 : (0.1 * system) + (5 * ScriptedSampler.Swing(number + system)));

        SelectionResult result = Select(sampler, Task(3, Preference.Lower) with { Budget = 99 });

        Assert.Equal(SelectionOutcome.BudgetSpent, result.Outcome);
        Assert.Equal((null, null), (result.Chosen, result.Confidence));
        Assert.Equal([true, true, false], result.Systems.Select(static system => system.IsIn));

        // 60 for the first stage; of the 39 left, both that stay get 19.
        Assert.Equal([39, 39, 20], result.Systems.Select(static system => system.Replications));
    }

    [Theory]
    [InlineData(7, 20)]
    [InlineData(27, 30)]
    public void A_replication_without_value_ends_it_without_a_choice(int missing, int replications)
    {
        ScriptedSampler sampler = new((system, number) =>
            system == 1 && number == missing ? double.NaN : 5 * ScriptedSampler.Swing(number + system));

        SelectionResult result = Select(sampler, Task(2, Preference.Lower));

        Assert.Equal((SelectionOutcome.WithoutValue, (int?)null), (result.Outcome, result.Chosen));
        Assert.Equal([0, 1], result.Systems.Select(static system => system.WithoutValue));
        Assert.True(double.IsNaN(result.Systems[1].Mean));
        Assert.Equal(replications, result.Systems[0].Replications);
    }

    private static SelectionTask Task(int systems, Preference best) => new() { Systems = systems, Best = best, Zone = 1 };

    private static SelectionResult Select(ScriptedSampler sampler, SelectionTask task) =>
        new KimNelson().Select(task, sampler, TestContext.Current.CancellationToken);
}

using CspSim.Experiments.Selection;
using CspSim.Experiments.Studies;
using CspSim.Model.Measures;

namespace CspSim.Validation.Experiments;

/// <summary>How often selection procedures choose the best where that is hardest.</summary>
/// <remarks>
/// Goal: at the slippage configuration (the best leads all others, which are equal, by exactly the zone) the best is chosen at least as
/// often as promised. Method: 1,000 or 2,000 experiments on normal systems; the count may lie four standard deviations below the promise,
/// which a procedure that just keeps it does once in 30,000 times. The seeds are fixed.
/// </remarks>
public sealed class SelectionCoverageTests
{
    private const double Zone = 1;
    private const double Promised = 0.9;
    private const int Best = 1;

    [Theory]
    [InlineData(2, 0)]
    [InlineData(5, 0)]
    [InlineData(5, 0.7)]
    [InlineData(10, 0.3)]
    public void Sequential_elimination_keeps_its_promise_with_and_without_common_numbers(int systems, double commonShare)
    {
        const int Experiments = 1_000;
        int right = Count(Experiments, experiment => Select(new KimNelson(), systems, commonShare, experiment).Chosen == Best);

        Assert.InRange(right, Least(Experiments), Experiments);
    }

    // The spread differs from system to system by three to one.
    [Theory]
    [InlineData(3)]
    [InlineData(10)]
    public void Two_stages_keep_their_promise(int systems)
    {
        const int Experiments = 1_000;
        int right = Count(Experiments, experiment => Select(new Rinott(), systems, 0, experiment).Chosen == Best);

        Assert.InRange(right, Least(Experiments), Experiments);
    }

    // Of two systems Rinott's constant is exact: only rounding replications up makes it better than promised.
    [Fact]
    public void Of_two_systems_two_stages_are_right_as_often_as_promised_and_hardly_more()
    {
        const int Experiments = 2_000;
        int right = Count(Experiments, experiment => Select(new Rinott(), 2, 0, experiment).Chosen == Best);

        Assert.InRange(right, Least(Experiments), (Experiments * (Promised + 0.01)) + (Experiments * Promised) - Least(Experiments));
    }

    [Fact]
    public void Common_numbers_save_most_replications()
    {
        int independent = 0;
        int common = 0;
        for (int experiment = 0; experiment < 100; experiment++)
        {
            independent += Select(new KimNelson(), 5, 0, experiment).Replications;
            common += Select(new KimNelson(), 5, 0.9, experiment).Replications;
        }

        Assert.True(2 * common < independent, $"{common} and {independent}");
    }

    // Ten systems with means 0 to 9 and the standard deviation 6, as in the paper of Chen and others, 2000.
    [Fact]
    public void A_budget_spent_where_it_helps_is_right_more_often_than_one_spent_evenly()
    {
        const int Experiments = 1_000;
        const int Each = 40;
        SelectionTask task = new()
        {
            Systems = 10, Best = Preference.Lower, Zone = 0.01, FirstStage = 10, Block = 2, Budget = 10 * Each,
        };
        int allocated = Count(Experiments, experiment =>
            new BudgetAllocation().Select(task, Ladder(experiment), TestContext.Current.CancellationToken).Chosen == 0);
        int even = Count(Experiments, experiment => IsRightEvenly(Ladder(experiment), Each));

        // Both are shares of 1,000: four standard deviations of their difference are 0.09 at most.
        Assert.True(allocated - even > 90, $"{allocated} and {even}");
    }

    private static bool IsRightEvenly(NormalSystems systems, int each)
    {
        IReadOnlyList<double[]> drawn = systems.Draw(
            [.. Enumerable.Range(0, 10).Select(system => new SampleRequest(system, 1, each))], TestContext.Current.CancellationToken);
        return Enumerable.Range(0, 10).MinBy(system => drawn[system].Average()) == 0;
    }

    private static NormalSystems Ladder(int experiment) => new((ulong)experiment, static system => system, static _ => 6, commonShare: 0);

    private static SelectionResult Select(ISelectionProcedure procedure, int systems, double commonShare, int experiment)
    {
        NormalSystems sampler = new(
            (ulong)experiment,
            static system => system == Best ? -Zone : 0,
            system => procedure is Rinott ? 2 + (system % 3 * 2) : 3,
            commonShare);
        return procedure.Select(
            new() { Systems = systems, Best = Preference.Lower, Zone = Zone, Confidence = Promised, FirstStage = 15 },
            sampler,
            TestContext.Current.CancellationToken);
    }

    private static int Count(int experiments, Func<int, bool> holds) => Enumerable.Range(1, experiments).Count(holds);

    private static double Least(int experiments) => (experiments * Promised) - (4 * Math.Sqrt(experiments * Promised * (1 - Promised)));
}

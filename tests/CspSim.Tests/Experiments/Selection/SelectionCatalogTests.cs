using CspSim.Experiments.Selection;
using CspSim.Model.Measures;

namespace CspSim.Tests.Experiments.Selection;

public sealed class SelectionCatalogTests
{
    private static readonly SelectionTask s_good = new() { Systems = 3, Best = Preference.Lower, Zone = 1 };

    public static TheoryData<string> Names() => [.. SelectionCatalog.All.Select(static procedure => procedure.Name)];

    public static TheoryData<string, SelectionTask> BadTasks() => new()
    {
        { "two systems or more, but there is 1", s_good with { Systems = 1 } },
        { "less, or more, is better", s_good with { Best = Preference.Neither } },
        { "more than 0, but is 0", s_good with { Zone = 0 } },
        { "more than 0, but is NaN", s_good with { Zone = double.NaN } },
        { "above 0.333 (mere guessing) and below 1, but is 0.3", s_good with { Confidence = 0.3 } },
        { "below 1, but is 1", s_good with { Confidence = 1 } },
        { "5 replications or more, but has 4", s_good with { FirstStage = 4 } },
        { "one replication or more, but has 0", s_good with { Block = 0 } },
        { "needs 60 replications, but the budget is 59", s_good with { Budget = 59 } },
    };

    [Fact]
    public void Every_procedure_is_in_the_catalog() => Assert.Equal(
        typeof(ISelectionProcedure).Assembly.GetTypes()
            .Where(static type => type.IsClass && type.IsAssignableTo(typeof(ISelectionProcedure)))
            .Select(static type => type.Name).Order(StringComparer.Ordinal),
        SelectionCatalog.All.Select(static procedure => procedure.GetType().Name).Order(StringComparer.Ordinal),
        StringComparer.Ordinal);

    [Theory]
    [MemberData(nameof(Names))]
    public void A_procedure_is_found_by_its_name(string name) => Assert.Equal(name, SelectionCatalog.Find(name)?.Name);

    [Fact]
    public void An_unknown_name_finds_nothing() => Assert.Null(SelectionCatalog.Find("KN"));

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_procedure_chooses_the_clear_best(string name)
    {
        SelectionResult result = SelectionCatalog.Find(name)!.Select(
            s_good with { Budget = 600 },
            new ScriptedSampler(static (system, number) => (system == 1 ? -10 : 10) + ScriptedSampler.Swing(number)),
            TestContext.Current.CancellationToken);

        Assert.Equal((name, 1), (result.Procedure, result.Chosen));
        Assert.True((result.Confidence ?? result.EstimatedProbability) >= 0.95);
    }

    [Theory]
    [MemberData(nameof(BadTasks))]
    public void A_task_that_cannot_be_is_refused_before_anything_is_drawn(string says, SelectionTask task)
    {
        ScriptedSampler sampler = new(static (_, _) => 0);

        ArgumentException refusal = Assert.Throws<ArgumentException>(
            () => new KimNelson().Select(task, sampler, TestContext.Current.CancellationToken));

        Assert.Contains(says, refusal.Message, StringComparison.Ordinal);
        Assert.Empty(sampler.Requests);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_stop_reaches_the_sampler(string name)
    {
        using CancellationTokenSource stop = new();
        stop.Cancel();

        Assert.Throws<OperationCanceledException>(
            () => SelectionCatalog.Find(name)!.Select(s_good, new ScriptedSampler(static (_, _) => 0), stop.Token));
    }
}

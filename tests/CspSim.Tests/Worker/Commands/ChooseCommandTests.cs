using System.Text.Json;
using CspSim.Tests.Reporting.Support;
using CspSim.Tests.Worker.Support;
using CspSim.Worker;

namespace CspSim.Tests.Worker.Commands;

public sealed class ChooseCommandTests : IDisposable
{
    private readonly SmallScenario _scenario = new();

    public void Dispose() => _scenario.Dispose();

    // Where three examiners are too few and eight are plenty, the arm with eight has to be the best.
    [Theory]
    [InlineData("kn")]
    [InlineData("rinott")]
    [InlineData("ocba")]
    public async Task The_document_fits_its_schema_and_names_the_arm_that_has_to_be_best(string method)
    {
        Called called = await Called.WithAsync(
            "choose", _scenario.File, "--zone", "0.2 d", "--method", method, "--budget", "400", "--json");

        Assert.True(called.ExitCode == ExitCode.Done, called.Error);
        using JsonDocument document = JsonDocument.Parse(called.Output);
        Assert.Empty(new JsonSchemaCheck(DocumentSchemas.Of("choice")).Faults(document.RootElement));
        Assert.Equal("more", document.RootElement.GetProperty("chosen").GetString());
        Assert.Equal(method, document.RootElement.GetProperty("method").GetString());
    }

    // Three arms of 20 replications, or both ends of the key of 10; the rest of the 400 may follow.
    [Theory]
    [InlineData(3, 60, 340, "choose", "--zone", "0.2 d")]
    [InlineData(
        2, 20, 380, "goal", "--key", "offices.KIPO.examiners", "--from", "3", "--to", "8", "--find", "least", "--zone", "1 d", "--meets",
        "mean(first-action-pendency, office=KIPO, arm=more) < 3 d")]
    public async Task What_is_asked_for_first_is_forecast_and_nothing_is_made(
        int points, int first, int more, string command, params string[] words)
    {
        string store = Path.Combine(_scenario.Folder, "store");
        Called called = await Called.WithAsync(
            [command, _scenario.File, .. words, "--budget", "400", "--dry-run", "--json", "--store", store]);

        Assert.True(called.ExitCode == ExitCode.Done, called.Error);
        using JsonDocument document = JsonDocument.Parse(called.Output);
        JsonElement root = document.RootElement;
        Assert.Empty(new JsonSchemaCheck(DocumentSchemas.Of("study-plan")).Faults(root));
        Assert.Equal((points, first), (root.GetProperty("points").GetInt32(), root.GetProperty("replications").GetInt32()));
        Assert.Equal(more, root.GetProperty("moreAtMost").GetInt32());
        Assert.False(Directory.Exists(store));
    }

    [Fact]
    public async Task The_answer_is_the_same_on_any_number_of_threads_and_from_a_store()
    {
        string[] words = ["choose", _scenario.File, "--zone", "0.2 d", "--json"];
        string store = Path.Combine(_scenario.Folder, "store");

        Called alone = await Called.WithAsync([.. words, "--threads", "1", "--store", store]);
        Called both = await Called.WithAsync([.. words, "--threads", "2"]);
        Called kept = await Called.WithAsync([.. words, "--store", store]);

        Assert.Equal((ExitCode.Done, alone.Output, alone.Output), (alone.ExitCode, both.Output, kept.Output));
    }

    [Fact]
    public async Task A_measure_that_the_scenario_does_not_keep_is_asked_for()
    {
        Called total = await Called.WithAsync("choose", _scenario.File, "--measure", "total-pendency", "--zone", "0.2 d");
        Called share = await Called.WithAsync(
            "choose", _scenario.File, "--measure", "share(first-action-pendency > 1 d)", "--zone", "5%", "--office", "KIPO");

        Assert.StartsWith("more is best: lowest ", total.Output, StringComparison.Ordinal);
        Assert.StartsWith(
            "more is best: lowest first-action pendency > 1 d of requested cases at KIPO ",
            share.Output.ReplaceLineEndings(" "),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_budget_that_ends_first_is_told_with_the_arms_that_are_left()
    {
        Called called = await Called.WithAsync(
            "choose", _scenario.File, "--arm", "plain", "--arm", "other", "--zone", "0.001 d", "--method", "rinott", "--budget", "60");

        Assert.Equal(ExitCode.PrecisionNotReached, called.ExitCode);
        Assert.StartsWith(
            "No arm was chosen: the budget of 60 replications does not tell plain, other", called.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--zone", "error: 'choose' needs --zone: the smallest difference of first-action-pendency that matters\n"
        + "  help: such as --zone '6 months'\n")]
    [InlineData("--zone=5%", "error: --zone needs a value in months, found '5%'\n  help: such as --zone '6 months'\n")]
    [InlineData("--zone=0d", "error: The difference that matters must be more than 0, but is 0.\n")]
    [InlineData("--measure=first-action-pendenc", "error: there is no measure 'first-action-pendenc'\n"
        + "  help: a similar name exists: first-action-pendency\n")]
    [InlineData("--arm=plain", "error: a choice needs two arms or more, but there is 1\n  help: arms: plain, other, more\n")]
    [InlineData("--arm=plan", "error: there is no arm 'plan'\n  help: a similar name exists: plain\n")]
    [InlineData("--office=JPP", "error: there is no office 'JPP'\n  help: a similar name exists: JPO\n")]
    [InlineData("--method=ocba", "error: --method ocba spends a budget, and none is given\n  help: --budget 500\n")]
    [InlineData("--budget=9", "error: The first stage alone needs 60 replications, but the budget is 9.\n")]
    [InlineData("--confidence=20%", "error: The confidence must lie above 0.333 (mere guessing) and below 1, but is 0.2.\n")]
    public async Task A_wrong_call_is_refused_with_a_way_out(string word, string error)
    {
        string[] zone = word.StartsWith("--zone", StringComparison.Ordinal) ? [] : ["--zone", "1d"];

        Called called = await Called.WithAsync(["choose", _scenario.File, .. zone, .. word is "--zone" ? [] : new[] { word }]);

        Assert.Equal((ExitCode.BadInput, string.Empty), (called.ExitCode, called.Output));
        Assert.EndsWith(error, called.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_measure_of_which_neither_less_nor_more_is_better_is_refused()
    {
        Called called = await Called.WithAsync("choose", _scenario.File, "--measure", "utilisation", "--zone", "1");

        Assert.Equal(ExitCode.BadInput, called.ExitCode);
        Assert.Contains("neither less nor more is better", called.Error, StringComparison.Ordinal);
    }
}

using System.Text.Json;
using CspSim.Tests.Reporting.Support;
using CspSim.Tests.Scenarios;
using CspSim.Tests.Worker.Support;
using CspSim.Worker;

namespace CspSim.Tests.Worker.Commands;

/// <summary>Parts of runs and studies in a store: what is refused, and what is missed.</summary>
public sealed class PartCommandTests : IDisposable
{
    private const string Ranged = "csp.share={value: 60%, low: 30%, high: 90%}";

    private static readonly string s_scenario = Sample.TwoOffices.Replace("length: 2 years", "length: 2 months", StringComparison.Ordinal)
        + "families: {shared: 30%}\narms: {alone: {csp: {mode: none}}, together: {}}\n";

    private readonly Support.TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("run")]
    [InlineData("sweep", "--set", Ranged)]
    [InlineData("sweep", "--vary", "csp.share=20%,80%")]
    [InlineData("sensitivity", "--set", Ranged)]
    public async Task A_part_needs_a_store(params string[] words)
    {
        Called refused = await Called.WithAsync([words[0], Scenario(), .. words[1..], "--shard", "1/2"]);

        Assert.Equal(ExitCode.BadInput, refused.ExitCode);
        Assert.Contains("--shard needs a folder for what it makes", refused.Error, StringComparison.Ordinal);
        Assert.Contains("add --store DIR", refused.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--watch", "--uncertain", "5")]
    [InlineData("--watch", "--store", "somewhere")]
    [InlineData("--dry-run", "--shard", "1/2")]
    public async Task What_a_look_cannot_do_is_refused_and_not_left_out(string look, string option, string value)
    {
        Called refused = await Called.WithAsync(["run", Scenario(), look, option, value]);

        Assert.Equal(ExitCode.BadInput, refused.ExitCode);
        Assert.Contains($"so it takes no {option}", refused.Error, StringComparison.Ordinal);
    }

    // By hand, with two replications a point: three points, and one replication at the figures; both ends once, then as often as asked for,
    // and the figures; of ten trajectories over one input the four levels that differ; rows times inputs and two more.
    [Theory]
    [InlineData(4, 7, "sweep", "--vary", "csp.share=20%,40%,60%", "--dry-run")]
    [InlineData(3, 8, "sweep", "--set", Ranged, "--dry-run")]
    [InlineData(5, 9, "sensitivity", "--set", Ranged, "--dry-run")]
    [InlineData(5 + 48, 9 + 96, "sensitivity", "--set", Ranged, "--rows", "16", "--dry-run")]
    [InlineData(6, 2 + 10, "run", "--set", Ranged, "--uncertain", "5", "--dry-run")]
    [InlineData(6, 2 + 10, "plan", "--set", Ranged, "--uncertain", "5")]
    [InlineData(6, 2 + 10, "plan", "--set", Ranged, "--set", "study={uncertain: 5}")]
    [InlineData(4, 2 + 6, "plan", "--set", Ranged, "--set", "study={uncertain: 5}", "--uncertain", "3")]
    public async Task A_study_is_forecast_and_not_begun(int points, int replications, string command, params string[] words)
    {
        string store = _folder.File("store");
        string[] keeping = command is "plan" ? [] : ["--store", store];
        Called planned = await Called.WithAsync([command, Scenario(), .. words, "--replications", "2", "--json", .. keeping]);

        Assert.True(planned.ExitCode == ExitCode.Done, planned.Error);
        using JsonDocument document = JsonDocument.Parse(planned.Output);
        Assert.Empty(new JsonSchemaCheck(DocumentSchemas.Of("study-plan")).Faults(document.RootElement));
        Assert.Equal(
            (points, replications),
            (document.RootElement.GetProperty("points").GetInt32(), document.RootElement.GetProperty("replications").GetInt32()));
        Assert.False(Directory.Exists(store));
    }

    /// <summary>Half of seven replications in the store, three points of two and one at the figures: the forecast adds none.</summary>
    [Fact]
    public async Task A_forecast_counts_what_a_store_has_and_adds_nothing()
    {
        string[] words =
            ["sweep", Scenario(), "--vary", "csp.share=20%,40%,60%", "--replications", "2", "--store", _folder.File("store")];
        await Called.WithAsync([.. words, "--shard", "1/2"]);
        string[] before = Files();

        Called planned = await Called.WithAsync([.. words, "--dry-run", "--json"]);

        using JsonDocument document = JsonDocument.Parse(planned.Output);
        Assert.Equal(4, document.RootElement.GetProperty("kept").GetInt32());
        Assert.Equal(before, Files(), StringComparer.Ordinal);
        Assert.Equal(ExitCode.Done, (await Called.WithAsync([.. words, "--shard", "2/2"])).ExitCode);

        string[] Files() =>
        [
            .. Directory.EnumerateFiles(_folder.File("store"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
                .Select(static file => $"{file} {new FileInfo(file).Length}"),
        ];
    }

    [Theory]
    [InlineData("plan")]
    [InlineData("run", "--dry-run")]
    public async Task Inputs_that_nobody_draws_are_refused_in_a_forecast_as_in_a_run(params string[] words)
    {
        Called refused = await Called.WithAsync([words[0], Scenario(), .. words[1..], "--set", Ranged, "--input", "csp.share"]);

        Assert.Equal(ExitCode.BadInput, refused.ExitCode);
        Assert.Contains("--input says which inputs --uncertain draws", refused.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_that_another_command_has_begun_takes_no_part()
    {
        string[] store = ["--shard", "1/2", "--store", _folder.File("store")];
        await Called.WithAsync(["sweep", Scenario(), "--vary", "csp.share=20%,80%", .. store]);

        Called refused = await Called.WithAsync(["run", Scenario(), .. store]);

        Assert.Equal(ExitCode.BadInput, refused.ExitCode);
        Assert.Contains("was begun by 'sweep --vary csp.share=20%,80%'", refused.Error, StringComparison.Ordinal);
        Assert.Contains("and this is a part of 'run'", refused.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_parameter_is_not_varied_in_parts()
    {
        string file = _folder.File("parameter.yaml");
        string text = (await File.ReadAllTextAsync(Scenario(), TestContext.Current.CancellationToken))
            .Replace("shared: 30%", "shared: '${joining}'", StringComparison.Ordinal)
            .Replace("cspsim: 1", "cspsim: 1\nparameters: {joining: {default: 60%}}", StringComparison.Ordinal);
        await File.WriteAllTextAsync(file, text, TestContext.Current.CancellationToken);
        string[] words = ["sweep", file, "--vary", "parameters.joining.default=20%,80%"];

        Called whole = await Called.WithAsync([.. words, "--replications", "1"]);
        Called refused = await Called.WithAsync([.. words, "--shard", "1/2", "--store", _folder.File("store")]);

        Assert.Equal((ExitCode.Done, ExitCode.BadInput), (whole.ExitCode, refused.ExitCode));
        Assert.Contains("parameters.joining.default cannot be varied in parts", refused.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Draws_that_a_store_lacks_are_reported_and_nothing_is_written()
    {
        string[] words = ["run", Scenario(), "--set", Ranged, "--uncertain", "6", "--replications", "2", "--store", _folder.File("store")];
        await Called.WithAsync([.. words, "--shard", "1/7"]);
        await Called.WithAsync([.. words, "--shard", "2/7"]);

        // Rounds 0 and 1 are the run's own, the twelve of the draws follow: parts 1 and 2 of 7 have rounds 0, 1, 7 and 8.
        FrontRun gathered = await FrontRun.OfAsync("gather", _folder.File("store"), "--results", _folder.File("results"));

        Assert.Equal(ExitCode.BadInput, gathered.ExitCode);
        Assert.Contains("lacks 10 replications of drawn inputs", gathered.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(_folder.File("results"), "results.json", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_part_leaves_standard_output_to_the_document_of_the_whole()
    {
        Called made = await Called.WithAsync(
            ["run", Scenario(), "--replications", "2", "--json", "--shard", "1/1", "--store", _folder.File("store")]);

        Assert.Equal((ExitCode.Done, ""), (made.ExitCode, made.Output));
        Assert.Contains("part 1 of 1: 2 replications made", made.Error, StringComparison.Ordinal);
    }

    private string Scenario()
    {
        string file = _folder.File("a.yaml");
        File.WriteAllText(file, s_scenario);
        return file;
    }
}

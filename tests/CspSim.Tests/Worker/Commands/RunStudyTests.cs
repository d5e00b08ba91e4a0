using System.Text.Json;
using CspSim.Tests.Scenarios;
using CspSim.Tests.Worker.Support;
using CspSim.Worker;

namespace CspSim.Tests.Worker.Commands;

/// <summary>A study that a scenario asks for itself: the same as by options, which go before it.</summary>
public sealed class RunStudyTests : IDisposable
{
    private static readonly string s_scenario = Sample.TwoOffices.Replace("length: 2 years", "length: 2 months", StringComparison.Ordinal)
        .Replace("{mean: 4 h, cv: 0.5}}, source", "{mean: {value: 4 h, low: 2 h, high: 8 h}, cv: 0.5}}, source", StringComparison.Ordinal)
        + "families: {shared: 30%}\ncsp: {share: {value: 60%, low: 30%, high: 90%}}\n"
        + "arms: {alone: {csp: {mode: none}}, together: {}}\n";

    private readonly Support.TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("study: {uncertain: 5}", false, "--uncertain", "5")]
    [InlineData("study: {uncertain: 5, inputs: [csp]}", false, "--uncertain", "5", "--input", "csp.share")]
    [InlineData("study: {uncertain: 50, inputs: [csp]}", true, "--uncertain", "4", "--input", "offices.JPO")]
    public async Task What_a_file_asks_for_is_what_options_ask_for_and_they_go_before_it(
        string study, bool hasOptions, params string[] options)
    {
        string written = await DoubtOfAsync(s_scenario + study, hasOptions ? options : []);
        string asked = await DoubtOfAsync(s_scenario, options);

        Assert.NotEmpty(asked);
        Assert.Equal(asked, written);
    }

    [Fact]
    public async Task A_study_that_is_taken_away_draws_nothing() =>
        Assert.Equal("", await DoubtOfAsync(s_scenario + "study: {uncertain: 5}", "--set", "study=null"));

    [Theory]
    [InlineData("run")]
    [InlineData("validate")]
    public async Task An_input_that_is_not_there_is_refused_where_it_stands_and_not_left_out(string command)
    {
        Called refused = await ReadAsync(command, s_scenario + "study: {uncertain: 5, inputs: [csp.share, csp.shar]}");

        Assert.Equal(ExitCode.BadInput, refused.ExitCode);
        Assert.Contains(
            "error[CS065]: no figure that has a range is at or below `csp.shar`\n", refused.Error, StringComparison.Ordinal);
        Assert.Contains("a similar path exists: `csp.share`", refused.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Draws_of_a_scenario_without_a_range_are_refused_where_they_are_asked_for()
    {
        Called refused = await ReadAsync("validate", Sample.TwoOffices + "study: {uncertain: 5}");

        Assert.Equal(ExitCode.BadInput, refused.ExitCode);
        Assert.Contains("error[CS065]: no figure of the scenario has a range to draw from\n", refused.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Draws_that_move_nothing_have_no_shares_and_say_so()
    {
        string file = _folder.File("still.yaml");
        await File.WriteAllTextAsync(
            file, s_scenario.Replace("low: 2 h, high: 8 h", "low: 3.9999 h, high: 4.0001 h", StringComparison.Ordinal),
            TestContext.Current.CancellationToken);
        string[] options = ["--replications", "2", "--uncertain", "6", "--input", "offices", "--results", _folder.File("results")];
        Called json = await Called.WithAsync(["run", file, "--json", .. options]);
        Called text = await Called.WithAsync(["run", file, .. options]);

        Assert.True(json.ExitCode == ExitCode.Done, json.Error);
        using JsonDocument document = JsonDocument.Parse(json.Output);
        Assert.Equal(0, document.RootElement.GetProperty("inputDoubt").GetProperty("shares").GetArrayLength());
        Assert.Equal(0, document.RootElement.GetProperty("inputDoubt").GetProperty("spread").GetDouble());
        string words = string.Join(' ', text.Output.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("varies no more than by chance", words, StringComparison.Ordinal);
    }

    private async Task<string> DoubtOfAsync(string text, params string[] words)
    {
        Called run = await RunAsync(text, words);
        Assert.True(run.ExitCode == ExitCode.Done, run.Error);
        using JsonDocument document = JsonDocument.Parse(run.Output);
        return document.RootElement.TryGetProperty("inputDoubt", out JsonElement doubt) && doubt.ValueKind == JsonValueKind.Object
            ? doubt.GetRawText()
            : "";
    }

    private Task<Called> ReadAsync(string command, string text)
    {
        string file = _folder.File("a.yaml");
        File.WriteAllText(file, text);
        return Called.WithAsync([command, file]);
    }

    private Task<Called> RunAsync(string text, params string[] words)
    {
        string file = _folder.File("a.yaml");
        File.WriteAllText(file, text);
        return Called.WithAsync(
            ["run", file, "--json", "--replications", "2", "--log", "none", "--results", _folder.File("results"), .. words]);
    }
}

using System.Text.Json;
using CspSim.Tests.Reporting.Support;
using CspSim.Tests.Scenarios;
using CspSim.Tests.Worker.Support;
using CspSim.Worker;

namespace CspSim.Tests.Worker.Commands;

public sealed class TraceCommandTests : IDisposable
{
    private readonly PairScenario _scenario = new();

    public void Dispose() => _scenario.Dispose();

    [Theory]
    [InlineData("median")]
    [InlineData("late")]
    [InlineData("worst")]
    public async Task A_story_of_a_result_is_the_one_that_the_result_tells(string choice)
    {
        (string folder, JsonElement result) = await ResultAsync();

        using JsonDocument traced = await TracedAsync(folder, "--family", choice, "--json");

        JsonElement told = result.GetProperty("stories").EnumerateArray()
            .Single(story => story.GetProperty("choice").GetString() == choice);
        Assert.Equal("together", told.GetProperty("arm").GetString());
        Assert.True(JsonElement.DeepEquals(told, traced.RootElement.GetProperty("story")));
    }

    [Fact]
    public async Task A_scenario_is_traced_as_its_result_is()
    {
        (string folder, JsonElement result) = await ResultAsync();
        string[] asked = ["--arm", "alone", "--replication", "2", "--family", "3", "--json"];
        using JsonDocument ofScenario = await TracedAsync([_scenario.File, .. asked]);
        using JsonDocument ofResult = await TracedAsync([folder, .. asked]);

        Assert.Empty(new JsonSchemaCheck(DocumentSchemas.Of("story")).Faults(ofScenario.RootElement));
        Assert.Equal(ofResult.RootElement.ToString(), ofScenario.RootElement.ToString());
        JsonElement story = ofScenario.RootElement.GetProperty("story");
        Assert.Equal(
            ("number", "alone", 2, 3),
            (story.GetProperty("choice").GetString(), story.GetProperty("arm").GetString(),
                story.GetProperty("replication").GetInt32(), story.GetProperty("family").GetInt32()));
        Assert.Equal(
            result.GetProperty("scenario").GetProperty("sha256").GetString(),
            ofScenario.RootElement.GetProperty("scenarioSha256").GetString());
    }

    [Fact]
    public async Task Without_options_the_median_of_the_arm_that_shares_is_told()
    {
        Called called = await Called.WithAsync("trace", _scenario.File);

        Assert.Equal(ExitCode.Done, called.ExitCode);
        Assert.Matches(@"\AFamily \d+ \(median\): together, replication 1; first actions after", called.Output);
    }

    [Fact]
    public async Task A_family_that_is_not_there_is_refused_with_those_that_are()
    {
        Called called = await Called.WithAsync("trace", _scenario.File, "--family", "100000");

        Assert.Equal(ExitCode.BadInput, called.ExitCode);
        Assert.Matches(
            @"\Aerror: there is no family 100000 in replication 1 of together\n"
                + @"  help: it has \d+ families, with numbers from 1 to \d+; nearest: \d+, \d+, \d+\n\z",
            called.Error);
    }

    [Fact]
    public async Task An_arm_that_is_not_there_is_refused_with_the_nearest()
    {
        Called called = await Called.WithAsync("trace", _scenario.File, "--arm", "togethr");

        Assert.Equal(ExitCode.BadInput, called.ExitCode);
        Assert.Equal("error: there is no arm 'togethr'\n  help: a similar name exists: together\n", called.Error);
    }

    [Fact]
    public async Task A_result_of_another_version_is_refused_in_one_line()
    {
        (string folder, _) = await ResultAsync();
        string file = Path.Combine(folder, "results.json");
        await File.WriteAllTextAsync(
            file,
            (await File.ReadAllTextAsync(file, Cancel)).Replace(
                $"\"cspsim\": \"{ProgramInfo.Version}\"", "\"cspsim\": \"0.0.9\"", StringComparison.Ordinal),
            Cancel);

        Called called = await Called.WithAsync("trace", folder);

        Assert.Equal(ExitCode.BadInput, called.ExitCode);
        Assert.StartsWith(
            $"error: {folder} was made by cspsim 0.0.9, this is {ProgramInfo.Version}: its families may differ\n",
            called.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--set", "csp.share=50%", "a stored result cannot be changed: csp.share=50%")]
    [InlineData("--replication", "3", "has no replication 3\n  help: it has 1 to 2\n")]
    public async Task What_a_result_cannot_show_is_refused(string option, string value, string message)
    {
        (string folder, _) = await ResultAsync();

        Called called = await Called.WithAsync("trace", folder, option, value);

        Assert.Equal(ExitCode.BadInput, called.ExitCode);
        Assert.Contains(message, called.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_scenario_that_was_changed_is_not_that_of_its_result()
    {
        (string folder, _) = await ResultAsync();
        await File.AppendAllTextAsync(Path.Combine(folder, "scenario.yaml"), "description: changed\n", Cancel);

        Called called = await Called.WithAsync("trace", folder);

        Assert.Equal(ExitCode.BadInput, called.ExitCode);
        Assert.Contains("is not the scenario of this result", called.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_scenario_without_families_has_none_to_trace()
    {
        string file = _scenario.Beside("plain.yaml");
        await File.WriteAllTextAsync(
            file, Sample.TwoOffices.Replace("length: 2 years", "length: 1 month", StringComparison.Ordinal), Cancel);

        Called called = await Called.WithAsync("trace", file);

        Assert.Equal(ExitCode.BadInput, called.ExitCode);
        Assert.Contains("no measured family has all its first actions", called.Error, StringComparison.Ordinal);
        Assert.Contains("the scenario has no families", called.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_word_that_is_no_choice_is_refused_with_the_nearest()
    {
        FrontRun run = await FrontRun.OfAsync("trace", _scenario.File, "--family", "worse");

        Assert.Equal(ExitCode.BadInput, run.ExitCode);
        Assert.Contains(
            "--family needs the number of a family, or median, late, worst; found 'worse'", run.Error, StringComparison.Ordinal);
        Assert.Contains("worst", run.Error, StringComparison.Ordinal);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private async Task<(string Folder, JsonElement Result)> ResultAsync()
    {
        Called called = await Called.WithAsync("run", _scenario.File, "--results", _scenario.Results, "--log", "none", "--quiet");
        Assert.True(called.ExitCode == ExitCode.Done, called.Error);
        string folder = _scenario.Latest;
        using JsonDocument result = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "results.json"), Cancel));
        Assert.Empty(new JsonSchemaCheck(DocumentSchemas.Of("result")).Faults(result.RootElement));
        return (folder, result.RootElement.Clone());
    }

    private static async Task<JsonDocument> TracedAsync(params string[] words)
    {
        Called called = await Called.WithAsync(["trace", .. words]);
        Assert.True(called.ExitCode == ExitCode.Done, called.Error);
        return JsonDocument.Parse(called.Output);
    }
}

using System.Globalization;
using System.Text.Json;
using CspSim.Tests.Data;
using CspSim.Tests.Reporting.Support;
using CspSim.Tests.Worker.Terminals;
using CspSim.Worker;
using CspSim.Worker.CommandLine;
using CspSim.Worker.Front;
using CspSim.Worker.Terminals;

namespace CspSim.Tests.Worker.Commands;

/// <summary>The command on a shipped scenario, with a clock that stands still: the pilot reaches the end.</summary>
public sealed class PlanCommandTests
{
    private static readonly string s_scenario = Path.Combine(ScenarioFolder.Path(), "reference", "csp-lite.yaml");

    [Fact]
    public async Task A_dry_run_says_what_plan_says()
    {
        (int code, string plan, _) = await Call("plan", s_scenario, "--set", "run.length=500 h");
        (int dryCode, string dry, _) = await Call("run", s_scenario, "--set", "run.length=500 h", "--dry-run");

        Assert.Equal(ExitCode.Done, code);
        Assert.Equal(ExitCode.Done, dryCode);
        Assert.Equal(WithoutMemory(plan), WithoutMemory(dry));
        Assert.Contains("next      cspsim run ", plan, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_document_names_loads_replications_and_files()
    {
        (_, string text, _) = await Call(
            "plan", s_scenario, "--set", "run.length=500 h", "--replications", "3", "--cases", "--ocel", "--xlsx", "--json");

        using JsonDocument document = JsonDocument.Parse(text);
        Assert.Empty(new JsonSchemaCheck(DocumentSchemas.Of("plan")).Faults(document.RootElement));
        Assert.Equal(3, document.RootElement.GetProperty("replications").GetProperty("atMost").GetInt32());
        Assert.Equal(0.9, document.RootElement.GetProperty("arms")[0].GetProperty("offices")[0].GetProperty("load").GetDouble(), 6);
        Assert.Superset(
            new HashSet<string?>(
                ["cases.csv", "cases.parquet", "log.ocel.json", "replications.parquet", "result.xlsx"], StringComparer.Ordinal),
            document.RootElement.GetProperty("results").GetProperty("files").EnumerateArray().Select(static file => file.GetString())
                .ToHashSet(StringComparer.Ordinal));
    }

    [Fact]
    public async Task An_overload_is_warned_of_on_both_streams()
    {
        (int code, string text, string warnings) = await Call(
            "plan",
            s_scenario,
            "--set",
            "run.length=500 h",
            "--set",
            "offices.K.examiners=15");

        // 18 / 22 requests an hour of 22 h each for 15 examiners.
        string ratio = (18.0 / 15).ToString("0.00", CultureInfo.InvariantCulture);
        Assert.Equal(ExitCode.Done, code);
        Assert.Contains($"K is offered {ratio} hours of work", text.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Contains("CS050", warnings, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_strict_an_overload_is_an_error() =>
        Assert.Equal(ExitCode.BadInput, (await Call("plan", s_scenario, "--set", "offices.K.examiners=15", "--strict")).Code);

    // It is that of the process, which other tests share.
    private static string WithoutMemory(string text) =>
        string.Join('\n', text.Split('\n').Where(static line => !line.StartsWith("memory ", StringComparison.Ordinal)));

    private static async Task<(int Code, string Output, string Error)> Call(params string[] words)
    {
        CommandCall? call = CommandLineParser.Parse(words, out _);
        using StringWriter output = new();
        using StringWriter error = new();
        Streams streams = new(
            new TerminalOutput(output, isTerminal: false, hasColour: false, widthColumns: 80),
            new TerminalOutput(error, isTerminal: false, hasColour: false, widthColumns: 80));
        int code = await call!.Command.RunAsync(call with { Streams = streams, Time = new HandClock() });
        return (code, output.ToString(), error.ToString());
    }
}

using System.Text.Json;
using CspSim.Acceptance.Support;
using Xunit;

namespace CspSim.Acceptance;

public sealed class InterruptTests
{
    private const string TwoOffices = "tests/CspSim.Acceptance/Scenarios/two-offices.yaml";

    private static readonly Dictionary<string, string?> s_unchanged = new(StringComparer.Ordinal);

    [Fact]
    public void An_interrupt_leaves_the_finished_replications_as_a_partial_result()
    {
        using ResultsFolder results = new();

        ProgramResult result = CspSimProgram.RunAndInterruptAt(
            "\"done\":3",
            "run", TwoOffices, "--replications", "100000", "--progress", "json", "--results", results.Path);

        Assert.True(result.ExitCode == 130, result.ToString());
        Assert.Contains("interrupted", result.Error, StringComparison.Ordinal);
        using JsonDocument json = results.Json();
        Assert.True(json.RootElement.GetProperty("partial").GetBoolean());
        Assert.Equal("interrupted", json.RootElement.GetProperty("replications").GetProperty("ending").GetString());
        Assert.InRange(json.RootElement.GetProperty("replications").GetProperty("made").GetInt32(), 1, 99_999);
    }

    [Fact]
    public void A_second_interrupt_stops_at_once_and_keeps_nothing()
    {
        using ResultsFolder results = new();

        // One replication after the other, each of 1,500 years: when one has ended there are seconds of the next to wait for.
        using RunningProgram program = new(
            s_unchanged, "", "run", TwoOffices, "--set", "run.length=1500 years", "--replications", "1000", "--threads", "1", "--progress", "json", "--results", results.Path);
        program.Error.WaitFor("\"done\":1");
        program.Interrupt();
        program.Error.WaitFor("once more stops at once");
        program.Interrupt();
        ProgramResult result = program.End();

        Assert.True(result.ExitCode == 130, result.ToString());
        Assert.Empty(Directory.EnumerateFiles(results.Path, "results.json", SearchOption.AllDirectories));
        Assert.DoesNotContain("Unhandled", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_interrupt_ends_watching()
    {
        using RunningProgram program = new(s_unchanged, "", "run", TwoOffices, "--watch", "--replications", "2");
        program.Output.WaitFor("waiting for a change");
        program.Interrupt();
        ProgramResult result = program.End();

        Assert.True(result.ExitCode == 130, result.ToString());
        Assert.Empty(result.Error);
    }

    [Fact]
    public void An_interrupt_of_a_comparison_keeps_the_runs_that_are_complete()
    {
        using ResultsFolder results = new();
        string second = Path.Combine(results.Path, "second.yaml");
        File.Copy(Path.Combine(CspSimProgram.Repository, TwoOffices), second);

        // The second run takes so long that the interrupt meets it: at its start, or in its first replication.
        File.WriteAllText(second, File.ReadAllText(second).Replace("length: 1 year", "length: 1500 years", StringComparison.Ordinal).Replace("name: Two", "name: Second two", StringComparison.Ordinal));
        using RunningProgram program = new(s_unchanged, "", "compare", TwoOffices, second, "--threads", "1", "--results", results.Path);
        program.Error.WaitFor("running " + second);
        program.Interrupt();
        ProgramResult result = program.End();

        Assert.True(result.ExitCode == 130, result.ToString());
        string kept = Path.GetDirectoryName(Directory.EnumerateFiles(results.Path, "results.json", SearchOption.AllDirectories).First(static file => file.Contains("/two-", StringComparison.Ordinal)))!;
        using JsonDocument first = JsonDocument.Parse(File.ReadAllText(Path.Combine(kept, "results.json")));
        Assert.False(first.RootElement.GetProperty("partial").GetBoolean());
        Assert.Contains("results A  " + Path.Combine(results.Path, "two-"), result.Output + result.Error, StringComparison.Ordinal);
    }
}

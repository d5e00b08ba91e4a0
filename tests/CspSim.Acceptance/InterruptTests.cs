using System.Text.Json;
using CspSim.Acceptance.Support;
using Xunit;

namespace CspSim.Acceptance;

public sealed class InterruptTests
{
    [Fact]
    public void An_interrupt_leaves_the_finished_replications_as_a_partial_result()
    {
        using ResultsFolder results = new();

        ProgramResult result = CspSimProgram.RunAndInterruptAt(
            "\"done\":3",
            "run", "tests/CspSim.Acceptance/Scenarios/two-offices.yaml", "--replications", "100000", "--progress", "json", "--results", results.Path);

        Assert.True(result.ExitCode == 130, result.ToString());
        Assert.Contains("interrupted", result.Error, StringComparison.Ordinal);
        using JsonDocument json = results.Json();
        Assert.True(json.RootElement.GetProperty("partial").GetBoolean());
        Assert.Equal("interrupted", json.RootElement.GetProperty("replications").GetProperty("ending").GetString());
        Assert.InRange(json.RootElement.GetProperty("replications").GetProperty("made").GetInt32(), 1, 99_999);
    }
}

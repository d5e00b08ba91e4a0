using System.Text.Json;

namespace CspSim.Acceptance;

/// <summary>Commands that answer one question by running as much as that needs: <c>choose</c>, <c>goal</c> and <c>fit</c>.</summary>
public sealed class QuestionTests : IDisposable
{
    private const string Scenario = "tests/CspSim.Acceptance/Scenarios/two-offices.yaml";

    private readonly string _folder = Directory.CreateTempSubdirectory("cspsim-question-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    // Those that ask go ahead of the queue in the arm 'together', and wait with all others in the arm 'alone'.
    [Fact]
    public void The_best_arm_for_those_that_ask_is_the_one_that_puts_them_first()
    {
        ProgramResult result = CspSimProgram.Run("choose", Scenario, "--zone", "2 d", "--group", "asked", "--office", "NORTH");

        Assert.True(result.ExitCode == 0, result.ToString());
        Assert.StartsWith(
            "together is best: lowest first-action pendency of cases that ask for the", result.Output, StringComparison.Ordinal);
        Assert.Matches(@"\n together +[0-9]+ +[0-9.]+ ±[0-9.]+ +chosen\n", result.Output);
    }

    // 500 cases of 9.5 hours are 4750 hours of the year, which two examiners do not have: with them the queue only grows.
    [Fact]
    public void The_fewest_examiners_are_found_between_two_that_differ_by_one()
    {
        ProgramResult result = CspSimProgram.Run(
            "goal", Scenario, "--key", "offices.NORTH.examiners", "--from", "1", "--to", "9", "--find", "least", "--meets",
            "mean(first-action-pendency, office=NORTH, arm=alone) <= 1 month", "--json");

        Assert.True(result.ExitCode == 0, result.ToString());
        using JsonDocument document = JsonDocument.Parse(result.Output);
        double value = document.RootElement.GetProperty("value").GetDouble();
        Assert.InRange(value, 3, 9);
        Assert.Equal("found", document.RootElement.GetProperty("outcome").GetString());
        Assert.Equal(value - 1, document.RootElement.GetProperty("nearestFailing").GetDouble());
    }

    [Fact]
    public void The_line_of_a_fit_is_read_by_a_scenario()
    {
        string data = Path.Combine(_folder, "efforts.csv");
        File.WriteAllLines(
            data,
            [
                "hours",
                .. Enumerable.Range(1, 99).Select(static at => FormattableString.Invariant($"{-6 * Math.Log(at / 100.0):0.0000}")),
            ]);

        ProgramResult fit = CspSimProgram.Run("fit", data, "--column", "hours", "--unit", "h", "--law", "exponential");

        Assert.True(fit.ExitCode == 0, fit.ToString());
        string line = fit.Output.Split('\n').Single(static each => each.StartsWith("ranges ", StringComparison.Ordinal))[8..];
        ProgramResult validated = CspSimProgram.Run("validate", Scenario, "--set", $"offices.NORTH.search={line}", "--sources");
        Assert.True(validated.ExitCode == 0, validated.ToString());
        Assert.Contains("offices.NORTH.search.exponential.mean", validated.Output + validated.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("choose", "--zone", "0.0001 d", "--arm", "alone", "--arm", "together", "--method", "ocba")]
    [InlineData(
        "goal", "--key", "offices.NORTH.examiners", "--from", "3", "--to", "4", "--find", "least", "--zone", "0.000001 d", "--meets",
        "mean(first-action-pendency, office=NORTH, arm=alone) <= 26 d")]
    public void An_interrupt_is_told_and_the_store_keeps_what_was_made(params string[] words)
    {
        string store = Path.Combine(_folder, "store");
        using RunningProgram program = RunningProgram.Start(
            [words[0], Scenario, .. words[1..], "--budget", "100000000", "--progress", "json", "--store", store]);
        program.Error.WaitFor("\"done\":30");
        program.Interrupt("INT");
        ProgramResult result = program.End();

        Assert.True(result.ExitCode == 130, result.ToString());
        Assert.Empty(result.Output);
        Assert.Contains("nothing can be said yet\n  help: the same command goes on", result.Error, StringComparison.Ordinal);
        Assert.NotEmpty(Directory.GetFiles(store, "*.rounds"));
    }
}

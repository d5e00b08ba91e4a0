using System.Text.Json;
using CspSim.Tests.Reporting.Support;
using CspSim.Tests.Worker.Support;
using CspSim.Worker;

namespace CspSim.Tests.Worker.Commands;

public sealed class GoalCommandTests : IDisposable
{
    private const string Line = "mean(first-action-pendency, office=KIPO, arm=plain) <= 10 d";

    private readonly SmallScenario _scenario = new();

    public void Dispose() => _scenario.Dispose();

    // Two examiners are busy for 3.08 / 2 months with what comes in one: at the end of two months a case waits one, on average half of one.
    [Fact]
    public async Task The_document_fits_its_schema_and_the_value_is_the_first_with_which_the_queue_does_not_only_grow()
    {
        Called called = await SearchAsync("--from", "1", "--to", "12", "--meets", Line, "--find", "least", "--json");

        Assert.True(called.ExitCode == ExitCode.Done, called.Error);
        using JsonDocument document = JsonDocument.Parse(called.Output);
        JsonElement root = document.RootElement;
        Assert.Empty(new JsonSchemaCheck(DocumentSchemas.Of("goal")).Faults(root));
        Assert.Equal(("found", true), (root.GetProperty("outcome").GetString(), root.GetProperty("isWhole").GetBoolean()));
        double value = root.GetProperty("value").GetDouble();
        Assert.Equal((3, 3, 2), (value, root.GetProperty("nearestMeeting").GetDouble(), root.GetProperty("nearestFailing").GetDouble()));
    }

    [Fact]
    public async Task Against_another_arm_the_difference_is_searched()
    {
        Called called = await Called.WithAsync(
            "goal", _scenario.File, "--key", "arms.other.offices.KIPO.examiners", "--from", "3", "--to", "8", "--find", "least", "--zone",
            "0.1 d", "--meets", "mean(first-action-pendency, office=KIPO, arm=other) <= -0.5 d", "--against", "plain");

        Assert.True(called.ExitCode == ExitCode.Done, called.Output + called.Error);
        Assert.Contains("is the least arms.other.offices.KIPO.examiners that meets", called.Output, StringComparison.Ordinal);
        Assert.Contains("against plain", called.Output.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_attainable_is_told_with_the_values_looked_at()
    {
        Called called = await SearchAsync("--from", "1", "--to", "2", "--meets", Line, "--find", "least");

        Assert.Equal(ExitCode.ExpectationNotMet, called.ExitCode);
        Assert.StartsWith("No offices.KIPO.examiners from 1 to 2 meets", called.Output, StringComparison.Ordinal);
        Assert.Matches(@"\n 2 .* does not\n", called.Output);
    }

    // More examiners never make anybody wait longer, so that the largest number that still meets it cannot be searched.
    [Fact]
    public async Task What_runs_the_other_way_is_refused_with_the_values()
    {
        Called called = await SearchAsync("--from", "1", "--to", "12", "--meets", Line, "--find", "largest");

        Assert.Equal(ExitCode.ExpectationNotMet, called.ExitCode);
        Assert.StartsWith("offices.KIPO.examiners cannot be searched:", called.Output, StringComparison.Ordinal);
        Assert.Matches(@"\n 1 .* does not\n", called.Output);
        Assert.Matches(@"\n 12 .* meets\n", called.Output);
    }

    [Fact]
    public async Task A_budget_that_ends_first_has_its_code()
    {
        Called called = await SearchAsync(
            "--from", "1", "--to", "12", "--meets", Line, "--find", "least", "--budget", "31", "--zone", "0.001 d");

        Assert.Equal(ExitCode.PrecisionNotReached, called.ExitCode);
        Assert.StartsWith("The budget of 31 replications ended before the value was found", called.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--meets", "p90(first-action-pendency, arm=plain) < 9 d", "a share says the same: share(first-action-pendency > 6 months)")]
    [InlineData("--meets", "mean(first-action-pendency, arm=plain) between 1 d and 9 d", "'between' has two bounds")]
    [InlineData("--meets", "mean(first-action-pendency) < 9 d", "write arm=more behind the measure")]
    [InlineData("--meets", "mean(first-action-pendenc) < 9 d", "--meets:1:6")]
    [InlineData("--against", "plan", "a similar name exists: plain")]
    [InlineData("--against", "plain", "arm 'plain' does not differ from itself")]
    [InlineData("--from", "many", "--from needs a value as the scenario writes it, found 'many'")]
    [InlineData("--to", "3 months", "--to needs a value of the kind of --from 1, found '3 months'")]
    [InlineData("--to", "1", "The range must go from a lower to a higher value")]
    [InlineData("--key", "offices.KIPO.examinrs", "unknown key `examinrs`")]
    [InlineData("--zone", "7%", "--zone needs a value in months, found '7%'")]
    [InlineData("--within", "7 d", "--within needs a value in the unit of the key, found '7 d'")]
    [InlineData("--within", "0.5", "The tolerance of whole values must be a whole number, but is 0.5.")]
    public async Task A_wrong_call_is_refused_with_a_way_out(string option, string value, string error)
    {
        string[] right =
        [
            "--key", "offices.KIPO.examiners", "--from", "1", "--to", "12", "--meets", Line, "--find", "least",
        ];
        int at = Array.IndexOf(right, option);
        string[] words = at < 0 ? [.. right, option, value] : [.. right[..(at + 1)], value, .. right[(at + 2)..]];

        Called called = await Called.WithAsync(["goal", _scenario.File, .. words]);

        Assert.Equal((ExitCode.BadInput, string.Empty), (called.ExitCode, called.Output));
        Assert.Contains(error, called.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_missing_is_named_with_a_line_that_works()
    {
        Called called = await Called.WithAsync("goal", _scenario.File, "--key", "offices.KIPO.examiners");

        Assert.Equal(ExitCode.BadInput, called.ExitCode);
        Assert.StartsWith(
            "error: 'goal' needs --from LOW: the least value of the key\n  help: cspsim goal ", called.Error, StringComparison.Ordinal);
    }

    private Task<Called> SearchAsync(params string[] words) =>
        Called.WithAsync(["goal", _scenario.File, "--key", "offices.KIPO.examiners", .. words]);
}

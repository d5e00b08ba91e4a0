using System.Globalization;
using System.Text.Json;

namespace CspSim.Acceptance;

public sealed class HeadlineScenarioTests : IDisposable
{
    private readonly ResultsFolder _results = new();

    public void Dispose() => _results.Dispose();

    [Fact]
    public void The_main_scenario_compares_its_arms_and_writes_whole_files()
    {
        ProgramResult result = CspSimProgram.Run(
            "run",
            "scenarios/kr-jp-csp.yaml",
            "--replications",
            "2",
            "--cases",
            "--results",
            _results.Path);

        Assert.True(result.ExitCode is 0 or 3, result.ToString());
        string folder = _results.Single();
        using JsonDocument json = _results.Json();
        string[] arms = [.. json.RootElement.GetProperty("arms").EnumerateArray()
            .Select(static arm => arm.GetProperty("name").GetString()!)];
        Assert.All(arms, arm => Assert.Contains(arm, result.Output, StringComparison.Ordinal));
        Assert.False(json.RootElement.GetProperty("partial").GetBoolean());

        string[] rows = File.ReadAllLines(Path.Combine(folder, "results.csv"));
        Assert.StartsWith("arm,office,group,lane,measure,unit,count,unfinished,mean,low,high,", rows[0], StringComparison.Ordinal);
        Assert.All(rows.Skip(1), static row => Assert.All(row.Split(',')[6..^1], field => Assert.True(IsNumberOrMissing(field), row)));
        Assert.Equal(
            arms.Order(StringComparer.Ordinal),
            rows.Skip(1).Select(static row => row.Split(',')[0]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

        Assert.All(File.ReadLines(Path.Combine(folder, "exchanges.clef")), static line => JsonDocument.Parse(line).Dispose());
        Assert.True(File.ReadLines(Path.Combine(folder, "cases.csv")).Skip(1).Any());
        Assert.All(
            (string[])["cases.parquet", "replications.parquet"],
            name => Assert.Equal("PAR1"u8.ToArray(), File.ReadAllBytes(Path.Combine(folder, name))[^4..]));
        Assert.Contains("first action", File.ReadAllText(Path.Combine(folder, "summary.txt")), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void The_resolved_scenario_of_a_result_is_a_scenario()
    {
        ProgramResult first = CspSimProgram.Run(
            "run",
            "scenarios/reference/md1.yaml",
            "--set",
            "run.length=1 weeks",
            "--set",
            "run.warm-up=none",
            "--replications",
            "2",
            "-q",
            "--results",
            _results.Path);
        Assert.True(first.ExitCode is 0 or 3, first.ToString());

        ProgramResult again = CspSimProgram.Run("validate", Path.Combine(_results.Single(), "scenario.yaml"));

        Assert.True(again.ExitCode == 0, again.ToString());
    }

    private static bool IsNumberOrMissing(string field) =>
        field.Length == 0 || double.TryParse(field, NumberStyles.Float, CultureInfo.InvariantCulture, out _);
}

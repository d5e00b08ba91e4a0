using System.Text.Json;
using CspSim.Acceptance.Support;
using Xunit;

namespace CspSim.Acceptance;

/// <summary>
/// The offices as they were: from published requests and first actions the published pendencies come out. Judged are the years whose pendency no input was
/// found from: at the Japanese office within half a month, at the Korean one within a month.
/// </summary>
public sealed class HindcastTests
{
    [Theory]
    [InlineData("jpo", 0.5, new[] { "2017-04-01", "2018-04-01", "2019-04-01", "2020-04-01" })]
    [InlineData("kipo", 1.0, new[] { "2019-01-01", "2020-01-01" })]
    public void The_published_pendencies_come_out(string name, double monthsMost, string[] judged)
    {
        using ResultsFolder results = new();
        ProgramResult result = CspSimProgram.Run(
            "run", $"scenarios/hindcast/{name}.yaml", "--replications", "1", "--set", "compare.confidence=none", "--threads", "2", "--log", "none", "--results", results.Path);
        Assert.True(result.ExitCode == 0, result.ToString());

        Assert.DoesNotContain("expect   NO", result.Output, StringComparison.Ordinal);

        using JsonDocument json = results.Json();
        JsonElement series = json.RootElement.GetProperty("arms")[0].GetProperty("years")[0];
        (string Start, double Error)[] found =
        [
            .. series.GetProperty("years").EnumerateArray()
                .Where(static year => string.Equals(year.GetProperty("use").GetString(), "judges", StringComparison.Ordinal))
                .Select(static year => (year.GetProperty("start").GetString()!, year.GetProperty("error").GetDouble())),
        ];
        Assert.Equal(judged, found.Select(static year => year.Start), StringComparer.Ordinal);
        Assert.All(found, year => Assert.InRange(year.Error, -monthsMost, monthsMost));
    }
}

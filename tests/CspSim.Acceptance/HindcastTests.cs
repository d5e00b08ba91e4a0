using System.Text.Json;

namespace CspSim.Acceptance;

/// <summary>
/// The offices as they were: from published requests and first actions the published pendencies come out. Judged are the years whose
/// pendency no input was found from: at the Japanese office within half a month, at the Korean one within 0.6 months.
/// </summary>
public sealed class HindcastTests
{
    [Theory]
    [Trait("Category", "Sweep")]
    [InlineData("jpo", 0.5, new[] { "2017-04-01", "2018-04-01", "2019-04-01", "2020-04-01", "2024-04-01" })]
    [InlineData("kipo", 0.6, new[] { "2019-01-01", "2020-01-01" })]
    public void The_published_pendencies_come_out(string name, double monthsMost, string[] judged)
    {
        using ResultsFolder results = new();
        ProgramResult result = CspSimProgram.Run(
            "run", $"scenarios/hindcast/{name}.yaml", "--replications", "1", "--set", "compare.confidence=none", "--threads", "2", "--log",
            "none", "--results", results.Path);
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

    /// <summary>
    /// The pilots with the United States: what was expected of the offices around them comes out, and pairs are granted in about the
    /// published number. The arms that nothing is asked of are left out.
    /// </summary>
    [Theory]
    [Trait("Category", "Sweep")]
    [InlineData("us-kr-csp-2015", "unselected", 112 / 24.0 * 31)]
    [InlineData("us-jp-csp-2015", "parallel", 72 / 24.0 * 34)]
    [InlineData("us-jp-csp-2017", "parallel", 79 / 36.0 * 43)]
    public void A_pilot_has_its_size_in_offices_as_they_were(string name, string unasked, double expected)
    {
        using ResultsFolder results = new();
        ProgramResult result = CspSimProgram.Run(
            "run", $"scenarios/hindcast/{name}.yaml", "--replications", "1", "--set", "compare.confidence=none", "--threads", "2", "--log",
            "none", "--results", results.Path, "--set", "arms.priority-only=null", "--set", "arms.slow-decision=null", "--set",
            $"arms.{unasked}=null");
        Assert.True(result.ExitCode == 0, result.ToString());

        using JsonDocument json = results.Json();
        JsonElement root = json.RootElement;
        JsonElement pilot = root.GetProperty("arms").EnumerateArray().Single(static arm => arm.GetProperty("name").GetString() == "pilot");
        long granted = pilot.GetProperty("exchange").GetProperty("granted").GetInt64();
        Assert.Equal(pilot.GetProperty("exchange").GetProperty("petitions").GetInt64(), granted);

        // Pairs a month as published, from the start of the pilot to the end of the run and for the half of the filing lag by which
        // families come later.
        Assert.InRange(granted, expected - (4 * Math.Sqrt(expected)), expected + (4 * Math.Sqrt(expected)));
    }
}

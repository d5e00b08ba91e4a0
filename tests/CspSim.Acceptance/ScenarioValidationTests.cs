namespace CspSim.Acceptance;

public sealed class ScenarioValidationTests
{
    [Fact]
    public void Every_shipped_scenario_is_valid_and_every_input_has_an_origin()
    {
        string[] files =
        [
            .. new[] { "scenarios", "scenarios/topics", "scenarios/hindcast", "scenarios/reference" }
                .SelectMany(static folder => Directory.EnumerateFiles(Path.Combine(CspSimProgram.Repository, folder), "*.yaml"))
                .Select(static file => Path.GetRelativePath(CspSimProgram.Repository, file))
                .Order(StringComparer.Ordinal),
        ];

        ProgramResult result = CspSimProgram.Run(["validate", .. files, "--sources"]);

        Assert.True(result.ExitCode == 0, result.ToString());
        string[] lines = result.Output.Split('\n');
        Assert.Equal(
            files,
            lines.Where(static line => line.Contains(": valid", StringComparison.Ordinal)).Select(static line => line.Split(':')[0]),
            StringComparer.Ordinal);
        Assert.Equal(files.Length, lines.Count(static line => line.Contains(", 0 have no origin", StringComparison.Ordinal)));
    }
}

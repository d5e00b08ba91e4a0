namespace CspSim.Acceptance;

public sealed class ScenarioValidationTests
{
    public static TheoryData<string> Scenarios() =>
    [
        .. new[] { "scenarios", "scenarios/hindcast", "scenarios/reference" }
            .Select(static folder => Path.Combine(CspSimProgram.Repository, folder))
            .Where(Directory.Exists)
            .SelectMany(static folder => Directory.EnumerateFiles(folder, "*.yaml"))
            .Select(static file => Path.GetRelativePath(CspSimProgram.Repository, file))
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void A_shipped_scenario_is_valid_and_every_input_has_an_origin(string file)
    {
        ProgramResult result = CspSimProgram.Run("validate", file, "--sources");

        Assert.True(result.ExitCode == 0, result.ToString());
        Assert.StartsWith($"{file}: valid", result.Output, StringComparison.Ordinal);
        Assert.Contains(" 0 have no origin", result.Output, StringComparison.Ordinal);
    }
}

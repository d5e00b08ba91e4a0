namespace CspSim.Acceptance;

/// <summary>Every scenario that comes with the program runs; those of whole offices over half a year.</summary>
public sealed class ShippedScenarioTests
{
    public static TheoryData<string> Scenarios() =>
    [
        .. Directory.EnumerateFiles(Path.Combine(CspSimProgram.Repository, "scenarios"), "*.yaml")
            .Select(static file => Path.GetRelativePath(CspSimProgram.Repository, file))
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void A_shipped_scenario_runs(string file)
    {
        using ResultsFolder results = new();
        string[] shorter = file.Contains("national", StringComparison.Ordinal) ? ["--set", "run.length=180 d"] : [];

        ProgramResult result = CspSimProgram.Run(["run", file, "--replications", "2", "--results", results.Path, .. shorter]);

        // What a scenario expects is meant for its own number of replications.
        Assert.True(result.ExitCode is 0 or 3, result.ToString());
        Assert.False(results.Json().RootElement.GetProperty("partial").GetBoolean());
    }
}

namespace CspSim.Acceptance;

/// <summary>Models with an exact answer, run like any scenario: each file says in <c>expect:</c> what theory says.</summary>
/// <remarks>Long: these are the runs that <c>CspSim.Validation</c> compares with the exact values.</remarks>
public sealed class ReferenceScenarioTests
{
    public static TheoryData<string> Scenarios() =>
    [
        .. Directory.EnumerateFiles(Path.Combine(CspSimProgram.Repository, "scenarios", "reference"), "*.yaml")
            .Select(static file => Path.GetRelativePath(CspSimProgram.Repository, file))
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [Trait("Category", "Sweep")]
    [MemberData(nameof(Scenarios))]
    public void A_reference_scenario_meets_what_it_expects(string file)
    {
        using ResultsFolder results = new();

        ProgramResult result = CspSimProgram.Run("run", file, "--log", "none", "--results", results.Path);

        Assert.True(result.ExitCode == 0, result.ToString());
        Assert.Contains("expect   ok", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("expect   NO", result.Output, StringComparison.Ordinal);
    }
}

namespace CspSim.Acceptance;

/// <summary>Models with an exact answer, run like any scenario: each file says in <c>expect:</c> what theory says.</summary>
/// <remarks>The two short ones: <c>CspSim.Validation</c> runs the others, and asks the same of them.</remarks>
public sealed class ReferenceScenarioTests
{
    [Theory]
    [Trait("Category", "Sweep")]
    [InlineData("csp-lite")]
    [InlineData("md1")]
    public void A_reference_scenario_meets_what_it_expects(string name)
    {
        using ResultsFolder results = new();

        ProgramResult result = CspSimProgram.Run("run", $"scenarios/reference/{name}.yaml", "--log", "none", "--results", results.Path);

        Assert.True(result.ExitCode == 0, result.ToString());
        Assert.Contains("expect   ok", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("expect   NO", result.Output, StringComparison.Ordinal);
    }
}

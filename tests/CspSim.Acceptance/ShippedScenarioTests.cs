namespace CspSim.Acceptance;

/// <summary>Every scenario that comes with the program runs; those that take long over half a year.</summary>
/// <remarks>The main one runs in <see cref="HeadlineScenarioTests"/>, the topics in <see cref="HandbookTopicTests"/>.</remarks>
public sealed class ShippedScenarioTests
{
    private const string Main = "kr-jp-csp.yaml";
    private const string Long = "kr-jp-national-documents.yaml";
    private const string Training = "topics/training.yaml";

    private static readonly string[] s_takeLong =
    [
        "kr-jp-national.yaml", Long, "jp-fixed-term-examiners.yaml", "kr-hires.yaml", Training, "kr-jp-documents.yaml", "kr-jp-levers.yaml",
        "kr-jp-cn-csp.yaml", "kr-jp-pph.yaml", "kr-jp-lanes.yaml", "routes.yaml", "routes-kr-first.yaml", "us-track-one.yaml",
    ];

    public static TheoryData<string> Scenarios() =>
    [
        Training,
        .. Directory.EnumerateFiles(Path.Combine(CspSimProgram.Repository, "scenarios"), "*.yaml")
            .Select(static file => Path.GetFileName(file))
            .Where(static file => file is not (Main or Long))
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [Trait("Category", "Sweep")]
    [MemberData(nameof(Scenarios))]
    public void A_shipped_scenario_runs(string file) => AssertRuns(file);

    [Fact]
    [Trait("Category", "Sweep")]
    public void The_longest_shipped_scenario_runs() => AssertRuns(Long);

    private static void AssertRuns(string file)
    {
        using ResultsFolder results = new();
        string[] shorter = s_takeLong.Contains(file, StringComparer.Ordinal) ? ["--set", "run.length=180 d"] : [];

        ProgramResult result =
            CspSimProgram.RunAsserting(
                [
                    "run", "scenarios/" + file, "--replications", "1", "--set", "compare.confidence=none", "--results", results.Path,
                    .. shorter,
                ]);

        // What a scenario expects is meant for its own number of replications.
        Assert.True(result.ExitCode is 0 or 3, result.ToString());
        Assert.False(results.Json().RootElement.GetProperty("partial").GetBoolean());
    }
}

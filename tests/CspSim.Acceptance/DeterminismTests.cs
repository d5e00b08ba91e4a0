namespace CspSim.Acceptance;

/// <summary>Same scenario, seed and version: same bytes, whatever the machine is doing and speaking.</summary>
public sealed class DeterminismTests
{
    private const string Scenario = "tests/CspSim.Acceptance/Scenarios/two-offices.yaml";

    private static readonly Lazy<IReadOnlyDictionary<string, string>> s_reference = new(() => Run("C.UTF-8", threads: 1));

    [Theory]
    [Trait("Category", "Sweep")]
    [InlineData("C.UTF-8", 1)]
    [InlineData("C.UTF-8", 2)]
    [InlineData("ko_KR.UTF-8", 2)]
    [InlineData("ja_JP.UTF-8", 2)]
    [InlineData("tr_TR.UTF-8", 2)]
    [InlineData("ar_SA.UTF-8", 1)]
    public void Every_file_of_a_result_is_the_same(string locale, int threads)
    {
        IReadOnlyDictionary<string, string> files = Run(locale, threads);

        Assert.Equal(
            s_reference.Value.Keys.Order(StringComparer.Ordinal),
            files.Keys.Order(StringComparer.Ordinal),
            StringComparer.Ordinal);
        foreach ((string name, string content) in s_reference.Value)
        {
            Assert.True(string.Equals(content, files[name], StringComparison.Ordinal), $"{name} differs.");
        }
    }

    [Fact]
    public void Another_seed_gives_other_numbers()
    {
        using ResultsFolder results = new();
        CspSimProgram.Run("run", Scenario, "--seed", "12", "-q", "--results", results.Path);

        Assert.NotEqual(s_reference.Value["results.csv"], results.Contents()["results.csv"], StringComparer.Ordinal);
    }

    private static IReadOnlyDictionary<string, string> Run(string locale, int threads)
    {
        using ResultsFolder results = new();
        Dictionary<string, string?> environment = new(StringComparer.Ordinal) { ["LANG"] = locale, ["LC_ALL"] = locale };
        ProgramResult result = CspSimProgram.Run(
            environment, "run", Scenario, "--threads", FormattableString.Invariant(
                $"{threads}"), "--log", "all", "--ocel", "--cases", "--replications-csv", "--xlsx", "-q", "--results", results.Path);
        Assert.True(result.ExitCode == 0, result.ToString());
        return results.Contents();
    }
}

using System.Text.Json;

namespace CspSim.Acceptance;

public sealed class CompareTests(CompareTests.PlainRun plain) : IClassFixture<CompareTests.PlainRun>, IDisposable
{
    private const string Scenario = "tests/CspSim.Acceptance/Scenarios/two-offices.yaml";

    private readonly string _folder = Directory.CreateTempSubdirectory("cspsim-compare-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Two_result_folders_are_paired_and_show_what_differs_before_what_it_did()
    {
        string before = plain.Place;
        string after = Run("after", "--set", "offices.NORTH.examiners=4");

        ProgramResult result = CspSimProgram.Run("compare", before, after);

        Assert.True(result.ExitCode == 0, result.ToString());
        Assert.Empty(result.Error);
        Assert.Contains("paired over the same draws (seed 11), 4 replications\n", result.Output, StringComparison.Ordinal);
        Assert.Contains(
            "input that differs:\n offices.NORTH.examiners: 3 -> 4\n\narm alone\nExamination times\n",
            result.Output,
            StringComparison.Ordinal);
        Assert.Matches(@"First-action pendency, \w+\n  NORTH +[0-9.]+ +[0-9.]+ +-[0-9.]+ ±[0-9.]+ +better   [.=o|]{16}\n", result.Output);
        Assert.Contains("Other measures\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_result_is_the_same_as_itself_and_its_file_names_it_as_well()
    {
        string place = plain.Place;

        ProgramResult result = CspSimProgram.Run("compare", place, Path.Combine(place, "results.json"));

        Assert.True(result.ExitCode == 0, result.ToString());
        Assert.Contains("Every figure is the same in every replication.\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_scenario_files_are_run_first()
    {
        string changed = Path.Combine(_folder, "changed.yaml");
        string text = File.ReadAllText(Path.Combine(CspSimProgram.Repository, Scenario));
        File.WriteAllText(changed, text.Replace("eligibility: 10 d", "eligibility: 2 weeks", StringComparison.Ordinal));

        ProgramResult result = CspSimProgram.Run("compare", Scenario, changed, "--replications", "3", "--json", "--results", _folder);

        Assert.True(result.ExitCode == 0, result.ToString());
        using JsonDocument document = JsonDocument.Parse(result.Output);
        JsonElement against = document.RootElement.GetProperty("against")[0];
        JsonElement input = Assert.Single(against.GetProperty("inputs").EnumerateArray().ToArray());
        Assert.Equal(
            ("csp.eligibility", "10 d", "2 weeks", "14 d"),
            (Text(input, "path"), Text(input, "old"), Text(input, "new"), Text(input, "newInOldUnit")));
        Assert.Equal("paired", Text(against, "method"));
        Assert.Equal(3, against.GetProperty("replications").GetInt32());
        Assert.Equal(
            ["alone", "together"],
            against.GetProperty("arms").EnumerateArray().Select(static arm => Text(arm, "arm")),
            StringComparer.Ordinal);
    }

    [Fact]
    public void Other_seeds_are_refused_unless_compared_as_independent()
    {
        string first = plain.Place;
        string second = Run("second", "--seed", "5");

        ProgramResult refused = CspSimProgram.Run("compare", first, second);
        Assert.Equal((2, string.Empty), (refused.ExitCode, refused.Output));
        Assert.Contains("do not share random numbers, their seeds are 11 and 5", refused.Error, StringComparison.Ordinal);
        Assert.Contains("help: ", refused.Error, StringComparison.Ordinal);

        ProgramResult compared = CspSimProgram.Run("compare", first, second, "--independent");
        Assert.True(compared.ExitCode == 0, compared.ToString());
        Assert.Contains(
            "compared as independent samples (Welch), 4 and 4 replications",
            compared.Output.ReplaceLineEndings(" ").Replace("   ", " ", StringComparison.Ordinal),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Arms_of_other_names_are_compared_when_asked_for()
    {
        string place = plain.Place;

        ProgramResult result = CspSimProgram.Run("compare", place, place, "--arm", "alone=together");

        Assert.True(result.ExitCode == 0, result.ToString());
        Assert.Contains(" arms.alone=together.csp.mode: none -> parallel\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("arm together of B against alone of A\n", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nowhere", "there is no such file or folder")]
    [InlineData("cut.json", "no JSON from line ")]
    [InlineData("later.json", "its format cspsim-result/4 is not known here")]
    [InlineData("earlier.json", "its format cspsim-result/1 is no longer read")]
    [InlineData("empty.json", "the file is empty")]
    [InlineData("nowhere.yaml", "nowhere.yaml")]
    public void A_wrong_operand_is_reported_in_one_line_and_nothing_runs(string name, string message)
    {
        File.WriteAllText(Path.Combine(_folder, "cut.json"), "{\"format\": \"cspsim-result/3\",\n \"arms\": [");
        File.WriteAllText(Path.Combine(_folder, "later.json"), "{\"format\": \"cspsim-result/4\"}");
        File.WriteAllText(Path.Combine(_folder, "earlier.json"), "{\"format\": \"cspsim-result/1\"}");
        File.WriteAllText(Path.Combine(_folder, "empty.json"), "");
        string results = Path.Combine(_folder, "results");

        ProgramResult result = CspSimProgram.Run("compare", Scenario, Path.Combine(_folder, name), "--results", results);

        Assert.Equal((2, string.Empty), (result.ExitCode, result.Output));
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("System.", result.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(results));
    }

    [Fact]
    public void Results_without_a_common_arm_are_refused()
    {
        string place = plain.Place;
        string other = Path.Combine(_folder, "other.json");
        File.WriteAllText(other, File.ReadAllText(Path.Combine(place, "results.json"))
            .Replace("\"alone\"", "\"apart\"", StringComparison.Ordinal)
            .Replace("\"together\"", "\"joint\"", StringComparison.Ordinal));

        ProgramResult result = CspSimProgram.Run("compare", place, other);

        Assert.Equal((2, string.Empty), (result.ExitCode, result.Output));
        Assert.Contains("have no arm in common: alone, together; apart, joint", result.Error, StringComparison.Ordinal);
        Assert.Contains("--arm alone=apart", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_stored_result_takes_no_settings()
    {
        string place = plain.Place;

        ProgramResult result = CspSimProgram.Run("compare", place, place, "--seed", "3");

        Assert.Equal((2, string.Empty), (result.ExitCode, result.Output));
        Assert.Contains("a stored result cannot be changed: run.seed=3", result.Error, StringComparison.Ordinal);
    }

    private static string Text(JsonElement element, string member) => element.GetProperty(member).GetString()!;

    private string Run(string name, params string[] words) => RunInto(Path.Combine(_folder, name), words);

    private static string RunInto(string results, params string[] words)
    {
        ProgramResult result = CspSimProgram.Run(["run", Scenario, "-q", "--log", "none", "--results", results, .. words]);
        Assert.True(result.ExitCode == 0, result.ToString());
        string scenario = Assert.Single(Directory.GetDirectories(results));
        return Path.Combine(scenario, "latest");
    }

    /// <summary>The scenario as it stands, run once for all tests that read its result.</summary>
    public sealed class PlainRun : IDisposable
    {
        private readonly ResultsFolder _results = new();

        public PlainRun() => Place = RunInto(_results.Path);

        public string Place { get; }

        public void Dispose() => _results.Dispose();
    }
}

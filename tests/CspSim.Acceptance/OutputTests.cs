using System.Text;
using System.Text.Json;

namespace CspSim.Acceptance;

public sealed class OutputTests : IDisposable
{
    private const string Scenario = "tests/CspSim.Acceptance/Scenarios/two-offices.yaml";

    private readonly ResultsFolder _results = new();

    public void Dispose() => _results.Dispose();

    [Fact]
    public void With_json_standard_output_is_the_result_even_when_there_are_warnings()
    {
        ProgramResult result = CspSimProgram.Run(
            "run",
            Scenario,
            "--json",
            "--results",
            _results.Path,
            "--set",
            "offices.NORTH.examiners=1");

        Assert.True(result.ExitCode == 0, result.ToString());
        Assert.Contains("warning[CS050]", result.Error, StringComparison.Ordinal);
        using JsonDocument document = JsonDocument.Parse(result.Output);
        Assert.Equal("cspsim-result/3", document.RootElement.GetProperty("format").GetString());
        Assert.Equal(_results.Json().RootElement.GetRawText(), document.RootElement.GetRawText());
    }

    [Fact]
    public void A_pipe_gets_no_colour_codes_and_no_live_lines()
    {
        ProgramResult result = CspSimProgram.Run("run", Scenario, "--results", _results.Path, "--verbose");

        Assert.True(result.ExitCode == 0, result.ToString());
        Assert.DoesNotContain('\u001b', result.Output);
        Assert.DoesNotContain('\u001b', result.Error);
        Assert.Contains("MessageRequested: message 1, ", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_begins_with_where_it_comes_from_and_ends_with_where_it_went()
    {
        Dictionary<string, string?> wide = new(StringComparer.Ordinal) { ["COLUMNS"] = "250" };
        ProgramResult result = CspSimProgram.Run(wide, "run", Scenario, "--results", _results.Path, "--seed", "5");
        string[] lines = result.Output.Split('\n');

        Assert.Matches(
            @"^cspsim \d+\.\d+\.\d+\S*, scenario [0-9a-f]{12}, seed 5, \d{4}-\d\d-\d\d \d\d:\d\d:\d\d [+-]\d\d:\d\d, .*processors",
            lines[0]);
        Assert.Equal("Two small offices 두 관청 二庁: 2 arms, 4 replications", lines[1]);
        Assert.Equal("set run.seed=5", lines[2]);
        Assert.Contains(lines, line => line == "results  " + _results.Single());
        Assert.Contains(lines, static line => line == $"next     cspsim validate {Scenario} --sources");
        Assert.Empty(result.Error);
    }

    [Fact]
    public void Quiet_says_nothing_and_leaves_the_files()
    {
        ProgramResult result = CspSimProgram.Run("run", Scenario, "-q", "--results", _results.Path);

        Assert.Equal((0, string.Empty, string.Empty), (result.ExitCode, result.Output, result.Error));
        Assert.NotEmpty(_results.Contents());
    }

    [Fact]
    public void An_expectation_that_is_not_met_is_shown_first_and_ends_with_three()
    {
        string file = Path.Combine(_results.Path, "wish.yaml");
        File.Copy(Path.Combine(CspSimProgram.Repository, Scenario), file);
        File.AppendAllText(file, "expect:\n  - mean(first-action-pendency) < 1 d\n");

        ProgramResult result = CspSimProgram.Run("run", file, "--results", _results.Path);

        Assert.True(result.ExitCode == 3, result.ToString());
        Assert.Contains("expect   NO  mean(first-action-pendency) < 1 d", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void With_excel_and_only_then_csv_begins_with_a_byte_order_mark(bool isForExcel)
    {
        ProgramResult result = CspSimProgram.Run(
            [.. new[] { "run", Scenario, "--cases", "--results", _results.Path }, .. isForExcel ? new[] { "--excel" } : []]);

        Assert.True(result.ExitCode == 0, result.ToString());
        foreach ((string name, string begins) in ((string, string)[])[("results.csv", "arm,office,"), ("cases.csv", "arm,replication,")])
        {
            byte[] bytes = File.ReadAllBytes(Path.Combine(_results.Single(), name));
            Assert.Equal(isForExcel, bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble));
            Assert.StartsWith(begins, Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF'), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_place_that_cannot_be_written_ends_with_five()
    {
        ProgramResult result = CspSimProgram.Run("run", Scenario, "--results", "/proc/cspsim");

        Assert.True(result.ExitCode == 5, result.ToString());
        Assert.StartsWith("error: /proc/cspsim could not be written: ", result.Error, StringComparison.Ordinal);
        Assert.Contains("no result was kept", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData]
    [InlineData("--help")]
    [InlineData("--version")]
    [InlineData("run", "--help")]
    [InlineData("help", "validate")]
    public void Help_goes_to_standard_output(params string[] words)
    {
        ProgramResult result = CspSimProgram.Run(words);

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("cspsim", result.Output, StringComparison.Ordinal);
        Assert.Empty(result.Error);
    }
}

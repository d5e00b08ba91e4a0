using System.Text.Json;

namespace CspSim.Acceptance;

public sealed class WrongInputTests : IDisposable
{
    private const string Good = "tests/CspSim.Acceptance/Scenarios/two-offices.yaml";

    private readonly string _folder = Directory.CreateTempSubdirectory("cspsim-wrong-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("offices:", "offices:\n\tEAST: {}", "CS001")]
    [InlineData("    examiners: 3", "    examinors: 3", "CS010")]
    [InlineData("  wait-for-partner: 30 d", "  wait-for-partner: 30", "CS020")]
    [InlineData("  share: 100%", "  share: 130%", "CS023")]
    [InlineData("    search: {lognormal:", "    search: {lognorm:", "CS030")]
    [InlineData("  offices: [NORTH, SOUTH]", "  offices: [NORTH, SOUHT]", "CS040")]
    [InlineData("cspsim: 1", "cspsim: 2", "CS070")]
    public void A_wrong_scenario_is_reported_with_its_place_and_nothing_runs(string written, string instead, string code)
    {
        string file = Path.Combine(_folder, "wrong.yaml");
        string good = File.ReadAllText(Path.Combine(CspSimProgram.Repository, Good));
        int at = good.IndexOf(written, StringComparison.Ordinal);
        Assert.True(at >= 0);
        File.WriteAllText(file, good[..at] + instead + good[(at + written.Length)..]);
        int line = good[..at].Count(static letter => letter == '\n') + 1 + instead.Count(static letter => letter == '\n');

        ProgramResult result = CspSimProgram.Run("run", file, "--format", "concise", "--results", _folder);

        Assert.True(result.ExitCode == 2, result.ToString());
        Assert.Matches($@"wrong\.yaml:{FormattableString.Invariant($"{line}")}:\d+: error\[{code}\]: ", result.Error);
        Assert.Empty(result.Output);
        Assert.DoesNotContain("System.", result.Error, StringComparison.Ordinal);
        Assert.Equal([file], Directory.EnumerateFileSystemEntries(_folder), StringComparer.Ordinal);
    }

    [Fact]
    public void Diagnostics_as_JSON_are_one_document_on_standard_output()
    {
        string file = Path.Combine(_folder, "wrong.yaml");
        File.WriteAllText(file, "cspsim: 1\nname: x\nofices: {}\n");

        ProgramResult result = CspSimProgram.Run("validate", file, "--format", "json");

        Assert.Equal(2, result.ExitCode);
        using JsonDocument document = JsonDocument.Parse(result.Output);
        Assert.Equal("cspsim-diagnostics/1", document.RootElement.GetProperty("format").GetString());
        JsonElement unknown = document.RootElement.GetProperty("files")[0].GetProperty("diagnostics").EnumerateArray()
            .Single(static each => each.GetProperty("code").GetString() == "CS010");
        Assert.Equal("error", unknown.GetProperty("severity").GetString());
        Assert.Equal(3, unknown.GetProperty("range").GetProperty("start").GetProperty("line").GetInt32());
    }

    [Fact]
    public void A_wrong_setting_is_reported_like_a_wrong_line()
    {
        ProgramResult result = CspSimProgram.Run("run", Good, "--set", "csp.shar=40%", "--format", "concise");

        Assert.True(result.ExitCode == 2, result.ToString());
        Assert.StartsWith(
            "--set csp.shar=40%:1:5: error[CS010]: unknown key 'shar' in csp\n  help: a similar name exists: 'share'\n",
            result.Error,
            StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_option_is_reported_with_the_nearest_one()
    {
        ProgramResult result = CspSimProgram.Run("run", Good, "--replication", "50");

        Assert.Equal(2, result.ExitCode);
        Assert.Equal("error: unknown option --replication\n  help: a similar name exists: --replications\n", result.Error);
        Assert.Empty(result.Output);
    }

    [Theory]
    [InlineData("run", "no/such/file.yaml")]
    [InlineData("validate", "scenarios")]
    public void A_file_that_is_not_there_is_reported_without_a_trace(string command, string file)
    {
        ProgramResult result = CspSimProgram.Run(command, file);

        Assert.True(result.ExitCode == 2, result.ToString());
        Assert.Contains(file, result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("System.", result.Error, StringComparison.Ordinal);
    }
}

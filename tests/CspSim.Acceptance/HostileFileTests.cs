using System.Text;

namespace CspSim.Acceptance;

/// <summary>Files that are no scenario: one clear line, the exit code of wrong input, and no trace of the program's inside.</summary>
public sealed class HostileFileTests : IDisposable
{
    private const string Good = "tests/CspSim.Acceptance/Scenarios/two-offices.yaml";

    private readonly string _folder = Directory.CreateTempSubdirectory("cspsim-hostile-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Files_that_cannot_be_scenarios_are_reported_in_one_line_each()
    {
        using (FileStream large = File.Create(At("large.yaml")))
        {
            large.SetLength(100L << 20);
        }

        File.WriteAllBytes(At("binary.yaml"), [.. Enumerable.Range(0, 4096).Select(static value => (byte)value)]);
        File.WriteAllText(At("wide.yaml"), "cspsim: 1\nname: 한국\n", Encoding.Unicode);
        File.WriteAllText(At("empty.yaml"), "");
        File.WriteAllText(At("deep.yaml"), "cspsim: 1\nx-deep: " + new string('[', 100_000));
        File.CreateSymbolicLink(At("circle.yaml"), At("circle.yaml"));
        string[] files = [At("large.yaml"), At("binary.yaml"), At("wide.yaml"), At("empty.yaml"), At("deep.yaml"), At("circle.yaml"), At(
            "missing.yaml"), _folder, "/dev/zero"];

        ProgramResult result = CspSimProgram.Run(["validate", "--format", "concise", .. files]);

        string[] lines = [.. result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(static line => !line.StartsWith("  help: ", StringComparison.Ordinal))];
        Assert.True(result.ExitCode == 2, result.ToString());
        Assert.Empty(result.Output);
        Assert.Equal(files.Length * 2, lines.Length);
        Assert.All(files, file => Assert.Contains(file + ": 1 error", lines, StringComparer.Ordinal));
        Assert.All(lines, static line => Assert.InRange(line.Length, 1, 600));
        Assert.DoesNotContain("System.", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_result_folder_that_cannot_be_made_is_reported_in_one_line_before_anything_is_simulated()
    {
        File.WriteAllText(At("file"), "in the way");

        ProgramResult result = CspSimProgram.Run("run", Good, "--results", At("file"), "--quiet");

        Assert.True(result.ExitCode == 5, result.ToString());
        Assert.Empty(result.Output);
        Assert.Single(
            result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries),
            static line => line.StartsWith("error: ", StringComparison.Ordinal));
        Assert.InRange(result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length, 1, 2);
        Assert.DoesNotContain("System.", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Warnings_end_well_and_strict_makes_errors_of_them()
    {
        string text = File.ReadAllText(Path.Combine(CspSimProgram.Repository, Good))
            .Replace("    examiners: 3", "    examiners: 1", StringComparison.Ordinal);
        File.WriteAllText(At("busy.yaml"), text);

        ProgramResult lenient = CspSimProgram.Run("validate", At("busy.yaml"));
        ProgramResult strict = CspSimProgram.Run("validate", At("busy.yaml"), "--strict");

        Assert.Contains("warning[CS050]", lenient.Error, StringComparison.Ordinal);
        Assert.Contains("error[CS050]", strict.Error, StringComparison.Ordinal);
        Assert.Equal((0, 2), (lenient.ExitCode, strict.ExitCode));
    }

    [Fact]
    public void Corrections_that_validate_proposes_are_made_by_fix_and_the_file_is_then_valid()
    {
        string text = File.ReadAllText(Path.Combine(CspSimProgram.Repository, Good));
        File.WriteAllText(
            At("wrong.yaml"),
            text.Replace("    examiners: 3", "    examinors: 3", StringComparison.Ordinal).ReplaceLineEndings("\r\n"));

        ProgramResult fix = CspSimProgram.Run("fix", At("wrong.yaml"));
        ProgramResult valid = CspSimProgram.Run("validate", At("wrong.yaml"));

        Assert.True(fix.ExitCode == 0, fix.ToString());
        Assert.Contains("-    examinors: 3\n+    examiners: 3\n", fix.Output, StringComparison.Ordinal);
        Assert.Equal(0, valid.ExitCode);
        Assert.Equal(text.ReplaceLineEndings("\r\n"), File.ReadAllText(At("wrong.yaml")));
    }

    private string At(string name) => Path.Combine(_folder, name);
}

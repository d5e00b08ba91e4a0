namespace CspSim.Acceptance;

/// <summary>
/// Standard output that is closed or full, and disks that are: nothing is lost that could be kept, and what is said is true.
/// </summary>
public sealed class OutputFailureTests : IDisposable
{
    private const string TwoOffices = "tests/CspSim.Acceptance/Scenarios/two-offices.yaml";

    private readonly ResultsFolder _results = new();

    public void Dispose() => _results.Dispose();

    [Theory]
    [InlineData("--json", ">&-", "it is closed")]
    [InlineData("--jsonl", "<&- >&-", "it is closed")]
    [InlineData("--details", ">&-", "it is closed")]
    [InlineData("--json", ">/dev/full", "No space left on device")]
    [InlineData("--details", ">/dev/full", "No space left on device")]
    public void A_run_without_standard_output_ends_with_five_and_says_where_the_result_is(string form, string redirections, string reason)
    {
        if (redirections.Contains("/dev/full", StringComparison.Ordinal) && !File.Exists("/dev/full"))
        {
            return;
        }

        using RunningProgram program = new(CspSimProgram.Unchanged, redirections, "run", TwoOffices, form, "--results", _results.Path);
        ProgramResult result = program.End();

        Assert.True(result.ExitCode == 5, result.ToString());
        Assert.Equal($"error: standard output could not be written: {reason}; what was found is in {_results.Single()}\n", result.Error);
    }

    [Theory]
    [InlineData("validate", TwoOffices)]
    [InlineData("plan", TwoOffices)]
    [InlineData("explain", "share")]
    [InlineData("--help")]
    public void Any_command_without_standard_output_ends_with_five(params string[] words)
    {
        using RunningProgram program = new(CspSimProgram.Unchanged, ">&-", words);
        ProgramResult result = program.End();

        Assert.True(result.ExitCode == 5, result.ToString());
        Assert.Equal("error: standard output could not be written: it is closed\n", result.Error);
    }

    [Theory]
    [InlineData("2>&-")]
    [InlineData("2>/dev/full")]
    public void A_run_whose_output_nobody_can_read_goes_on(string redirections)
    {
        using RunningProgram program = new(
            CspSimProgram.Unchanged,
            redirections,
            "run",
            TwoOffices,
            "--verbose",
            "--progress",
            "json",
            "--results",
            _results.Path);
        ProgramResult result = program.End();

        Assert.True(result.ExitCode == 0, result.ToString());
        Assert.Contains("results  " + _results.Single(), result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_full_disk_leaves_the_last_good_result_as_the_latest()
    {
        Assert.Equal(0, CspSimProgram.Run("run", TwoOffices, "--results", _results.Path).ExitCode);
        string good = _results.Single();
        string latest = Path.Combine(Path.GetDirectoryName(good)!, "latest");

        // Blocks of 512 bytes: no room for results.json.
        using RunningProgram program = RunningProgram.StartAfter("ulimit -f 8;", "run", TwoOffices, "--results", _results.Path);
        ProgramResult result = program.End();

        Assert.True(result.ExitCode == 5, result.ToString());
        Assert.Contains("results.json", result.Error, StringComparison.Ordinal);
        Assert.Contains("no result was kept", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(".writing", result.Error, StringComparison.Ordinal);
        Assert.Contains("First-action pendency", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("results  ", result.Output, StringComparison.Ordinal);
        Assert.Equal(Path.GetFileName(good), new FileInfo(latest).LinkTarget);
        Assert.Equal(
            [good, latest],
            Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(good)!).Order(StringComparer.Ordinal),
            StringComparer.Ordinal);
    }

    [Fact]
    public void Records_without_room_are_left_out_and_the_result_is_kept()
    {
        // 3 MB: several times what the result takes, half of what the cases take and a tenth of the log.
        using RunningProgram program = RunningProgram.StartAfter(
            "ulimit -f 6144;", "run", TwoOffices, "--set", "run.length=5 years", "--cases", "--log", "all", "--replications", "2",
            "--results", _results.Path);
        ProgramResult result = program.End();

        Assert.True(result.ExitCode == 5, result.ToString());
        string folder = _results.Single();
        Assert.Contains($"; the result is in {folder}\n", result.Error, StringComparison.Ordinal);
        Assert.Equal(
            ["replications.parquet", "report.html", "results.csv", "results.json", "scenario.yaml", "summary.txt"],
            Directory.EnumerateFiles(folder).Select(static file => Path.GetFileName(file)).Order(StringComparer.Ordinal),
            StringComparer.Ordinal);
        Assert.DoesNotContain("exchanges.clef", result.Output, StringComparison.Ordinal);
    }
}

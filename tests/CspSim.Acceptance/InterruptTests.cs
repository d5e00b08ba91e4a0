using System.Text.Json;

namespace CspSim.Acceptance;

/// <summary>
/// Signals to the built program. Nothing here depends on how fast it runs: a test waits for what the program says or leaves.
/// </summary>
public sealed class InterruptTests : IDisposable
{
    private const string TwoOffices = "tests/CspSim.Acceptance/Scenarios/two-offices.yaml";
    private const string Monsters = "tests/CspSim.Acceptance/Scenarios/rare-monsters.yaml";

    private readonly ResultsFolder _results = new();

    public void Dispose() => _results.Dispose();

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    [InlineData("HUP")]
    [InlineData("TERM", "TERM")]
    [InlineData("HUP", "TERM")]
    public void An_interrupt_leaves_the_finished_replications_as_a_partial_result(params string[] signals)
    {
        using RunningProgram program = RunningProgram.Start(
            "run",
            TwoOffices,
            "--replications",
            "1000000",
            "--progress",
            "json",
            "--results",
            _results.Path);
        program.Error.WaitFor("\"done\":3");
        program.Interrupt(signals);
        ProgramResult result = program.End();

        Assert.True(result.ExitCode == 130, result.ToString());
        Assert.Contains("interrupted", result.Error, StringComparison.Ordinal);
        AssertPartial(1, 999_999);
    }

    [Fact]
    public void A_replication_without_end_does_not_hold_up_an_interrupt_and_costs_no_finished_one()
    {
        // The second replication has no case and ends at once; the cases of the first and third are answered a billion times.
        using RunningProgram program = RunningProgram.Start(
            "run",
            Monsters,
            "--threads",
            "3",
            "--progress",
            "json",
            "--results",
            _results.Path);
        program.Error.WaitFor("\"done\":1");
        program.Send("TERM");
        ProgramResult result = program.End();

        Assert.True(result.ExitCode == 130, result.ToString());
        AssertPartial(1, 1);
        Assert.Equal(2, _results.Json().RootElement.GetProperty("replications").GetProperty("numbers")[0].GetInt32());
    }

    [Fact]
    public void An_interrupt_before_any_replication_is_complete_says_so_and_leaves_nothing()
    {
        using RunningProgram program = RunningProgram.Start("run", Monsters, "--threads", "1", "--results", _results.Path);
        program.Output.WaitFor("50 replications");
        WaitForFolder();
        program.Send("TERM");
        ProgramResult result = program.End();

        Assert.True(result.ExitCode == 130, result.ToString());
        Assert.Contains("interrupted before a replication was complete", result.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(_results.Path, "rare-monsters")));
    }

    [Fact]
    public void A_second_interrupt_stops_at_once_whatever_the_program_waits_for()
    {
        // The pipe is full before the program starts and nobody reads it: its first word waits without end. An interrupt is answered.
        string pipe = Path.Combine(_results.Path, "pipe");
        using RunningProgram program = RunningProgram.StartAfter(
            $"mkfifo '{pipe}'; exec 3<>'{pipe}' >&3; dd if=/dev/zero of='{pipe}' bs=4096 count=256 oflag=nonblock 2>/dev/null;",
            "run",
            TwoOffices,
            "--jsonl",
            "--replications",
            "20",
            "--results",
            _results.Path);
        string latest = Path.Combine(_results.Path, "two-small-offices-\ub450-\uad00\uccad-\u4e8c\u5e81", "latest");
        Assert.True(
            SpinWait.SpinUntil(() => new FileInfo(latest).LinkTarget is not null, CspSimProgram.Patience),
            program.Error.ToString());
        program.InterruptUntilEnd();
        ProgramResult result = program.End();

        Assert.True(result.ExitCode == 130, result.ToString());
        Assert.Contains("once more stops at once", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Unhandled", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_signal_that_the_caller_has_had_ignored_ends_nothing()
    {
        using RunningProgram program = RunningProgram.StartAfter(
            "trap '' HUP;",
            "run",
            TwoOffices,
            "--replications",
            "12",
            "--progress",
            "json",
            "--results",
            _results.Path);
        program.Error.WaitFor("\"done\":1,");
        program.Send("HUP");
        ProgramResult result = program.End();

        Assert.True(result.ExitCode == 0, result.ToString());
        Assert.False(_results.Json().RootElement.GetProperty("partial").GetBoolean());
    }

    [Fact]
    public void What_a_killed_run_leaves_is_cleared_away_by_the_next_and_said()
    {
        using (RunningProgram killed = RunningProgram.Start("run", Monsters, "--results", _results.Path))
        {
            WaitForFolder();
            killed.Send("KILL");
            killed.End();
        }

        // Beside it stands what the same command would go on from.
        string left = Assert.Single(Directory.EnumerateFileSystemEntries(Path.Combine(_results.Path, "rare-monsters"), ".*.writing"));
        ProgramResult next = CspSimProgram.Run("run", TwoOffices, "--results", _results.Path);

        Assert.True(next.ExitCode == 0, next.ToString());
        Assert.Equal($"note: removed what an unfinished run had left behind: {left}\n", next.Error);
        Assert.False(Directory.Exists(left));
    }

    [Fact]
    public void An_interrupt_ends_watching()
    {
        using RunningProgram program = RunningProgram.Start("run", TwoOffices, "--watch", "--replications", "2");
        program.Output.WaitFor("waiting for a change");
        program.Interrupt();
        ProgramResult result = program.End();

        Assert.True(result.ExitCode == 130, result.ToString());
        Assert.Empty(result.Error);
    }

    [Fact]
    public void An_interrupt_of_a_comparison_keeps_the_runs_that_are_complete()
    {
        using RunningProgram program = RunningProgram.Start(
            "compare",
            TwoOffices,
            Monsters,
            "--independent",
            "--threads",
            "1",
            "--results",
            _results.Path);
        program.Error.WaitFor("running " + Monsters);
        program.Interrupt();
        ProgramResult result = program.End();

        Assert.True(result.ExitCode == 130, result.ToString());
        Assert.False(_results.Json().RootElement.GetProperty("partial").GetBoolean());
        Assert.Contains("results A  " + _results.Single(), result.Output + result.Error, StringComparison.Ordinal);
    }

    private void AssertPartial(int least, int most)
    {
        JsonElement json = _results.Json().RootElement;
        Assert.True(json.GetProperty("partial").GetBoolean());
        Assert.Equal("interrupted", json.GetProperty("replications").GetProperty("ending").GetString());
        Assert.InRange(json.GetProperty("replications").GetProperty("made").GetInt32(), least, most);
    }

    // The lock is there from the moment on at which a killed run is known as one.
    private void WaitForFolder() => Assert.True(
        SpinWait.SpinUntil(
            () => Directory.EnumerateFiles(
                _results.Path,
                ".running",
                new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None }).Any(),
            CspSimProgram.Patience),
        "no run has made a folder");
}

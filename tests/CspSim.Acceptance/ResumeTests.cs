namespace CspSim.Acceptance;

/// <summary>
/// Work that was done is never lost: whatever ends the process, the same command goes on, and its files are those of a run that nobody
/// disturbed. The moments of the kills are drawn from a fixed key, and each waits for what the program says, not for a clock.
/// </summary>
public sealed class ResumeTests : IDisposable
{
    private const string TwoOffices = "tests/CspSim.Acceptance/Scenarios/two-offices.yaml";
    private const int Kills = 50;

    private static readonly string[] s_long = ["run", TwoOffices, "--replications", "24", "--log", "all", "--cases"];

    private readonly ResultsFolder _results = new();
    private readonly ResultsFolder _store = new();

    public void Dispose()
    {
        _results.Dispose();
        _store.Dispose();
    }

    [Fact]
    [Trait("Category", "Sweep")]
    public async Task A_run_killed_at_fifty_random_moments_ends_with_the_bytes_of_an_undisturbed_one()
    {
        Task<IReadOnlyDictionary<string, string>>[] killed = [KilledAsync(1, Kills / 2), KilledAsync((Kills / 2) + 1, Kills)];
        IReadOnlyDictionary<string, string> undisturbed = Undisturbed(s_long);

        Assert.All(await Task.WhenAll(killed), contents => AssertSame(contents, undisturbed));
    }

    [Fact]
    public void After_an_interrupt_the_same_command_goes_on()
    {
        using RunningProgram program = RunningProgram.Start([.. s_long, "--progress", "json", "--results", _results.Path]);
        program.Error.WaitFor("\"done\":5,");
        program.Interrupt();
        ProgramResult interrupted = program.End();

        Assert.True(interrupted.ExitCode == 130, interrupted.ToString());
        Assert.Contains("the same command goes on from there", interrupted.Error, StringComparison.Ordinal);
        Directory.Delete(_results.Single(), recursive: true);
        ProgramResult resumed = CspSimProgram.Run([.. s_long, "--results", _results.Path]);
        Assert.Matches(@"note: \d+ replications of each arm were there from an earlier call", resumed.Error);
        AssertSame(_results.Contents(), Undisturbed(s_long));
    }

    [Theory]
    [Trait("Category", "Sweep")]
    [InlineData(1, "run", TwoOffices, "--log", "all", "--ocel", "--cases")]
    [InlineData(3, "run", TwoOffices)]
    [InlineData(3, "run", TwoOffices, "--set", "csp.share=60%", "--seed", "5")]
    [InlineData(2, "run", TwoOffices, "--set", "csp.share={value: 60%, low: 30%, high: 90%}", "--uncertain", "5")]
    public void Parts_gathered_are_the_whole(int parts, params string[] words)
    {
        for (int part = parts; part >= 1; part--)
        {
            ProgramResult made = CspSimProgram.Run([.. words, "--shard", $"{part}/{parts}", "--store", _store.Path, "--threads", "1"]);
            Assert.True(made.ExitCode == 0, made.ToString());
        }

        AssertSame(Finish(["gather", _store.Path], _results), Undisturbed(words));
    }

    [Fact]
    public void A_part_that_is_missing_is_named_and_nothing_is_written()
    {
        CspSimProgram.Run("run", TwoOffices, "--shard", "2/2", "--store", _store.Path);

        ProgramResult gathered = CspSimProgram.Run("gather", _store.Path, "--results", _results.Path);

        Assert.True(gathered.ExitCode == 2, gathered.ToString());
        Assert.Contains("lacks 2 replications of every arm: 1, 3", gathered.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(_results.Path, "*", SearchOption.AllDirectories));
    }

    [Theory]
    [InlineData("scenario", "--set", "csp.share=60%")]
    [InlineData("seed", "--seed", "5")]
    public void A_store_of_another_scenario_or_seed_is_refused_by_name(string difference, params string[] settings)
    {
        CspSimProgram.Run("run", TwoOffices, "--shard", "1/2", "--store", _store.Path);

        ProgramResult refused = CspSimProgram.Run(["run", TwoOffices, "--store", _store.Path, "--results", _results.Path, .. settings]);

        Assert.True(refused.ExitCode == 2, refused.ToString());
        Assert.Contains($"error: {_store.Path} holds replications of ", refused.Error, StringComparison.Ordinal);
        Assert.Contains($"of {difference} ", refused.Error, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Category", "Sweep")]
    public void A_full_disk_ends_a_part_with_five_and_the_same_command_goes_on_when_there_is_room()
    {
        string[] words = ["run", TwoOffices, "--replications", "12", "--store", _store.Path];
        using RunningProgram program = RunningProgram.StartAfter("ulimit -f 300;", [.. words, "--shard", "1/1"]);
        ProgramResult full = program.End();

        Assert.True(full.ExitCode == 5, full.ToString());
        Assert.Contains($"replications could not be kept in {_store.Path}: ", full.Error, StringComparison.Ordinal);
        ProgramResult finished = CspSimProgram.Run([.. words, "--shard", "1/1"]);
        Assert.True(finished.ExitCode == 0, finished.ToString());
        AssertSame(Finish(["gather", _store.Path], _results), Undisturbed("run", TwoOffices, "--replications", "12"));
    }

    // What a run leaves that was killed again and again, in a folder of its own.
    private static Task<IReadOnlyDictionary<string, string>> KilledAsync(int first, int last) => Task.Run(() =>
    {
        using ResultsFolder results = new();
        int done = 0;
        for (int kill = first; kill <= last; kill++)
        {
            // One to four more replications of the first arm than when it was killed before, then at once or a little later.
            int wanted = Math.Min(18, done + 1 + (kill * 7919 % 4));
            using RunningProgram program = RunningProgram.Start([.. s_long, "--progress", "json", "--results", results.Path]);
            program.Error.WaitFor($"\"done\":{wanted},");
            Thread.SpinWait(kill * 104729 % 300_000);
            program.Send("KILL");
            done = Math.Max(0, wanted - 2);
        }

        IReadOnlyDictionary<string, string> contents = Finish(s_long, results);
        Assert.Empty(Directory.EnumerateDirectories(results.Path, ".unfinished-*", SearchOption.AllDirectories));
        return contents;
    });

    private static IReadOnlyDictionary<string, string> Undisturbed(params string[] words)
    {
        using ResultsFolder results = new();
        return Finish(words, results);
    }

    private static IReadOnlyDictionary<string, string> Finish(string[] words, ResultsFolder results)
    {
        ProgramResult result = CspSimProgram.Run([.. words, "-q", "--results", results.Path]);
        Assert.True(result.ExitCode == 0, result.ToString());
        return results.Contents();
    }

    private static void AssertSame(IReadOnlyDictionary<string, string> found, IReadOnlyDictionary<string, string> wanted)
    {
        Assert.Equal(wanted.Keys.Order(StringComparer.Ordinal), found.Keys.Order(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.All(
            wanted, file => Assert.True(string.Equals(file.Value, found[file.Key], StringComparison.Ordinal), $"{file.Key} differs."));
    }
}

namespace CspSim.Acceptance;

/// <summary>
/// The script that spreads a study over a cluster, on a real Slurm: tasks that were taken off their nodes go on, and what is gathered has
/// the bytes of one process. Where Slurm is not installed there is nothing to try; the gate installs it.
/// </summary>
public sealed class SlurmTests : IDisposable
{
    private const string TwoOffices = "tests/CspSim.Acceptance/Scenarios/two-offices.yaml";
    private const string Script = "scenarios/cluster/slurm.sh";
    private const string Parts = "4";

    private readonly ResultsFolder _results = new();
    private readonly ResultsFolder _store = new();

    public void Dispose()
    {
        _results.Dispose();
        _store.Dispose();
    }

    [Fact]
    [Trait("Category", "Sweep")]
    public void An_array_whose_tasks_were_requeued_gathers_to_the_bytes_of_one_process()
    {
        using SlurmCluster? cluster = SlurmCluster.Begin();
        if (cluster is null)
        {
            return;
        }

        string[] words = ["run", TwoOffices, "--replications", "60", "--log", "all"];
        string said = cluster.Run(
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["CSPSIM"] = string.Join(' ', CspSimProgram.Command),
                ["RESULTS"] = _results.Path,
            },
            ["sh", Script, Parts, _store.Path, .. words]);
        Assert.Contains("of 4 parts, then job", said, StringComparison.Ordinal);
        string array = said.Split(' ')[1];

        // Once something is kept, every task that runs is taken off its node, and let go on when all have stopped.
        cluster.WaitUntil(() => Directory.EnumerateFiles(_store.Path, "*.rounds").Any(static file => new FileInfo(file).Length > 0));
        cluster.Run("scontrol", "requeue", array);
        cluster.WaitUntil(() =>
        {
            cluster.Run("scontrol", "release", array);
            cluster.Run("scontrol", "update", $"JobId={array}", "StartTime=now");
            return cluster.Run("squeue", "-h").Trim().Length == 0;
        });

        string logs = string.Concat(Directory.EnumerateFiles(_store.Path, "*.log").Order(StringComparer.Ordinal).Select(File.ReadAllText));
        Assert.True(Directory.Exists(Path.Combine(_results.Path)) && Directory.EnumerateDirectories(_results.Path).Any(), logs);
        using ResultsFolder alone = new();
        ProgramResult whole = CspSimProgram.Run([.. words, "-q", "--results", alone.Path]);
        Assert.True(whole.ExitCode == 0, whole.ToString());
        IReadOnlyDictionary<string, string> gathered = _results.Contents();
        Assert.All(alone.Contents(), file =>
            Assert.True(string.Equals(file.Value, gathered[file.Key], StringComparison.Ordinal), $"{file.Key} differs."));
    }

    [Theory]
    [InlineData("slurm.sh", "")]
    [InlineData("slurm.sh", "four store run file.yaml")]
    [InlineData("slurm.sh", "4 store run")]
    public void Words_that_are_wrong_end_with_two_and_the_usage(string script, string words)
    {
        using System.Diagnostics.Process shell = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo(
            "sh", [$"scenarios/cluster/{script}", .. words.Split(' ', StringSplitOptions.RemoveEmptyEntries)])
        {
            WorkingDirectory = CspSimProgram.Repository, UseShellExecute = false, RedirectStandardError = true,
        })!;
        string error = shell.StandardError.ReadToEnd();
        shell.WaitForExit();

        Assert.Equal(2, shell.ExitCode);
        Assert.Contains("PARTS STORE COMMAND FILE", error, StringComparison.Ordinal);
    }
}

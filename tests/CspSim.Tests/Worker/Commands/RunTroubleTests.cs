using System.Text.RegularExpressions;
using CspSim.Experiments.Plans;
using CspSim.Experiments.Replication;
using CspSim.Experiments.Results;
using CspSim.Model.Runs;
using CspSim.Scenarios.Loading;
using CspSim.Tests.Experiments.Support;
using CspSim.Worker;
using CspSim.Worker.CommandLine;
using CspSim.Worker.Commands;
using CspSim.Worker.Front;
using CspSim.Worker.Hosting;
using CspSim.Worker.Reading;
using CspSim.Worker.Terminals;

namespace CspSim.Tests.Worker.Commands;

public sealed class RunTroubleTests
{
    [Fact]
    public async Task A_replication_that_failed_is_reported_with_what_shows_it_again()
    {
        static ReplicationResult Fail(ArmPlan arm, RunOptions options) => options.Replication == 3 && arm.Name == "b"
            ? throw new ArithmeticException("the examiners are out of pencils.")
            : FakeReplication.Drawn(arm, options);
        ExperimentResult result = new ExperimentRunner(SomePlan.With(ReplicationRule.Exactly(4), "a", "b"), new() { Threads = 1 }, Fail)
            .Run(TestContext.Current.CancellationToken);

        string error = await ReportAsync(new RunReport { Result = result });

        Assert.Contains(
            "my.yaml, seed 20260105, replication 3 of arm 'b' failed: the examiners are out of pencils.",
            error,
            StringComparison.Ordinal);
        Assert.Contains(
            @"cspsim run 'my $1.yaml' --seed 20260105 --replications 3 --set csp.share=40% --set 'name=O'\''Hara $HOME'",
            error,
            StringComparison.Ordinal);
        string crash = Regex.Match(error, @"\S+cspsim-crash-\S+\.txt", RegexOptions.NonBacktracking).Value;
        Assert.Contains(
            "ArithmeticException",
            await File.ReadAllTextAsync(crash, TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
        File.Delete(crash);
    }

    [Fact]
    public async Task What_is_missing_is_reported_with_the_folder_that_exists()
    {
        Assert.Equal(
            "error: cases.csv could not be written: No space left on device; the result is in results/x/1\n"
                + "  help: --results DIR names another place\n",
            await ReportAsync(
                new RunReport { Folder = "results/x/1", OutputFailure = "cases.csv could not be written: No space left on device" }));
        Assert.Equal(
            "error: results.json could not be written: No space left on device; no result was kept\n"
                + "  help: --results DIR names another place\n",
            await ReportAsync(new RunReport { OutputFailure = "results.json could not be written: No space left on device" }));
    }

    [Fact]
    public async Task Memory_that_ran_out_at_points_of_a_study_is_no_fault_of_the_program()
    {
        (int? code, string error) = await ReportLeftOutAsync(new InsufficientMemoryException());

        Assert.Equal(ExitCode.OutputNotWritten, code);
        Assert.StartsWith("error: memory ran out in 2 replications\n  help: call the same command again", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fault_at_points_of_a_study_names_what_is_left_out_and_a_file()
    {
        (int? code, string error) = await ReportLeftOutAsync(new ArithmeticException("the examiners are out of pencils."));

        Assert.Equal(ExitCode.Fault, code);
        Assert.StartsWith(
            "error: a fault in cspsim: my.yaml, 2 replications failed, and they are left out: the examiners are out of pencils.\n",
            error, StringComparison.Ordinal);
        string crash = Regex.Match(error, @"\S+cspsim-crash-\S+\.txt", RegexOptions.NonBacktracking).Value;
        Assert.Contains(
            "ArithmeticException", await File.ReadAllTextAsync(crash, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        File.Delete(crash);
    }

    [Fact]
    public async Task A_study_without_failures_goes_on_to_its_own_end() =>
        Assert.Null(await RunTrouble.ReportLeftOutAsync(CallTo(new StringWriter()), "my.yaml", [], "", "they are left out"));

    private static async Task<(int? Code, string Error)> ReportLeftOutAsync(Exception cause)
    {
        StringWriter error = new();
        int? code = await RunTrouble.ReportLeftOutAsync(
            CallTo(error), "my.yaml", [new(0, 1, cause), new(1, 2, cause)], "", "they are left out");
        return (code, error.ToString());
    }

    private static CommandCall CallTo(TextWriter error) =>
        CommandLineParser.Parse(["run", "my.yaml", "--set", "csp.share=40%", "--set", "name=O'Hara $HOME"], out _)! with
        {
            Streams = new(TerminalOutput.Nowhere, new TerminalOutput(error, isTerminal: false, hasColour: false, 80)),
        };

    private static async Task<string> ReportAsync(RunReport report)
    {
        StringWriter error = new();
        await RunTrouble.ReportAsync(
            CallTo(error),
            new ScenarioReading("my.yaml", new LoadResult(null, []), IsUsable: true) { Operand = "my $1.yaml" },
            report);
        return error.ToString();
    }
}

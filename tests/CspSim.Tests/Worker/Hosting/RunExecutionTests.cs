using CspSim.Engine.Distributions;
using CspSim.Experiments.Plans;
using CspSim.Experiments.Replication;
using CspSim.Model;
using CspSim.Model.Outcomes;
using CspSim.Model.Runs;
using CspSim.Tests.Worker.Support;
using CspSim.Tests.Worker.Terminals;
using CspSim.Worker;
using CspSim.Worker.Hosting;
using Serilog.Core;

namespace CspSim.Tests.Worker.Hosting;

public sealed class RunExecutionTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_stop_gives_replications_two_seconds_and_then_waits_no_longer()
    {
        ExperimentPlan plan = SmallPlan.Create(1);
        using CancellationTokenSource stop = new();
        TaskCompletionSource begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
        HandClock clock = new();
        Task<RunReport> run = Task.Run(
            () => new RunExecution(Logger.None, clock).Execute(
                Request(plan with { Arms = [plan.Arms[0], new("endless", Endless(plan.Arms[1].World, begun))] }),
                stop.Token),
            Cancel);
        await begun.Task.WaitAsync(Cancel);

        await stop.CancelAsync();
        Assert.Equal(TimeSpan.FromSeconds(2), clock.UntilNext);
        clock.Advance(TimeSpan.FromSeconds(2));
        RunReport report = await run.WaitAsync(Cancel);

        Assert.Equal(ExitCode.Interrupted, report.ExitCode);
        Assert.Equal(0, report.Result!.Replications);
        Assert.Empty(report.Failures);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.File("small-offices")));
    }

    [Fact]
    public void A_run_whose_replications_all_fail_is_a_fault_without_a_folder()
    {
        RunReport report = Failing(new ArithmeticException("no applicant answers."));

        Assert.Equal(ExitCode.Fault, report.ExitCode);
        Assert.Equal([(1, 1), (1, 2)], report.Failures.Select(static failure => (failure.Arm, failure.Replication)));
        Assert.Null(report.Folder);
    }

    [Fact]
    public void Memory_that_runs_out_is_no_fault()
    {
        RunReport report = Failing(new InsufficientMemoryException());

        Assert.Equal(ExitCode.OutputNotWritten, report.ExitCode);
        Assert.Equal(2, report.Failures.Count);
        Assert.Equal(ExitCode.OutputNotWritten, After(new InsufficientMemoryException()).ExitCode);
        Assert.Equal(ExitCode.Fault, After(new ArithmeticException()).ExitCode);

        static RunReport After(Exception cause) => new() { Fault = new AggregateException(cause) };
    }

    [Fact]
    public void What_a_killed_run_left_is_removed_by_the_next_and_reported()
    {
        string left = _folder.File("another", ".20261101-090000.1.writing");
        Directory.CreateDirectory(left);
        File.WriteAllText(Path.Combine(left, ".running"), "");

        RunReport report = new RunExecution(Logger.None, TimeProvider.System).Execute(Request(SmallPlan.Create(1)), Cancel);

        Assert.Equal([left], report.Removed);
        Assert.False(Directory.Exists(left));
    }

    [Fact]
    public void Replications_that_nobody_went_on_from_for_a_month_are_removed_and_reported()
    {
        RunRequest request = Request(SmallPlan.Create(1));
        string[] stores = [.. new[] { "0123456789ab", "ba9876543210", request.StoreHead.Key[..12] }
            .Select(key => _folder.File("small-offices", ".unfinished-" + key))];
        foreach ((int at, string store) in stores.Index())
        {
            Directory.CreateDirectory(store);
            string file = Path.Combine(store, "a.rounds");
            File.WriteAllText(file, "");
            DateTime writtenAt = DateTime.UtcNow.AddDays(at == 1 ? -29 : -31);
            File.SetLastWriteTimeUtc(file, writtenAt);
            Directory.SetLastWriteTimeUtc(store, writtenAt);
        }

        RunReport report = new RunExecution(Logger.None, TimeProvider.System).Execute(request, Cancel);

        Assert.Equal([stores[0]], report.Removed);
        Assert.Equal([false, true], stores[..2].Select(Directory.Exists));
    }

    // Every action is answered at once and needs no work: the clock stands still. A run is told to stop when it is in there, since a thread
    // that has not begun does not begin any more.
    private static WorldPlan Endless(WorldPlan world, TaskCompletionSource begun) => world with
    {
        Offices = [.. world.Offices.Select(office => office with { Outcome = new EndlessOutcome(begun) })],
    };

    private sealed class EndlessOutcome(TaskCompletionSource begun) : IOutcomeRule
    {
        public string Name => "endless";

        public double MeanFurtherActions => 1;

        public Delay ResponseDelay => Delay.None;

        public Distribution FurtherActionEffortHours { get; } = new Constant(0);

        public bool Responds(double uniform, double responseScale)
        {
            begun.TrySetResult();
            return true;
        }
    }

    private RunReport Failing(Exception cause)
    {
        ExperimentPlan plan = SmallPlan.Create(2);
        WorldPlan wrong = plan.Arms[1].World;
        wrong = wrong with { Offices = [wrong.Offices[0] with { Outcome = new NoOutcome(cause) }, wrong.Offices[1]] };
        return new RunExecution(Logger.None, TimeProvider.System).Execute(
            Request(plan with { Arms = [plan.Arms[0], new("wrong", wrong)] }),
            Cancel);
    }

    private sealed class NoOutcome(Exception cause) : IOutcomeRule
    {
        public string Name => "none";

        public double MeanFurtherActions => 1;

        public Delay ResponseDelay => Delay.None;

        public Distribution FurtherActionEffortHours { get; } = new Constant(0);

        public bool Responds(double uniform, double responseScale) => throw cause;
    }

    private RunRequest Request(ExperimentPlan plan) => new()
    {
        Plan = plan,
        ScenarioText = "cspsim: 1\n",
        ResultsFolder = _folder.Path,
        StartedAt = new DateTimeOffset(2026, 11, 1, 10, 0, 0, TimeSpan.Zero),
        Threads = 1,
    };
}

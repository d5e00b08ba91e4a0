using System.Text.Json;
using CspSim.Experiments.Plans;
using CspSim.Experiments.Results;
using CspSim.Model.Measures;
using CspSim.Tests.Worker.Support;
using CspSim.Worker;
using CspSim.Worker.ExchangeLog;
using CspSim.Worker.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CspSim.Tests.Worker.Hosting;

public sealed class SimulationWorkerTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_request_in_the_queue_becomes_a_report_and_a_result_folder()
    {
        RunReport report = await Run(Request());

        Assert.Equal(ExitCode.Done, report.ExitCode);
        Assert.Equal(2, report.Result!.Replications);
        string[] files = [.. Directory.EnumerateFiles(report.Folder!).Select(static file => Path.GetFileName(file))
            .Order(StringComparer.Ordinal)];
        Assert.Equal(
            [
                "cases.csv", "cases.parquet", "exchanges.clef", "replications.parquet", "report.html", "results.csv", "results.json",
                "scenario.yaml", "summary.txt",
            ],
            files);
    }

    [Fact]
    public async Task Runs_are_reported_in_the_order_in_which_they_were_asked_for()
    {
        using IHost host = WorkerHost.Build(showLog: false);
        await host.StartAsync(Cancel);
        PendingRuns runs = host.Services.GetRequiredService<PendingRuns>();
        List<string> order = [];
        Task<RunReport>[] reports =
        [
            .. new[] { "first", "second", "third" }.Select(name => runs.Add(Request() with
            {
                Plan = SmallPlan.Create(1) with { Name = name },
                Progress = progress =>
                {
                    if (progress.Arm == 0)
                    {
                        order.Add(name);
                    }
                },
                Threads = 1,
            })),
        ];
        await Task.WhenAll(reports);
        await host.StopAsync(Cancel);

        Assert.Equal(["first", "second", "third"], order);
    }

    [Fact]
    public async Task A_stop_keeps_what_is_finished_and_marks_the_result_partial()
    {
        using IHost host = WorkerHost.Build(showLog: false);
        await host.StartAsync(Cancel);
        PendingRuns runs = host.Services.GetRequiredService<PendingRuns>();
        IHostApplicationLifetime lifetime = host.Services.GetRequiredService<IHostApplicationLifetime>();
        Task<RunReport> running = runs.Add(Request() with
        {
            Plan = SmallPlan.Create(1_000_000),
            Threads = 1,
            Progress = progress =>
            {
                if (progress is { Arm: 1, Done: 3 })
                {
                    lifetime.StopApplication();
                }
            },
        });
        Task<RunReport> waiting = runs.Add(Request());
        await host.WaitForShutdownAsync(Cancel);
        RunReport report = await running;

        Assert.True(report.Result!.IsPartial);

        // How many more end before the host has passed the word on depends on the machine.
        Assert.InRange(report.Result.Replications, 3, 999_999);
        Assert.Equal(ExitCode.Interrupted, report.ExitCode);
        Assert.Equal(ExitCode.Interrupted, (await waiting).ExitCode);
        using JsonDocument json = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(report.Folder!, "results.json"), Cancel));
        Assert.Contains("interrupted", json.RootElement.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_place_that_cannot_be_written_is_reported_before_anything_is_simulated()
    {
        string file = _folder.File("occupied");
        await File.WriteAllTextAsync(file, "a file, not a folder", Cancel);
        bool hasSimulated = false;

        RunReport report = await Run(Request() with { ResultsFolder = file, Progress = _ => hasSimulated = true });

        Assert.Equal(ExitCode.OutputNotWritten, report.ExitCode);
        Assert.Null(report.Fault);
        Assert.False(hasSimulated);
    }

    [Fact]
    public async Task An_expectation_that_is_not_met_has_an_exit_code_of_its_own()
    {
        Measure measure = MeasureCatalog.All[0];
        Expectation impossible = new()
        {
            Text = "mean(first-action-pendency) < 0",
            Statistic = "mean",
            Measure = measure,
            AtMost = 0,
            BelowOnly = true,
        };

        RunReport report = await Run(Request() with { Plan = SmallPlan.Create() with { Expectations = [impossible] } });

        Assert.Equal(ExitCode.ExpectationNotMet, report.ExitCode);
    }

    [Fact]
    public async Task A_precision_that_is_not_reached_has_an_exit_code_of_its_own()
    {
        ReplicationRule rule = new(2, 3, new PrecisionTarget(MeasureCatalog.All[0], 1e-9));

        RunReport report = await Run(Request() with { Plan = SmallPlan.Create(rule: rule) });

        Assert.Equal(ExperimentEnding.LimitReached, report.Result!.Ending);
        Assert.Equal(ExitCode.PrecisionNotReached, report.ExitCode);
    }

    [Fact]
    public async Task Nothing_is_left_beside_a_result()
    {
        RunReport report = await Run(Request());

        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.Path, "*.writing", SearchOption.AllDirectories));
        Assert.Equal(
            ["latest", Path.GetFileName(report.Folder!)],
            Directory.EnumerateFileSystemEntries(_folder.File("small-offices")).Select(static entry => Path.GetFileName(entry))
                .OrderDescending(StringComparer.Ordinal),
            StringComparer.Ordinal);
    }

    private RunRequest Request() => new()
    {
        Plan = SmallPlan.Create(),
        ScenarioText = "cspsim: 1\n",
        ResultsFolder = _folder.Path,
        StartedAt = new DateTimeOffset(2026, 11, 1, 10, 0, 0, TimeSpan.Zero),
        Threads = 2,
        Log = ExchangeLogScope.First,
        Cases = true,
    };

    private static async Task<RunReport> Run(RunRequest request)
    {
        using IHost host = WorkerHost.Build(showLog: false);
        await host.StartAsync(Cancel);
        RunReport report = await host.Services.GetRequiredService<PendingRuns>().Add(request);
        await host.StopAsync(Cancel);
        return report;
    }
}

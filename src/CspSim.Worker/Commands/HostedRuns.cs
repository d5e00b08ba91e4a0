using CspSim.Experiments.Plans;
using CspSim.Experiments.Studies;
using CspSim.Scenarios.Layers;
using CspSim.Scenarios.Loading;
using CspSim.Worker.CommandLine;
using CspSim.Worker.Hosting;
using CspSim.Worker.Reading;
using CspSim.Worker.Terminals;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CspSim.Worker.Commands;

/// <summary>
/// Hands the scenarios of a call to the worker, one after the other. The host starts with the first and stops at the end.
/// </summary>
internal sealed class HostedRuns(CommandCall call) : IAsyncDisposable
{
    private readonly bool _isQuiet = call.IsQuiet;
    private IHost? _host;
    private Task _hostEnd = Task.CompletedTask;

    /// <summary>Runs a scenario and shows its progress.</summary>
    /// <param name="reading">The scenario.</param>
    /// <param name="startedAt">When the run was asked for; names its folder.</param>
    /// <param name="doubt">Draws the inputs as well; null: not.</param>
    public async Task<RunReport> RunAsync(ScenarioReading reading, DateTimeOffset startedAt, InputDoubt? doubt = null)
    {
        _host ??= await StartHostAsync();
        LoadedScenario scenario = reading.Scenario;
        ExperimentPlan plan = scenario.Plan;
        ProgressBoard? draws = null;
        using ProgressBoard board = new(
            call.Streams.Error,
            _isQuiet ? ProgressForm.None : call.Get(CommandOptions.Progress) ?? ProgressForm.Auto,
            [.. plan.Arms.Select(static arm => arm.Name)],
            plan.Replications.AtMost,
            plan.Replications.Until is [{ } first, ..] ? first : null,
            call.Time);
        RunReport report = await _host.Services.GetRequiredService<PendingRuns>().Add(new RunRequest
        {
            Plan = plan,
            ScenarioText = scenario.ResolvedText,
            ScenarioFiles = scenario.Files,
            Settings = ScenarioReading.SettingsOf(call),
            Notes = [ScenarioReading.OriginsOf(scenario)],
            UncertainInputs = ScenarioReading.RangesOf(scenario),
            Inputs = ScenarioReading.InputsOf(scenario),
            OnRequest = call.OnRequest,
            ResultsFolder = call.ResultsFolder,
            Store = call.Get(StudyOptions.Store),
            IsGathering = call.IsGathering,
            Command = StudyStores.CommandOf(call),
            StartedAt = startedAt,
            Threads = call.Threads,
            Log = call.LogScope,
            Ocel = call.Get(CommandOptions.Ocel),
            ShowLog = call.Get(CommandOptions.Verbose),
            Cases = call.Get(CommandOptions.Cases),
            ForExcel = call.Get(CommandOptions.Excel),
            Doubt = doubt,
            PlanAt = settings => reading.PlanAt(call, settings),
            DoubtProgress = (done, all) => (draws ??= DrawsBoard(board, all)).Update(0, done, all, double.NaN),
            Progress = progress => board.Update(
                progress.Arm,
                progress.Done,
                progress.AtMost,
                progress.HalfWidth,
                progress.Wanted),
        });
        board.Dispose();
        draws?.Dispose();
        await ReportRemovedAsync(report);
        await ReportUnfinishedAsync(report);
        if (report.Folder is { } folder)
        {
            call.Places.Add(folder);
        }

        return report;
    }

    /// <summary>Stops the host and waits for it.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_host is not null)
        {
            _host.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();
            await _hostEnd;
            _host.Dispose();
        }
    }

    private async Task<IHost> StartHostAsync()
    {
        IHost host = WorkerHost.Build(call.Get(CommandOptions.Verbose), ReportInterrupt, call.Time);
        await host.StartAsync(CancellationToken.None);

        // The host stops by itself at an interrupt, while a run is still awaited.
        _hostEnd = host.WaitForShutdownAsync(CancellationToken.None);
        return host;
    }

    private void ReportInterrupt()
    {
        if (!_isQuiet)
        {
            call.Streams.Error.Writer.Write("interrupted: keeping what is finished; once more stops at once\n");
        }
    }

    private ProgressBoard DrawsBoard(ProgressBoard before, int all)
    {
        before.Dispose();
        return new(
            call.Streams.Error,
            _isQuiet ? ProgressForm.None : call.Get(CommandOptions.Progress) ?? ProgressForm.Auto,
            ["draws of inputs"],
            all,
            wanted: null,
            call.Time);
    }

    private async Task ReportUnfinishedAsync(RunReport report)
    {
        if (!_isQuiet && !call.IsGathering && report.Resumed > 0)
        {
            await call.Streams.Error.Writer.WriteAsync(
                Invariant($"note: {report.Resumed} replications of each arm were there from an earlier call\n"));
        }

        if (!_isQuiet && !call.IsGathering && report.Unfinished is not null)
        {
            await call.Streams.Error.Writer.WriteAsync("note: finished replications are kept; the same command goes on from there\n");
        }
    }

    private async Task ReportRemovedAsync(RunReport report)
    {
        if (!_isQuiet)
        {
            await call.Streams.Error.Writer.WriteAsync(
                string.Concat(report.Removed.Select(static folder => $"note: removed what an unfinished run had left behind: {folder}\n")));
        }
    }
}

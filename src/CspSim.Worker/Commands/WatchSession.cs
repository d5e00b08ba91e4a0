using CspSim.Experiments.Plans;
using CspSim.Experiments.Replication;
using CspSim.Experiments.Results;
using CspSim.Link;
using CspSim.Reporting.Tables;
using CspSim.Scenarios.Files;
using CspSim.Scenarios.Loading;
using CspSim.Worker.CommandLine;
using CspSim.Worker.Reading;
using CspSim.Worker.Watching;

namespace CspSim.Worker.Commands;

/// <summary>
/// Runs a scenario again whenever one of its files is saved, with few replications, and shows what has changed. Writes no files.
/// </summary>
/// <remarks>
/// A scenario that has become wrong is reported; what was shown of the last good one stays, and the next good one is compared with it.
/// </remarks>
internal sealed class WatchSession(CommandCall call, IFileChanges changes)
{
    /// <summary>
    /// Replications of an arm unless the user says how many: enough to see a change of the pairs, few enough to wait for.
    /// </summary>
    public const int ReplicationsMost = 5;

    private ExperimentResult? _last;

    /// <summary>Goes on until it is stopped.</summary>
    /// <param name="stop">Ends it: replications under way are dropped.</param>
    /// <returns>
    /// <see cref="ExitCode.Interrupted"/>; <see cref="ExitCode.BadInput"/> when the call itself is wrong,
    /// <see cref="ExitCode.OutputNotWritten"/> when nobody can see it any more.
    /// </returns>
    public async Task<int> RunAsync(CancellationToken stop)
    {
        if (call.Operands.Count > 1)
        {
            await call.Streams.Error
                .WriteErrorAsync("--watch follows one scenario", $"cspsim run {ShellWord.OfPath(call.Operands[0])} --watch");
            return ExitCode.BadInput;
        }

        if (PipedFiles.IsPipe(call.Operands[0]))
        {
            await call.Streams.Error.WriteErrorAsync(
                "--watch follows a file that can be saved anew, and a pipe cannot",
                "name a scenario file, or leave --watch out");
            return ExitCode.BadInput;
        }

        try
        {
            while (call.Streams.Output.Failure is null)
            {
                RecordingFiles files = new(new DiskFiles());
                await RoundAsync(files, stop);
                await changes.NextAsync(files.Asked, stop);
            }

            return ExitCode.OutputNotWritten;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return ExitCode.Interrupted;
        }
    }

    private async Task RoundAsync(RecordingFiles files, CancellationToken stop)
    {
        ScenarioReading reading = ScenarioReading.Of(call, call.Operands[0], files);
        await call.Streams.Error.Writer
            .WriteAsync(DiagnosticWriting.Text([reading], call.Get(CommandOptions.Format) ?? DiagnosticForm.Full));
        if (!reading.IsUsable)
        {
            await call.Streams.Error.Writer.WriteAsync(_last is null
                ? "nothing to show yet; waiting for a change\n"
                : "the result above is that of the last good file; waiting for a change\n");
            return;
        }

        LoadedScenario scenario = reading.Scenario;
        ExperimentPlan plan = scenario.Plan with { Replications = ReplicationRule.Exactly(Count(scenario.Plan)) };
        ExperimentResult result = await Task.Run(() => Simulate(plan, stop), CancellationToken.None);
        stop.ThrowIfCancellationRequested();
        await RunTrouble.ReportFailuresAsync(call, reading, result);
        await call.Streams.Output.Writer.WriteAsync(Describe(scenario, result));
        _last = result;
    }

    private int Count(ExperimentPlan plan) =>
        call.Get(CommandOptions.Replications) ?? Math.Min(ReplicationsMost, plan.Replications.AtLeast);

    private ExperimentResult Simulate(ExperimentPlan plan, CancellationToken stop)
    {
        ExperimentOptions options = new() { Threads = call.Threads, LinkFactory = new PollyLinkFactory() };
        return new ExperimentRunner(plan, options).Run(stop, stop);
    }

    private string Describe(LoadedScenario scenario, ExperimentResult result)
    {
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"{call.Time.GetLocalNow():HH:mm:ss}  {scenario.Name}, scenario {scenario.Hash[..12]}, ");
        text.Append(NumberText.Counted(result.Replications, "replication")).Append('\n');
        text.Append(ChangeSummary.Text(_last, result, call.Streams.Output.WidthColumns));
        return text.Append("waiting for a change; Ctrl-C ends\n\n").ToString();
    }
}

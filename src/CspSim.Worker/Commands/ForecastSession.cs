using System.Diagnostics;
using System.Text;
using CspSim.Experiments.Forecasts;
using CspSim.Experiments.Replication;
using CspSim.Link;
using CspSim.Reporting.Documents;
using CspSim.Reporting.Folders;
using CspSim.Reporting.Forecasts;
using CspSim.Reporting.Outputs;
using CspSim.Scenarios.Layers;
using CspSim.Scenarios.Loading;
using CspSim.Worker.CommandLine;
using CspSim.Worker.Documents;
using CspSim.Worker.ExchangeLog;
using CspSim.Worker.Hosting;

namespace CspSim.Worker.Commands;

/// <summary>One call of <c>plan</c>, or of <c>run --dry-run</c>: what a run of the same command line would do.</summary>
internal sealed class ForecastSession(CommandCall call)
{
    private const string ScenarioFileName = "scenario.yaml";

    private readonly bool _isJson = call.Get(CommandOptions.Json);
    private readonly bool _isQuiet = call.Get(CommandOptions.Quiet);
    private readonly int _threads = call.Get(CommandOptions.Threads) ?? Environment.ProcessorCount;
    private readonly ExchangeLogScope _log = call.Get(CommandOptions.Log) ?? ExchangeLogScope.First;
    private readonly bool _hasCases = call.Get(CommandOptions.Cases);

    /// <summary>Forecasts every scenario of the command line, or none when one of them is wrong.</summary>
    public async Task<int> RunAsync()
    {
        if (_isJson && call.Operands.Count > 1)
        {
            await call.Streams.Error.WriteErrorAsync("--json writes one document, so it takes one scenario", "forecast the scenarios one by one");
            return ExitCode.BadInput;
        }

        IReadOnlyList<ScenarioReading> readings = ScenarioReading.Of(call);
        if (!await TellDiagnosticsAsync(readings))
        {
            return ExitCode.BadInput;
        }

        foreach (ScenarioReading reading in readings)
        {
            await TellAsync(reading);
        }

        return ExitCode.Done;
    }

    private async Task<bool> TellDiagnosticsAsync(IReadOnlyList<ScenarioReading> readings)
    {
        bool areUsable = readings.All(static reading => reading.IsUsable);
        DiagnosticForm form = call.Get(CommandOptions.Format) ?? DiagnosticForm.Full;
        if (!areUsable && (_isJson || form == DiagnosticForm.Json))
        {
            await call.Streams.Output.Writer.WriteAsync(DiagnosticsJson.Of(readings).ToText());
        }
        else if (!areUsable || !_isQuiet)
        {
            await call.Streams.Error.Writer.WriteAsync(DiagnosticWriting.Text(readings, form));
        }

        return areUsable;
    }

    private async Task TellAsync(ScenarioReading reading)
    {
        if (_isQuiet && !_isJson)
        {
            return;
        }

        ForecastReport report = Report(reading.Result.Scenario!);
        StringBuilder text = new();
        if (_isJson)
        {
            text.Append(PlanJson.Of(report).ToText());
        }
        else
        {
            text.Append(ForecastText.Of(report, call.Streams.Output.WidthColumns));
            text.Append("next      cspsim run ").AppendJoin(' ', call.Words.Skip(1).Where(static word => !string.Equals(word, "--dry-run", StringComparison.Ordinal)).Select(ShellWord.Of)).Append('\n');
        }

        await call.Streams.Output.Writer.WriteAsync(text.ToString());
    }

    private ForecastReport Report(LoadedScenario scenario)
    {
        ExperimentOptions options = new()
        {
            Threads = _threads,
            LinkFactory = new PollyLinkFactory(),
            ExchangeLog = RunExecution.ScopeOf(_log),
            CaseLog = _hasCases ? LogScope.All : LogScope.None,
        };
        return new ForecastReport
        {
            Version = HelpText.Version,
            ScenarioSha256 = scenario.Hash,
            Settings = ScenarioReading.SettingsOf(call),
            Plan = scenario.Plan,
            Forecast = Pilot.Forecast(scenario.Plan, options, call.Time, MemoryTaken),
            Threads = _threads,
            ResultsFolder = Path.Combine(call.Get(CommandOptions.Results) ?? "results", FolderName.Of(scenario.Plan.Name)),
            Files = [.. Files(scenario)],
        };
    }

    private static long MemoryTaken()
    {
        using Process process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64;
    }

    private IEnumerable<string> Files(LoadedScenario scenario)
    {
        yield return ScenarioFileName;
        foreach (string path in scenario.Files.Keys)
        {
            yield return path;
        }

        foreach (IResultOutput output in OutputCatalog.All)
        {
            yield return output.FileName;
        }

        if (_log != ExchangeLogScope.None)
        {
            yield return RunExecution.LogFileName;
        }

        if (_hasCases)
        {
            yield return CasesCsv.FileName;
        }
    }
}

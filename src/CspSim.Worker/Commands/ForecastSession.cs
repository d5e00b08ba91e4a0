using System.Diagnostics;
using CspSim.Experiments.Forecasts;
using CspSim.Experiments.Replication;
using CspSim.Experiments.Studies;
using CspSim.Link;
using CspSim.Reporting.Documents;
using CspSim.Reporting.Folders;
using CspSim.Reporting.Forecasts;
using CspSim.Reporting.Outputs;
using CspSim.Reporting.Stores;
using CspSim.Scenarios.Layers;
using CspSim.Scenarios.Loading;
using CspSim.Worker.CommandLine;
using CspSim.Worker.ExchangeLog;
using CspSim.Worker.Hosting;
using CspSim.Worker.Reading;

namespace CspSim.Worker.Commands;

/// <summary>One call of <c>plan</c>, or of <c>run --dry-run</c>: the forecast of a run of the same command line.</summary>
internal sealed class ForecastSession(CommandCall call)
{
    private readonly bool _isJson = call.Get(CommandOptions.Json);
    private readonly bool _hasCases = call.Get(CommandOptions.Cases);

    private ExperimentOptions Options => new()
    {
        Threads = call.Threads,
        LinkFactory = new PollyLinkFactory(),
        ExchangeLog = RunExecution.ScopeOf(call.LogScope),
        CaseLog = _hasCases ? LogScope.All : LogScope.None,
    };

    /// <summary>Forecasts every scenario of the command line, or none when one of them is wrong.</summary>
    public async Task<int> RunAsync()
    {
        if (_isJson && call.Operands.Count > 1)
        {
            await call.Streams.Error
                .WriteErrorAsync("--json writes one document, so it takes one scenario", "forecast the scenarios one by one");
            return ExitCode.BadInput;
        }

        if (RunSession.InputsAlone(call) is { } alone)
        {
            await call.Streams.Error.WriteErrorAsync(alone.Message, alone.Help);
            return ExitCode.BadInput;
        }

        if (await ScenarioReading.ReadOrReportAsync(call, call.Operands, _isJson) is not { } readings)
        {
            return ExitCode.BadInput;
        }

        if (readings.Count > 1 && readings.FirstOrDefault(reading => reading.DrawsOf(call) is not null) is { } study)
        {
            string why = call.Get(StudyOptions.Uncertain) is null ? $"{study.Shown} is a study, which" : "--uncertain";
            await call.Streams.Error.WriteErrorAsync($"{why} is forecast for one scenario", "forecast the scenarios one by one");
            return ExitCode.BadInput;
        }

        if (readings[0].DrawsOf(call) is { } draws)
        {
            return await ReportStudyAsync(readings[0], draws);
        }

        foreach (ScenarioReading reading in readings)
        {
            await ReportAsync(reading);
        }

        return ExitCode.Done;
    }

    private async Task<int> ReportStudyAsync(ScenarioReading reading, int draws)
    {
        if (await reading.InputsOrReportAsync(call) is not { } inputs)
        {
            return ExitCode.BadInput;
        }

        using RoundFolder? store = StudyStores.IsNeeded(call) ? await StudyStores.OpenOrReportAsync(call, reading.Scenario) : null;
        if (StudyStores.IsNeeded(call) && store is null)
        {
            return ExitCode.BadInput;
        }

        InputDoubt doubt = new(inputs, draws, InputDoubt.UsualReplications);
        return await new StudyForecastSession(call, reading.Scenario).RunAsync(
            RunSession.PointsOf(call, reading, doubt), size: null, Options with { Store = store });
    }

    private async Task ReportAsync(ScenarioReading reading)
    {
        if (call.IsQuiet && !_isJson)
        {
            return;
        }

        ForecastReport report = Report(reading.Scenario);
        StringBuilder text = new();
        if (_isJson)
        {
            text.Append(ForecastJson.Of(report).ToText());
        }
        else
        {
            text.Append(ForecastText.Of(report, call.Streams.Output.WidthColumns));
            IEnumerable<string> words =
                call.Words.Skip(1).Where(static word => !string.Equals(word, "--dry-run", StringComparison.Ordinal));
            text.Append("next      cspsim run ").AppendJoin(' ', words.Select(ShellWord.Of)).Append('\n');
        }

        await call.Streams.Output.Writer.WriteAsync(text.ToString());
    }

    private ForecastReport Report(LoadedScenario scenario)
    {
        return new ForecastReport
        {
            Version = ProgramInfo.Version,
            ScenarioSha256 = scenario.Hash,
            Settings = ScenarioReading.SettingsOf(call),
            Plan = scenario.Plan,
            Forecast = Pilot.Forecast(scenario.Plan, Options, call.Time, MemoryTaken),
            Threads = call.Threads,
            ResultsFolder = Path.Combine(call.ResultsFolder, FolderName.Of(scenario.Plan.Name)),
            Files = [.. Files(scenario)],
        };
    }

    /// <summary>The most memory that this process has taken so far, in bytes.</summary>
    public static long MemoryTaken()
    {
        using Process process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64;
    }

    private IEnumerable<string> Files(LoadedScenario scenario)
    {
        foreach (string file in ResultFolder.FilesOf(scenario.Files.Keys, call.OnRequest))
        {
            yield return file;
        }

        if (call.LogScope != ExchangeLogScope.None)
        {
            yield return RunExecution.LogFileName;
            if (call.Get(CommandOptions.Ocel))
            {
                yield return RunExecution.ObjectLogFileName;
            }
        }

        if (_hasCases)
        {
            yield return CasesCsv.FileName;
            yield return CasesParquet.FileName;
        }
    }
}

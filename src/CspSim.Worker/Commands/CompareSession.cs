using CspSim.Experiments.Comparing;
using CspSim.Reporting;
using CspSim.Reporting.Comparing;
using CspSim.Reporting.Documents;
using CspSim.Reporting.Reading;
using CspSim.Scenarios.Differences;
using CspSim.Worker.CommandLine;
using CspSim.Worker.Hosting;
using CspSim.Worker.Reading;
using CspSim.Worker.Terminals;

namespace CspSim.Worker.Commands;

/// <summary>One call of the command <c>compare</c>: reads results, runs scenarios, compares all with the first.</summary>
internal sealed class CompareSession(CommandCall call)
{
    private readonly Streams _streams = call.Streams;
    private readonly bool _isJson = call.Get(CommandOptions.Json);
    private readonly bool _isQuiet = call.IsQuiet;
    private readonly bool _allowsIndependent = call.Get(CommandOptions.Independent);
    private readonly ResultDocument?[] _documents = new ResultDocument?[call.Operands.Count];
    private readonly string?[] _folders = new string?[call.Operands.Count];
    private bool _isInterrupted;

    /// <summary>Compares, or says why not.</summary>
    public async Task<int> RunAsync()
    {
        // Whatever can be refused is refused before anything is simulated.
        if (!await ReadResultsAsync() || await ReadScenariosAsync() is not { } readings || !await AreSeedsSharedAsync(readings))
        {
            return ExitCode.BadInput;
        }

        int code = await RunScenariosAsync(readings);
        if (code != ExitCode.Done)
        {
            // Runs that are complete are results of their own.
            await _streams.Error.Writer.WriteAsync(PlacesOfRuns());
            return code;
        }

        int compared = await CompareAsync();
        return compared == ExitCode.Done && _isInterrupted ? ExitCode.Interrupted : compared;
    }

    private async Task<bool> ReadResultsAsync()
    {
        bool areRead = true;
        for (int at = 0; at < _documents.Length; at++)
        {
            if (ScenarioOperand.Is(call.Operands[at]))
            {
                continue;
            }

            ResultReading reading = ResultDocumentReader.Read(call.Operands[at]);
            _documents[at] = reading.Document;
            if (reading.Document is null)
            {
                areRead = false;
                await WriteErrorAsync(reading.Message, reading.Help);
            }
        }

        return areRead;
    }

    private async Task<IReadOnlyList<ScenarioReading>?> ReadScenariosAsync()
    {
        string[] files = [.. call.Operands.Where(ScenarioOperand.Is)];
        if (files.Length == 0 && ScenarioReading.SettingsOf(call) is { Count: > 0 } settings)
        {
            await WriteErrorAsync(
                $"a stored result cannot be changed: {settings[0]}",
                "--set, --seed and --replications are for scenario files");
            return null;
        }

        return await ScenarioReading.ReadOrReportAsync(call, files, _isJson);
    }

    private async Task<bool> AreSeedsSharedAsync(IReadOnlyList<ScenarioReading> readings)
    {
        if (_allowsIndependent || readings.Count == 0)
        {
            return true;
        }

        Queue<ScenarioReading> waiting = new(readings);
        RandomNumbers[] randoms = [.. _documents.Select(document => document?.Series.Random ?? RandomOf(waiting.Dequeue()))];
        for (int at = 1; at < randoms.Length; at++)
        {
            if (randoms[0].WhyNotSharedWith(randoms[at]) is { } reason)
            {
                ComparisonOutcome outcome = ComparisonMaking.NotShared(call.Operands[0], call.Operands[at], reason);
                await WriteErrorAsync(outcome.Message, outcome.Help);
                return false;
            }
        }

        return true;
    }

    private static RandomNumbers RandomOf(ScenarioReading reading) =>
        new(Provenance.Generator, Provenance.KeyVersion, reading.Scenario.Plan.Seed);

    private async Task<int> RunScenariosAsync(IReadOnlyList<ScenarioReading> readings)
    {
        await using HostedRuns runs = new(call);
        Queue<ScenarioReading> waiting = new(readings);
        for (int at = 0; at < _documents.Length; at++)
        {
            if (_documents[at] is not null)
            {
                continue;
            }

            ScenarioReading reading = waiting.Dequeue();
            if (!_isQuiet)
            {
                await _streams.Error.Writer.WriteAsync($"running {reading.File}\n");
            }

            RunReport report = await runs.RunAsync(reading, call.Time.GetLocalNow());
            await RunTrouble.ReportAsync(call, reading, report);
            if (report.Folder is not { } folder || report.ExitCode is ExitCode.Fault or ExitCode.OutputNotWritten)
            {
                return report.ExitCode;
            }

            _isInterrupted |= report.ExitCode == ExitCode.Interrupted;
            _folders[at] = folder;
            _documents[at] = ResultDocumentReader.Read(folder).Document! with { Place = reading.File };
        }

        return ExitCode.Done;
    }

    private async Task<int> CompareAsync()
    {
        ComparisonOutcome outcome = ComparisonMaking.Make(
            [.. _documents.Select(static document => document!)],
            new()
            {
                Arms = [.. (call.Get(CommandOptions.Arm) ?? []).Select(static pair => pair.Split('=', 2))
                    .Select(static names => new ArmMatch(names[0], names[1]))],
                AllowsIndependent = _allowsIndependent,
                Version = ProgramInfo.Version,
                Inputs = InputsOf,
            });
        if (outcome.Report is not { } report)
        {
            await WriteErrorAsync(outcome.Message, outcome.Help);
            return ExitCode.BadInput;
        }

        if (_isJson)
        {
            await _streams.Output.Writer.WriteAsync(ComparisonJson.Of(report).ToText());
        }
        else if (!_isQuiet)
        {
            await _streams.Output.Writer
                .WriteAsync(ComparisonText.Of(report, _streams.Output.WidthColumns, call.Get(CommandOptions.Details)) + PlacesOfRuns());
        }

        return ExitCode.Done;
    }

    private string PlacesOfRuns()
    {
        StringBuilder text = new();
        for (int at = 0; at < _folders.Length; at++)
        {
            if (_folders[at] is { } folder)
            {
                text.Append(CultureInfo.InvariantCulture, $"results {(char)(ComparisonReport.BaselineLabel[0] + at)}  {folder}\n");
            }
        }

        return text.ToString();
    }

    private static IReadOnlyList<InputDifference>? InputsOf(ResultDocument baseline, ResultDocument other, IReadOnlyList<ArmMatch> arms) =>
        ScenarioDifferences.Between(
            baseline.ScenarioText,
            other.ScenarioText,
            [.. arms.Select(static pair => (pair.Baseline, pair.Other))]) is { } found
            ? [.. found.Select(static each => new InputDifference(
                each.Path,
                each.Kind.ToString().ToLowerInvariant(),
                each.Old,
                each.New,
                each.NewInOldUnit))]
            : null;

    private Task WriteErrorAsync(string message, string help) => _streams.Error.WriteErrorAsync(message, help.Length == 0 ? null : help);
}

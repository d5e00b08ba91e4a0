using CspSim.Experiments.Plans;
using CspSim.Experiments.Studies;
using CspSim.Reporting;
using CspSim.Reporting.Documents;
using CspSim.Reporting.Outputs;
using CspSim.Reporting.Stores;
using CspSim.Reporting.Tables;
using CspSim.Scenarios.Loading;
using CspSim.Worker.CommandLine;
using CspSim.Worker.ExchangeLog;
using CspSim.Worker.Hosting;
using CspSim.Worker.Reading;
using CspSim.Worker.Terminals;

namespace CspSim.Worker.Commands;

/// <summary>One call of the command <c>run</c>: reads scenarios, hands them to the worker, shows what was found.</summary>
internal sealed class RunSession(CommandCall call)
{
    private const string FilesMark = "files    ";

    // When several runs end differently, the first of these that occurred is the program's.
    private static readonly int[] s_worstFirst =
        [
            ExitCode.Fault, ExitCode.BadInput, ExitCode.OutputNotWritten, ExitCode.Interrupted, ExitCode.ExpectationNotMet,
            ExitCode.PrecisionNotReached, ExitCode.Done,
        ];

    private readonly Streams _streams = call.Streams;
    private readonly TimeProvider _clock = call.Time;
    private readonly bool _isJson = call.Get(CommandOptions.Json);
    private readonly bool _isJsonLines = call.Get(CommandOptions.JsonLines);
    private readonly bool _hasDetails = call.Get(CommandOptions.Details);

    private bool IsForPrograms => _isJson || _isJsonLines;

    private bool IsTalking => !IsForPrograms && !call.IsQuiet;

    /// <summary>Runs every scenario of the command line, or none when one of them is wrong.</summary>
    public async Task<int> RunAsync()
    {
        if (WrongCombination() is { } wrong)
        {
            await _streams.Error.WriteErrorAsync(wrong.Message, wrong.Help);
            return ExitCode.BadInput;
        }

        if (await ScenarioReading.ReadOrReportAsync(call, call.Operands, IsForPrograms) is not { } readings)
        {
            return ExitCode.BadInput;
        }

        if (await DoubtsOrReportAsync(readings) is not { } doubts)
        {
            return ExitCode.BadInput;
        }

        if (call.Get(StudyOptions.Shard) is not null)
        {
            return await StudyStores.OpenOrReportAsync(call, readings[0].Scenario) is { } store
                ? await new ShardSession(call, store).RunAsync(
                    (_, _) => PointsOf(call, readings[0], doubts[0]),
                    doubts[0]?.Inputs.Select(static input => input.Path) ?? [])
                : ExitCode.BadInput;
        }

        if (call.Get(StudyOptions.Store) is not null && !await IsStoreUsableAsync(readings[0].Scenario))
        {
            return ExitCode.BadInput;
        }

        List<int> codes = [];
        await using HostedRuns runs = new(call);
        foreach ((ScenarioReading reading, InputDoubt? doubt) in readings.Zip(doubts))
        {
            DateTimeOffset startedAt = _clock.GetLocalNow();
            await PrintStartAsync(reading.Scenario, startedAt);
            RunReport report = await runs.RunAsync(reading, startedAt, doubt);
            await PrintReportAsync(reading, report);
            codes.Add(report.ExitCode);
        }

        return s_worstFirst.First(codes.Contains);
    }

    private async Task<InputDoubt?[]?> DoubtsOrReportAsync(IReadOnlyList<ScenarioReading> readings)
    {
        InputDoubt?[] doubts = new InputDoubt?[readings.Count];
        for (int at = 0; at < doubts.Length; at++)
        {
            if (readings[at].DrawsOf(call) is not { } points)
            {
                continue;
            }

            if (await readings[at].InputsOrReportAsync(call) is not { } inputs)
            {
                return null;
            }

            doubts[at] = new(inputs, points, InputDoubt.UsualReplications);
        }

        return doubts;
    }

    /// <summary>What is wrong with a call that chooses inputs and draws none; null when nothing is.</summary>
    /// <param name="call">The call.</param>
    public static CommandLineError? InputsAlone(CommandCall call) =>
        call.Get(StudyOptions.Input) is { Length: > 0 } && call.Get(StudyOptions.Uncertain) is null
            ? new("--input says which inputs --uncertain draws", "add --uncertain COUNT, such as --uncertain 200")
            : null;

    /// <summary>What a call asks for as the points of a study: the scenario itself, then every draw of its inputs.</summary>
    /// <param name="call">The call.</param>
    /// <param name="reading">The scenario.</param>
    /// <param name="doubt">The draws; null: none.</param>
    public static IReadOnlyList<StudyPoint> PointsOf(CommandCall call, ScenarioReading reading, InputDoubt? doubt)
    {
        ExperimentPlan plan = reading.Scenario.Plan;
        return
        [
            new(RunRequest.PointOf(call.LogScope, call.Get(CommandOptions.Cases)), () => plan, 1, plan.Replications.AtMost)
            {
                KeepsRecords = true,
            },
            .. doubt?.PointsOf(plan, settings => reading.PlanAt(call, settings)) ?? [],
        ];
    }

    private async Task<bool> IsStoreUsableAsync(LoadedScenario scenario)
    {
        using RoundFolder? store = await StudyStores.OpenOrReportAsync(call, scenario);
        return store is not null;
    }

    private CommandLineError? WrongCombination() => (_isJson, _isJsonLines, call.Operands.Count) switch
    {
        _ when InputsAlone(call) is { } alone => alone,
        _ when call.Get(CommandOptions.Ocel) && call.LogScope == ExchangeLogScope.None =>
            new CommandLineError("--ocel writes the events of the exchange log, and --log none keeps none", "leave out one of the two"),
        (_, _, > 1) when call.Get(StudyOptions.Store) is not null =>
            new CommandLineError("--store holds the replications of one scenario", "run the scenarios one by one"),
        (true, true, _) => new CommandLineError("--json and --jsonl cannot both be standard output", "leave out one of the two"),
        (true, _, > 1) => new CommandLineError("--json writes one document, so it takes one scenario", "run the scenarios one by one"),
        (_, true, > 1) => new CommandLineError("--jsonl writes one head line, so it takes one scenario", "run the scenarios one by one"),
        _ => null,
    };

    private async Task PrintStartAsync(LoadedScenario scenario, DateTimeOffset startedAt)
    {
        if (!IsTalking)
        {
            return;
        }

        ExperimentPlan plan = scenario.Plan;
        string replications = plan.Replications.AtLeast == plan.Replications.AtMost
            ? Invariant($"{plan.Replications.AtMost}")
            : Invariant($"{plan.Replications.AtLeast} to {plan.Replications.AtMost}");
        StringBuilder text = new();
        int width = _streams.Output.WidthColumns;
        string origin = string.Create(
            CultureInfo.InvariantCulture,
            $"cspsim {ProgramInfo.Version}, scenario {scenario.Hash[..12]}, seed {plan.Seed}, {startedAt:yyyy-MM-dd HH:mm:ss zzz}, "
                + $"{ProgramInfo.Machine}");
        string size = Invariant($"{NumberText.Counted(plan.Arms.Count, "arm")}, {replications} replications");
        TextLines.AppendWrapped(text, "", origin, 2, width);
        TextLines.AppendWrapped(text, "", $"{scenario.Name}: {size}", 2, width);
        foreach (string setting in ScenarioReading.SettingsOf(call))
        {
            text.Append("set ").Append(setting).Append('\n');
        }

        await _streams.Output.Writer.WriteAsync(text.Append('\n').ToString());
    }

    private async Task PrintReportAsync(ScenarioReading reading, RunReport report)
    {
        await RunTrouble.ReportAsync(call, reading, report);
        if (report.Report is { } found)
        {
            await PrintResultAsync(reading, report, found);
        }
    }

    private async Task PrintResultAsync(ScenarioReading reading, RunReport report, ExperimentReport found)
    {
        if (_isJson)
        {
            using MemoryStream stream = new();
            OutputCatalog.All.Single(static output => string.Equals(output.FileName, OutputCatalog.ResultFile, StringComparison.Ordinal))
                .Write(found, stream);
            await _streams.Output.Writer.WriteAsync(Encoding.UTF8.GetString(stream.ToArray()).TrimEnd() + "\n");
        }

        if (_isJsonLines)
        {
            using MemoryStream stream = new();
            ResultLines.Write(found, stream);
            await _streams.Output.Writer.WriteAsync(Encoding.UTF8.GetString(stream.ToArray()));
        }

        if (!IsTalking)
        {
            return;
        }

        StringBuilder text = new();
        ComparisonTable table = ComparisonTable.Of(found.Result, found.Doubt);
        string summary =
            table.ToText(_streams.Output.WidthColumns, _hasDetails, _streams.Output.HasColour, _streams.Output.HasUnicode);
        text.Append(summary.TrimEnd()).Append('\n');
        TextLines.AppendNotes(text, found.Provenance.Notes, _streams.Output.WidthColumns);
        if (report.Folder is { } folder)
        {
            AppendPlaces(text, reading, folder);
        }

        await _streams.Output.Writer.WriteAsync(text.ToString());
    }

    private void AppendPlaces(StringBuilder text, ScenarioReading reading, string folder)
    {
        text.Append("results  ").Append(folder).Append('\n');
        string[] logs =
        [
            .. new[] { RunExecution.LogFileName, RunExecution.ObjectLogFileName }.Where(name => File.Exists(Path.Combine(folder, name))),
        ];
        string log = logs.Length > 0 ? $"; the exchange log: {string.Join(", ", logs)}" : "";
        TextLines.AppendWrapped(
            text,
            FilesMark,
            $"the page: report.html; all tables: summary.txt, or --details{log}",
            FilesMark.Length,
            _streams.Output.WidthColumns);
        text.Append("next     cspsim validate ").Append(ShellWord.OfPath(reading.Operand)).Append(ScenarioReading.SetsOf(call))
            .Append(" --sources\n");
    }
}

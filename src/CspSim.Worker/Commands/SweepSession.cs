using CspSim.Experiments.Plans;
using CspSim.Experiments.Replication;
using CspSim.Experiments.Studies;
using CspSim.Link;
using CspSim.Reporting.Documents;
using CspSim.Reporting.Outputs;
using CspSim.Reporting.Studies;
using CspSim.Scenarios.Layers;
using CspSim.Scenarios.Loading;
using CspSim.Worker.CommandLine;
using CspSim.Worker.Hosting;
using CspSim.Worker.Reading;
using CspSim.Worker.Terminals;

namespace CspSim.Worker.Commands;

/// <summary>One call of <c>sweep</c>.</summary>
internal sealed class SweepSession(CommandCall call)
{
    // Arms share their random numbers with each other and from point to point: few replications show which inputs matter.
    private const int UsualReplications = 4;

    private readonly bool _isJson = call.Get(CommandOptions.Json);
    private readonly LoadOptions _options = ScenarioReading.OptionsOf(call);

    /// <summary>Reads the scenario, moves its inputs and shows what they do.</summary>
    public async Task<int> RunAsync()
    {
        if (await ScenarioReading.ReadOrReportAsync(call, call.Operands, _isJson) is not [var reading])
        {
            return ExitCode.BadInput;
        }

        UncertainInput[] inputs = [.. reading.Scenario.UncertainInputs.Where(IsAskedFor)];
        if (inputs.Length == 0)
        {
            await call.Streams.Error.WriteErrorAsync(
                reading.Scenario.UncertainInputs.Count == 0
                    ? $"no figure of {reading.Shown} has a range"
                    : $"no figure of {reading.Shown} that has a range begins with {string.Join(" or ", call.Get(CommandOptions.Input)!)}",
                reading.Scenario.UncertainInputs.Count == 0
                    ? "give one: share: {value: 30%, low: 10%, high: 60%}"
                    : $"cspsim validate {ShellWord.OfPath(reading.Operand)} --sources lists them");
            return ExitCode.BadInput;
        }

        using InterruptToken interrupt = new();
        SweepReport report = new()
        {
            Version = ProgramInfo.Version,
            ScenarioSha256 = reading.Scenario.Hash,
            Settings = ScenarioReading.SettingsOf(call),
            Result = Run(reading, inputs, interrupt.Token),
        };
        return await FinishAsync(report, interrupt.Token);
    }

    private bool IsAskedFor(UncertainInput input) => call.Get(CommandOptions.Input) is not { Length: > 0 } wanted
        || Array.Exists(wanted, path => string.Equals(input.Path, path, StringComparison.Ordinal)
            || input.Path.StartsWith(path + ".", StringComparison.Ordinal));

    private OneAtATimeResult Run(ScenarioReading reading, UncertainInput[] inputs, CancellationToken stop)
    {
        int replications = Math.Min(UsualReplications, reading.Scenario.Plan.Replications.AtLeast);
        using ProgressBoard board = new(
            call.Streams.Error,
            call.IsQuiet ? ProgressForm.None : call.Get(CommandOptions.Progress) ?? ProgressForm.Auto,
            ["replications"],
            2 * inputs.Length,
            wantedHalfWidth: null,
            call.Time);
        OneAtATime study = new(
            reading.Scenario.Plan,
            replications,
            new ExperimentOptions { Threads = call.Threads, LinkFactory = new PollyLinkFactory() })
        {
            Progress = (done, all) => board.Update(0, done, all, double.NaN),
        };
        return study.Run(inputs, settings => PlanWith(reading, settings), stop);
    }

    // Warnings of a scenario with one figure changed have been told of the scenario itself.
    private ExperimentPlan? PlanWith(ScenarioReading reading, IReadOnlyList<string> settings) =>
        ScenarioLoader.Load(reading.File, _options with { Sets = [.. _options.Sets, .. settings] }, call.Files).Scenario?.Plan;

    private async Task<int> FinishAsync(SweepReport report, CancellationToken interrupted)
    {
        if (_isJson)
        {
            await call.Streams.Output.Writer.WriteAsync(SweepJson.Of(report).ToText());
        }
        else if (!call.IsQuiet)
        {
            await call.Streams.Output.Writer.WriteAsync(
                SweepText.Of(report.Result, call.Streams.Output.WidthColumns, call.Get(CommandOptions.Details)));
        }

        if (call.Get(CommandOptions.Csv) is { } file)
        {
            using MemoryStream stream = new();
            SweepCsv.Write(report.Result, stream);
            if (FileReplacing.Write(file, stream.ToArray()) is { } problem)
            {
                await call.Streams.Error.WriteErrorAsync($"{file} cannot be written: {problem}", "--csv names another file");
                return ExitCode.OutputNotWritten;
            }

            call.Places.Add(file);
        }

        bool hasFailed = report.Result.AtFigures.Failures.Count > 0;
        return hasFailed ? ExitCode.Fault : interrupted.IsCancellationRequested ? ExitCode.Interrupted : ExitCode.Done;
    }
}

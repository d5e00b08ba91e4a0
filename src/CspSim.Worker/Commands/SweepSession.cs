using CspSim.Experiments.Plans;
using CspSim.Experiments.Studies;
using CspSim.Reporting.Documents;
using CspSim.Reporting.Outputs;
using CspSim.Reporting.Studies;
using CspSim.Worker.CommandLine;
using CspSim.Worker.Reading;
using CspSim.Worker.Terminals;

namespace CspSim.Worker.Commands;

/// <summary>One call of <c>sweep</c>.</summary>
internal sealed class SweepSession(CommandCall call)
{
    // Arms share their random numbers with each other and from point to point: few replications show which inputs matter.
    private const int UsualReplications = 4;

    private readonly bool _isJson = call.Get(CommandOptions.Json);

    /// <summary>Reads the scenario, moves its inputs and shows what they do.</summary>
    public async Task<int> RunAsync()
    {
        using StudyCall? opened = await StudyCall.OpenAsync(call, _isJson);
        if (opened is not { } study || await study.InputsOrReportAsync() is not { } inputs)
        {
            return ExitCode.BadInput;
        }

        int replications = Math.Min(UsualReplications, study.Reading.Scenario.Plan.Replications.AtLeast);
        if (call.Get(CommandOptions.Shard) is not null)
        {
            return await new ShardSession(call).RunAsync(
                study.Reading,
                (options, stop) => new OneAtATime(study.Reading.Scenario.Plan, replications, options).Points(inputs, study.PlanAt, stop));
        }

        SweepReport report = new()
        {
            Version = ProgramInfo.Version,
            ScenarioSha256 = study.Reading.Scenario.Hash,
            Settings = ScenarioReading.SettingsOf(call),
            Result = Run(study, inputs, replications),
        };
        return await study.ReportStoreAsync() ?? await FinishAsync(report, study.Stop);
    }

    private static OneAtATimeResult Run(StudyCall study, IReadOnlyList<UncertainInput> inputs, int replications)
    {
        using ProgressBoard board = study.BoardOf(2 * inputs.Count);
        OneAtATime sweep = new(study.Reading.Scenario.Plan, replications, study.Options)
        {
            Progress = (done, all) => board.Update(0, done, all, double.NaN),
        };
        return sweep.Run(inputs, study.PlanAt, study.Stop);
    }

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

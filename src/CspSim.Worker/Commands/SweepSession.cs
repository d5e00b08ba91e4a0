using CspSim.Experiments.Plans;
using CspSim.Experiments.Studies;
using CspSim.Reporting.Documents;
using CspSim.Reporting.Outputs;
using CspSim.Reporting.Studies;
using CspSim.Worker.CommandLine;
using CspSim.Worker.Terminals;

namespace CspSim.Worker.Commands;

/// <summary>One call of <c>sweep</c>.</summary>
internal sealed class SweepSession(CommandCall call)
{
    // Arms share their random numbers with each other and from point to point: few replications show which inputs matter.
    private const int UsualReplications = 4;

    /// <summary>Reads the scenario, moves its inputs and shows what they do.</summary>
    public async Task<int> RunAsync()
    {
        SweepChoice choice = SweepChoice.Of(call);
        if (choice.Fault(call.Get(CommandOptions.Input) is { Length: > 0 }) is { } fault)
        {
            await call.Streams.Error.WriteErrorAsync(fault.Message, fault.Help);
            return ExitCode.BadInput;
        }

        using StudyCall? opened = await StudyCall.OpenAsync(call, call.Get(CommandOptions.Json));
        if (opened is not { } study)
        {
            return ExitCode.BadInput;
        }

        int replications = call.Get(CommandOptions.Replications)
            ?? Math.Min(UsualReplications, study.Reading.Scenario.Plan.Replications.AtLeast);
        return choice.Design == SweepDesign.OneAtATime
            ? await OneAtATimeAsync(study, replications)
            : await new PointSweepSession(call, choice).RunAsync(study, replications);
    }

    private async Task<int> OneAtATimeAsync(StudyCall study, int replications)
    {
        if (await study.InputsOrReportAsync() is not { } inputs)
        {
            return ExitCode.BadInput;
        }

        if (call.Get(CommandOptions.Shard) is not null)
        {
            return await new ShardSession(call).RunAsync(
                study.Reading,
                (options, stop) => new OneAtATime(study.Reading.Scenario.Plan, replications, options).Points(inputs, study.PlanAt, stop));
        }

        StudyReport<OneAtATimeResult> report = study.ReportOf(Run(study, inputs, replications));
        return await study.ReportStoreAsync() ?? await study.FinishAsync(
            () => SweepJson.Of(report).ToText(),
            () => SweepText.Of(report.Result, call.Streams.Output.WidthColumns, call.Get(CommandOptions.Details)),
            stream => SweepCsv.Write(report.Result, stream),
            report.Result.AtFigures.Failures.Count > 0);
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
}

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
    /// <summary>Reads the scenario, moves its inputs and shows what they do.</summary>
    public async Task<int> RunAsync()
    {
        SweepChoice choice = SweepChoice.Of(call);
        if (choice.Fault(call.Get(StudyOptions.Input) is { Length: > 0 }) is { } fault)
        {
            await call.Streams.Error.WriteErrorAsync(fault.Message, fault.Help);
            return ExitCode.BadInput;
        }

        return choice.Design == SweepDesign.OneAtATime
            ? await OneAtATimeAsync()
            : await new PointSweepSession(call with { RepeatsPoints = true }, choice).RunAsync();
    }

    private async Task<int> OneAtATimeAsync()
    {
        using StudyCall? opened = await StudyCall.OpenAsync(call, call.Get(CommandOptions.Json));
        if (opened is not { } study || await study.InputsOrReportAsync() is not { } inputs)
        {
            return ExitCode.BadInput;
        }

        int replications = call.Get(CommandOptions.Replications) ?? study.UsualReplications;

        if (call.Get(CommandOptions.DryRun))
        {
            OneAtATime sweep = new(study.Reading.Scenario.Plan, replications, study.Options);
            IReadOnlyList<StudyPoint> points = sweep.Points(inputs, study.PlanAt, study.Stop);
            return await new StudyForecastSession(call, study.Reading.Scenario).RunAsync(
                points, new StudySize(points.Count, sweep.RoundsFor(inputs.Count)), study.Options);
        }

        if (call.Get(StudyOptions.Shard) is not null)
        {
            return await new ShardSession(call, study.Store!).RunAsync(
                (options, stop) => new OneAtATime(study.Reading.Scenario.Plan, replications, options).Points(inputs, study.PlanAt, stop),
                inputs.Select(static input => input.Path));
        }

        StudyReport<OneAtATimeResult> report = study.ReportOf(Run(study, inputs, replications));
        return await study.ReportStoreAsync() ?? await study.FinishAsync(
            () => SweepJson.Of(report).ToText(),
            () => SweepText.Of(report.Result, call.Streams.Output.WidthColumns, call.Get(CommandOptions.Details)),
            stream => SweepCsv.Write(report.Result, stream),
            report.Result.Failures);
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

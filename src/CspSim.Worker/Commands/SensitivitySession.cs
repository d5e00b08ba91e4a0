using CspSim.Experiments.Plans;
using CspSim.Experiments.Sensitivity;
using CspSim.Experiments.Studies;
using CspSim.Reporting.Documents;
using CspSim.Reporting.Outputs;
using CspSim.Reporting.Studies;
using CspSim.Reporting.Tables;
using CspSim.Worker.CommandLine;
using CspSim.Worker.Terminals;

namespace CspSim.Worker.Commands;

/// <summary>One call of <c>sensitivity</c>.</summary>
internal sealed class SensitivitySession(CommandCall calling)
{
    // Points share their random numbers, and a screening takes its mean over many of them.
    private const int UsualReplications = 1;

    private readonly CommandCall _call = calling with { RepeatsPoints = true };

    private readonly SensitivityEffort _effort = new(
        calling.Get(StudyOptions.Trajectories) ?? MorrisDesign.TrajectoriesLeast,
        calling.Get(StudyOptions.Rows) ?? 0,
        calling.Get(CommandOptions.Replications) ?? UsualReplications);

    /// <summary>Reads the scenario, moves its inputs and shows which matter.</summary>
    public async Task<int> RunAsync()
    {
        using StudyCall? opened = await StudyCall.OpenAsync(_call, _call.Get(CommandOptions.Json));
        if (opened is not { } study || await study.InputsOrReportAsync() is not { } inputs)
        {
            return ExitCode.BadInput;
        }

        if (_call.Get(CommandOptions.DryRun))
        {
            return await ForecastAsync(study, inputs);
        }

        if (_call.Get(StudyOptions.Shard) is not null)
        {
            return await MakePartAsync(study, inputs);
        }

        if (!_call.IsQuiet && !_call.IsGathering)
        {
            await _call.Streams.Error.Writer.WriteAsync(CostOf(inputs.Count, study.Reading.Scenario.Plan.Arms.Count));
        }

        StudyReport<SensitivityResult> report = study.ReportOf(Run(study, inputs));
        SensitivityResult result = report.Result;
        return await study.ReportStoreAsync() ?? await study.FinishAsync(
            () => SensitivityJson.Of(report).ToText(),
            () => SensitivityText.Of(result, _call.Streams.Output.WidthColumns, _call.Get(CommandOptions.Details)),
            stream => SensitivityCsv.Write(result, stream),
            result.Failures);
    }

    private async Task<int> MakePartAsync(StudyCall study, IReadOnlyList<UncertainInput> inputs)
    {
        if (_effort.Rows > 0 && inputs.Count > SaltelliDesign.InputsMost)
        {
            await _call.Streams.Error.WriteErrorAsync(
                Invariant($"--shard with --rows needs at most {SaltelliDesign.InputsMost} inputs, found {inputs.Count}: which of them ")
                    + "come after the screening is only known when it is done",
                "--input PATH chooses some of them; or leave --rows out, and give it after gathering with the inputs that matter");
            return ExitCode.BadInput;
        }

        return await new ShardSession(_call, study.Store!).RunAsync(
            (options, stop) => new SensitivityStudy(study.Reading.Scenario.Plan, _effort, options).Points(inputs, study.PlanAt, stop),
            inputs.Select(static input => input.Path));
    }

    // The points behind the shares are like those of the screening, and of many inputs they are not known before it.
    private async Task<int> ForecastAsync(StudyCall study, IReadOnlyList<UncertainInput> inputs)
    {
        SensitivityStudy screening = new(study.Reading.Scenario.Plan, _effort with { Rows = 0 }, study.Options);
        IReadOnlyList<StudyPoint> points = screening.Points(inputs, study.PlanAt, study.Stop);
        int more = _effort.SharePointsFor(inputs.Count);
        StudySize size = new(points.Count + more, points.Sum(static point => point.Count) + (_effort.Replications * more));
        return await new StudyForecastSession(_call, study.Reading.Scenario).RunAsync(points, size, study.Options);
    }

    private SensitivityResult Run(StudyCall study, IReadOnlyList<UncertainInput> inputs)
    {
        using ProgressBoard board = study.BoardOf(_effort.RoundsFor(inputs.Count));
        SensitivityStudy sensitivity = new(study.Reading.Scenario.Plan, _effort, study.Options)
        {
            Progress = (done, all) => board.Update(0, done, all, double.NaN),
        };
        return sensitivity.Run(inputs, study.PlanAt, study.Stop);
    }

    // The arms that answer are two at most: an arm and its baseline.
    private string CostOf(int inputs, int arms)
    {
        string shares = _effort.Rows == 0 ? "" : Invariant($" and {_effort.SharePointsFor(inputs)} for shares of variance");
        string replications = _effort.Replications == 1 ? "" : Invariant($", {_effort.Replications} replications each");
        return NumberText.Counted(inputs, "input")
            + Invariant($": at most {_effort.ScreeningPointsFor(inputs)} points to screen them{shares}, ")
            + Invariant($"{NumberText.Counted(Math.Min(2, arms), "arm")}{replications}\n");
    }
}

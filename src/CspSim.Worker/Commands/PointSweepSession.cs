using System.IO.Compression;
using CspSim.Experiments.Results;
using CspSim.Experiments.Studies;
using CspSim.Reporting.Documents;
using CspSim.Reporting.Outputs;
using CspSim.Reporting.Studies;
using CspSim.Worker.CommandLine;
using CspSim.Worker.Terminals;

namespace CspSim.Worker.Commands;

/// <summary>One call of <c>sweep</c> over points of a design.</summary>
/// <param name="call">The call.</param>
/// <param name="choice">The points it asks for; without fault.</param>
internal sealed class PointSweepSession(CommandCall call, SweepChoice choice)
{
    /// <summary>Runs the scenario at the points and shows the answer at each.</summary>
    public async Task<int> RunAsync()
    {
        using StudyCall? opened = await StudyCall.OpenAsync(call, call.Get(CommandOptions.Json));
        if (opened is not { } study || await SweepTable.MakeOrReportAsync(call, choice, study) is not { } table)
        {
            return ExitCode.BadInput;
        }

        int replications = call.Get(CommandOptions.Replications) ?? study.UsualReplications;

        if (call.Get(CommandOptions.DryRun))
        {
            return await new StudyForecastSession(call, study.Reading.Scenario).RunAsync(
                new PointSweep(study.Reading.Scenario.Plan, replications, study.Options).Points(table, study.PlanAt), null, study.Options);
        }

        if (call.Get(StudyOptions.Shard) is not null)
        {
            return await new ShardSession(call, study.Store!).RunAsync(
                (options, _) => new PointSweep(study.Reading.Scenario.Plan, replications, options).Points(table, study.PlanAt),
                table.Paths);
        }

        // Rows are kept packed until the study is done: ten thousand points of a tiny scenario are 72 MB, and packed 6.
        using MemoryStream packed = new();
        StudyReport<PointSweepResult> report = study.ReportOf(Run(study, table, replications, packed));
        PointSweepResult result = report.Result;
        return await study.ReportStoreAsync() ?? await study.FinishAsync(
            () => SweepPointsJson.Of(report).ToText(),
            () => PointSweepText.Of(result, call.Streams.Output.WidthColumns, call.Get(CommandOptions.Details)),
            stream => Unpack(packed, stream),
            result.Failures);
    }

    private PointSweepResult Run(StudyCall study, PointTable table, int replications, Stream packed)
    {
        using GZipStream csv = new(packed, CompressionLevel.Fastest, leaveOpen: true);
        using PointSweepCsv? rows = call.Get(CommandOptions.Csv) is null ? null : new(table, csv);
        using ProgressBoard board = study.BoardOf(table.Rows.Count * replications);
        PointSweep sweep = new(study.Reading.Scenario.Plan, replications, study.Options)
        {
            Progress = (done, all) => board.Update(0, done, all, double.NaN),
        };
        return sweep.Run(table, study.PlanAt, Take, study.Stop);

        void Take(int row, ExperimentResult? result) => rows?.Add(row, result);
    }

    private static void Unpack(MemoryStream packed, Stream stream)
    {
        packed.Position = 0;
        using GZipStream csv = new(packed, CompressionMode.Decompress, leaveOpen: true);
        csv.CopyTo(stream);
    }
}

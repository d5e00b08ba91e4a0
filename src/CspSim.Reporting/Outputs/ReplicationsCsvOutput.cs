using CspSim.Experiments.Results;
using CspSim.Reporting.Documents;

namespace CspSim.Reporting.Outputs;

/// <summary>What every replication found, as CSV: the rows and columns of <see cref="ReplicationsParquetOutput"/>.</summary>
internal sealed class ReplicationsCsvOutput : IResultOutput
{
    public string FileName => "replications.csv";

    public string Summary => "One row for each arm, replication, office, group and measure; on request, for programs that read no Parquet.";

    public void Write(ExperimentReport report, Stream stream)
    {
        ExperimentResult result = report.Result;
        using CsvWriter csv = new(stream);
        csv.Header(
        [
            "arm", "replication", "office", "group", "lane", "measure", "unit",
            .. FigureStatistic.All.Select(static statistic => statistic.Name),
        ]);
        foreach (ArmResult arm in result.Arms)
        {
            for (int replication = 0; replication < result.Replications; replication++)
            {
                foreach (Figure figure in arm.Figures)
                {
                    WriteFigure(csv, result, arm.Name, replication, figure);
                }
            }
        }
    }

    private static void WriteFigure(CsvWriter csv, ExperimentResult result, string arm, int replication, Figure figure)
    {
        FigureKey key = figure.Key;
        csv.Field(arm).Field((long)result.Numbers[replication]).Field(FigureTable.OfficeOf(result, key)).Field(Names.Of(key.Group))
            .Field(key.Lane ?? "").Field(key.Measure.Name).Field(key.Measure.Unit);
        foreach (FigureStatistic statistic in FigureStatistic.All)
        {
            csv.Field(statistic.Of(figure.Replications[replication]));
        }

        csv.EndRow();
    }
}

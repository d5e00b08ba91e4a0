using CspSim.Experiments.Results;
using CspSim.Reporting.Documents;

namespace CspSim.Reporting.Outputs;

/// <summary>Every number of every replication as a tidy table: one value a row.</summary>
internal sealed class ResultsCsvOutput : IResultOutput
{
    public string FileName => "results.csv";

    public string Summary =>
        "One row for each arm, replication, office, group, measure and statistic; for spreadsheets and statistics programs.";

    public void Write(ExperimentReport report, Stream stream)
    {
        ExperimentResult result = report.Result;
        using CsvWriter csv = new(stream);
        csv.Header("arm", "replication", "office", "group", "measure", "statistic", "value", "unit");
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
        string office = key.Office is { } index ? result.Offices[index] : Names.AllOffices;
        foreach (FigureStatistic statistic in FigureStatistic.All)
        {
            csv.Field(arm).Field((long)result.Numbers[replication]).Field(office).Field(Names.GroupOf(key)).Field(key.Measure.Name);
            csv.Field(statistic.Name).Field(statistic.Of(figure.Replications[replication])).Field(statistic.UnitFor(key.Measure)).EndRow();
        }
    }
}

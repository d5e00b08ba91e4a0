namespace CspSim.Reporting.Outputs;

/// <summary>The figures of a result as a table for people and spreadsheets.</summary>
internal sealed class ResultsCsvOutput : IResultOutput
{
    public string FileName => "results.csv";

    public string Summary => "One row for each arm, office, group and measure: mean, interval, percentiles, difference; for spreadsheets.";

    public void Write(ExperimentReport report, Stream stream)
    {
        using CsvWriter csv = new(stream);
        csv.Header([.. FigureTable.Columns]);
        foreach (IReadOnlyList<TableCell> row in FigureTable.Rows(report.Result))
        {
            csv.Cells(row);
            csv.EndRow();
        }
    }
}

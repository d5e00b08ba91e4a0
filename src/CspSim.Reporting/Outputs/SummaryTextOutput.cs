using CspSim.Reporting.Tables;

namespace CspSim.Reporting.Outputs;

/// <summary>The summary with all details as plain text, as a terminal shows it on request.</summary>
internal sealed class SummaryTextOutput : IResultOutput
{
    private const int Columns = 100;

    public string FileName => "summary.txt";

    public string Summary => "The summary that the terminal shows, with every table, as plain text.";

    public void Write(ExperimentReport report, Stream stream) =>
        stream.Write(Encoding.UTF8.GetBytes(ComparisonTable.Of(report.Result, report.Doubt).ToText(Columns, withDetails: true)));
}

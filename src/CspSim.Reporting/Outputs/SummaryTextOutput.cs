using CspSim.Reporting.Documents;
using CspSim.Reporting.Tables;

namespace CspSim.Reporting.Outputs;

/// <summary>The summary with all details as plain text, as a terminal shows it on request, and how the numbers were made.</summary>
internal sealed class SummaryTextOutput : IResultOutput
{
    private const int Columns = 100;
    private const int MarkColumns = 24;

    public string FileName => "summary.txt";

    public string Summary => "The summary that the terminal shows, with every table and how the numbers were made, as plain text.";

    public void Write(ExperimentReport report, Stream stream)
    {
        StringBuilder text = new(ComparisonTable.Of(report.Result, report.Doubt).ToText(Columns, withDetails: true));
        text.Append("\nHow this was made\n");
        foreach (ReportingItem item in ReportingBlock.Of(report))
        {
            TextLines.AppendWrapped(text, item.Name.PadRight(MarkColumns), item.Text, MarkColumns, Columns);
        }

        stream.Write(Encoding.UTF8.GetBytes(text.ToString()));
    }
}

using System.Text.Json;
using CspSim.Reporting.Documents;
using CspSim.Reporting.Html;

namespace CspSim.Reporting.Outputs;

/// <summary>The report: one page for readers, with charts, their numbers, inputs and method.</summary>
internal sealed class ReportHtmlOutput : IResultOutput
{
    public string FileName => OutputCatalog.ReportFile;

    public string Summary => "The report: one page in one file, with charts and all their numbers, in English, Korean and Japanese.";

    // What is stored is what is shown: a number that no document can hold is none here either.
    public void Write(ExperimentReport report, Stream stream)
    {
        byte[] stored = JsonSerializer.SerializeToUtf8Bytes(ResultJson.Of(report), DocumentContext.Default.ResultJson);
        ResultJson result = JsonSerializer.Deserialize(stored, DocumentContext.Default.ResultJson)!;
        stream.Write(Encoding.UTF8.GetBytes(ReportPage.Of(result)));
    }
}

using CspSim.Reporting.Documents;

namespace CspSim.Reporting.Outputs;

/// <summary>The whole result as one JSON document, a <see cref="ResultJson"/>.</summary>
internal sealed class ResultsJsonOutput : IResultOutput
{
    public string FileName => OutputCatalog.ResultFile;

    public string Summary => "The whole result: provenance, figures with intervals, comparisons, every replication; for programs.";

    public void Write(ExperimentReport report, Stream stream) =>
        DocumentText.Write(ResultJson.Of(report), DocumentContext.Default.ResultJson, stream);
}

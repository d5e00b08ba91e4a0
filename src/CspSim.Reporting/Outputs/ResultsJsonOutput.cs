using CspSim.Reporting.Documents;

namespace CspSim.Reporting.Outputs;

/// <summary>The whole result as one JSON document, a <see cref="ResultJson"/>.</summary>
internal sealed class ResultsJsonOutput : IResultOutput
{
    // A figure of an arm, a difference of a comparison: a line each, or most of the file would be blanks.
    private const int FigureDepth = 4;

    public string FileName => OutputCatalog.ResultFile;

    public string Summary => "The whole result: provenance, figures with intervals, comparisons, means of replications; for programs.";

    public void Write(ExperimentReport report, Stream stream) =>
        DocumentText.WriteFolded(ResultJson.Of(report), DocumentContext.Default.ResultJson, FigureDepth, stream);
}

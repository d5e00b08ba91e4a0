using CspSim.Experiments.Results;
using CspSim.Reporting.Documents;

namespace CspSim.Reporting.Outputs;

/// <summary>A result as JSON lines: a <see cref="ResultHeadJson"/>, then a <see cref="ResultLineJson"/> for each arm, replication and figure.</summary>
/// <remarks>For programs that read while they are written to. Within version 1 members are only added. A number that does not exist is null.</remarks>
public static class ResultLines
{
    /// <summary>Writes a result. The same result gives the same bytes.</summary>
    /// <param name="report">The result with where it comes from.</param>
    /// <param name="stream">Where to; stays open.</param>
    public static void Write(ExperimentReport report, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(stream);

        DocumentText.WriteLine(ResultHeadJson.Of(report), DocumentContext.Default.ResultHeadJson, stream);
        ExperimentResult result = report.Result;
        foreach (ArmResult arm in result.Arms)
        {
            for (int replication = 0; replication < result.Replications; replication++)
            {
                foreach (Figure figure in arm.Figures)
                {
                    ResultLineJson line = ResultLineJson.Of(result, arm, replication, figure);
                    DocumentText.WriteLine(line, DocumentContext.Default.ResultLineJson, stream);
                }
            }
        }
    }
}

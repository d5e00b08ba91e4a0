namespace CspSim.Reporting.Outputs;

/// <summary>Writes a result in one form. A shelf: every form is listed in <see cref="OutputCatalog"/>.</summary>
/// <remarks>Stateless; equal reports give equal bytes under every culture and on every machine.</remarks>
public interface IResultOutput
{
    /// <summary>The file's name in a result folder, such as <c>results.csv</c>.</summary>
    string FileName { get; }

    /// <summary>What it is for, in one sentence.</summary>
    string Summary { get; }

    /// <summary>Writes the report.</summary>
    /// <param name="report">What is written.</param>
    /// <param name="stream">Where to; left open. Its errors pass to the caller.</param>
    void Write(ExperimentReport report, Stream stream);
}

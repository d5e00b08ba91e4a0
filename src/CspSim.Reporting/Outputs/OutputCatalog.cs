namespace CspSim.Reporting.Outputs;

/// <summary>Every form in which a result folder holds its result. A new one adds its line here and nowhere else.</summary>
public static class OutputCatalog
{
    /// <summary>The file that holds the whole result, without which a folder is none.</summary>
    public const string ResultFile = "results.json";

    /// <summary>The file that people open in a browser.</summary>
    public const string ReportFile = "report.html";

    /// <summary>The forms that every result has, in the order in which they are written.</summary>
    public static IReadOnlyList<IResultOutput> Usual { get; } =
    [
        new ResultsJsonOutput(),
        new ResultsCsvOutput(),
        new ReplicationsParquetOutput(),
        new SummaryTextOutput(),
        new ReportHtmlOutput(),
    ];

    /// <summary>The replications as CSV, on request.</summary>
    public static IResultOutput ReplicationsCsv { get; } = new ReplicationsCsvOutput();

    /// <summary>The workbook, on request.</summary>
    public static IResultOutput Workbook { get; } = new WorkbookOutput();

    /// <summary>All forms, those on request last.</summary>
    public static IReadOnlyList<IResultOutput> All { get; } = [.. Usual, ReplicationsCsv, Workbook];
}

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

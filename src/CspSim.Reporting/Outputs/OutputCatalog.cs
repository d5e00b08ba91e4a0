namespace CspSim.Reporting.Outputs;

/// <summary>Every form in which a result folder holds its result. A new one adds its line here and nowhere else.</summary>
public static class OutputCatalog
{
    /// <summary>The file that holds the whole result, without which a folder is none.</summary>
    public const string ResultFile = "results.json";

    /// <summary>All forms, in the order in which they are written.</summary>
    public static IReadOnlyList<IResultOutput> All { get; } =
    [
        new ResultsJsonOutput(),
        new ResultsCsvOutput(),
        new SummaryTextOutput(),
    ];
}

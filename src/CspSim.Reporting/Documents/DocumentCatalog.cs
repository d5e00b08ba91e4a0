namespace CspSim.Reporting.Documents;

/// <summary>Every kind of document about results. A new one adds its line here and its records to <see cref="DocumentContext"/>.</summary>
internal static class DocumentCatalog
{
    /// <summary>All kinds, in the order of help.</summary>
    public static IReadOnlyList<DocumentKind> All { get; } =
    [
        new(
            "result",
            ResultJson.FormatName,
            "Everything one experiment found. Only call differs between two runs of the same scenario, seed and version.",
            static () => [DocumentContext.Default.ResultJson]),
        new(
            "result-lines",
            ResultHeadJson.FormatName,
            "A line of a result as JSON lines: the first tells where the numbers come from, each other one figure of one replication of one arm.",
            static () => [DocumentContext.Default.ResultHeadJson, DocumentContext.Default.ResultLineJson]),
        new("comparison", ComparisonJson.FormatName, "Results beside the first of them.", static () => [DocumentContext.Default.ComparisonJson]),
        new(
            "plan",
            PlanJson.FormatName,
            "What a run would do. Numbers of arms and offices are those of replication 1, as far as it was simulated, scaled to its end.",
            static () => [DocumentContext.Default.PlanJson]),
        new("calibration", CalibrationJson.FormatName, "What came of a calibration.", static () => [DocumentContext.Default.CalibrationJson]),
    ];
}

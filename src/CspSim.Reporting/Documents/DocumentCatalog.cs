using System.Text.Json.Serialization.Metadata;

namespace CspSim.Reporting.Documents;

/// <summary>Every kind of document about results. A new one adds its line here and its records to <see cref="DocumentContext"/>.</summary>
internal static class DocumentCatalog
{
    /// <summary>All kinds, in the order of help.</summary>
    public static IReadOnlyList<DocumentKind> All { get; } =
    [
        new("result", ResultJson.FormatName, static () => [DocumentContext.Default.ResultJson])
        {
            Meaning = "Everything one experiment found. Only call differs between two runs of the same scenario, seed and version.",
        },
        new(
            "result-lines", ResultHeadJson.FormatName,
            static () => [DocumentContext.Default.ResultHeadJson, DocumentContext.Default.ResultLineJson])
        {
            Meaning = "A line of a result: the first says where the numbers come from, others have a figure of a replication of an arm.",
        },
        new("comparison", ComparisonJson.FormatName, static () => [DocumentContext.Default.ComparisonJson])
        {
            Meaning = "Results beside the first of them.",
        },
        new("plan", PlanJson.FormatName, static () => [DocumentContext.Default.PlanJson])
        {
            Meaning = "What a run would do. Arms and offices have the numbers of replication 1, as far as it was simulated, scaled to its end.",
        },
        new("calibration", CalibrationJson.FormatName, static () => [DocumentContext.Default.CalibrationJson])
        {
            Meaning = "What came of a calibration.",
        },
    ];
}

/// <summary>One kind of JSON document that the program writes.</summary>
/// <param name="Name">The word by which <c>schema</c> calls it.</param>
/// <param name="Format">Its name and major version, which it carries.</param>
/// <param name="Forms">The record of which it is; of lines, the records of which each is one.</param>
internal sealed record DocumentKind(string Name, string Format, Func<IReadOnlyList<JsonTypeInfo>> Forms)
{
    /// <summary>What it holds, in sentences.</summary>
    public required string Meaning { get; init; }

    /// <summary>The JSON Schema (draft-07); ends with a line feed.</summary>
    public string Schema => DocumentSchema.Of(this);
}

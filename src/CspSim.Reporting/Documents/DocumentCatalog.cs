using System.Text.Json.Serialization.Metadata;

namespace CspSim.Reporting.Documents;

/// <summary>Every kind of document about results. A new one adds its line here and its records to <see cref="DocumentContext"/>.</summary>
internal static class DocumentCatalog
{
    /// <summary>All kinds, in the order of help.</summary>
    public static IReadOnlyList<DocumentKind> All { get; } =
    [
        new("result", ResultJson.FormatName, static () => [DocumentContext.Default.ResultJson]),
        new(
            "result-lines",
            ResultHeadJson.FormatName,
            static () => [DocumentContext.Default.ResultHeadJson, DocumentContext.Default.ResultLineJson]),
        new("comparison", ComparisonJson.FormatName, static () => [DocumentContext.Default.ComparisonJson]),
        new("plan", ForecastJson.FormatName, static () => [DocumentContext.Default.ForecastJson]),
        new("study-plan", StudyForecastJson.FormatName, static () => [DocumentContext.Default.StudyForecastJson]),
        new("sweep", SweepJson.FormatName, static () => [DocumentContext.Default.SweepJson]),
        new("sweep-points", SweepPointsJson.FormatName, static () => [DocumentContext.Default.SweepPointsJson]),
        new("sensitivity", SensitivityJson.FormatName, static () => [DocumentContext.Default.SensitivityJson]),
        new("choice", ChoiceJson.FormatName, static () => [DocumentContext.Default.ChoiceJson]),
        new("goal", GoalJson.FormatName, static () => [DocumentContext.Default.GoalJson]),
        new("story", TraceJson.FormatName, static () => [DocumentContext.Default.TraceJson]),
        new("fit", FitJson.FormatName, static () => [DocumentContext.Default.FitJson]),
        new("store", StoreHeadJson.FormatName, static () => [DocumentContext.Default.StoreHeadJson]),
        new("calibration", CalibrationJson.FormatName, static () => [DocumentContext.Default.CalibrationJson]),
    ];
}

/// <summary>One kind of JSON document that the program writes.</summary>
/// <param name="Name">The word by which <c>schema</c> calls it.</param>
/// <param name="Format">Its name and major version, which it carries.</param>
/// <param name="Forms">The record of which it is; of lines, the records of which each is one.</param>
internal sealed record DocumentKind(string Name, string Format, Func<IReadOnlyList<JsonTypeInfo>> Forms)
{
    /// <summary>The JSON Schema (draft-07); ends with a line feed.</summary>
    public string Schema => DocumentSchema.Of(this);
}

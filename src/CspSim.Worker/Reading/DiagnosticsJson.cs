using System.Text.Json.Serialization;
using CspSim.Reporting.Documents;
using CspSim.Scenarios.Diagnostics;
using CspSim.Scenarios.Text;

namespace CspSim.Worker.Reading;

/// <summary>What is wrong with scenario files: what <c>--format json</c> writes. Texts that would be empty are left out.</summary>
[Member("What is wrong with scenario files.")]
internal sealed record DiagnosticsJson(
    [Member("Whether every file may be run.")] bool Valid, [Member(ItemsLeast = 1)] IReadOnlyList<CheckedFileJson> Files)
{
    private const string FormatName = "cspsim-diagnostics/1";

    /// <summary>The kind of this document.</summary>
    public static DocumentKind Kind { get; } = new("diagnostics", FormatName, static () => [DiagnosticsContext.Default.DiagnosticsJson]);

    [JsonPropertyOrder(-1)] public string Format => FormatName;

    public static DiagnosticsJson Of(IReadOnlyList<ScenarioReading> readings) =>
        new(readings.All(static reading => reading.IsUsable), [.. readings.Select(CheckedFileJson.Of)]);

    public string ToText() => DocumentText.Of(this, DiagnosticsContext.Default.DiagnosticsJson);
}

internal sealed record CheckedFileJson(
    string File, bool Valid, [Member("Diagnostics beyond those listed.")] int LeftOut, IReadOnlyList<DiagnosticJson> Diagnostics)
{
    public static CheckedFileJson Of(ScenarioReading reading) =>
        new(reading.File, reading.IsUsable, reading.Result.LeftOut, [.. reading.Result.Diagnostics.Select(DiagnosticJson.Of)]);
}

internal sealed record DiagnosticJson(
    Word<Severity> Severity, [Member(Pattern = "^CS[0-9]{3}$")] string Code, string Message,
    [Member("What to write instead.")] string? Help,
    [Member("Another place that matters.")] string? Note,
    [Member("The file, or the setting of the command line.")] string File,
    RangeJson Range,
    [Member("The line at the start of the range, or a part of a very long one.")] string? Snippet,
    [Member("The key path, such as offices.KIPO.examiners.")] string? Path,
    [Member("The change of a file that removes the error.")] FixJson? Fix)
{
    public static DiagnosticJson Of(Diagnostic diagnostic) => new(
        diagnostic.Severity, diagnostic.Code, diagnostic.Message, TextOrNull(diagnostic.Help), TextOrNull(diagnostic.Note), diagnostic.File,
        new(MarkedPlaceJson.Of(diagnostic.Start, diagnostic.StartByte), MarkedPlaceJson.Of(diagnostic.End, diagnostic.EndByte)),
        TextOrNull(diagnostic.Snippet), TextOrNull(diagnostic.Path), diagnostic.Fix is { } fix ? FixJson.Of(fix) : null);

    private static string? TextOrNull(string text) => text.Length > 0 ? text : null;
}

internal sealed record RangeJson(MarkedPlaceJson Start, MarkedPlaceJson End);

internal sealed record MarkedPlaceJson(
    [Member(Least = 1)] int Line,
    [Member("Counts characters.", Least = 1)] int Column,
    [Member("Counts bytes of the file, from 0.")] long Byte)
{
    public static MarkedPlaceJson Of(TextMark mark, long at) => new(mark.Line, mark.Column, at);
}

internal sealed record FixJson(string File, PlaceJson Start, PlaceJson End, [Member("What stands there instead.")] string Text)
{
    public static FixJson Of(Fix fix) => new(fix.File, new(fix.Start.Line, fix.Start.Column), new(fix.End.Line, fix.End.Column), fix.Text);
}

internal sealed record PlaceJson([Member(Least = 1)] int Line, [Member("Counts characters.", Least = 1)] int Column);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    GenerationMode = JsonSourceGenerationMode.Metadata,
    RespectNullableAnnotations = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(WordConverter<Severity>)])]
[JsonSerializable(typeof(DiagnosticsJson))]
internal sealed partial class DiagnosticsContext : JsonSerializerContext;

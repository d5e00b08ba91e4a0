using System.Text.Json;
using CspSim.Reporting.Documents;
using CspSim.Worker.Reading;

namespace CspSim.Tests.Reporting.Support;

/// <summary>The schemas of the documents that the program writes.</summary>
internal static class DocumentSchemas
{
    public static IReadOnlyList<DocumentKind> Kinds { get; } = [.. DocumentCatalog.All, DiagnosticsJson.Kind];

    /// <summary>The schema of a kind, by the word of <c>schema</c>.</summary>
    public static JsonElement Of(string name) =>
        JsonDocument.Parse(Kinds.Single(kind => string.Equals(kind.Name, name, StringComparison.Ordinal)).Schema).RootElement;
}

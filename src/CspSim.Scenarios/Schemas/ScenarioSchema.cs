using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CspSim.Scenarios.Schemas;

/// <summary>
/// The JSON Schema (draft-07) of scenario files, made from the table of keys. Editors use it for completion, hints and checks.
/// </summary>
/// <remarks>
/// It checks the form of one file: keys, words, units, whole numbers. What needs more than one file or the sense of the model
/// (references, ranges of quantities, loads) is left to the loader.
/// </remarks>
public static class ScenarioSchema
{
    /// <summary>The schema's file name, in the folder of the scenarios.</summary>
    public const string FileName = "scenario.schema.json";

    private static readonly Lazy<string> s_text = new(Make);

    /// <summary>The text of the schema: the same bytes every time, with line feeds, ending with one.</summary>
    public static string Text => s_text.Value;

    private static string Make()
    {
        KeySchema keys = new();
        JsonObject properties = keys.PropertiesOf(KeyTable.Root);
        _ = keys.Define("share-or-rest", ValueSchema.Quantity(ValueForms.Share, [Form.Rest]));
        JsonObject definitions = Definitions(keys);
        JsonObject root = new()
        {
            ["$schema"] = "http://json-schema.org/draft-07/schema#",
            ["title"] = "A scenario of CspSim, format 1",
            ["description"] = "Which offices examine, what comes in, how searches are shared and which arms are compared.",
            ["type"] = "object",
            ["properties"] = properties,
            ["required"] = new JsonArray("cspsim"),
        };
        ValueSchema.Closed(root);
        RequiredSchema.AddTo(root);
        root["definitions"] = definitions;
        return Write(root);
    }

    private static JsonObject Definitions(KeySchema keys)
    {
        SortedDictionary<string, JsonObject> all = new(keys.Definitions.ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal)
        {
            ["nothing"] = new JsonObject { ["type"] = "null" },
            ["parameter-use"] = new JsonObject { ["type"] = "string", ["pattern"] = SchemaPatterns.Parameter },
            ["pure-number"] = ValueSchema.PureNumber(),
        };
        foreach ((string name, JsonObject schema) in ValueSchema.OriginDefinitions())
        {
            all[name] = schema;
        }

        return new JsonObject(all.Select(static definition => new KeyValuePair<string, JsonNode?>(definition.Key, definition.Value)));
    }

    private static string Write(JsonObject root)
    {
        using MemoryStream stream = new();
        JsonWriterOptions options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (Utf8JsonWriter writer = new(stream, options))
        {
            root.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }
}

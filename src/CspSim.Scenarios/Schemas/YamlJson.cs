using System.Text.Json.Nodes;

using CspSim.Scenarios.Yaml;

namespace CspSim.Scenarios.Schemas;

/// <summary>A value of the table, written as in a file, as JSON.</summary>
internal static class YamlJson
{
    /// <summary>Reads it.</summary>
    /// <param name="text">A value such as <c>{poisson: {rate: 8280 / year}}</c>.</param>
    /// <exception cref="InvalidOperationException">It is not a value that a file may hold.</exception>
    public static JsonNode Read(string text)
    {
        DiagnosticBag bag = new();
        Node? node = NodeReader.Read(new SourceText("", text), bag);
        return node is null || bag.HasErrors ? throw new InvalidOperationException($"'{text}' is no value.") : Of(node);
    }

    private static JsonNode Of(Node node) => node switch
    {
        MappingNode mapping => new JsonObject(
            mapping.Entries.Select(static entry => new KeyValuePair<string, JsonNode?>(entry.Name, Of(entry.Value)))),
        SequenceNode sequence => new JsonArray([.. sequence.Items.Select(Of)]),
        ScalarNode { IsPlain: true, Value: "true" or "false" } scalar => scalar.Value is "true",
        ScalarNode { IsPlain: true } scalar when QuantityText.TryReadNumber(scalar.Value, out double number) => Number(number),
        ScalarNode scalar => scalar.Value,
        _ => throw new InvalidOperationException($"{node.Kind} has no form in JSON."),
    };

    private static JsonNode Number(double number) => number == Math.Floor(number) && Math.Abs(number) < 1e15 ? (long)number : number;
}

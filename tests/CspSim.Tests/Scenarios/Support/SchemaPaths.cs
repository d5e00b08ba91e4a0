using System.Text.Json;

namespace CspSim.Tests.Scenarios.Support;

/// <summary>The paths of keys that a schema describes, written as in the table of keys, each with its description.</summary>
internal sealed class SchemaPaths(JsonElement root)
{
    private static readonly string[] s_origin = ["value", "low", "high", "source", "note", "assumed"];

    private readonly SortedDictionary<string, string> _found = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, string> All()
    {
        Walk(root, "");
        return _found;
    }

    private void Walk(JsonElement schema, string path)
    {
        if (schema.TryGetProperty("$ref", out JsonElement reference))
        {
            string name = reference.GetString()!["#/definitions/".Length..];
            if (!name.StartsWith("law-of-", StringComparison.Ordinal))
            {
                Walk(root.GetProperty("definitions").GetProperty(name), path);
            }
        }

        foreach (JsonElement branch in Elements(schema, "anyOf"))
        {
            Walk(branch, path);
        }

        if (schema.TryGetProperty("items", out JsonElement item) && item.TryGetProperty("title", out _))
        {
            Add(item, path + "[]");
        }

        foreach (JsonProperty property in Members(schema, "properties").Where(property => !IsOrigin(schema, property.Name)))
        {
            Add(property.Value, path.Length == 0 ? property.Name : path + "." + property.Name);
        }

        foreach (JsonProperty pattern in Members(schema, "patternProperties").Where(static pattern => !pattern.NameEquals("^x-")))
        {
            Add(pattern.Value, path + ".*");
        }
    }

    private void Add(JsonElement schema, string path)
    {
        _found[path] = schema.GetProperty("description").GetString()!;

        // An arm is a part of a scenario: its keys are those of the sections above.
        if (!path.StartsWith("arms.", StringComparison.Ordinal))
        {
            Walk(schema, path);
        }
    }

    private static bool IsOrigin(JsonElement schema, string name) =>
        s_origin.Contains(name, StringComparer.Ordinal)
            && Elements(schema, "required").Any(static required => required.ValueEquals("value"));

    private static JsonElement.ArrayEnumerator Elements(JsonElement schema, string keyword) =>
        schema.TryGetProperty(keyword, out JsonElement list) ? list.EnumerateArray() : default;

    private static JsonElement.ObjectEnumerator Members(JsonElement schema, string keyword) =>
        schema.TryGetProperty(keyword, out JsonElement members) ? members.EnumerateObject() : default;
}

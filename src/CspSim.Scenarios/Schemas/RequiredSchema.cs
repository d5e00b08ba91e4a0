using System.Text.Json.Nodes;

namespace CspSim.Scenarios.Schemas;

/// <summary>
/// What a scenario that builds on no other file must give. Files that extend another one, and arms, give what they change.
/// </summary>
internal static class RequiredSchema
{
    private static readonly string[] s_onlyInScenarios = ["run", "arms", "compare", "expect"];

    /// <summary>
    /// The rule at the top of the schema: a file with a run, arms or results to compare and without <c>extends</c> is whole.
    /// </summary>
    public static void AddTo(JsonObject root)
    {
        JsonArray signs = [.. s_onlyInScenarios.Select(
            static section => (JsonNode)new JsonObject { ["required"] = new JsonArray(section) })];
        root["if"] = new JsonObject
        {
            ["not"] = new JsonObject { ["required"] = new JsonArray("extends") },
            ["anyOf"] = signs,
        };
        root["then"] = Below(KeyTable.Root)!;
        root["then"]!["required"]!.AsArray().Add((JsonNode)"offices");
    }

    /// <summary>The names of the keys that must be given where a mapping is.</summary>
    public static JsonArray NamesOf(KeyNode node) =>
        [.. node.Children.Where(static child => child.Entry.IsRequired && child.Name is not ("*" or "[]"))
            .Select(static child => (JsonNode)child.Name)];

    private static JsonObject? Below(KeyNode node)
    {
        JsonObject properties = [];
        foreach (KeyNode child in node.Children.Where(static child => child.Name is not ("*" or "[]") && !child.Entry.ReplacesWhole))
        {
            if (Below(child) is { } rule)
            {
                properties[child.Name] = rule;
            }
        }

        JsonObject? any = node.AnyName is { } named ? Below(named) : null;
        JsonArray required = NamesOf(node);
        if (properties.Count == 0 && any is null && required.Count == 0)
        {
            return null;
        }

        JsonObject schema = [];
        if (required.Count > 0)
        {
            schema["required"] = required;
        }

        if (properties.Count > 0)
        {
            schema["properties"] = properties;
        }

        if (any is not null)
        {
            schema["patternProperties"] = new JsonObject { ["^(?!x-)"] = any };
        }

        return CanBeWrapped(node)
            ? new JsonObject { ["if"] = new JsonObject { ["required"] = new JsonArray("value") }, ["else"] = schema }
            : schema;
    }

    private static bool CanBeWrapped(KeyNode node) => node.Entry.Allows(ValueForms.Scalars | ValueForms.Law | ValueForms.List);
}

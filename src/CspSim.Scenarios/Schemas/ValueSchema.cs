using System.Text.Json.Nodes;

namespace CspSim.Scenarios.Schemas;

/// <summary>
/// Schemas of single values. Each allows the value itself, the value with its origin, a parameter, and null, which removes the key.
/// </summary>
/// <remarks>
/// The rules for text, number and mapping stand side by side in one schema instead of in branches: each rule looks at its
/// own type only, and an editor then names the rule that is broken.
/// </remarks>
internal static class ValueSchema
{
    public const string Definitions = "#/definitions/";

    /// <summary>The shared schema of an origin's keys.</summary>
    public static JsonObject Origin() => new()
    {
        ["source"] = Reference("source"),
        ["note"] = Reference("note"),
        ["assumed"] = Reference("assumed"),
    };

    /// <summary>The definitions that <see cref="Origin"/> refers to.</summary>
    public static IEnumerable<(string Name, JsonObject Schema)> OriginDefinitions() =>
    [
        ("source", Described(
            "The entry under sources: that the figure comes from.",
            new JsonObject { ["type"] = Types("string", "null") })),
        ("note", Described(
            "How the figure was read, computed or chosen.",
            new JsonObject { ["type"] = Types("string", "number", "null") })),
        ("assumed", Described(
            "Whether the figure was chosen because no source gives it.",
            new JsonObject { ["type"] = Types("boolean", "null") })),
    ];

    /// <summary>The ends of a range beside a figure.</summary>
    /// <param name="figure">The schema of the figure alone.</param>
    public static JsonObject Range(JsonObject figure) => new()
    {
        [Origins.Low] = Described("The least that the figure may be, in its unit; with high: the range in which it lies.", figure),
        [Origins.High] = Described("The most that the figure may be, in its unit.", figure),
    };

    /// <summary>Adds the rule that a range has both ends.</summary>
    /// <param name="schema">The schema of a figure with its origin.</param>
    /// <param name="whole">What else holds where there is a range; nothing when empty.</param>
    public static JsonObject WithBothEnds(JsonObject schema, JsonObject whole)
    {
        whole["required"] = new JsonArray(Origins.High);
        schema["if"] = new JsonObject { ["required"] = new JsonArray(Origins.Low) };
        schema["then"] = whole;
        schema["else"] = new JsonObject { ["not"] = new JsonObject { ["required"] = new JsonArray(Origins.High) } };
        return schema;
    }

    public static JsonObject Reference(string definition) => new() { ["$ref"] = Definitions + definition };

    public static JsonArray Types(params string[] types) => [.. types.Select(static type => (JsonNode)type)];

    /// <summary>A quantity, an instant or a whole number.</summary>
    /// <param name="forms">The forms.</param>
    /// <param name="words">Words that may stand in its place, such as <c>none</c>.</param>
    /// <param name="bounds">The key whose bounds a whole number keeps; the bounds of other quantities are the loader's.</param>
    public static JsonObject Quantity(ValueForms forms, IReadOnlyList<string> words, KeyEntry? bounds = null)
    {
        bool isWhole = forms.HasFlag(ValueForms.WholeNumber);
        string[] types = isWhole ? ["integer", "string"] : forms.HasFlag(ValueForms.Number) ? ["number", "string"] : ["string"];
        ValueForms figure = forms & ValueForms.Quantities;
        return WithOrigin(types, QuantityRules(forms, words, bounds), figure == ValueForms.None ? null : QuantityRules(figure, [], bounds));
    }

    private static JsonObject QuantityRules(ValueForms forms, IReadOnlyList<string> words, KeyEntry? bounds)
    {
        JsonObject rules = new()
        {
            ["pattern"] = SchemaPatterns.Of(forms, words),
            ["patternErrorMessage"] = SchemaPatterns.Message(forms, words),
        };
        if (forms.HasFlag(ValueForms.Number))
        {
            rules["minimum"] = 0;
        }

        if (forms.HasFlag(ValueForms.WholeNumber) && bounds is not null)
        {
            rules["minimum"] = Bound(bounds.Least);
            if (!double.IsPositiveInfinity(bounds.Most))
            {
                rules["maximum"] = Bound(bounds.Most);
            }
        }

        rules["errorMessage"] = SchemaPatterns.Message(forms, words);
        return rules;
    }

    /// <summary>A number without a unit: a parameter of a distribution.</summary>
    public static JsonObject PureNumber()
    {
        JsonObject rules = new()
        {
            ["minimum"] = 0,
            ["pattern"] = SchemaPatterns.Whole(SchemaPatterns.Number),
            ["patternErrorMessage"] = "This needs a number without a unit, such as 0.6",
        };
        return WithOrigin(["number", "string"], rules, rules);
    }

    /// <summary>A text.</summary>
    /// <param name="pattern">What it must match; empty: anything, numbers included.</param>
    /// <param name="message">What an editor says when it does not.</param>
    public static JsonObject Text(string pattern, string message) => pattern.Length == 0
        ? WithOrigin(["string", "number", "boolean"], [])
        : WithOrigin(
            ["string"],
            new JsonObject { ["pattern"] = $"{pattern}|{SchemaPatterns.Parameter}", ["patternErrorMessage"] = message });

    /// <summary><c>true</c> or <c>false</c>.</summary>
    public static JsonObject TrueOrFalse() => WithOrigin(["boolean", "string"], new JsonObject
    {
        ["pattern"] = SchemaPatterns.Whole("true|false"),
        ["patternErrorMessage"] = "This needs true or false",
    });

    /// <summary>One of some words.</summary>
    public static JsonObject Choice(IReadOnlyList<string> words)
    {
        JsonObject word = new() { ["enum"] = new JsonArray([.. words.Select(static one => (JsonNode)one)]) };
        JsonObject sourced = new()
        {
            ["type"] = Types("object"),
            ["properties"] = Prepend("value", (JsonObject)word.DeepClone(), Origin()),
            ["required"] = new JsonArray("value"),
        };
        return new JsonObject { ["anyOf"] = new JsonArray(word, Reference("parameter-use"), Closed(sourced), Reference("nothing")) };
    }

    /// <summary>A list, with or without its origin.</summary>
    public static JsonObject List(JsonObject items) =>
        WithOrigin(["array", "string"], new JsonObject
        {
            ["items"] = items,
            ["pattern"] = SchemaPatterns.Parameter,
            ["patternErrorMessage"] = "This needs a list, such as [a, b]",
        });

    /// <summary>A mapping that knows its keys: others are refused, except those that begin with <c>x-</c>.</summary>
    public static JsonObject Closed(JsonObject mapping)
    {
        mapping["patternProperties"] = Prepend("^x-", new JsonObject(), mapping["patternProperties"] as JsonObject ?? []);
        mapping["additionalProperties"] = false;
        return mapping;
    }

    public static JsonObject Described(string description, JsonObject schema) => Prepend("description", description, schema);

    /// <summary>A copy with one more entry in front.</summary>
    public static JsonObject Prepend(string name, JsonNode value, JsonObject rest)
    {
        JsonObject all = new() { [name] = value };
        foreach ((string key, JsonNode? node) in rest)
        {
            all[key] = node?.DeepClone();
        }

        return all;
    }

    /// <summary>A value, alone or with its origin.</summary>
    /// <param name="types">The types of the value.</param>
    /// <param name="rules">Its other rules.</param>
    /// <param name="end">The rules of an end of its range; null when it has none.</param>
    private static JsonObject WithOrigin(string[] types, JsonObject rules, JsonObject? end = null)
    {
        JsonObject plain = Ruled(types.Length == 1 ? types[0] : Types(types), rules);
        JsonObject whole = Ruled(Types([.. types, "object", "null"]), rules);
        JsonObject properties = new() { ["value"] = plain };
        JsonObject range = end is null ? [] : Range(Ruled(plain["type"]!.DeepClone(), end));
        foreach ((string key, JsonNode? schema) in range.Concat(Origin()))
        {
            properties[key] = schema!.DeepClone();
        }

        whole["properties"] = properties;
        whole["required"] = new JsonArray("value");
        return Closed(end is null ? whole : WithBothEnds(whole, []));
    }

    private static JsonObject Ruled(JsonNode type, JsonObject rules)
    {
        JsonObject schema = new() { ["type"] = type };
        foreach ((string key, JsonNode? rule) in rules)
        {
            schema[key] = rule?.DeepClone();
        }

        return schema;
    }

    private static JsonNode Bound(double value) => value < long.MaxValue ? (JsonNode)(long)value : (ulong)value;
}

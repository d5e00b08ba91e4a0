using System.Text.Json.Nodes;

namespace CspSim.Scenarios.Schemas;

/// <summary>
/// The schema of a distribution of some quantity: as a mapping, as a text, or as a plain quantity that is always the same.
/// </summary>
internal static class LawSchema
{
    private const ValueForms Units = ValueForms.Quantities & ~ValueForms.WholeNumber;

    /// <summary>The name of the definition for a quantity, such as <c>law-of-duration</c>.</summary>
    public static string NameOf(ValueForms forms) => "law-of-" + NameOfQuantity(forms);

    /// <summary>The name of the definition of a quantity, such as <c>duration-or-business-days</c>.</summary>
    public static string NameOfQuantity(ValueForms forms)
    {
        List<string> names = [];
        Add(ValueForms.Number, "number");
        Add(ValueForms.Share, "share");
        Add(ValueForms.Duration, "duration");
        Add(ValueForms.BusinessDays, "business-days");
        Add(ValueForms.Rate, "rate");
        Add(ValueForms.Cases, "cases");
        Add(ValueForms.Instant, "date");
        return string.Join("-or-", names);

        void Add(ValueForms form, string name)
        {
            if (forms.HasFlag(form))
            {
                names.Add(name);
            }
        }
    }

    /// <summary>The schema.</summary>
    /// <param name="forms">The quantity.</param>
    public static JsonObject Of(ValueForms forms)
    {
        ValueForms units = forms & Units;
        string[] textual =
        [
            .. DistributionCatalog.All
                .Where(static kind => kind.Parameters.All(static one =>
                    one.Kind is DistributionParameterKind.Value or DistributionParameterKind.PureNumber))
                .Select(static kind => kind.Name),
        ];
        string quantity = SchemaPatterns.Of(units, []);
        string call = $"^({string.Join('|', textual)})\\([^()]+=[^()]+\\)$";
        JsonObject properties = [];
        foreach (DistributionKind kind in DistributionCatalog.All)
        {
            properties[kind.Name] = Kind(kind, NameOfQuantity(units), NameOf(forms));
        }

        properties["value"] = ValueSchema.Reference(NameOf(forms));
        foreach ((string key, JsonNode? schema) in ValueSchema.Range(ValueSchema.Reference(NameOfQuantity(units)))
            .Concat(ValueSchema.Origin()))
        {
            properties[key] = schema!.DeepClone();
        }

        JsonObject law = new()
        {
            ["type"] = forms.HasFlag(ValueForms.Number)
                ? ValueSchema.Types("number", "string", "object", "null")
                : ValueSchema.Types("string", "object", "null"),
            ["pattern"] = $"{call}|{quantity}",
            ["patternErrorMessage"] = SchemaPatterns.Message(units | ValueForms.Law, []),
            ["errorMessage"] = SchemaPatterns.Message(units | ValueForms.Law, []),
            ["minProperties"] = 1,
            ["properties"] = properties,
            ["if"] = new JsonObject { ["type"] = "object", ["required"] = new JsonArray("value") },
            ["then"] = ValueSchema.WithBothEnds(
                new JsonObject { ["propertyNames"] = new JsonObject { ["pattern"] = $"^({string.Join('|', Origins.Keys)}|x-.*)$" } },
                new JsonObject { ["properties"] = new JsonObject { ["value"] = FigureAlone() } }),
            ["else"] = new JsonObject { ["maxProperties"] = 1 },
        };
        return ValueSchema.Closed(law);
    }

    // A whole distribution has no range; a figure that is always the same has.
    private static JsonObject FigureAlone() => new() { ["type"] = ValueSchema.Types("number", "string") };

    private static JsonObject Kind(DistributionKind kind, string quantity, string law)
    {
        JsonObject schema = kind.Name switch
        {
            "mixture" => Mixture(law),
            "empirical" => Empirical(quantity),
            _ => Numbers(kind, quantity),
        };
        return ValueSchema.Prepend("title", kind.Name, ValueSchema.Described($"{kind.Summary} Given by {kind.DescribeSets()}.", schema));
    }

    // A file may give one parameter alone and inherit the others, so none is required here.
    private static JsonObject Numbers(DistributionKind kind, string quantity)
    {
        JsonObject properties = [];
        foreach (DistributionParameter parameter in kind.Parameters)
        {
            string definition = parameter.Kind == DistributionParameterKind.PureNumber ? "pure-number" : quantity;
            properties[parameter.Name] = ValueSchema.Described(
                $"{parameter.Meaning}; {parameter.Range}",
                ValueSchema.Reference(definition));
        }

        JsonObject schema = new()
        {
            ["type"] = "object",
            ["properties"] = properties,
            ["additionalProperties"] = false,
            ["minProperties"] = 1,
        };
        if (kind.ParameterSets.Count > 1)
        {
            schema["anyOf"] = new JsonArray([.. kind.ParameterSets.Select(static set =>
                (JsonNode)new JsonObject
                {
                    ["propertyNames"] = new JsonObject { ["enum"] = new JsonArray([.. set.Select(static name => (JsonNode)name)]) },
                })]);
        }

        return schema;
    }

    private static JsonObject Mixture(string law)
    {
        JsonObject part = new()
        {
            ["type"] = "object",
            ["properties"] = new JsonObject
            {
                ["weight"] = ValueSchema.Described("The share of the values that follow this law.", ValueSchema.Reference("share-or-rest")),
                ["of"] = ValueSchema.Described("The law.", ValueSchema.Reference(law)),
            },
            ["required"] = new JsonArray("weight", "of"),
            ["additionalProperties"] = false,
        };
        JsonObject list = new() { ["type"] = "array", ["items"] = part, ["minItems"] = 1 };
        return new JsonObject
        {
            ["type"] = ValueSchema.Types("array", "object"),
            ["items"] = part.DeepClone(),
            ["minItems"] = 1,
            ["properties"] = new JsonObject { ["parts"] = list },
            ["required"] = new JsonArray("parts"),
            ["additionalProperties"] = false,
        };
    }

    private static JsonObject Empirical(string quantity) => new()
    {
        ["type"] = "object",
        ["properties"] = new JsonObject
        {
            ["values"] = ValueSchema.Described(
                "The observed values.",
                new JsonObject { ["type"] = "array", ["items"] = ValueSchema.Reference(quantity), ["minItems"] = 1 }),
            ["file"] = ValueSchema.Described(
                "A file of comma-separated values with a header line, beside this file.",
                ValueSchema.Reference("text")),
            ["column"] = ValueSchema.Described("The column with the values.", ValueSchema.Reference("text")),
            ["unit"] = ValueSchema.Described("The unit of the values in the column.", ValueSchema.Reference("text")),
        },
        ["additionalProperties"] = false,
        ["anyOf"] = new JsonArray(
            new JsonObject { ["required"] = new JsonArray("values") },
            new JsonObject { ["required"] = new JsonArray("file", "column", "unit") }),
    };
}

using System.Text.Json.Nodes;

namespace CspSim.Scenarios.Schemas;

/// <summary>Turns the table of keys into schemas: one definition for each mapping, equal ones once.</summary>
internal sealed class KeySchema
{
    private const ValueForms Measured = (ValueForms.Quantities & ~ValueForms.WholeNumber) | ValueForms.Instant;

    private readonly SortedDictionary<string, JsonObject> _definitions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    /// <summary>The definitions made so far, by name.</summary>
    public IReadOnlyDictionary<string, JsonObject> Definitions => _definitions;

    /// <summary>The schema of a key with its description.</summary>
    public JsonObject Of(KeyNode node)
    {
        KeyEntry entry = node.Entry;
        JsonObject schema = new() { ["title"] = node.Name, ["description"] = KeyText.Describe(entry) };
        if (entry.Default.Length > 0)
        {
            schema["default"] = YamlJson.Read(entry.Default);
        }

        if (entry.Example.Length > 0)
        {
            schema["examples"] = new JsonArray(YamlJson.Read(entry.Example));
        }

        foreach ((string keyword, JsonNode? rule) in Rules(node))
        {
            schema[keyword] = rule?.DeepClone();
        }

        return schema;
    }

    /// <summary>The fixed keys below a key.</summary>
    public JsonObject PropertiesOf(KeyNode node)
    {
        JsonObject properties = [];
        foreach (KeyNode child in node.Children.Where(static child => child.Name is not ("*" or "[]")))
        {
            properties[child.Name] = Of(child);
        }

        return properties;
    }

    /// <summary>Adds a definition; an equal one that is there already takes its place.</summary>
    /// <returns>The reference to it.</returns>
    public JsonObject Define(string name, JsonObject schema)
    {
        string text = schema.ToJsonString();
        if (!_names.TryGetValue(text, out string? known))
        {
            known = name;
            _names.Add(text, name);
            _definitions.Add(name, schema);
        }

        return ValueSchema.Reference(known);
    }

    private JsonObject Rules(KeyNode node)
    {
        KeyEntry entry = node.Entry;
        if (entry.Is(HeadKeys.Version))
        {
            return new JsonObject { ["const"] = 1 };
        }

        if (entry.Is(HeadKeys.Extends))
        {
            return new JsonObject { ["type"] = ValueSchema.Types("string", "array"), ["items"] = new JsonObject { ["type"] = "string" } };
        }

        if (entry.Is(HeadKeys.ParameterDefault))
        {
            return [];
        }

        if (node.IsArm)
        {
            return ArmRules();
        }

        List<JsonObject> branches = [.. Branches(node)];
        return branches.Count == 1 ? branches[0] : new JsonObject { ["anyOf"] = new JsonArray([.. branches]) };
    }

    private IEnumerable<JsonObject> Branches(KeyNode node)
    {
        KeyEntry entry = node.Entry;
        if (entry.Allows(ValueForms.Choice) && !entry.Allows(ValueForms.Quantities))
        {
            bool hasOther = entry.Allows(ValueForms.List | ValueForms.Mapping | ValueForms.PlainText);
            JsonArray words = (JsonArray)ValueSchema.Choice(entry.Choices)["anyOf"]!;
            foreach (JsonNode? branch in words.Take(hasOther ? 1 : words.Count))
            {
                yield return (JsonObject)branch!.DeepClone();
            }
        }

        if (entry.Allows(ValueForms.Law))
        {
            _ = Define(LawSchema.NameOfQuantity(entry.Forms), ValueSchema.Quantity(entry.Forms & Measured, []));
            yield return Define(LawSchema.NameOf(entry.Forms), LawSchema.Of(entry.Forms));
        }
        else if (entry.Allows(ValueForms.WholeNumber))
        {
            yield return ValueSchema.Quantity(entry.Forms & (Measured | ValueForms.WholeNumber), entry.Choices, entry);
        }
        else if (entry.Allows(Measured))
        {
            string name = string.Join("-or-", [LawSchema.NameOfQuantity(entry.Forms), .. entry.Choices]);
            yield return Define(name, ValueSchema.Quantity(entry.Forms & Measured, entry.Choices));
        }
        else if (entry.Allows(ValueForms.TrueOrFalse))
        {
            yield return Define("true-or-false", ValueSchema.TrueOrFalse());
        }
        else if (entry.Allows(ValueForms.PlainText))
        {
            yield return Text(entry);
        }

        if (entry.Allows(ValueForms.List))
        {
            yield return ValueSchema.List(Of(node.Item!));
        }

        if (entry.Allows(ValueForms.Mapping | ValueForms.Named))
        {
            yield return Define(NameOf(entry), Mapping(node));
        }
    }

    private JsonObject Text(KeyEntry entry)
    {
        if (entry.Words.Count > 0)
        {
            return ValueSchema.Choice(entry.Words);
        }

        return entry.Pattern.Length == 0 || entry.Allows(ValueForms.Named)
            ? Define("text", ValueSchema.Text("", ""))
            : ValueSchema.Text(entry.Pattern, $"This needs {entry.PatternMeaning}");
    }

    private JsonObject Mapping(KeyNode node)
    {
        KeyEntry entry = node.Entry;
        JsonObject schema = new() { ["type"] = ValueSchema.Types("object", "null") };
        if (node.FixedNames.Count > 0)
        {
            schema["properties"] = PropertiesOf(node);
        }

        if (RequiredHere(node) is { Count: > 0 } required)
        {
            schema["required"] = required;
        }

        bool isFree = string.Equals(entry.Path, "assumptions", StringComparison.Ordinal);
        string names = entry.Pattern.Length > 0 ? "^(?!x-)" + entry.Pattern[1..] : isFree ? "^(?!x-)" : @"^(?!x-)[^.\[\]*$]+$";
        if (node.AnyName is { } any)
        {
            schema["patternProperties"] = new JsonObject { [names] = Of(any) };
        }

        return ValueSchema.Closed(schema);
    }

    /// <summary>The keys that must be given in any file: where a value is replaced as a whole, nothing can be inherited.</summary>
    private static JsonArray RequiredHere(KeyNode node)
    {
        bool isWhole = node.Entry.ReplacesWhole || node.Entry.Path.EndsWith("[]", StringComparison.Ordinal);
        return isWhole ? RequiredSchema.NamesOf(node) : [];
    }

    private JsonObject ArmRules()
    {
        JsonObject properties = [];
        foreach (string section in KeyTable.ModelSections)
        {
            properties[section] = Of(KeyTable.Root.Exact(section)!);
        }

        return ValueSchema.Closed(new JsonObject { ["type"] = ValueSchema.Types("object", "null"), ["properties"] = properties });
    }

    private static string NameOf(KeyEntry entry) =>
        entry.Path.Replace(".*", ".NAME", StringComparison.Ordinal).Replace("[]", ".ITEM", StringComparison.Ordinal);
}

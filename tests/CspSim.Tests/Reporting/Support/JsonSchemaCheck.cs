using System.Text.Json;
using System.Text.RegularExpressions;

namespace CspSim.Tests.Reporting.Support;

/// <summary>Checks a document against the part of JSON Schema draft-07 that our schemas use; a keyword it does not know is a fault.</summary>
internal sealed class JsonSchemaCheck(JsonElement root)
{
    private static readonly HashSet<string> s_remarks = ["$schema", "$id", "title", "description", "definitions", "additionalProperties"];

    private readonly List<string> _faults = [];

    public IReadOnlyList<string> Faults(JsonElement document)
    {
        _faults.Clear();
        Check(root, document, "$");
        return _faults;
    }

    private static bool IsOfType(JsonElement value, string? type) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "number" => value.ValueKind == JsonValueKind.Number,
        "integer" => value.ValueKind == JsonValueKind.Number && value.GetDouble() == Math.Floor(value.GetDouble()),
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "null" => value.ValueKind == JsonValueKind.Null,
        _ => throw new InvalidOperationException($"unknown type {type}"),
    };

    private void Check(JsonElement schema, JsonElement value, string path)
    {
        foreach (JsonProperty keyword in schema.EnumerateObject())
        {
            if (!s_remarks.Contains(keyword.Name) && !Holds(keyword.Name, keyword.Value, value, path))
            {
                _faults.Add($"{path}: {keyword.Name}");
            }
        }
    }

    private bool Holds(string keyword, JsonElement rule, JsonElement value, string path)
    {
        switch (keyword)
        {
            case "$ref":
                Check(root.GetProperty("definitions").GetProperty(rule.GetString()!["#/definitions/".Length..]), value, path);
                return true;
            case "properties":
                CheckProperties(rule, value, path);
                return true;
            case "items":
                CheckItems(rule, value, path);
                return true;
            case "oneOf":
                return rule.EnumerateArray().Count(schema => new JsonSchemaCheck(schema).Faults(value).Count == 0) == 1;
            case "type":
                return rule.ValueKind == JsonValueKind.Array
                    ? rule.EnumerateArray().Any(type => IsOfType(value, type.GetString()))
                    : IsOfType(value, rule.GetString());
            case "required":
                return value.ValueKind != JsonValueKind.Object || rule.EnumerateArray().All(name => value.TryGetProperty(name.GetString()!, out _));
            case "const":
                return JsonElement.DeepEquals(rule, value);
            case "enum":
                return rule.EnumerateArray().Any(one => JsonElement.DeepEquals(one, value));
            case "pattern":
                return value.ValueKind != JsonValueKind.String || Regex.IsMatch(value.GetString()!, rule.GetString()!, RegexOptions.None, TimeSpan.FromSeconds(1));
            case "minItems":
                return value.ValueKind != JsonValueKind.Array || value.GetArrayLength() >= rule.GetInt32();
            default:
                return HoldsBound(keyword, rule, value);
        }
    }

    private static bool HoldsBound(string keyword, JsonElement rule, JsonElement value) => keyword switch
    {
        "minimum" => value.ValueKind != JsonValueKind.Number || value.GetDouble() >= rule.GetDouble(),
        "maximum" => value.ValueKind != JsonValueKind.Number || value.GetDouble() <= rule.GetDouble(),
        "exclusiveMinimum" => value.ValueKind != JsonValueKind.Number || value.GetDouble() > rule.GetDouble(),
        "exclusiveMaximum" => value.ValueKind != JsonValueKind.Number || value.GetDouble() < rule.GetDouble(),
        _ => throw new InvalidOperationException($"unknown keyword {keyword}"),
    };

    private void CheckProperties(JsonElement properties, JsonElement value, string path)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        foreach (JsonProperty property in value.EnumerateObject())
        {
            if (properties.TryGetProperty(property.Name, out JsonElement schema))
            {
                Check(schema, property.Value, $"{path}.{property.Name}");
            }
            else
            {
                _faults.Add($"{path}.{property.Name}: not described");
            }
        }
    }

    private void CheckItems(JsonElement schema, JsonElement value, string path)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement item in value.EnumerateArray())
            {
                Check(schema, item, path + "[]");
            }
        }
    }
}

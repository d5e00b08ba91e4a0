using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace CspSim.Tests.Reporting.Support;

/// <summary>
/// Checks a document against the part of JSON Schema draft-07 that our schemas use; a keyword it does not know is a fault.
/// </summary>
/// <param name="root">The schema.</param>
/// <param name="describesAll">Whether a property must be described even where the schema would allow others.</param>
internal sealed class JsonSchemaCheck(JsonElement root, bool describesAll = true)
{
    private static readonly HashSet<string> s_remarks =
    [
        "$schema", "$id", "title", "description", "default", "examples", "definitions", "errorMessage", "patternErrorMessage",
        "patternProperties", "additionalProperties", "then", "else",
    ];

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

    private bool Fits(JsonElement schema, JsonElement value)
    {
        JsonSchemaCheck apart = new(root, describesAll);
        apart.Check(schema, value, "");
        return apart._faults.Count == 0;
    }

    private void Check(JsonElement schema, JsonElement value, string path)
    {
        if (schema.ValueKind is JsonValueKind.True or JsonValueKind.False)
        {
            throw new InvalidOperationException($"a boolean schema at {path}");
        }

        bool hasMembers = schema.TryGetProperty("properties", out _) || schema.TryGetProperty("patternProperties", out _);
        if (hasMembers && value.ValueKind == JsonValueKind.Object)
        {
            CheckProperties(schema, value, path);
        }

        foreach (JsonProperty keyword in schema.EnumerateObject())
        {
            if (keyword.NameEquals("if"))
            {
                if (schema.TryGetProperty(Fits(keyword.Value, value) ? "then" : "else", out JsonElement branch))
                {
                    Check(branch, value, path);
                }
            }
            else if (!s_remarks.Contains(keyword.Name) && !Holds(keyword.Name, keyword.Value, value, path))
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
                return true;
            case "items":
                CheckItems(rule, value, path);
                return true;
            case "oneOf":
                return rule.EnumerateArray().Count(schema => Fits(schema, value)) == 1;
            case "anyOf":
                return rule.EnumerateArray().Any(schema => Fits(schema, value));
            case "not":
                return !Fits(rule, value);
            case "propertyNames":
                return value.ValueKind != JsonValueKind.Object
                    || value.EnumerateObject().All(property => Fits(rule, JsonSerializer.SerializeToElement(property.Name)));
            case "type":
                return rule.ValueKind == JsonValueKind.Array
                    ? rule.EnumerateArray().Any(type => IsOfType(value, type.GetString()))
                    : IsOfType(value, rule.GetString());
            case "required":
                return value.ValueKind != JsonValueKind.Object
                    || rule.EnumerateArray().All(name => value.TryGetProperty(name.GetString()!, out _));
            case "const":
                return JsonElement.DeepEquals(rule, value);
            case "enum":
                return rule.EnumerateArray().Any(one => JsonElement.DeepEquals(one, value));
            case "pattern":
                return value.ValueKind != JsonValueKind.String
                    || Regex.IsMatch(value.GetString()!, rule.GetString()!, RegexOptions.None, TimeSpan.FromMinutes(1));
            case "format":
                return rule.GetString() switch
                {
                    "date" => DateOnly.TryParseExact(
                        value.GetString(),
                        "yyyy-MM-dd",
                        CultureInfo.InvariantCulture,
                        DateTimeStyles.None,
                        out _),
                    "date-time" => value.TryGetDateTimeOffset(out _),
                    _ => throw new InvalidOperationException($"unknown format {rule}"),
                };
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
        "minProperties" => value.ValueKind != JsonValueKind.Object || value.EnumerateObject().Count() >= rule.GetInt32(),
        "maxProperties" => value.ValueKind != JsonValueKind.Object || value.EnumerateObject().Count() <= rule.GetInt32(),
        "exclusiveMaximum" => value.ValueKind != JsonValueKind.Number || value.GetDouble() < rule.GetDouble(),
        _ => throw new InvalidOperationException($"unknown keyword {keyword}"),
    };

    private void CheckProperties(JsonElement schema, JsonElement value, string path)
    {
        foreach (JsonProperty property in value.EnumerateObject())
        {
            string below = $"{path}.{property.Name}";
            bool isDescribed = false;
            if (schema.TryGetProperty("properties", out JsonElement properties)
                && properties.TryGetProperty(property.Name, out JsonElement named))
            {
                Check(named, property.Value, below);
                isDescribed = true;
            }

            IEnumerable<JsonProperty> patterns = schema.TryGetProperty("patternProperties", out JsonElement byPattern)
                ? byPattern.EnumerateObject()
                : [];
            foreach (JsonProperty pattern in patterns.Where(
                pattern => Regex.IsMatch(property.Name, pattern.Name, RegexOptions.None, TimeSpan.FromMinutes(1))))
            {
                Check(pattern.Value, property.Value, below);
                isDescribed = true;
            }

            bool isClosed = schema.TryGetProperty("additionalProperties", out JsonElement others)
                && others.ValueKind == JsonValueKind.False;
            if (!isDescribed && (describesAll || isClosed))
            {
                _faults.Add($"{below}: not described");
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

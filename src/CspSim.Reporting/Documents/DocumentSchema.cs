using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace CspSim.Reporting.Documents;

/// <summary>The JSON Schema (draft-07) of a kind of document, made from its records.</summary>
internal static class DocumentSchema
{
    private const string Promise = "Within a version members are only added. A number that does not exist is null.";
    private const string Suffix = "Json";

    /// <summary>The text of the schema; ends with a line feed.</summary>
    public static string Of(DocumentKind kind)
    {
        JsonObject definitions = [];
        JsonObject[] forms = [.. kind.Forms().Select(form => Exported(form, kind.Format, definitions))];
        JsonObject schema = new()
        {
            ["$schema"] = "http://json-schema.org/draft-07/schema#",
            ["$id"] = kind.Format.Replace("/", ".v", StringComparison.Ordinal) + ".schema.json",
            ["title"] = kind.Format,
            ["description"] = $"{kind.Meaning} {Promise}",
        };
        if (forms.Length > 1)
        {
            schema["oneOf"] = new JsonArray(forms);
        }
        else
        {
            AddAll(schema, forms[0]);
        }

        schema["definitions"] = definitions;
        return DocumentText.Of(schema);
    }

    private static JsonObject Exported(JsonTypeInfo form, string format, JsonObject definitions)
    {
        JsonSchemaExporterOptions options = new()
        {
            TreatNullObliviousAsNonNullable = true,
            TransformSchemaNode = (context, node) => Completed(context, node as JsonObject ?? [], definitions),
        };
        JsonObject schema = (JsonObject)form.GetJsonSchemaAsNode(options);
        if (schema["properties"] is JsonObject properties && properties.ContainsKey("format"))
        {
            properties["format"] = new JsonObject { ["const"] = format };
            ((JsonArray)schema["required"]!).Insert(0, "format");
        }

        return schema;
    }

    private static JsonObject Completed(JsonSchemaExporterContext context, JsonObject schema, JsonObject definitions)
    {
        JsonTypeInfo type = context.TypeInfo;
        if (type.Converter is IWordConverter converter)
        {
            schema["enum"] = new JsonArray([.. converter.Words]);
        }
        else if (type.Converter is NumberConverter)
        {
            schema["type"] = NumberOrNull();
        }
        else if (type.ElementType == typeof(double?))
        {
            schema["items"] = new JsonObject { ["type"] = NumberOrNull() };
        }

        if (context.PropertyInfo is { } member && IsLeftOut(member))
        {
            schema["type"] = ((JsonArray)schema["type"]!)[0]!.DeepClone();
        }

        if (schema["required"] is JsonArray required)
        {
            required.RemoveAll(name => IsLeftOut(type.Properties.Single(each => string.Equals(each.Name, (string?)name, StringComparison.Ordinal))));
        }

        if (IsOf(schema, "object") && !context.Path.IsEmpty)
        {
            schema = Referring(type.Type, schema, definitions);
        }

        Describe(schema, context.PropertyInfo?.AssociatedParameter?.AttributeProvider?.GetCustomAttributes(typeof(MemberAttribute), inherit: false)
            is [MemberAttribute given] ? given : new MemberAttribute());
        return schema;
    }

    // Some documents leave out what others write as null.
    private static bool IsLeftOut(JsonPropertyInfo member) =>
        member.IsGetNullable && member.Options.DefaultIgnoreCondition == JsonIgnoreCondition.WhenWritingNull;

    private static JsonArray NumberOrNull() => ["number", "null"];

    private static bool IsOf(JsonObject schema, string type) => schema["type"] is JsonValue value && string.Equals(value.GetValue<string>(), type, StringComparison.Ordinal);

    // Every record is described once, wherever it stands.
    private static JsonObject Referring(Type type, JsonObject schema, JsonObject definitions)
    {
        string name = JsonNamingPolicy.CamelCase.ConvertName(type.Name.EndsWith(Suffix, StringComparison.Ordinal) ? type.Name[..^Suffix.Length] : type.Name);
        definitions.TryAdd(name, schema);
        return new() { ["$ref"] = $"#/definitions/{name}" };
    }

    private static void Describe(JsonObject schema, MemberAttribute member)
    {
        JsonObject numbers = schema["items"] as JsonObject ?? schema;
        Set(numbers, "minimum", double.IsNaN(member.Least) && IsOf(numbers, "integer") ? 0 : member.Least);
        Set(schema, "maximum", member.Most);
        Set(schema, "exclusiveMinimum", member.Above);
        Set(schema, "exclusiveMaximum", member.Below);
        if (member.Words.Length > 0)
        {
            schema["enum"] = IsOf(schema, "string") ? [.. member.Words] : new JsonArray([.. member.Words, null]);
        }

        Set(schema, "minItems", member.ItemsLeast > 0 ? member.ItemsLeast : double.NaN);
        SetText(schema, "pattern", member.Pattern);
        SetText(schema, "description", member.Meaning);
    }

    private static void Set(JsonObject schema, string keyword, double bound)
    {
        if (!double.IsNaN(bound))
        {
            schema[keyword] = bound;
        }
    }

    private static void SetText(JsonObject schema, string keyword, string text)
    {
        if (text.Length > 0)
        {
            schema[keyword] = text;
        }
    }

    private static void AddAll(JsonObject schema, JsonObject members)
    {
        foreach ((string name, JsonNode? value) in members.ToArray())
        {
            members.Remove(name);
            schema[name] = value;
        }
    }
}

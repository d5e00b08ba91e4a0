using System.Reflection;
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
        JsonObject schema = forms.Length == 1 ? forms[0] : new() { ["oneOf"] = new JsonArray(forms) };
        string promise = schema["description"] is { } meaning ? $"{meaning} {Promise}" : Promise;
        schema.Remove("description");
        schema.Insert(0, "description", promise);
        schema.Insert(0, "title", kind.Format);
        schema.Insert(0, "$id", kind.Format.Replace("/", ".v", StringComparison.Ordinal) + ".schema.json");
        schema.Insert(0, "$schema", "http://json-schema.org/draft-07/schema#");
        schema["definitions"] = definitions;
        return DocumentText.Of(schema, DocumentContext.Default.JsonObject);
    }

    private static JsonObject Exported(JsonTypeInfo form, string format, JsonObject definitions)
    {
        JsonObject schema = (JsonObject)form.GetJsonSchemaAsNode(new()
        {
            TreatNullObliviousAsNonNullable = true,
            TransformSchemaNode = (context, node) => Completed(context, node as JsonObject ?? [], definitions),
        });
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

        (schema["required"] as JsonArray)?.RemoveAll(name => type.Properties.Any(each => IsLeftOut(each) && each.Name == (string?)name));
        foreach (JsonPropertyInfo number in type.Properties.Where(static each => IsOptionalNumber(each)))
        {
            schema["properties"]![number.Name] = Described(new() { ["type"] = NumberOrNull(), ["default"] = null }, number);
        }

        Set(schema, "description", type.Type.GetCustomAttribute<MemberAttribute>()?.Meaning);
        if (IsOf(schema, "object") && !context.Path.IsEmpty)
        {
            schema = Referring(type.Type, schema, definitions);
        }

        return Described(schema, context.PropertyInfo);
    }

    private static JsonObject Described(JsonObject schema, JsonPropertyInfo? member)
    {
        ICustomAttributeProvider? source = member?.AssociatedParameter?.AttributeProvider;
        Describe(schema, source?.GetCustomAttributes(typeof(MemberAttribute), inherit: false) is [MemberAttribute given] ? given : new());
        return schema;
    }

    // The exporter forgets to have a schema completed that is "anything" but for a default.
    private static bool IsOptionalNumber(JsonPropertyInfo member) =>
        member.AssociatedParameter is { HasDefaultValue: true }
        && member.Options.GetTypeInfo(member.PropertyType).Converter is NumberConverter;

    // Some documents leave out what others write as null.
    private static bool IsLeftOut(JsonPropertyInfo member) =>
        member.IsGetNullable && member.Options.DefaultIgnoreCondition == JsonIgnoreCondition.WhenWritingNull;

    // A collection expression would add values by their type, which is looked up while the program runs.
    private static JsonArray NumberOrNull() => new("number", "null");

    private static bool IsOf(JsonObject schema, string type) => schema["type"] is JsonValue value && value.GetValue<string>() == type;

    // Every record is described once, wherever it stands.
    private static JsonObject Referring(Type type, JsonObject schema, JsonObject definitions)
    {
        string name = JsonNamingPolicy.CamelCase.ConvertName(type.Name.Replace(Suffix, "", StringComparison.Ordinal));
        definitions.TryAdd(name, schema);
        return new() { ["$ref"] = $"#/definitions/{name}" };
    }

    private static void Describe(JsonObject schema, MemberAttribute member)
    {
        JsonObject numbers = schema["items"] as JsonObject ?? schema;
        SetBound(numbers, "minimum", double.IsNaN(member.Least) && IsOf(numbers, "integer") ? 0 : member.Least);
        SetBound(schema, "maximum", member.Most);
        SetBound(schema, "exclusiveMinimum", member.Above);
        SetBound(schema, "exclusiveMaximum", member.Below);
        SetBound(schema, "minItems", member.ItemsLeast > 0 ? member.ItemsLeast : double.NaN);
        Set(schema, "pattern", member.Pattern.Length > 0 ? member.Pattern : null);
        Set(schema, "description", member.Meaning.Length > 0 ? member.Meaning : null);
        if (member.Words.Length > 0)
        {
            schema["enum"] = IsOf(schema, "string") ? new JsonArray([.. member.Words]) : new JsonArray([.. member.Words, null]);
        }
    }

    private static void SetBound(JsonObject schema, string keyword, double bound) =>
        Set(schema, keyword, double.IsNaN(bound) ? null : JsonValue.Create(bound));

    private static void Set(JsonObject schema, string keyword, JsonNode? value)
    {
        if (value is not null)
        {
            schema[keyword] = value;
        }
    }
}

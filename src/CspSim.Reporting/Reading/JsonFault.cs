using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CspSim.Reporting.Documents;

namespace CspSim.Reporting.Reading;

/// <summary>Says where a document is wrong, what is needed there and what was found.</summary>
internal static class JsonFault
{
    private const int ShownMost = 40;

    /// <summary>One line about a place of a document.</summary>
    /// <param name="root">The document.</param>
    /// <param name="form">Its record.</param>
    /// <param name="path">Where, such as <c>$.arms[0].name</c>; of an object that lacks a member, the object.</param>
    /// <param name="needed">What is needed there; null: what the record wants.</param>
    public static string Of(JsonElement root, JsonTypeInfo form, string path, string? needed = null)
    {
        (JsonElement found, JsonTypeInfo wanted) = At(root, form, path);
        string place = path.TrimStart('$', '.') is { Length: > 0 } below ? below + ": " : "";
        return needed is null && Missing(found, wanted) is { } name
            ? $"{place}'{name}' is missing"
            : $"{place}{needed ?? Needed(wanted)} is needed, found {Shown(found)}";
    }

    // Of a member that is there twice the last counts here, and the first may be the wrong one: then the way ends early.
    private static (JsonElement Found, JsonTypeInfo Wanted) At(JsonElement found, JsonTypeInfo wanted, string path)
    {
        foreach (string step in path.Split('.', '[', ']').Where(static step => step is not ("" or "$")))
        {
            if (wanted.ElementType is { } type && int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out int at)
                && found.ValueKind == JsonValueKind.Array && at < found.GetArrayLength())
            {
                (found, wanted) = (found[at], wanted.Options.GetTypeInfo(type));
            }
            else if (wanted.Properties.FirstOrDefault(each => each.Name == step) is { } member
                && found.ValueKind == JsonValueKind.Object && found.TryGetProperty(step, out JsonElement below))
            {
                (found, wanted) = (below, wanted.Options.GetTypeInfo(member.PropertyType));
            }
            else
            {
                break;
            }
        }

        return (found, wanted);
    }

    private static string? Missing(JsonElement found, JsonTypeInfo wanted) => found.ValueKind == JsonValueKind.Object
        ? wanted.Properties.FirstOrDefault(each => each.AssociatedParameter is { HasDefaultValue: false } && !Has(found, each.Name))?.Name
        : null;

    private static bool Has(JsonElement found, string name) => found.TryGetProperty(name, out _);

    private static string Needed(JsonTypeInfo wanted) => wanted.Kind switch
    {
        JsonTypeInfoKind.Object => "an object",
        JsonTypeInfoKind.Enumerable => "a list",
        _ when wanted.Converter is NumberConverter => "a number or null",
        _ when wanted.Type == typeof(bool) => "true or false",
        _ when wanted.Type == typeof(double) => "a number",
        _ when wanted.Type == typeof(int) || wanted.Type == typeof(long) => "a whole number",
        _ when wanted.Type == typeof(DateOnly) => "a date",
        _ => "a text",
    };

    private static string Shown(JsonElement found) => found.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.Null or JsonValueKind.Undefined => "nothing",
        _ => found.GetRawText() is { Length: > ShownMost } text ? text[..ShownMost] + "…" : found.GetRawText(),
    };
}

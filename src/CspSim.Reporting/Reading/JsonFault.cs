using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CspSim.Reporting.Documents;

namespace CspSim.Reporting.Reading;

/// <summary>Says where a document is wrong, what is needed there and what was found.</summary>
internal static class JsonFault
{
    private const int ShownMost = 40;

    /// <summary>Why a document is not what its record wants.</summary>
    /// <param name="root">The document.</param>
    /// <param name="form">The record.</param>
    /// <param name="path">Where, such as <c>$.arms[0].name</c>; of an object that lacks a member, the object.</param>
    public static string Of(JsonElement root, JsonTypeInfo form, string path)
    {
        (JsonElement found, JsonTypeInfo wanted) = At(root, form, path);
        JsonPropertyInfo? missing = wanted.Kind == JsonTypeInfoKind.Object && found.ValueKind == JsonValueKind.Object
            ? wanted.Properties.FirstOrDefault(member => member.AssociatedParameter is { HasDefaultValue: false } && !found.TryGetProperty(member.Name, out _))
            : null;
        return Told(path, missing is null ? $"{Needed(wanted)} is needed, found {Shown(found)}" : $"'{missing.Name}' is missing");
    }

    /// <summary>Why a document that is what its record wants does not fit together.</summary>
    public static string Of(JsonElement root, JsonTypeInfo form, string path, string needed) =>
        Told(path, $"{needed} is needed, found {Shown(At(root, form, path).Found)}");

    /// <summary>A message with the place it speaks of.</summary>
    public static string Told(string path, string message) => path.TrimStart('$', '.') is { Length: > 0 } place ? $"{place}: {message}" : message;

    // Of a member that is there twice the last counts here, and the first may be the wrong one: then the way ends early.
    private static (JsonElement Found, JsonTypeInfo Wanted) At(JsonElement found, JsonTypeInfo wanted, string path)
    {
        foreach (string step in path.Split('.', '[', ']').Where(static step => step is not ("" or "$")))
        {
            bool isList = int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out int at);
            JsonPropertyInfo? member = wanted.Properties.FirstOrDefault(each => string.Equals(each.Name, step, StringComparison.Ordinal));
            if (isList && wanted.ElementType is { } type && found.ValueKind == JsonValueKind.Array && at < found.GetArrayLength())
            {
                (found, wanted) = (found[at], wanted.Options.GetTypeInfo(type));
            }
            else if (member is not null && found.ValueKind == JsonValueKind.Object && found.TryGetProperty(step, out JsonElement below))
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

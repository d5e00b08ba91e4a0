using System.Text.Json;

namespace CspSim.Reporting.Reading;

/// <summary>A value of a JSON document with the path that leads to it, for messages.</summary>
/// <param name="Element">The value.</param>
/// <param name="Path">Such as <c>arms[0].figures[3].mean</c>; empty for the document.</param>
internal readonly record struct JsonAt(JsonElement Element, string Path)
{
    public JsonAt this[string name] => Find(name) ?? throw Fault($"'{name}' is missing", Path);

    /// <summary>A member; null when it is missing or null.</summary>
    public JsonAt? Find(string name)
    {
        if (Element.ValueKind != JsonValueKind.Object)
        {
            throw Wrong("an object");
        }

        return Element.TryGetProperty(name, out JsonElement member) && member.ValueKind != JsonValueKind.Null
            ? new JsonAt(member, Path.Length == 0 ? name : $"{Path}.{name}")
            : null;
    }

    public string Text() => Element.ValueKind == JsonValueKind.String && Element.GetString()!.All(static letter => letter is '\n' || !char.IsControl(letter))
        ? Element.GetString()!
        : throw Wrong("a text without control characters");

    public bool Flag() => Element.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw Wrong("true or false"),
    };

    public int Whole(int least) =>
        Element.ValueKind == JsonValueKind.Number && Element.TryGetInt32(out int number) && number >= least
            ? number
            : throw Wrong(FormattableString.Invariant($"a whole number from {least}"));

    /// <summary>A number; NaN for null.</summary>
    public double Number() => Element.ValueKind switch
    {
        JsonValueKind.Number => Element.GetDouble(),
        JsonValueKind.Null => double.NaN,
        _ => throw Wrong("a number or null"),
    };

    public IReadOnlyList<T> Items<T>(Func<JsonAt, T> read)
    {
        if (Element.ValueKind != JsonValueKind.Array)
        {
            throw Wrong("a list");
        }

        List<T> items = new(Element.GetArrayLength());
        foreach (JsonElement item in Element.EnumerateArray())
        {
            items.Add(read(new(item, FormattableString.Invariant($"{Path}[{items.Count}]"))));
        }

        return items;
    }

    public ResultFormatException Wrong(string wanted) => Fault($"{wanted} is needed, found {Shown()}", Path);

    private static ResultFormatException Fault(string message, string path) => new(path.Length == 0 ? message : $"{path}: {message}");

    private string Shown() => Element.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.Null or JsonValueKind.Undefined => "nothing",
        _ => Element.GetRawText() is { Length: > 40 } text ? text[..40] + "…" : Element.GetRawText(),
    };
}

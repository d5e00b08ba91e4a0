using System.Text.Json;
using System.Text.Json.Serialization;
using CspSim.Model.Filings;
using CspSim.Model.Outcomes;

namespace CspSim.Reporting.Documents;

/// <summary>Words of the code as words of files: lower case with hyphens. They are a contract with readers of results.</summary>
internal static class Names
{
    /// <summary>Stands for all offices together.</summary>
    public const string AllOffices = "all";

    public static string Of<T>(T value)
        where T : struct, Enum => Hyphenated(value.ToString());

    public static string Of(MeasuredAs measured) => measured == MeasuredAs.Not ? "" : Hyphenated(measured.ToString());

    public static string Of(Ending ending) => ending == Ending.None ? "" : Hyphenated(ending.ToString());

    /// <summary>The value of which this is the word; null when there is none.</summary>
    public static T? Find<T>(string word)
        where T : struct, Enum =>
        Enum.GetValues<T>()
            .Where(value => string.Equals(Of(value), word, StringComparison.Ordinal))
            .Select(static value => (T?)value)
            .FirstOrDefault();

    private static string Hyphenated(string name) => JsonNamingPolicy.KebabCaseLower.ConvertName(name);
}

/// <summary>A value of an enumeration as a document spells it, or a word that a later version has added.</summary>
internal readonly record struct Word<T>(string Text)
    where T : struct, Enum
{
    /// <summary>The value; null when this version does not know the word.</summary>
    public T? Value => Names.Find<T>(Text);

    public static implicit operator Word<T>(T value) => new(Names.Of(value));
}

/// <summary>A converter of values that are written as one of a few words.</summary>
internal interface IWordConverter
{
    /// <summary>The words that this version writes.</summary>
    IEnumerable<string> Words { get; }
}

internal sealed class WordConverter<T> : JsonConverter<Word<T>>, IWordConverter
    where T : struct, Enum
{
    public IEnumerable<string> Words => Enum.GetValues<T>().Select(Names.Of);

    public override Word<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String ? new(reader.GetString()!) : throw new JsonException();

    public override void Write(Utf8JsonWriter writer, Word<T> value, JsonSerializerOptions options) => writer.WriteStringValue(value.Text);
}

using System.Text.Json;
using System.Text.Json.Serialization;
using CspSim.Reporting.Outputs;

namespace CspSim.Reporting.Documents;

/// <summary>A converter of values that are written as one of a few words.</summary>
internal interface IWordConverter
{
    /// <summary>The words that this version writes.</summary>
    IEnumerable<string> Words { get; }
}

/// <summary>Writes values of enumerations as words.</summary>
internal sealed class WordConverter<T> : JsonConverter<Word<T>>, IWordConverter
    where T : struct, Enum
{
    public IEnumerable<string> Words => Enum.GetValues<T>().Select(Names.Of);

    public override Word<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String ? new(reader.GetString()!) : throw new JsonException();

    public override void Write(Utf8JsonWriter writer, Word<T> value, JsonSerializerOptions options) => writer.WriteStringValue(value.Text);
}

using System.Text.Json;
using System.Text.Json.Serialization;

namespace CspSim.Reporting.Documents;

/// <summary>Writes a number that may not exist in eight digits, and null when it is not finite.</summary>
/// <remarks>
/// A result has some 55,000 numbers, none of them known better than to four digits; all seventeen would be a sixth of its size.
/// </remarks>
internal sealed class NumberConverter : JsonConverter<double?>
{
    private const int Digits = 8;

    // Counts stay whole.
    private const double WholeMost = 1e15;

    public override double? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Number ? reader.GetDouble() : throw new JsonException();

    public override void Write(Utf8JsonWriter writer, double? value, JsonSerializerOptions options)
    {
        if (value is { } number && double.IsFinite(number))
        {
            bool isWhole = Math.Abs(number) < WholeMost && number == Math.Round(number);
            writer.WriteNumberValue(isWhole ? number : DocumentText.Rounded(number, Digits));
        }
        else
        {
            writer.WriteNullValue();
        }
    }
}

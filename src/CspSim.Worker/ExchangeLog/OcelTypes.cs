using System.Text.Json;

namespace CspSim.Worker.ExchangeLog;

/// <summary>The types of an object-centric event log with their attributes, declared as they are met.</summary>
internal sealed class OcelTypes
{
    private readonly Dictionary<string, Dictionary<string, string>> _types = new(StringComparer.Ordinal);

    /// <summary>A type is met.</summary>
    /// <param name="type">Its name.</param>
    public void Declare(string type) => _types.TryAdd(type, new(StringComparer.Ordinal));

    /// <summary>An attribute of a type is met.</summary>
    /// <param name="type">The type, declared before.</param>
    /// <param name="attribute">The attribute.</param>
    /// <param name="value">A value of it; all of its values are of one kind.</param>
    public void Declare(string type, string attribute, object value) => _types[type].TryAdd(attribute, KindOf(value));

    /// <summary>Writes the types in the order in which they were met.</summary>
    /// <param name="json">Inside the object of the document.</param>
    /// <param name="name">The member that holds them.</param>
    public void Write(Utf8JsonWriter json, string name)
    {
        json.WriteStartArray(name);
        foreach ((string type, Dictionary<string, string> attributes) in _types)
        {
            json.WriteStartObject();
            json.WriteString("name", type);
            json.WriteStartArray("attributes");
            foreach ((string attribute, string kind) in attributes)
            {
                json.WriteStartObject();
                json.WriteString("name", attribute);
                json.WriteString("type", kind);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>A value as text, which is how the format holds values of every kind.</summary>
    public static string TextOf(object value) => value switch
    {
        bool truth => truth ? "true" : "false",
        DateTime instant => Instant(instant),
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    /// <summary>An instant in UTC.</summary>
    public static string Instant(DateTime instant) => instant.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture);

    private static string KindOf(object value) => value switch
    {
        bool => "boolean",
        int or long => "integer",
        double => "float",
        DateTime => "time",
        _ => "string",
    };
}

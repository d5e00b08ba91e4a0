using System.Text.Json;

namespace CspSim.Worker.ExchangeLog;

/// <summary>The objects of an object-centric event log, each written once, in the order in which events first named them.</summary>
internal sealed class OcelObjects
{
    private readonly Dictionary<string, OcelObject> _objects = new(StringComparer.Ordinal);

    /// <summary>An object, as it was declared first.</summary>
    /// <param name="type">Its type.</param>
    /// <param name="name">Its name among those of its type.</param>
    /// <param name="time">When an event first named it.</param>
    /// <param name="attributes">What is known of it.</param>
    /// <param name="relationships">The objects that it belongs to.</param>
    /// <returns>Its identifier.</returns>
    public string Declare(
        string type, string name, string time, IReadOnlyList<(string Name, object Value)> attributes,
        params IReadOnlyList<(string Object, string Qualifier)> relationships)
    {
        string id = $"{type}:{name}";
        _objects.TryAdd(id, new(type, time, attributes, relationships));
        return id;
    }

    /// <summary>Writes the objects and the types that they have.</summary>
    /// <param name="json">Inside the object of the document.</param>
    public void Write(Utf8JsonWriter json)
    {
        OcelTypes types = new();
        json.WriteStartArray("objects");
        foreach ((string id, OcelObject each) in _objects)
        {
            types.Declare(each.Type);
            json.WriteStartObject();
            json.WriteString("id", id);
            json.WriteString("type", each.Type);
            json.WriteStartArray("attributes");
            foreach ((string name, object value) in each.Attributes)
            {
                types.Declare(each.Type, name, value);
                json.WriteStartObject();
                json.WriteString("name", name);
                json.WriteString("time", each.Time);
                json.WriteString("value", OcelTypes.TextOf(value));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            OcelSink.WriteRelationships(json, each.Relationships);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        types.Write(json, "objectTypes");
    }

    private sealed record OcelObject(
        string Type, string Time, IReadOnlyList<(string Name, object Value)> Attributes,
        IReadOnlyList<(string Object, string Qualifier)> Relationships);
}

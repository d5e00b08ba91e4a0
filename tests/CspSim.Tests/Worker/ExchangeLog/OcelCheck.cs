using System.Globalization;
using System.Text.Json;

namespace CspSim.Tests.Worker.ExchangeLog;

/// <summary>
/// Whether a document is an object-centric event log of OCEL 2.0 in JSON: the members and kinds of its published schema, and what the
/// schema cannot say: declared types and attributes, values of their kind, identifiers that exist, and each only once.
/// </summary>
internal sealed class OcelCheck(JsonElement log)
{
    private const string InstantForm = @"\A\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,7})?(Z|[+-]\d\d:\d\d)\z";

    private readonly List<string> _faults = [];

    public IReadOnlyList<string> Faults()
    {
        Members("log", log, "events", "objects", "eventTypes", "objectTypes");
        Dictionary<string, Dictionary<string, string>> eventTypes = Types("eventTypes");
        Dictionary<string, Dictionary<string, string>> objectTypes = Types("objectTypes");
        HashSet<string> objects = Identifiers("objects");
        Identifiers("events");
        foreach (JsonElement each in log.GetProperty("objects").EnumerateArray())
        {
            Members("object", each, "id", "type", "attributes", "relationships");
            Check(each, objectTypes, objects, hasTimes: true);
        }

        foreach (JsonElement each in log.GetProperty("events").EnumerateArray())
        {
            Members("event", each, "id", "type", "time", "attributes", "relationships");
            Instant(each.GetProperty("time"));
            Check(each, eventTypes, objects, hasTimes: false);
        }

        return _faults;
    }

    private void Check(
        JsonElement each, Dictionary<string, Dictionary<string, string>> types, HashSet<string> objects, bool hasTimes)
    {
        string id = each.GetProperty("id").GetString()!;
        if (!types.TryGetValue(each.GetProperty("type").GetString()!, out Dictionary<string, string>? attributes))
        {
            _faults.Add($"{id}: type {each.GetProperty("type")} is not declared");
            return;
        }

        foreach (JsonElement attribute in each.GetProperty("attributes").EnumerateArray())
        {
            Members($"attribute of {id}", attribute, hasTimes ? ["name", "time", "value"] : ["name", "value"]);
            if (hasTimes)
            {
                Instant(attribute.GetProperty("time"));
            }

            Value(id, attribute, attributes);
        }

        foreach (JsonElement relationship in each.GetProperty("relationships").EnumerateArray())
        {
            Members($"relationship of {id}", relationship, "objectId", "qualifier");
            Require(objects.Contains(relationship.GetProperty("objectId").GetString()!), $"{id}: {relationship} leads nowhere");
            Require(relationship.GetProperty("qualifier").GetString() is { Length: > 0 }, $"{id}: no qualifier");
        }
    }

    private void Value(string id, JsonElement attribute, Dictionary<string, string> declared)
    {
        string name = attribute.GetProperty("name").GetString()!;
        JsonElement value = attribute.GetProperty("value");
        if (!declared.TryGetValue(name, out string? kind) || value.ValueKind != JsonValueKind.String)
        {
            _faults.Add($"{id}: {name} is not declared, or no text");
            return;
        }

        string text = value.GetString()!;
        Require(
            kind switch
            {
                "integer" => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
                "float" => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number)
                    && double.IsFinite(number),
                "boolean" => text is "true" or "false",
                "time" => System.Text.RegularExpressions.Regex.IsMatch(text, InstantForm),
                "string" => true,
                _ => false,
            },
            $"{id}: {name} = {text} is no {kind}");
    }

    private Dictionary<string, Dictionary<string, string>> Types(string member)
    {
        Dictionary<string, Dictionary<string, string>> types = new(StringComparer.Ordinal);
        foreach (JsonElement type in log.GetProperty(member).EnumerateArray())
        {
            Members("type", type, "name", "attributes");
            Dictionary<string, string> attributes = new(StringComparer.Ordinal);
            Require(types.TryAdd(type.GetProperty("name").GetString()!, attributes), $"{type} is declared twice");
            foreach (JsonElement attribute in type.GetProperty("attributes").EnumerateArray())
            {
                Members("declaration", attribute, "name", "type");
                Require(
                    attributes.TryAdd(attribute.GetProperty("name").GetString()!, attribute.GetProperty("type").GetString()!),
                    $"{attribute} is declared twice");
            }
        }

        return types;
    }

    private HashSet<string> Identifiers(string member)
    {
        HashSet<string> found = new(StringComparer.Ordinal);
        foreach (JsonElement each in log.GetProperty(member).EnumerateArray())
        {
            Require(found.Add(each.GetProperty("id").GetString()!), $"{each.GetProperty("id")} is there twice");
        }

        return found;
    }

    private void Instant(JsonElement time) => Require(
        time.GetString() is { } text && System.Text.RegularExpressions.Regex.IsMatch(text, InstantForm)
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out _),
        $"{time} is no instant");

    private void Members(string what, JsonElement found, params string[] names) => Require(
        found.EnumerateObject().Select(static member => member.Name).ToHashSet(StringComparer.Ordinal).SetEquals(names),
        $"{what}: {found}");

    private void Require(bool holds, string fault)
    {
        if (!holds)
        {
            _faults.Add(fault);
        }
    }
}

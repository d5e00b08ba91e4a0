using System.Text.Encodings.Web;
using System.Text.Json;
using Serilog.Core;
using Serilog.Events;

namespace CspSim.Worker.ExchangeLog;

/// <summary>
/// Writes log events as an object-centric event log (OCEL 2.0, JSON): the same events as the lines of <c>exchanges.clef</c>, with the
/// offices, families, applications and messages that they are about as objects.
/// </summary>
/// <remarks>
/// Events are written as they come, objects and types behind them: the order of the members of a document means nothing. A family is an
/// object of its own in each arm and replication, because there it has another course; an office is one object. Values are texts, as the
/// published schema wants them, and a limit that does not exist is no attribute. Who examines is not known, so no object is an examiner.
/// An error of writing reaches the caller.
/// </remarks>
internal sealed class OcelSink : ILogEventSink, IDisposable
{
    // Fields that name objects, and become relationships.
    private const string Family = "Family";
    private const string Application = "Application";
    private const string Message = "MessageId";
    private const string Office = "Office";
    private const string FromOffice = "FromOffice";
    private const string ToOffice = "ToOffice";
    private const string EventName = "EventName";
    private const string Arm = "Arm";
    private const string Replication = "Replication";

    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly HashSet<string> s_notAttributes =
        new(StringComparer.Ordinal) { EventName, Family, Application, Message, Office, FromOffice, ToOffice };

    private readonly Stream _file;
    private readonly Utf8JsonWriter _json;
    private readonly OcelTypes _types = new();
    private readonly OcelObjects _objects = new();
    private readonly Dictionary<string, object> _fields = new(StringComparer.Ordinal);
    private long _number;
    private bool _isClosed;

    /// <summary>Writes to an open file, which it closes in the end.</summary>
    public OcelSink(Stream file)
    {
        _file = file;
        _json = new(file, s_options);
        _json.WriteStartObject();
        _json.WriteStartArray("events");
    }

    /// <summary>Writes one event; the head lines of a log are none.</summary>
    public void Emit(LogEvent logEvent)
    {
        _fields.Clear();
        foreach ((string name, LogEventPropertyValue value) in logEvent.Properties)
        {
            if (value is ScalarValue { Value: { } known })
            {
                _fields[name] = known;
            }
        }

        // Head lines have no simulated time of their own.
        if (!_fields.ContainsKey("SimTime"))
        {
            return;
        }

        string type = (string)_fields[EventName];
        string time = OcelTypes.Instant(logEvent.Timestamp.UtcDateTime);
        _json.WriteStartObject();
        _json.WriteString("id", Invariant($"e{++_number}"));
        _json.WriteString("type", type);
        _json.WriteString("time", time);
        WriteAttributes(type, logEvent);
        WriteRelationships(_json, [.. RelationshipsOf(time)]);
        _json.WriteEndObject();
        if (_json.BytesPending > 1 << 16)
        {
            _json.Flush();
        }
    }

    /// <summary>Writes what an event or an object has to do with objects.</summary>
    public static void WriteRelationships(Utf8JsonWriter json, IReadOnlyList<(string Object, string Qualifier)> relationships)
    {
        json.WriteStartArray("relationships");
        foreach ((string id, string qualifier) in relationships)
        {
            json.WriteStartObject();
            json.WriteString("objectId", id);
            json.WriteString("qualifier", qualifier);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Writes objects and types and closes the file.</summary>
    public void Dispose()
    {
        // The logger closes its sinks, and so does who made them.
        if (_isClosed)
        {
            return;
        }

        _isClosed = true;
        try
        {
            _json.WriteEndArray();
            _types.Write(_json, "eventTypes");
            _objects.Write(_json);
            _json.WriteEndObject();
            _json.Dispose();
            _file.WriteByte((byte)'\n');
        }
        finally
        {
            _file.Dispose();
        }
    }

    // In the order in which the line has them.
    private void WriteAttributes(string type, LogEvent logEvent)
    {
        _types.Declare(type);
        _json.WriteStartArray("attributes");
        foreach (string name in logEvent.Properties.Keys)
        {
            if (s_notAttributes.Contains(name) || !_fields.TryGetValue(name, out object? value) || value is ReplicationLog.NoInstant)
            {
                continue;
            }

            _types.Declare(type, name, value);
            _json.WriteStartObject();
            _json.WriteString("name", name);
            _json.WriteString("value", OcelTypes.TextOf(value));
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private IEnumerable<(string Object, string Qualifier)> RelationshipsOf(string time)
    {
        string scope = Invariant($"{_fields[Arm]}/{_fields[Replication]}/");
        (string, object)[] origin = [(Arm, _fields[Arm]), (Replication, _fields[Replication])];
        string? family = _fields.TryGetValue(Family, out object? number)
            ? _objects.Declare("family", Invariant($"{scope}{number}"), time, [.. origin, (Family, number)])
            : null;
        if (family is not null)
        {
            yield return (family, "family");
        }

        string? office = OfficeOf(Office, time);
        if (office is not null)
        {
            yield return (office, "office");
        }

        if (_fields.TryGetValue(Application, out object? application))
        {
            yield return (
                _objects.Declare(
                    "application", $"{scope}{application}", time, [.. origin, (Application, application)],
                    (family!, "member of"), (office!, "examined by")),
                "application");
        }

        string? from = OfficeOf(FromOffice, time);
        string? to = OfficeOf(ToOffice, time);
        if (_fields.TryGetValue(Message, out object? message))
        {
            // A copy that comes twice names no family: its message was declared when it was sent.
            yield return (
                _objects.Declare(
                    "message", Invariant($"{scope}{message}"), time, [.. origin, (Message, message), ("Message", _fields["Message"])],
                    [.. family is null ? [] : ((string, string)[])[(family, "about")], (from!, "from"), (to!, "to")]),
                "message");
        }

        if (from is not null && to is not null)
        {
            yield return (from, "from");
            yield return (to, "to");
        }
    }

    private string? OfficeOf(string field, string time) => _fields.TryGetValue(field, out object? name)
        ? _objects.Declare("office", (string)name, time, [(Office, name)])
        : null;
}

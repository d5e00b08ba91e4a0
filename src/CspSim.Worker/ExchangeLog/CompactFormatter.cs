using System.Globalization;
using Serilog.Events;
using Serilog.Formatting;
using Serilog.Formatting.Json;

namespace CspSim.Worker.ExchangeLog;

/// <summary>Writes log events in the compact log event format (CLEF): one JSON object a line.</summary>
/// <remarks>
/// Format: the README of the public project serilog-formatting-compact, section "Format details". <c>@t</c> is the event's time stamp in UTC,
/// <c>@mt</c> its template, <c>@l</c> its level unless that is Information; a property whose name begins with <c>@</c> has that
/// doubled. Properties follow in ordinal order of their names, so that equal events give equal bytes whatever the order of a
/// dictionary is. Text is independent of the culture of the machine.
/// </remarks>
public sealed class CompactFormatter : ITextFormatter
{
    private static readonly Comparer<KeyValuePair<string, LogEventPropertyValue>> s_byName =
        Comparer<KeyValuePair<string, LogEventPropertyValue>>.Create(static (left, right) => string.CompareOrdinal(left.Key, right.Key));

    private static readonly JsonValueFormatter s_structures = new("$type");

    /// <summary>Writes one event and ends the line with a line feed.</summary>
    public void Format(LogEvent logEvent, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(logEvent);
        ArgumentNullException.ThrowIfNull(output);

        output.Write("{\"@t\":\"");
        output.Write(logEvent.Timestamp.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
        output.Write("\",\"@mt\":");
        JsonValueFormatter.WriteQuotedJsonString(logEvent.MessageTemplate.Text, output);
        if (logEvent.Level != LogEventLevel.Information)
        {
            output.Write(",\"@l\":\"");
            output.Write(logEvent.Level.ToString());
            output.Write('"');
        }

        if (logEvent.Exception is not null)
        {
            output.Write(",\"@x\":");
            JsonValueFormatter.WriteQuotedJsonString(logEvent.Exception.ToString(), output);
        }

        WriteProperties(logEvent, output);
        output.Write("}\n");
    }

    private static void WriteProperties(LogEvent logEvent, TextWriter output)
    {
        KeyValuePair<string, LogEventPropertyValue>[] properties = [.. logEvent.Properties];
        Array.Sort(properties, s_byName);
        foreach ((string name, LogEventPropertyValue value) in properties)
        {
            output.Write(',');
            JsonValueFormatter.WriteQuotedJsonString(name.StartsWith('@') ? "@" + name : name, output);
            output.Write(':');
            WriteValue(value, output);
        }
    }

    private static void WriteValue(LogEventPropertyValue value, TextWriter output)
    {
        switch (value)
        {
            case ScalarValue { Value: DateTimeOffset instant }:
                output.Write('"');
                output.Write(instant.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
                output.Write('"');
                break;
            case ScalarValue { Value: double number }:
                WriteNumber(number, output);
                break;
            default:
                s_structures.Format(value, output);
                break;
        }
    }

    // JSON has no word for these three; readers get them as text.
    private static void WriteNumber(double number, TextWriter output)
    {
        if (double.IsFinite(number))
        {
            output.Write(number.ToString("R", CultureInfo.InvariantCulture));
        }
        else
        {
            output.Write(double.IsNaN(number) ? "\"NaN\"" : number > 0 ? "\"Infinity\"" : "\"-Infinity\"");
        }
    }
}

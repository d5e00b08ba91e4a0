using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CspSim.Scenarios.Diagnostics;
using CspSim.Scenarios.Text;
using CspSim.Worker.CommandLine;

namespace CspSim.Worker.Commands;

/// <summary>Writes what is wrong with scenario files, in the form the user asked for.</summary>
internal static class DiagnosticWriting
{
    private static readonly JsonWriterOptions s_json = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The diagnostics as text; empty when there are none. A summary ends the list, because the eye lands there.</summary>
    public static string Text(IReadOnlyList<ScenarioReading> readings, DiagnosticForm form)
    {
        StringBuilder text = new();
        foreach (ScenarioReading reading in readings.Where(static reading => reading.Result.Diagnostics.Count > 0))
        {
            foreach (Diagnostic diagnostic in reading.Result.Diagnostics)
            {
                text.Append(Written(diagnostic, form)).Append('\n');
            }

            if (reading.Result.LeftOut > 0)
            {
                text.Append(CultureInfo.InvariantCulture, $"{reading.Shown}: {reading.Result.LeftOut} more\n");
            }

            text.Append(reading.Shown).Append(": ").Append(Counts(reading)).Append('\n');
        }

        return text.ToString();
    }

    private static string Written(Diagnostic diagnostic, DiagnosticForm form) => form switch
    {
        DiagnosticForm.Concise => DiagnosticText.Concise(diagnostic),
        DiagnosticForm.Github => DiagnosticAnnotation.Of(diagnostic),
        _ => DiagnosticText.Full(diagnostic) + "\n",
    };

    /// <summary>All files and their diagnostics as one JSON document.</summary>
    public static string Json(IReadOnlyList<ScenarioReading> readings)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream, s_json))
        {
            json.WriteStartObject();
            json.WriteString("format", "cspsim-diagnostics/1");
            json.WriteBoolean("valid", readings.All(static reading => reading.IsUsable));
            json.WriteStartArray("files");
            foreach (ScenarioReading reading in readings)
            {
                Write(json, reading);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    /// <summary>How many errors and warnings, in words.</summary>
    public static string Counts(ScenarioReading reading)
    {
        int errors = reading.Result.Diagnostics.Count(static each => each.Severity == Severity.Error);
        int warnings = reading.Result.Diagnostics.Count - errors;
        return string.Join(", ", new[] { Counted(errors, "error"), Counted(warnings, "warning") }.Where(static part => part.Length > 0));
    }

    private static string Counted(int count, string word) => count == 0
        ? string.Empty
        : string.Create(CultureInfo.InvariantCulture, $"{count} {word}{(count == 1 ? string.Empty : "s")}");

    private static void Write(Utf8JsonWriter json, ScenarioReading reading)
    {
        json.WriteStartObject();
        json.WriteString("file", reading.File);
        json.WriteBoolean("valid", reading.IsUsable);
        json.WriteNumber("leftOut", reading.Result.LeftOut);
        json.WriteStartArray("diagnostics");
        foreach (Diagnostic each in reading.Result.Diagnostics)
        {
            json.WriteStartObject();
            json.WriteString("severity", each.Severity == Severity.Error ? "error" : "warning");
            json.WriteString("code", each.Code);
            json.WriteString("message", each.Message);
            WriteUnlessEmpty(json, "help", each.Help);
            WriteUnlessEmpty(json, "note", each.Note);
            json.WriteString("file", each.File);
            json.WriteStartObject("range");
            WriteMark(json, "start", each.Start, each.StartByte);
            WriteMark(json, "end", each.End, each.EndByte);
            json.WriteEndObject();
            WriteUnlessEmpty(json, "snippet", each.Snippet);
            WriteUnlessEmpty(json, "path", each.Path);
            Write(json, each.Fix);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Fix? fix)
    {
        if (fix is not null)
        {
            json.WriteStartObject("fix");
            json.WriteString("file", fix.File);
            WriteMark(json, "start", fix.Start);
            WriteMark(json, "end", fix.End);
            json.WriteString("text", fix.Text);
            json.WriteEndObject();
        }
    }

    private static void WriteMark(Utf8JsonWriter json, string name, TextMark mark, long? at = null)
    {
        json.WriteStartObject(name);
        json.WriteNumber("line", mark.Line);
        json.WriteNumber("column", mark.Column);
        if (at is { } offset)
        {
            json.WriteNumber("byte", offset);
        }

        json.WriteEndObject();
    }

    private static void WriteUnlessEmpty(Utf8JsonWriter json, string name, string text)
    {
        if (text.Length > 0)
        {
            json.WriteString(name, text);
        }
    }
}

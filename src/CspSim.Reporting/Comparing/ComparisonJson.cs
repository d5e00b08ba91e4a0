using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using CspSim.Experiments.Comparing;
using CspSim.Reporting.Outputs;
using CspSim.Reporting.Reading;

namespace CspSim.Reporting.Comparing;

/// <summary>The whole comparison as one JSON document, described by <c>Schemas/cspsim-comparison.v1.schema.json</c>.</summary>
/// <remarks>Within version 1 members are only added. A number that does not exist is null.</remarks>
public static class ComparisonJson
{
    /// <summary>Name and major version of the form.</summary>
    public const string Format = "cspsim-comparison/1";

    private static readonly JsonWriterOptions s_options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the comparison.</summary>
    /// <param name="report">What is written.</param>
    /// <param name="stream">Where to; left open.</param>
    public static void Write(ComparisonReport report, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(stream);
        using (Utf8JsonWriter json = new(stream, s_options))
        {
            json.WriteStartObject();
            json.WriteString("format", Format);
            json.WriteString("cspsim", report.Version);
            json.WriteLevel("confidence", report.Confidence);
            json.WriteLevel("simultaneousLevel", report.SimultaneousLevel);
            json.WriteNumber("comparisons", report.Comparisons);
            json.WriteStartArray("results");
            WriteResult(json, ComparisonReport.BaselineLabel, report.Baseline);
            foreach (ComparedResult other in report.Others)
            {
                WriteResult(json, other.Label, other.Document);
            }

            json.WriteEndArray();
            json.WriteArray("against", report.Others, (writer, other) => WriteOther(writer, report, other));
            json.WriteStringArray("notes", ComparisonNotes.Of(report));
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    private static void WriteResult(Utf8JsonWriter json, string label, ResultDocument document)
    {
        json.WriteStartObject();
        json.WriteString("label", label);
        json.WriteString("place", document.Place);
        json.WriteString("cspsim", document.Version);
        json.WriteString("scenario", document.ScenarioName);
        json.WriteString("sha256", document.ScenarioSha256);
        json.WriteStringArray("settings", document.Settings);
        json.WriteString("generator", document.Series.Random.Generator);
        json.WriteNumber("keyVersion", document.Series.Random.KeyVersion);
        json.WriteString("seed", document.Series.Random.Seed.ToString(CultureInfo.InvariantCulture));
        json.WriteNumber("replications", document.Series.Replications);
        json.WriteBoolean("partial", document.IsPartial);
        json.WriteStringArray("notes", ComparisonNotes.OfResult(label, document));
        json.WriteEndObject();
    }

    private static void WriteOther(Utf8JsonWriter json, ComparisonReport report, ComparedResult other)
    {
        json.WriteStartObject();
        json.WriteString("label", other.Label);
        json.WriteString("baseline", ComparisonReport.BaselineLabel);
        json.WriteString("method", Names.Of(other.Comparison.Method));
        json.WriteString("methodText", ComparisonNotes.Method(report, other));
        json.WriteNumber("baselineReplications", other.Comparison.BaselineReplications);
        json.WriteNumber("replications", other.Comparison.OtherReplications);
        if (other.Inputs is { } inputs)
        {
            json.WriteArray("inputs", inputs, WriteInput);
        }
        else
        {
            json.WriteNull("inputs");
        }

        json.WriteStringArray("armsOnlyInBaseline", other.Comparison.Matching.OnlyInBaseline);
        json.WriteStringArray("armsOnlyInOther", other.Comparison.Matching.OnlyInOther);
        json.WriteArray("unitConflicts", other.Comparison.UnitConflicts, static (writer, conflict) =>
        {
            writer.WriteStartObject();
            writer.WriteString("measure", conflict.Measure);
            writer.WriteString("baseline", conflict.Baseline);
            writer.WriteString("other", conflict.Other);
            writer.WriteEndObject();
        });
        json.WriteArray("arms", other.Comparison.Arms, WriteArm);
        json.WriteEndObject();
    }

    private static void WriteInput(Utf8JsonWriter json, InputDifference input)
    {
        json.WriteStartObject();
        json.WriteString("path", input.Path);
        json.WriteString("change", input.Change);
        json.WriteString("old", input.Old);
        json.WriteString("new", input.New);
        json.WriteString("newInOldUnit", input.NewInOldUnit);
        json.WriteEndObject();
    }

    private static void WriteArm(Utf8JsonWriter json, ArmDifference arm)
    {
        json.WriteStartObject();
        json.WriteString("arm", arm.Arms.Other);
        json.WriteString("baselineArm", arm.Arms.Baseline);
        json.WriteArray("figures", arm.Figures, static (writer, figure) =>
        {
            writer.WriteStartObject();
            WriteLabel(writer, figure.Label);
            writer.WriteString("unit", figure.Measure.Unit);
            writer.WriteNumberOrNull("baseline", figure.Baseline);
            writer.WriteNumberOrNull("other", figure.Other);
            writer.WriteNumberOrNull("difference", figure.Value);
            writer.WriteInterval("low", "high", figure.Interval);
            writer.WriteInterval("simultaneousLow", "simultaneousHigh", figure.SimultaneousInterval);
            writer.WriteNumberOrNull("correlation", figure.Paired?.Correlation ?? double.NaN);
            writer.WriteNumberOrNull("degreesOfFreedom", figure.Welch?.DegreesOfFreedom ?? figure.Paired?.Replications - 1 ?? double.NaN);
            writer.WriteBoolean("same", figure.IsSame);
            writer.WriteString("verdict", Names.Of(figure.Verdict));
            writer.WriteString("withheldFor", Names.Of(figure.WithheldFor));
            writer.WriteEndObject();
        });
        json.WriteArray("onlyInBaseline", arm.OnlyInBaseline, WriteLabelObject);
        json.WriteArray("onlyInOther", arm.OnlyInOther, WriteLabelObject);
        json.WriteEndObject();
    }

    private static void WriteLabelObject(Utf8JsonWriter json, FigureLabel label)
    {
        json.WriteStartObject();
        WriteLabel(json, label);
        json.WriteEndObject();
    }

    private static void WriteLabel(Utf8JsonWriter json, FigureLabel label)
    {
        json.WriteString("measure", label.Measure);
        json.WriteString("office", label.Office);
        json.WriteString("group", label.Group);
        json.WriteString("lane", label.Lane);
    }
}

using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CspSim.Experiments.Calibration;
using CspSim.Reporting.Outputs;

namespace CspSim.Reporting.Calibration;

/// <summary>What came of a calibration as one JSON document, described by <c>Schemas/cspsim-calibration.v1.schema.json</c>.</summary>
/// <remarks>Within version 1 members are only added. A number that does not exist is null.</remarks>
public static class CalibrationJson
{
    /// <summary>Name and major version of the form.</summary>
    public const string Format = "cspsim-calibration/1";

    private static readonly JsonWriterOptions s_options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The document; ends with a line feed.</summary>
    /// <param name="result">What came of it.</param>
    /// <param name="version">The version of the program.</param>
    /// <param name="writtenTo">The file with the fitted values; empty when none was written.</param>
    public static string Of(CalibrationResult result, string version, string writtenTo)
    {
        ArgumentNullException.ThrowIfNull(result);
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream, s_options))
        {
            json.WriteStartObject();
            json.WriteString("format", Format);
            json.WriteString("cspsim", version);
            json.WriteNumber("inventions", result.Plan.Inventions);
            json.WriteNumber("seed", result.Plan.Seed);
            json.WriteNumber("evaluations", result.Evaluations);
            json.WriteBoolean("allMet", result.AreAllMet);
            json.WriteBoolean("unchanged", result.IsUnchanged);
            json.WriteString("writtenTo", writtenTo.Length > 0 ? writtenTo : null);
            json.WriteArray("targets", result.Targets, (writer, fit) => Write(writer, result.Plan, fit));
            json.WriteArray("free", result.Parameters, static (writer, fit) => Write(writer, fit));
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void Write(Utf8JsonWriter json, CalibrationPlan plan, TargetFit fit)
    {
        json.WriteStartObject();
        json.WriteString("office", plan.Offices[fit.Target.Office]);
        json.WriteString("with", fit.Target.Partner < 0 ? null : plan.Offices[fit.Target.Partner]);
        json.WriteString("measure", fit.Target.Measure.Name);
        json.WriteString("unit", fit.Target.Measure.Unit);
        json.WriteNumber("wanted", fit.Target.Wanted);
        json.WriteNumber("within", fit.Target.Within);
        json.WriteNumberOrNull("before", fit.AtStart.Mean);
        json.WriteNumberOrNull("reached", fit.Reached.Mean);
        json.WriteNumberOrNull("standardError", fit.Reached.StandardError);
        json.WriteNumberOrNull("off", fit.Off);
        json.WriteBoolean("met", fit.IsMet);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ParameterFit fit)
    {
        json.WriteStartObject();
        json.WriteString("path", fit.Parameter.Path);
        json.WriteString("unit", fit.Parameter.Unit.Trim());
        json.WriteNumber("before", fit.Parameter.Start);
        json.WriteNumber("fitted", fit.Fitted);
        json.WriteNumber("low", fit.Parameter.Low);
        json.WriteNumber("high", fit.Parameter.High);
        json.WriteString("atBound", fit.IsAtLow ? "low" : fit.IsAtHigh ? "high" : null);
        json.WriteBoolean("settled", fit.IsSettled);
        json.WriteEndObject();
    }
}

using System.Globalization;
using System.Text.Json;
using CspSim.Experiments.Results;
using CspSim.Experiments.Statistics;

namespace CspSim.Reporting.Outputs;

/// <summary>Pieces that several parts of the JSON document share.</summary>
internal static class JsonWriting
{
    private const int LevelDecimals = 12;

    /// <summary>A number in as many digits as bring it back; null when it is not finite.</summary>
    public static void WriteNumberOrNull(this Utf8JsonWriter json, string name, double value)
    {
        json.WritePropertyName(name);
        json.WriteNumberOrNull(value);
    }

    public static void WriteNumberOrNull(this Utf8JsonWriter json, double value)
    {
        if (double.IsFinite(value))
        {
            json.WriteNumberValue(value);
        }
        else
        {
            json.WriteNullValue();
        }
    }

    /// <summary>A date with its time and offset.</summary>
    public static void WriteInstant(this Utf8JsonWriter json, string name, DateTimeOffset instant) =>
        json.WriteString(name, instant.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture));

    /// <summary>A level such as 0.999, without the last digits that sharing it out leaves behind; null when there is none.</summary>
    public static void WriteLevel(this Utf8JsonWriter json, string name, double? level) =>
        json.WriteNumberOrNull(name, Math.Round(level ?? double.NaN, LevelDecimals));

    public static void WriteArray<T>(this Utf8JsonWriter json, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (T item in items)
        {
            write(json, item);
        }

        json.WriteEndArray();
    }

    public static void WriteStringArray(this Utf8JsonWriter json, string name, IEnumerable<string> items) =>
        json.WriteArray(name, items, static (writer, item) => writer.WriteStringValue(item));

    public static void WriteInterval(this Utf8JsonWriter json, string lowName, string highName, Interval interval)
    {
        json.WriteNumberOrNull(lowName, interval.Low);
        json.WriteNumberOrNull(highName, interval.High);
    }

    /// <summary>The members of an estimate, into the object that is open.</summary>
    public static void WriteEstimate(this Utf8JsonWriter json, Estimate estimate)
    {
        json.WriteNumberOrNull("value", estimate.Value);
        json.WriteInterval("low", "high", estimate.Interval);
        json.WriteString("method", Names.Of(estimate.Method));
        json.WriteNumberOrNull("standardDeviation", estimate.StandardDeviation);
        json.WriteNumber("replications", estimate.Replications);
    }

    /// <summary>The replications that failed, each with arm, number and reason.</summary>
    public static void WriteFailures(this Utf8JsonWriter json, ExperimentResult result) => json.WriteArray("failed", result.Failures, (writer, failure) =>
    {
        writer.WriteStartObject();
        writer.WriteString("arm", result.Plan.Arms[failure.Arm].Name);
        writer.WriteNumber("replication", failure.Replication);
        writer.WriteString("message", failure.Cause.Message);
        writer.WriteEndObject();
    });

    /// <summary>What a figure speaks of, into the object that is open.</summary>
    public static void WriteKey(this Utf8JsonWriter json, ExperimentResult result, FigureKey key)
    {
        json.WriteString("measure", key.Measure.Name);
        json.WriteString("office", key.Office is { } office ? result.Offices[office] : null);
        json.WriteString("group", Names.Of(key.Group));
        json.WriteString("lane", key.Lane);
    }
}

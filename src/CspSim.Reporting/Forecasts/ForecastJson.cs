using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CspSim.Experiments.Forecasts;
using CspSim.Experiments.Loads;
using CspSim.Reporting.Outputs;

namespace CspSim.Reporting.Forecasts;

/// <summary>A forecast as one JSON document, described by <c>Schemas/cspsim-plan.v1.schema.json</c>.</summary>
/// <remarks>Within version 1 members are only added. A number that does not exist is null. Times and memory differ between machines.</remarks>
public static class ForecastJson
{
    /// <summary>Name and major version of the form.</summary>
    public const string Format = "cspsim-plan/1";

    private static readonly JsonWriterOptions s_options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The document; ends with a line feed.</summary>
    public static string Of(ForecastReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream, s_options))
        {
            json.WriteStartObject();
            json.WriteString("format", Format);
            json.WriteString("cspsim", report.Version);
            json.WriteString("name", report.Plan.Name);
            json.WriteString("scenarioSha256", report.ScenarioSha256);
            json.WriteNumber("seed", report.Plan.Seed);
            json.WriteStringArray("settings", report.Settings);
            WriteReplications(json, report);
            json.WriteArray("arms", report.Forecast.Arms, (writer, arm) => WriteArm(writer, report, arm));
            WriteCost(json, report);
            json.WriteStartObject("results");
            json.WriteString("folder", report.ResultsFolder);
            json.WriteStringArray("files", report.Files);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void WriteReplications(Utf8JsonWriter json, ForecastReport report)
    {
        json.WriteStartObject("replications");
        json.WriteNumber("atLeast", report.Plan.Replications.AtLeast);
        json.WriteNumber("atMost", report.Plan.Replications.AtMost);
        json.WriteString("untilMeasure", report.Plan.Replications.Until?.Measure.Name);
        json.WriteNumberOrNull("untilRelativeHalfWidth", report.Plan.Replications.Until?.RelativeHalfWidth ?? double.NaN);
        json.WriteEndObject();
    }

    private static void WriteArm(Utf8JsonWriter json, ForecastReport report, ArmForecast arm)
    {
        json.WriteStartObject();
        json.WriteString("name", arm.Name);
        json.WriteNumberOrNull("applications", arm.Applications);
        json.WriteNumberOrNull("petitions", arm.Petitions);
        json.WriteNumberOrNull("granted", arm.Granted);
        json.WriteNumberOrNull("exchanges", arm.Exchanges);
        json.WriteNumberOrNull("events", arm.Events);
        json.WriteNumberOrNull("inProcessAtMost", arm.InProcessAtMost);
        json.WriteNumberOrNull("simulatedShare", arm.SimulatedShare);
        json.WriteArray("offices", arm.Offices, (writer, office) => WriteOffice(writer, report.Plan.Arms[0].World.Window.Start, office));
        json.WriteEndObject();
    }

    private static void WriteOffice(Utf8JsonWriter json, DateTimeOffset start, OfficeForecast office)
    {
        json.WriteStartObject();
        json.WriteString("name", office.Load.Office);
        WriteLoad(json, office.Load);
        json.WriteNumberOrNull("applications", office.Applications);
        json.WriteNumberOrNull("firstActions", office.FirstActions);
        json.WriteNumberOrNull("backlogAtStart", office.BacklogAtStart);
        json.WriteNumberOrNull("backlogAtEnd", office.BacklogAtEnd);
        json.WriteString("backlogTrend", NameOf(office.Outlook.Trend));
        json.WriteNumberOrNull("backlogTrendYears", office.Outlook.Years);
        json.WriteArray("periods", office.Periods, (writer, period) =>
        {
            writer.WriteStartObject();
            writer.WriteString("from", start.AddTicks(period.From.Ticks));
            writer.WriteString("to", start.AddTicks(period.To.Ticks));
            WriteLoad(writer, period.Load);
            writer.WriteNumberOrNull("backlogGrowthPerYear", period.GrowthPerYear);
            writer.WriteEndObject();
        });
        json.WriteEndObject();
    }

    private static void WriteLoad(Utf8JsonWriter json, OfficeLoad load)
    {
        json.WriteNumberOrNull("load", load.Ratio);
        json.WriteNumberOrNull("requestsPerYear", load.RequestsPerYear);
        json.WriteNumberOrNull("hoursPerCase", load.HoursPerCase);
        json.WriteNumberOrNull("examiners", load.Examiners);
        json.WriteNumberOrNull("examinerHoursPerYear", load.AvailableHoursPerYear);
    }

    private static void WriteCost(Utf8JsonWriter json, ForecastReport report)
    {
        json.WriteStartObject("cost");
        json.WriteNumberOrNull("eventsAtLeast", report.EventsAtLeast);
        json.WriteNumberOrNull("eventsAtMost", report.EventsAtMost);
        json.WriteNumber("threads", report.Threads);
        json.WriteString("measured", "on a pilot of this plan, on this machine");
        json.WriteNumberOrNull("nanosecondsPerEvent", report.NanosecondsPerEvent);
        json.WriteNumberOrNull("secondsAtLeast", report.SecondsAtLeast);
        json.WriteNumberOrNull("secondsAtMost", report.SecondsAtMost);
        json.WriteNumberOrNull("memoryBytes", report.Forecast.MemoryBytes);
        json.WriteEndObject();
    }

    private static string NameOf(BacklogTrend trend) => trend switch
    {
        BacklogTrend.Drains => "drains",
        BacklogTrend.Doubles => "doubles",
        BacklogTrend.Grows => "grows",
        BacklogTrend.Holds => "holds",
        _ => "none",
    };
}

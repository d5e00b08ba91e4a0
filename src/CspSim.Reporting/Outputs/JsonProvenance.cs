using System.Globalization;
using System.Text.Json;
using CspSim.Experiments.Plans;
using CspSim.Experiments.Results;
using CspSim.Model.Runs;

namespace CspSim.Reporting.Outputs;

/// <summary>Where the result comes from, in the JSON document.</summary>
internal static class JsonProvenance
{
    public static void Write(Utf8JsonWriter json, ExperimentReport report)
    {
        ExperimentResult result = report.Result;
        Provenance provenance = report.Provenance;
        json.WriteString("format", ResultsJsonOutput.Format);
        json.WriteString("cspsim", provenance.Version);
        json.WriteStartObject("scenario");
        json.WriteString("name", result.Plan.Name);
        json.WriteString("sha256", provenance.ScenarioSha256);
        json.WriteString("text", provenance.ScenarioText);
        json.WriteEndObject();
        WriteRandom(json, result);
        WriteWindow(json, result);
        WriteReplications(json, result);
        json.WriteBoolean("partial", result.IsPartial);
        json.WriteLevel("confidence", result.Plan.Confidence);
        json.WriteStringArray("methods", MethodNotes.All);
        json.WriteStringArray("notes", provenance.Notes);
    }

    /// <summary>How the run was called. The settings are in the scenario's text too, which gives the same result without them.</summary>
    public static void WriteCall(Utf8JsonWriter json, Provenance provenance)
    {
        WallClock clock = provenance.WallClock;
        json.WriteStartObject("call");
        json.WriteStringArray("settings", provenance.Settings);
        json.WriteInstant("started", clock.Started);
        json.WriteString("machine", clock.Machine);
        json.WriteNumber("threads", clock.Threads);
        json.WriteNumber("elapsedSeconds", clock.Elapsed.TotalSeconds);
        json.WriteEndObject();
    }

    // The seed is text: programs that read numbers as doubles would round it.
    private static void WriteRandom(Utf8JsonWriter json, ExperimentResult result)
    {
        json.WriteStartObject("random");
        json.WriteString("generator", Provenance.Generator);
        json.WriteNumber("keyVersion", Provenance.KeyVersion);
        json.WriteString("seed", result.Plan.Seed.ToString(CultureInfo.InvariantCulture));
        json.WriteString("scheme", "common random numbers: every draw is keyed by seed, replication, entity, purpose and index, never by the arm");
        json.WriteEndObject();
    }

    private static void WriteWindow(Utf8JsonWriter json, ExperimentResult result)
    {
        json.WriteArray("windows", result.Plan.Arms, static (writer, arm) =>
        {
            RunWindow window = arm.World.Window;
            writer.WriteStartObject();
            writer.WriteString("arm", arm.Name);
            writer.WriteInstant("start", window.Start);
            writer.WriteNumber("lengthDays", window.Length.Days);
            writer.WriteNumber("warmUpDays", window.WarmUp.Days);
            writer.WriteString("follow", Names.Of(window.Follow));
            writer.WriteNumber("followAtMostDays", window.FollowAtMost.Days);
            writer.WriteStringArray("loadedOffices", arm.World.Offices.Where(office => office.Backlog is not null).Select(office => office.Name));
            writer.WriteEndObject();
        });
    }

    private static void WriteReplications(Utf8JsonWriter json, ExperimentResult result)
    {
        ReplicationRule rule = result.Plan.Replications;
        json.WriteStartObject("replications");
        json.WriteNumber("made", result.Replications);
        json.WriteArray("numbers", result.Numbers, static (writer, number) => writer.WriteNumberValue(number));
        json.WriteFailures(result);
        json.WriteNumber("atLeast", rule.AtLeast);
        json.WriteNumber("atMost", rule.AtMost);
        if (rule.Until is { } until)
        {
            json.WriteStartObject("until");
            json.WriteString("measure", until.Measure.Name);
            json.WriteNumber("relativeHalfWidth", until.RelativeHalfWidth);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("until");
        }

        json.WriteString("ending", Names.Of(result.Ending));
        json.WriteNumberOrNull("relativeHalfWidth", result.RelativeHalfWidth);
        json.WriteEndObject();
    }
}

using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using CspSim.Experiments.Results;

namespace CspSim.Reporting.Outputs;

/// <summary>A result as JSON lines, described by <c>Schemas/cspsim-result-lines.v1.schema.json</c>: a head, then one line for each arm, replication and figure.</summary>
/// <remarks>For programs that read while they are written to. Within version 1 members are only added. A number that does not exist is null.</remarks>
public static class ResultLines
{
    /// <summary>Name and major version of the form; the head line carries it.</summary>
    public const string Format = "cspsim-result-lines/1";

    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes a result. The same result gives the same bytes.</summary>
    /// <param name="report">The result with where it comes from.</param>
    /// <param name="stream">Where to; stays open.</param>
    public static void Write(ExperimentReport report, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(stream);

        using Utf8JsonWriter json = new(stream, s_options);
        WriteHead(json, report);
        EndLine(json, stream);
        ExperimentResult result = report.Result;
        foreach (ArmResult arm in result.Arms)
        {
            for (int replication = 0; replication < result.Replications; replication++)
            {
                foreach (Figure figure in arm.Figures)
                {
                    WriteFigure(json, result, arm, replication, figure);
                    EndLine(json, stream);
                }
            }
        }
    }

    private static void WriteHead(Utf8JsonWriter json, ExperimentReport report)
    {
        ExperimentResult result = report.Result;
        json.WriteStartObject();
        json.WriteString("format", Format);
        json.WriteString("cspsim", report.Provenance.Version);
        json.WriteStartObject("scenario");
        json.WriteString("name", result.Plan.Name);
        json.WriteString("sha256", report.Provenance.ScenarioSha256);
        json.WriteEndObject();
        json.WriteStringArray("settings", report.Provenance.Settings);
        json.WriteString("seed", result.Plan.Seed.ToString(CultureInfo.InvariantCulture));
        json.WriteStringArray("offices", result.Offices);
        json.WriteStringArray("arms", result.Arms.Select(static arm => arm.Name));
        json.WriteString("baseline", result.Baseline.Name);
        json.WriteStringArray("measures", result.Measures.Select(static measure => measure.Name));
        json.WriteNumber("replications", result.Replications);
        json.WriteFailures(result);
        json.WriteString("ending", Names.Of(result.Ending));
        json.WriteBoolean("partial", result.IsPartial);
        json.WriteEndObject();
    }

    private static void WriteFigure(Utf8JsonWriter json, ExperimentResult result, ArmResult arm, int replication, Figure figure)
    {
        json.WriteStartObject();
        json.WriteString("arm", arm.Name);
        json.WriteNumber("replication", result.Numbers[replication]);
        json.WriteKey(result, figure.Key);
        json.WriteString("unit", figure.Key.Measure.Unit);
        foreach (FigureStatistic statistic in FigureStatistic.All)
        {
            json.WriteNumberOrNull(statistic.Name, statistic.Of(figure.Replications[replication]));
        }

        json.WriteEndObject();
    }

    private static void EndLine(Utf8JsonWriter json, Stream stream)
    {
        json.Flush();
        json.Reset();
        stream.WriteByte((byte)'\n');
    }
}

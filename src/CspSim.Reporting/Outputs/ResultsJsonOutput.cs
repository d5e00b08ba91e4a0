using System.Text.Encodings.Web;
using System.Text.Json;
using CspSim.Experiments.Plans;
using CspSim.Experiments.Results;
using CspSim.Model.Measures;
using CspSim.Reporting.Reading;

namespace CspSim.Reporting.Outputs;

/// <summary>The whole result as one JSON document, described by <c>Schemas/cspsim-result.v2.schema.json</c>.</summary>
/// <remarks>Within version 2 members are only added. A number that does not exist is null.</remarks>
internal sealed class ResultsJsonOutput : IResultOutput
{
    /// <summary>Name and major version of the form.</summary>
    public const string Format = "cspsim-result/2";

    private static readonly JsonWriterOptions s_options = new()
    {
        Indented = true,
        NewLine = "\n",

        // Everything stays readable that JSON lets stand, such as Hangul, + and '. A page that embeds the document escapes it for itself.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public string FileName => ResultPlace.FileName;

    public string Summary => "The whole result: provenance, figures with intervals, comparisons, every replication; for programs.";

    public void Write(ExperimentReport report, Stream stream)
    {
        ExperimentResult result = report.Result;
        using (Utf8JsonWriter json = new(stream, s_options))
        {
            json.WriteStartObject();
            JsonProvenance.Write(json, report);
            json.WriteStringArray("offices", result.Offices);
            WriteMeasures(json, result.Measures);
            json.WriteArray("arms", Enumerable.Range(0, result.Arms.Count), (writer, arm) => JsonArm.Write(writer, result, arm));
            json.WriteArray("comparisons", result.Comparisons, (writer, comparison) => JsonComparison.Write(writer, result, comparison));
            json.WriteArray("expectations", result.Expectations, (writer, outcome) => WriteExpectation(writer, result, outcome));
            JsonProvenance.WriteCall(json, report.Provenance);
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    private static void WriteMeasures(Utf8JsonWriter json, IReadOnlyList<Measure> measures) => json.WriteArray("measures", measures, static (writer, measure) =>
    {
        writer.WriteStartObject();
        writer.WriteString("name", measure.Name);
        writer.WriteString("title", measure.Title);
        writer.WriteString("unit", measure.Unit);
        writer.WriteString("definition", measure.Definition);
        writer.WriteString("scope", Names.Of(measure.Scope));
        writer.WriteString("preference", Names.Of(measure.Preference));
        writer.WriteEndObject();
    });

    private static void WriteExpectation(Utf8JsonWriter json, ExperimentResult result, ExpectationOutcome outcome)
    {
        Expectation expectation = outcome.Expectation;
        json.WriteStartObject();
        json.WriteString("text", expectation.Text);
        json.WriteBoolean("met", outcome.IsMet);
        json.WriteArray("values", outcome.Values, (writer, value) =>
        {
            writer.WriteStartObject();
            writer.WriteString("arm", result.Arms[value.Arm].Name);
            writer.WriteNumberOrNull("value", value.Value);
            writer.WriteBoolean("met", value.IsMet);
            writer.WriteEndObject();
        });
        json.WriteEndObject();
    }
}

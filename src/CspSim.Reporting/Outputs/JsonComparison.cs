using System.Text.Json;
using CspSim.Experiments.Results;
using CspSim.Experiments.Statistics;

namespace CspSim.Reporting.Outputs;

/// <summary>The comparison of one arm with the baseline in the JSON document.</summary>
internal static class JsonComparison
{
    public static void Write(Utf8JsonWriter json, ExperimentResult result, ArmComparison comparison)
    {
        json.WriteStartObject();
        json.WriteString("arm", result.Arms[comparison.Arm].Name);
        json.WriteString("baseline", result.Baseline.Name);
        json.WriteLevel("level", result.Plan.Confidence);
        json.WriteLevel("simultaneousLevel", result.SimultaneousLevel);
        json.WriteArray("figures", comparison.Figures, (writer, figure) =>
        {
            writer.WriteStartObject();
            writer.WriteKey(result, figure.Key);
            WriteDifference(writer, figure.Mean);
            writer.WriteString("withheldFor", Names.Of(figure.WithheldFor));
            writer.WriteNumberOrNull("cases", figure.Cases);
            writer.WriteStartObject("total");
            writer.WriteEstimate(figure.Total);
            writer.WriteEndObject();
            writer.WriteEndObject();
        });
        json.WriteEndObject();
    }

    private static void WriteDifference(Utf8JsonWriter json, PairedDifference difference)
    {
        json.WriteNumberOrNull("difference", difference.Value);
        json.WriteInterval("low", "high", difference.Interval);
        json.WriteInterval("simultaneousLow", "simultaneousHigh", difference.SimultaneousInterval);
        json.WriteNumber("replications", difference.Replications);
        json.WriteNumberOrNull("correlation", difference.Correlation);
        json.WriteNumberOrNull("varianceReduction", difference.VarianceReduction);
        json.WriteString("verdict", Names.Of(difference.Verdict));
    }
}

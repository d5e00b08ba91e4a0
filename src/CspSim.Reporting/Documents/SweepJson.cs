using System.Text.Json.Serialization;
using CspSim.Experiments.Results;
using CspSim.Experiments.Statistics;
using CspSim.Experiments.Studies;
using CspSim.Model.Measures;
using CspSim.Reporting.Studies;

namespace CspSim.Reporting.Documents;

/// <summary>How far each uncertain input moves the answer by itself: what <c>sweep --json</c> writes.</summary>
[Member("One input at a time at both ends of its range, all others at their figures.")]
internal sealed record SweepJson(
    [Member("The version of the program.")] string Cspsim,
    string Name, string ScenarioSha256, ulong Seed, IReadOnlyList<string> Settings,
    [Member("Replications with every input at its figure.", Least = 0)] int Replications,
    [Member("Whether it was interrupted before every input was done.")] bool IsPartial,
    [Member("Replications that failed; what rests on them is left out.", Least = 0)] int Failed,
    [Member("The answer in words, and the input that it hangs on most.")] string? Sentence,
    [Member("What is watched; null when the first replication was not made, or failed.")] AnswerJson? Answer,
    [Member("The inputs, the one that moves the answer most first.")] IReadOnlyList<SwingJson> Inputs)
{
    public const string FormatName = "cspsim-sweep/1";

    [JsonPropertyOrder(-1)] public string Format => FormatName;

    public static SweepJson Of(StudyReport<OneAtATimeResult> report)
    {
        OneAtATimeResult result = report.Result;
        return new(
            report.Version, result.AtFigures.Plan.Name, report.ScenarioSha256, result.AtFigures.Plan.Seed, report.Settings,
            result.AtFigures.Replications, result.IsPartial, result.Failures.Count, SweepText.Sentence(result),
            result.Answer is { } answer ? AnswerJson.Of(answer, result.Figure) : null,
            [.. result.Swings.Select(SwingJson.Of)]);
    }

    public string ToText() => DocumentText.Of(this, DocumentContext.Default.SweepJson);
}

internal sealed record AnswerJson(
    string Measure, string Unit, Word<CaseGroup> Group, string Arm,
    [Member("The arm that it is compared with; null: the level of one arm.")] string? Baseline,
    [Member("With every input at its figure.")] EstimateJson Figure)
{
    public static AnswerJson Of(Answer answer, Estimate figure) => new(
        answer.Measure.Name, answer.Measure.Unit, answer.Group, answer.Arm, answer.Baseline, EstimateJson.Of(figure));
}

internal sealed record SwingJson(
    [Member("The key path, as --set takes it.")] string Path,
    double Value, double Low, double High, string Unit, bool IsAssumed, string Source,
    EstimateJson AtLow, EstimateJson AtHigh,
    [Member("The answer at the high end less that at the low end.")] EstimateJson Swing)
{
    public static SwingJson Of(InputSwing swing) => new(
        swing.Input.Path, swing.Input.Value, swing.Input.Low, swing.Input.High, swing.Input.Unit.Trim(), swing.Input.IsAssumed,
        swing.Input.Source, EstimateJson.Of(swing.AtLow), EstimateJson.Of(swing.AtHigh), EstimateJson.Of(swing.Swing));
}

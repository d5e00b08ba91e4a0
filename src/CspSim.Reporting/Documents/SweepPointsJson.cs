using System.Text.Json.Serialization;
using CspSim.Experiments.Results;
using CspSim.Experiments.Statistics;
using CspSim.Experiments.Studies;
using CspSim.Model.Measures;
using CspSim.Reporting.Studies;

namespace CspSim.Reporting.Documents;

/// <summary>The answer at each point of a sweep: what <c>sweep --json</c> writes with <c>--vary</c> or a design of points.</summary>
[Member("The answer at each point of a sweep; all points share their random numbers.")]
internal sealed record SweepPointsJson(
    [Member("The version of the program.")] string Cspsim,
    string Name, [Member(Pattern = MemberAttribute.Hash)] string ScenarioSha256,
    [Member(Pattern = MemberAttribute.Digits)] string Seed, IReadOnlyList<string> Settings,
    [Member("Replications of each arm at each point.", Least = 1)] int Replications,
    [Member("Whether it was interrupted before every point was done.")] bool IsPartial,
    [Member("Replications that failed; what rests on them is left out.", Least = 0)] int Failed,
    [Member("Between which points the answer goes, in words.")] string? Sentence,
    [Member("What is watched; null when the first replication was not made, or failed.")] WatchedJson? Answer,
    [Member("The key paths of the inputs, as --set takes them.", ItemsLeast = 1)] IReadOnlyList<string> Inputs,
    [Member("The points that are done.")] IReadOnlyList<SweptPointJson> Points)
{
    public const string FormatName = "cspsim-sweep-points/1";

    [JsonPropertyOrder(-1)] public string Format => FormatName;

    public static SweepPointsJson Of(StudyReport<PointSweepResult> report)
    {
        PointSweepResult result = report.Result;
        return new(
            report.Version, result.Plan.Name, report.ScenarioSha256, result.Plan.Seed.ToString(CultureInfo.InvariantCulture),
            report.Settings, result.Replications, result.IsPartial, result.Failures.Count, PointSweepText.Sentence(result),
            result.Answer is { } answer ? WatchedJson.Of(answer) : null, result.Table.Paths,
            [.. result.Found.Select((found, row) => new SweptPointJson(row + 1, result.Table.Rows[row], EstimateJson.Of(found)))]);
    }

    public string ToText() => DocumentText.Of(this, DocumentContext.Default.SweepPointsJson);
}

/// <summary>The figure that a study watches.</summary>
internal sealed record WatchedJson(
    string Measure, string Unit, Word<CaseGroup> Group, string Arm,
    [Member("The arm that it is compared with; null: the level of one arm.")] string? Baseline)
{
    public static WatchedJson Of(Answer answer) => new(
        answer.Measure.Name, answer.Measure.Unit, answer.Group, answer.Arm, answer.Baseline);
}

internal sealed record SweptPointJson(
    [Member(Least = 1)] int Point,
    [Member("A value for each input, as a scenario writes it.")] IReadOnlyList<string> Values,
    [Member("Without replications where the scenario cannot be so.")] EstimateJson Answer);

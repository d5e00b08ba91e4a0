using System.Text.Json.Serialization;
using CspSim.Experiments.Goals;
using CspSim.Reporting.Studies;

namespace CspSim.Reporting.Documents;

/// <summary>The value of a key at which a scenario still meets what is expected: what <c>goal --json</c> writes.</summary>
[Member("The search for the least or largest value of one key that still meets what is expected.")]
internal sealed record GoalJson(
    [Member("The version of the program.")] string Cspsim,
    string Name, string ScenarioSha256, ulong Seed, IReadOnlyList<string> Settings,
    [Member("The key path, as --set takes it.")] string Key,
    [Member("The unit of the key; empty for a bare number.")] string KeyUnit,
    bool IsWhole, double From, double To,
    [Member("How wide the bracket may stay, in the unit of the key.", Above = 0)] double Within,
    [Member("Which value that meets it is looked for.")] Word<GoalEdge> Find,
    [Member("What is to be met, as written.")] string Meets,
    string Arm,
    [Member("The arm from which the difference is taken; null: the level.")] string? Against,
    string Measure, string Unit, Word<GoalBound> Bound, double Limit,
    [Member("How far from the limit a mean counts as on it, in the unit of the measure.", Above = 0)] double Zone,
    [Member("How surely everything that is said holds at once.", Above = 0, Below = 1)] double Confidence,
    [Member("Replications of all values together at most.")] int Budget,
    Word<GoalOutcome> Outcome,
    [Member("The answer in words.")] string Sentence,
    [Member("Null: none was found.")] double? Value,
    [Member("The nearest value that does not meet it.")] double? NearestFailing,
    [Member("The nearest value that meets it.")] double? NearestMeeting,
    [Member("Two values of which the smaller contradicts the larger; null: none do.")] GoalContradictionJson? Contradiction,
    [Member("Replications made.")] int Replications,
    [Member("Every value looked at, ascending.")] IReadOnlyList<GoalPointJson> Points)
{
    public const string FormatName = "cspsim-goal/1";

    [JsonPropertyOrder(-1)] public string Format => FormatName;

    public static GoalJson Of(GoalReport report)
    {
        GoalResult result = report.Result;
        return new(
            report.Version, report.Plan.Name, report.ScenarioSha256, report.Plan.Seed, report.Settings,
            report.Key.Path, report.Key.Unit.Trim(), report.Key.IsWhole, result.Task.Low, result.Task.High, result.Task.Tolerance,
            result.Task.Edge, report.Expectation.Text, report.Arm, report.Figure.Against,
            report.Expectation.Measure.Name, report.Expectation.Measure.Unit, result.Task.Bound, result.Task.Limit, result.Task.Zone,
            result.Task.Confidence, result.Task.Budget, result.Outcome, GoalText.Sentence(report), result.Value, result.Fails,
            result.Meets,
            result.Contradiction is { } against ? new(against.Smaller, against.Larger) : null,
            result.Replications, [.. result.Points.Select(GoalPointJson.Of)]);
    }

    public string ToText() => DocumentText.Of(this, DocumentContext.Default.GoalJson);
}

internal sealed record GoalContradictionJson(double Smaller, double Larger);

internal sealed record GoalPointJson(
    double Value, int Replications,
    [Member("Null when a replication has no value.")] double? Mean,
    [Member("Of an interval that holds together with all others.")] double? Low,
    double? High, Word<GoalVerdict> Verdict)
{
    public static GoalPointJson Of(GoalPoint point) =>
        new(point.Value, point.Replications, point.Mean, point.Interval.Low, point.Interval.High, point.Verdict);
}

using System.Text.Json.Serialization;
using CspSim.Experiments.Selection;
using CspSim.Experiments.Statistics;
using CspSim.Model.Measures;
using CspSim.Reporting.Studies;

namespace CspSim.Reporting.Documents;

/// <summary>Which arm is the best: what <c>choose --json</c> writes.</summary>
[Member("The choice of the best arm by one measure.")]
internal sealed record ChoiceJson(
    [Member("The version of the program.")] string Cspsim,
    string Name, string ScenarioSha256, ulong Seed, IReadOnlyList<string> Settings,
    string Measure, string Unit, Word<CaseGroup> Group, [Member(FigureJson.OfOffice)] string? Office,
    [Member("Which mean is best: the lowest or the highest.")] Word<Preference> Best,
    [Member("The name of the procedure.")] string Method,
    [Member("The smallest difference of means that matters, in the unit.", Above = 0)] double Zone,
    [Member("How surely the best was to be chosen.", Above = 0, Below = 1)] double ConfidenceWanted,
    [Member("Replications of all arms together at most.")] int Budget,
    Word<SelectionOutcome> Outcome,
    [Member("The answer in words.")] string Sentence,
    [Member("The arm; null: none was chosen.")] string? Chosen,
    [Member("With this probability the best is chosen if it leads by the zone; null: nothing is promised.")] double? Confidence,
    [Member("An estimate of how probable it is that the chosen arm has the best mean; null beside a promise.")]
    double? EstimatedProbability,
    [Member("The same for a chosen arm that is at most the zone from the best.")] double? EstimatedProbabilityWithinZone,
    [Member("Replications of all arms that the promise needs; null where that is not known in advance.")] double? Needed,
    [Member("Replications made.")] int Replications,
    [Member(ItemsLeast = 2)] IReadOnlyList<ChoiceArmJson> Arms)
{
    public const string FormatName = "cspsim-choice/1";

    [JsonPropertyOrder(-1)] public string Format => FormatName;

    public static ChoiceJson Of(ChoiceReport report)
    {
        SelectionResult result = report.Result;
        return new(
            report.Version, report.Plan.Name, report.ScenarioSha256, report.Plan.Seed, report.Settings,
            report.Measure.Name, report.Measure.Unit, report.Figure.Group, report.Office,
            result.Task.Best, result.Procedure, result.Task.Zone, result.Task.Confidence, result.Task.Budget,
            result.Outcome, ChoiceText.Sentence(report), result.Chosen is { } chosen ? report.Arms[chosen] : null,
            result.Confidence, result.EstimatedProbability, result.EstimatedProbabilityWithinZone, result.Needed, result.Replications,
            [.. result.Systems.Select(system => ChoiceArmJson.Of(report.Arms[system.System], system))]);
    }

    public string ToText() => DocumentText.Of(this, DocumentContext.Default.ChoiceJson);
}

internal sealed record ChoiceArmJson(
    string Arm, int Replications,
    [Member("Null when a replication has no value.")] double? Mean,
    [Member("Of a 95% interval of this arm by itself.")] double? Low,
    double? High, double? StandardDeviation,
    [Member("After how many replications it was ruled out; null: never.")] int? RuledOutAfter,
    [Member("Replications without a value.")] int WithoutValue)
{
    public static ChoiceArmJson Of(string arm, SystemStanding standing)
    {
        Interval interval = ChoiceText.IntervalOf(standing);
        return new(
            arm, standing.Replications, standing.Mean, interval.Low, interval.High, standing.StandardDeviation, standing.LeftAt,
            standing.WithoutValue);
    }
}

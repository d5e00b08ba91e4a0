using System.Text.Json.Serialization;
using CspSim.Experiments.Comparing;
using CspSim.Experiments.Results;
using CspSim.Experiments.Statistics;
using CspSim.Reporting.Comparing;

namespace CspSim.Reporting.Documents;

/// <summary>Results beside the first of them: what <c>compare --json</c> writes.</summary>
[Member("Results beside the first of them.")]
internal sealed record ComparisonJson(
    [Member("The version of CspSim that compared.")] string Cspsim,
    [Member("The level of one interval; null when none are wanted.", Above = 0, Below = 1)] double? Confidence,
    [Member("The level of each interval, so that all hold together; verdicts do so in steps (Holm).", Above = 0, Below = 1)]
    double? SimultaneousLevel,
    [Member("Pairs of arms over all results.", Least = 1)] int Comparisons,
    [Member(ItemsLeast = 2)] IReadOnlyList<ComparedResultJson> Results,
    [Member(ItemsLeast = 1)] IReadOnlyList<AgainstJson> Against,
    IReadOnlyList<string> Notes)
{
    public const string FormatName = "cspsim-comparison/1";

    [JsonPropertyOrder(-1)] public string Format => FormatName;

    public static ComparisonJson Of(ComparisonReport report) => new(
        report.Version, DocumentText.Level(report.Confidence), DocumentText.Level(report.SimultaneousLevel), report.Comparisons,
        [
            ComparedResultJson.Of(ComparisonReport.BaselineLabel, report.Baseline),
            .. report.Others.Select(static other => ComparedResultJson.Of(other.Label, other.Document)),
        ],
        [.. report.Others.Select(other => AgainstJson.Of(report, other))],
        [.. ComparisonNotes.Of(report)]);

    public string ToText() => DocumentText.Of(this, DocumentContext.Default.ComparisonJson);
}

internal sealed record ComparedResultJson(
    [Member(Pattern = "^[A-Z]$")] string Label, string Place, string Cspsim, string Scenario, string Sha256, IReadOnlyList<string> Settings,
    string Generator, [Member(Least = 1)] int KeyVersion, [Member(Pattern = MemberAttribute.Digits)] string Seed,
    [Member(Least = 1)] int Replications, bool Partial, IReadOnlyList<string> Notes)
{
    public static ComparedResultJson Of(string label, ResultDocument document)
    {
        RandomNumbers random = document.Series.Random;
        return new(
            label, document.Place, document.Version, document.ScenarioName, document.ScenarioSha256, document.Settings,
            random.Generator, random.KeyVersion, random.Seed.ToString(CultureInfo.InvariantCulture),
            document.Series.Replications, document.IsPartial, [.. ComparisonNotes.OfResult(label, document)]);
    }
}

internal sealed record AgainstJson(
    string Label, [Member(Words = [ComparisonReport.BaselineLabel])] string Baseline,
    Word<ComparisonMethod> Method, string MethodText,
    [Member(Least = 1)] int BaselineReplications, [Member(Least = 1)] int Replications,
    [Member("In what the resolved inputs differ, by path; null when a scenario text cannot be read.")] IReadOnlyList<InputJson>? Inputs,
    IReadOnlyList<string> ArmsOnlyInBaseline, IReadOnlyList<string> ArmsOnlyInOther,
    IReadOnlyList<UnitConflictJson> UnitConflicts,
    [Member(ItemsLeast = 1)] IReadOnlyList<ComparedArmJson> Arms)
{
    public static AgainstJson Of(ComparisonReport report, ComparedResult other)
    {
        ResultComparison found = other.Comparison;
        return new(
            other.Label, ComparisonReport.BaselineLabel, found.Method, ComparisonNotes.Method(report, other),
            found.BaselineReplications, found.OtherReplications,
            other.Inputs is { } inputs ? [.. inputs.Select(InputJson.Of)] : null,
            [.. found.Matching.OnlyInBaseline], [.. found.Matching.OnlyInOther],
            [.. found.UnitConflicts.Select(static each => new UnitConflictJson(each.Measure, each.Baseline, each.Other))],
            [.. found.Arms.Select(ComparedArmJson.Of)]);
    }
}

internal sealed record InputJson(
    string Path, [Member(Words = ["changed", "added", "removed"])] string Change, string Old, string New, string NewInOldUnit)
{
    public static InputJson Of(InputDifference input) => new(input.Path, input.Change, input.Old, input.New, input.NewInOldUnit);
}

internal sealed record UnitConflictJson(string Measure, string Baseline, string Other);

internal sealed record ComparedArmJson(
    string Arm, string BaselineArm, IReadOnlyList<ComparedFigureJson> Figures,
    IReadOnlyList<LabelJson> OnlyInBaseline, IReadOnlyList<LabelJson> OnlyInOther)
{
    public static ComparedArmJson Of(ArmDifference arm) => new(
        arm.Arms.Other, arm.Arms.Baseline,
        [.. arm.Figures.Select(ComparedFigureJson.Of)], [.. Labels(arm.OnlyInBaseline)], [.. Labels(arm.OnlyInOther)]);

    private static IEnumerable<LabelJson> Labels(IReadOnlyList<FigureLabel> labels) =>
        labels.Select(static label => new LabelJson(label.Measure, label.Office, label.Group, label.Lane));
}

internal sealed record ComparedFigureJson(
    string Measure, [Member(FigureJson.OfOffice)] string? Office, string Group, string? Lane, string Unit,
    [Member("Mean over the replications compared.")] double? Baseline,
    double? Other,
    [Member("Other minus baseline.")] double? Difference,
    double? Low, double? High, double? SimultaneousLow, double? SimultaneousHigh,
    [Member("Of pairs; null for independent samples.")] double? Correlation,
    double? DegreesOfFreedom,
    [Member("Whether both have the same value in every replication.")] bool Same,
    Word<Verdict> Verdict,
    [Member("Why there is no verdict.")] Word<VerdictBar> WithheldFor)
{
    public static ComparedFigureJson Of(FigureDifference figure) => new(
        figure.Label.Measure, figure.Label.Office, figure.Label.Group, figure.Label.Lane, figure.Measure.Unit,
        figure.Baseline, figure.Other, figure.Value,
        figure.Interval.Low, figure.Interval.High, figure.SimultaneousInterval.Low, figure.SimultaneousInterval.High,
        figure.Paired?.Correlation, figure.Welch?.DegreesOfFreedom ?? figure.Paired?.Replications - 1,
        figure.IsSame, figure.Verdict, figure.WithheldFor);
}

internal sealed record LabelJson(string Measure, [Member(FigureJson.OfOffice)] string? Office, string Group, string? Lane);

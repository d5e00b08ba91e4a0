using System.Text.Json.Serialization;
using CspSim.Experiments.Plans;
using CspSim.Experiments.Results;
using CspSim.Experiments.Stories;
using CspSim.Model;
using CspSim.Model.Measures;
using CspSim.Model.Runs;
using CspSim.Reporting.Tables;

namespace CspSim.Reporting.Documents;

/// <summary>A whole result: what <c>results.json</c> holds and is read from.</summary>
/// <remarks>Within version 3 members are only added, and with a default, because older results lack them.</remarks>
[Member("Everything one experiment found. Only call differs between two runs of the same scenario, seed and version.")]
internal sealed record ResultJson(
    [Member("The version of CspSim.")] string Cspsim,
    ScenarioJson Scenario,
    RandomJson Random,
    IReadOnlyList<WindowJson> Windows,
    ReplicationsJson Replications,
    bool Partial,
    [Member(Above = 0, Below = 1)] double? Confidence,
    [Member("How the numbers were made, in sentences.")] IReadOnlyList<string> Methods,
    IReadOnlyList<string> Notes,
    [Member(ItemsLeast = 1)] IReadOnlyList<string> Offices,
    IReadOnlyList<MeasureJson> Measures,
    [Member(ItemsLeast = 1)] IReadOnlyList<ArmJson> Arms,
    IReadOnlyList<ArmDifferencesJson> Comparisons,
    IReadOnlyList<ExpectationJson> Expectations,
    [Member("How the run was called: nothing else differs between two runs of the same scenario, seed and version.")] CallJson Call,
    [Member("Cases in a programme against the arms that stand for what the same applicants can do today.")]
    IReadOnlyList<ArmDifferencesJson>? AgainstToday = null,
    [Member("Figures of the scenario that carry a range: nobody knows them for certain. Intervals cover chance alone; see inputDoubt.")]
    IReadOnlyList<UncertainInputJson>? UncertainInputs = null,
    [Member("How unsure these inputs make the answer; null: they were not drawn.")] InputDoubtJson? InputDoubt = null,
    [Member("What a reader needs to judge the result and to make it again, one text an item.")]
    IReadOnlyList<ReportingItem>? Reporting = null,
    [Member("Every figure of the scenario, with what stands behind it.")] IReadOnlyList<InputOriginJson>? Inputs = null,
    [Member("Families of one replication, followed step by step.")] IReadOnlyList<StoryJson>? Stories = null,
    [Member("One year of one replication, to be played; null: nothing is exchanged.")] ReplayJson? Replay = null,
    [Member("What the first sentence of the summary says; null: nothing is compared.")] ResultAnswerJson? Answer = null,
    [Member("How many attempts messages took, over all replications; those on their way at the end are not among them.")]
    IReadOnlyList<MessageAttemptsJson>? MessageAttempts = null)
{
    public const string FormatName = "cspsim-result/3";

    [JsonPropertyOrder(-1)] public string Format => FormatName;

    public static ResultJson Of(ExperimentReport report)
    {
        ExperimentResult result = report.Result;
        Provenance provenance = report.Provenance;
        return new(
            provenance.Version,
            new(result.Plan.Name, provenance.ScenarioSha256, provenance.ScenarioText),
            RandomJson.Of(result.Plan.Seed),
            [.. result.Plan.Arms.Select(WindowJson.Of)],
            ReplicationsJson.Of(result), result.IsPartial, DocumentText.Level(result.Plan.Confidence),
            MethodNotes.All, provenance.Notes, result.Offices,
            [.. result.Measures.Select(MeasureJson.Of)],
            [.. result.Arms.Select((_, index) => ArmJson.Of(result, index))],
            [.. result.Comparisons.Select(comparison => ArmDifferencesJson.Of(result, comparison))],
            [.. result.Expectations.Select(outcome => ExpectationJson.Of(result, outcome))],
            CallJson.Of(report),
            [.. result.AgainstToday.Select(against => ArmDifferencesJson.Of(result, against))],
            [.. provenance.UncertainInputs.Select(UncertainInputJson.Of)],
            report.Doubt is { } doubt ? InputDoubtJson.Of(doubt) : null,
            ReportingBlock.Of(report),
            [.. provenance.Inputs.Select(InputOriginJson.Of)],
            report.Book is { } book ? StoriesOf(book) : null,
            report.Book is { Replay: { } year } told ? ReplayJson.Of(new(told.Arm, StoryBook.Replication), year) : null,
            ResultAnswerJson.Of(report),
            [.. result.Arms.SelectMany(MessageAttemptsJson.Of)]);
    }

    private static IReadOnlyList<StoryJson> StoriesOf(StoryBook book)
    {
        StoryWorld world = new(book.Arm, StoryBook.Replication);
        return [.. book.Stories.Select(each => StoryJson.Of(world, Names.Of(each.Choice), each.Story))];
    }
}

internal sealed record ScenarioJson(
    string Name,
    [Member(Pattern = MemberAttribute.Hash)] string Sha256,
    [Member("The scenario with everything resolved; running it gives the same result.")] string Text);

internal sealed record ResultAnswerJson(
    string Sentence, string Measure, Word<CaseGroup> Group, string Arm,
    [Member("The arm that it is compared with.")] string Baseline)
{
    public static ResultAnswerJson? Of(ExperimentReport report)
    {
        if (report.Result is not { Replications: > 0, Comparisons.Count: > 0 } result
            || AnswerLines.Sentence(result, report.Doubt) is not { } sentence)
        {
            return null;
        }

        Answer answer = Answer.Of(result);
        return new(sentence, answer.Measure.Name, answer.Group, answer.Arm, answer.Baseline ?? result.Baseline.Name);
    }
}

internal sealed record InputOriginJson(
    [Member("As --set takes it.")] string Path, string Value, bool Assumed,
    [Member("The short name of the publication; empty: none.")] string Source, string Note)
{
    public static InputOriginJson Of(InputOrigin input) => new(input.Path, input.Value, input.IsAssumed, input.Source, input.Note);
}

internal sealed record UncertainInputJson(
    [Member("As --set takes it.")] string Path,
    double Value,
    [Member("The least that it may be.")] double Low,
    [Member("The most that it may be.")] double High,
    [Member("Of the three numbers, as a scenario writes it behind them; empty: none.")] string Unit,
    [Member("Whether it is assumed, also where it is derived from a source.")] bool Assumed,
    [Member("The short name of the publication; empty: none.")] string Source,
    string Note)
{
    public static UncertainInputJson Of(UncertainInput input) =>
        new(input.Path, input.Value, input.Low, input.High, input.Unit.Trim(), input.IsAssumed, input.Source, input.Note);
}

internal sealed record RandomJson(
    string Generator,
    [Member("Of the keys of draws. Results of equal generator, version and seed met the same draws.", Least = 1)] int KeyVersion,
    [Member(RandomJson.OfSeed, Pattern = MemberAttribute.Digits)] string Seed,
    string Scheme)
{
    public const string OfSeed = "Text, because it may be larger than a double can hold.";

    public static RandomJson Of(ulong seed) => new(
        Provenance.Generator, Provenance.KeyVersion, seed.ToString(CultureInfo.InvariantCulture),
        "common random numbers: every draw is keyed by seed, replication, entity, purpose and index, never by the arm");
}

internal sealed record WindowJson(
    string Arm, string Start,
    [Member("From the start to the end of the measured window.")] double LengthDays,
    [Member("The first part, simulated and not measured.", Least = 0)] double WarmUpDays,
    [Member("Until when the run goes on after its window: until every measured case has its first action, or has ended.")]
    Word<FollowUp> Follow,
    [Member("How long it goes on at most.", Least = 0)] double FollowAtMostDays,
    [Member("Offices that start with a backlog.")] IReadOnlyList<string> LoadedOffices)
{
    public static WindowJson Of(ArmPlan arm)
    {
        RunWindow window = arm.World.Window;
        return new(
            arm.Name, DocumentText.Instant(window.Start), window.Length.Days, window.WarmUp.Days, window.Follow, window.FollowAtMost.Days,
            [.. arm.World.Offices.Where(static office => office.Backlog is not null).Select(static office => office.Name)]);
    }
}

internal sealed record ReplicationsJson(
    int Made,
    [Member("Of the replications that every arm has, ascending, one for each entry of a series.", Least = 1)] IReadOnlyList<int> Numbers,
    [Member(FailedJson.Meaning)] IReadOnlyList<FailedJson> Failed,
    [Member(Least = 1)] int AtLeast, [Member(Least = 1)] int AtMost, UntilJson? Until,
    Word<ExperimentEnding> Ending,
    [Member("Of the measure that was furthest from what was asked; null where that was in its unit.")] double? RelativeHalfWidth,
    [Member("Further measures whose precision was asked for; null when there are none.")] IReadOnlyList<UntilJson>? AlsoUntil = null,
    [Member("In the unit of the measure that was furthest from what was asked in its unit.")] double? HalfWidth = null)
{
    public static ReplicationsJson Of(ExperimentResult result)
    {
        (double halfWidth, PrecisionTarget? wanted) = result.Furthest;
        ReplicationRule rule = result.Plan.Replications;
        return new(
            result.Replications, result.Numbers, FailedJson.Of(result), rule.AtLeast, rule.AtMost, UntilJson.First(rule),
            result.Ending, wanted is { IsShareOfMean: false } ? null : halfWidth, UntilJson.Others(rule),
            wanted is { IsShareOfMean: false } ? halfWidth : null);
    }
}

internal sealed record UntilJson(
    string Measure, [Member("Null where it is in the unit of the measure.", Above = 0, Below = 1)] double? RelativeHalfWidth,
    [Member("In the unit of the measure; null where it is a share of the mean.", Above = 0)] double? HalfWidth = null)
{
    public static UntilJson? First(ReplicationRule rule) => rule.Until is [{ } first, ..] ? Of(first) : null;

    public static IReadOnlyList<UntilJson>? Others(ReplicationRule rule) =>
        rule.Until is [_, _, ..] ? [.. rule.Until.Skip(1).Select(Of)] : null;

    private static UntilJson Of(PrecisionTarget target) =>
        target.IsShareOfMean ? new(target.Measure.Name, target.HalfWidth) : new(target.Measure.Name, null, target.HalfWidth);
}

internal sealed record FailedJson(string Arm, [Member(Least = 1)] int Replication, string Message)
{
    public const string Meaning = "Replications that failed; those of their number count in no arm.";

    public static IReadOnlyList<FailedJson> Of(ExperimentResult result) =>
        [.. result.Failures.Select(each => new FailedJson(result.Plan.Arms[each.Arm].Name, each.Replication, each.Cause.Message))];
}

internal sealed record MeasureJson(
    string Name, string Title, string Unit, string Definition, Word<MeasureScope> Scope, Word<Preference> Preference)
{
    public static MeasureJson Of(Measure measure) =>
        new(measure.Name, measure.Title, measure.Unit, measure.Definition, measure.Scope, measure.Preference);
}

internal sealed record ExpectationJson(string Text, bool Met, IReadOnlyList<ExpectedValueJson> Values)
{
    public static ExpectationJson Of(ExperimentResult result, ExpectationOutcome outcome) => new(
        outcome.Expectation.Text, outcome.IsMet,
        [.. outcome.Values.Select(value => new ExpectedValueJson(result.Arms[value.Arm].Name, value.Value, value.IsMet))]);
}

internal sealed record ExpectedValueJson(string Arm, double? Value, bool Met);

internal sealed record CallJson(
    [Member("Values set from outside the scenario, as written; the text of the scenario has them.")] IReadOnlyList<string> Settings,
    string Started, string Machine, [Member(Least = 1)] int Threads, [Member(Least = 0)] double ElapsedSeconds,
    [Member("Events of all arms by the time that the run took, those of replications from a store included; 0: not told.", Least = 0)]
    double EventsPerSecond = 0)
{
    public static CallJson Of(ExperimentReport report)
    {
        WallClock clock = report.Provenance.WallClock;
        return new(
            report.Provenance.Settings, DocumentText.Instant(clock.Started), clock.Machine, clock.Threads, clock.Elapsed.TotalSeconds,
            clock.Elapsed > TimeSpan.Zero ? report.Result.Arms.Sum(static arm => arm.EventCount) / clock.Elapsed.TotalSeconds : 0);
    }
}

using System.Text.RegularExpressions;
using CspSim.Experiments.Comparing;
using CspSim.Experiments.Results;
using CspSim.Experiments.Statistics;
using CspSim.Reporting.Tables;

namespace CspSim.Reporting.Comparing;

/// <summary>
/// What a reader of a comparison must know: how replications were compared, and whatever the two results do not have in common.
/// </summary>
internal static partial class ComparisonNotes
{
    /// <summary>One sentence that says how the replications of a result were compared with the baseline's.</summary>
    public static string Method(ComparisonReport report, ComparedResult other)
    {
        ResultComparison comparison = other.Comparison;
        if (comparison.Method == ComparisonMethod.Independent)
        {
            return string.Create(
                CultureInfo.InvariantCulture,
                $"compared as independent samples (Welch), {comparison.BaselineReplications} and {comparison.OtherReplications} "
                    + $"replications: random numbers are not shared, {comparison.WhyNotPaired}");
        }

        int most = Math.Max(report.Baseline.Series.Replications, other.Document.Series.Replications);
        string of = comparison.BaselineReplications == most ? "" : Invariant(
            $" that both have, of {report.Baseline.Series.Replications} and {other.Document.Series.Replications}");
        string count = NumberText.Counted(comparison.BaselineReplications, "replication");
        return Invariant($"paired over the same draws (seed {report.Baseline.Series.Random.Seed}), {count}{of}");
    }

    /// <summary>The notes of the whole comparison, in the order of importance.</summary>
    public static IReadOnlyList<string> Of(ComparisonReport report) =>
    [
        .. report.Others.SelectMany(other => OfOther(report, other)),
        .. Withheld(report),
        .. report.Others.All(static other => other.Comparison.IsSame) ? [] : Levels(report),
    ];

    private static IEnumerable<string> OfOther(ComparisonReport report, ComparedResult other)
    {
        ResultDocument a = report.Baseline;
        ResultDocument b = other.Document;
        if (!string.Equals(a.Version, b.Version, StringComparison.Ordinal))
        {
            yield return $"Made by different versions: A by cspsim {a.Version}, {other.Label} by {b.Version}. A difference may come from "
                + $"the program; run both again to be sure.";
        }

        if (a.Series.Confidence != b.Series.Confidence)
        {
            yield return $"A has intervals of {Level(a.Series.Confidence)}, {other.Label} of {Level(b.Series.Confidence)}; A's level "
                + $"is used.";
        }

        foreach (ArmMatch pair in other.Comparison.Matching.Matches)
        {
            if (Windows(a, b, pair, other.Label) is { } windows)
            {
                yield return windows;
                break;
            }
        }

        foreach (string note in Inputs(other).Concat(Missing(report, other)))
        {
            yield return note;
        }
    }

    /// <summary>What is to be said of a result by itself.</summary>
    /// <param name="label">Its letter.</param>
    /// <param name="document">The result.</param>
    public static IEnumerable<string> OfResult(string label, ResultDocument document)
    {
        if (document.IsPartial)
        {
            yield return Invariant(
                $"{label} is partial: {document.Series.Replications} replications of {document.ReplicationsAtMost} at most.");
        }

        if (!document.IsScenarioIntact)
        {
            yield return $"The scenario text inside {label} was changed after the run: what is reported about its input may be wrong.";
        }
    }

    private static string? Windows(ResultDocument a, ResultDocument b, ArmMatch pair, string label)
    {
        ResultWindow? first = a.Windows.FirstOrDefault(window => string.Equals(window.Arm, pair.Baseline, StringComparison.Ordinal));
        ResultWindow? second = b.Windows.FirstOrDefault(window => string.Equals(window.Arm, pair.Other, StringComparison.Ordinal));
        return first is null || second is null || first with { Arm = "" } == second with { Arm = "" }
            ? null
            : $"What is measured differs: A {Window(first)}, {label} {Window(second)}.";
    }

    private static string Window(ResultWindow window)
    {
        return string.Create(
            CultureInfo.InvariantCulture,
            $"from {window.Start[..Math.Min(10, window.Start.Length)]} over {window.LengthDays:0.##} days with a warm-up of "
                + $"{window.WarmUpDays:0.##} days{FollowText.Of(window.Follow)}");
    }

    private static IEnumerable<string> Inputs(ComparedResult other)
    {
        foreach (InputDifference clock in (other.Inputs ?? []).Where(static each => ClockPath().IsMatch(each.Path)))
        {
            yield return $"{clock.Path} differs ({clock.Old} and {clock.New}): pendencies of this office count from different events.";
        }

        foreach (UnitConflict conflict in other.Comparison.UnitConflicts)
        {
            yield return $"{conflict.Measure} is in {conflict.Baseline} in A and in {conflict.Other} in {other.Label}: not compared.";
        }
    }

    private static IEnumerable<string> Missing(ComparisonReport report, ComparedResult other)
    {
        ResultDocument a = report.Baseline;
        ResultDocument b = other.Document;
        (string What, IEnumerable<string> First, IEnumerable<string> Second)[] lists =
        [
            ("arms", other.Comparison.Matching.OnlyInBaseline, other.Comparison.Matching.OnlyInOther),
            ("offices", a.Offices.Except(b.Offices, StringComparer.Ordinal), b.Offices.Except(a.Offices, StringComparer.Ordinal)),
            ("measures", Measures(a).Except(Measures(b), StringComparer.Ordinal), Measures(b).Except(Measures(a), StringComparer.Ordinal)),
        ];
        foreach ((string what, IEnumerable<string> first, IEnumerable<string> second) in lists)
        {
            string[] parts =
            [
                .. new[] { (ComparisonReport.BaselineLabel, first), (other.Label, second) }
                    .Where(static side => side.Item2.Any())
                    .Select(static side => $"only in {side.Item1}: {string.Join(", ", side.Item2)}"),
            ];
            if (parts.Length > 0)
            {
                yield return $"Not compared, {what} {string.Join("; ", parts)}.";
            }
        }
    }

    // A scenario compares its own arms case by case, whoever is in the programme of each.
    private static IEnumerable<string> Withheld(ComparisonReport report)
    {
        VerdictBar[] bars = [.. report.Others.SelectMany(static other => other.Comparison.Arms).SelectMany(static arm => arm.Figures)
            .Where(static figure => figure is { IsSame: false, Verdict: Verdict.Withheld, SimultaneousInterval.Exists: true })
            .Select(static figure => figure.WithheldFor).Distinct().Order()];
        foreach (VerdictBar bar in bars)
        {
            string wayOut = bar == VerdictBar.OtherCases ? "; as arms of one scenario they are compared case by case" : "";
            yield return $"No verdict, because {VerdictText.Of(bar, "results")}{wayOut}.";
        }
    }

    private static IEnumerable<string> Levels(ComparisonReport report)
    {
        if (report.Confidence is not { } level)
        {
            yield return "A wanted no intervals (compare.confidence: none), so nothing is judged.";
            yield break;
        }

        if (report.Comparisons == 1)
        {
            yield return $"± is the half-width of the {Level(level)} interval of a difference; no difference shown: zero lies inside it.";
        }
        else
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"± is the half-width of the {Level(report.SimultaneousLevel)} interval of a difference, so that the {report.Comparisons} "
                    + $"comparisons of one measure, office and group hold together with {Level(level)} (Bonferroni). Verdicts hold "
                    + $"together too, in steps from the surest difference on (Holm).");
        }

        yield return "Each measure, office and group is judged by itself: of many lines some differ by chance.";
    }

    private static IEnumerable<string> Measures(ResultDocument document) => document.Series.Measures.Select(static measure => measure.Name);

    private static string Level(double? level) => level is { } given ? Invariant($"{given * 100:0.###}%") : "no level";

    [GeneratedRegex(@"(^|\.)offices\.[^.]+\.clock$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ClockPath();
}

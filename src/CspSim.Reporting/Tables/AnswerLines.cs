using System.Globalization;
using CspSim.Engine;
using CspSim.Experiments.Results;
using CspSim.Experiments.Statistics;
using CspSim.Model.Measures;

namespace CspSim.Reporting.Tables;

/// <summary>The answer in words: what one arm does to those in the programme and to all others, and what became of the petitions.</summary>
internal static class AnswerLines
{
    private const string Headline = "first-action-pendency";

    /// <summary>The comparison that the sentence speaks of: the last arm with a programme that let someone in, else the last arm.</summary>
    public static ArmComparison Chosen(ExperimentResult result) =>
        result.Comparisons.LastOrDefault(comparison => result.Arms[comparison.Arm].Exchange.Granted > 0) ?? result.Comparisons[^1];

    /// <summary>The sentence above the table; null when the arm has no difference to tell.</summary>
    public static string? Sentence(ExperimentResult result)
    {
        Measure measure = result.Measures[0];
        ArmComparison comparison = Chosen(result);
        string arm = result.Arms[comparison.Arm].Name;
        if (string.Equals(measure.Name, Headline, StringComparison.Ordinal) && Known(comparison, measure, CaseGroup.Programme) is { } programme)
        {
            string gain = Told(programme, value => Text($"{Size(value, programme)} months {(value < 0 ? "earlier" : "later")}"), "no sooner and no later");
            return $"With {arm}, cases in the programme get their first action {gain}{Others(comparison, measure)}{Hours(result, comparison)}.";
        }

        CaseGroup group = measure.Scope == MeasureScope.Office || measure.LevelGroup == CaseGroup.Everybody ? CaseGroup.Everybody : measure.LevelGroup;
        if (Known(comparison, measure, group) is not { } difference)
        {
            return null;
        }

        string change = Told(difference, value => Text($"{Size(value, difference)} {measure.Unit} {(value < 0 ? "lower" : "higher")}"), "not shown to differ");
        return $"With {arm}, {measure.Title.ToLowerInvariant()} is {change} against {result.Baseline.Name}.";
    }

    /// <summary>Who wins and who loses how much, all cases of a replication added up; null for a measure that is no time of cases.</summary>
    public static string? Totals(ExperimentResult result)
    {
        Measure measure = result.Measures[0];
        ArmComparison comparison = Chosen(result);
        if (!measure.CountsUnfinished || comparison.Find(measure, null, CaseGroup.Everybody) is not { Mean.Replications: > 0 } all)
        {
            return null;
        }

        CaseGroup[] groups = [CaseGroup.Programme, CaseGroup.Outside, CaseGroup.Ordinary, CaseGroup.Waiting];
        IEnumerable<string> parts = groups
            .Select(group => (Group: group, Figure: comparison.Find(measure, null, group)))
            .Where(static part => part.Figure is { Mean.Replications: > 0 })
            .Select(static part => $"{Slice.NameOf(part.Group)} {Whole(part.Figure!.Total.Value)}");
        string halfWidth = all.Total.Interval.Exists ? Text($" ±{all.Total.Interval.HalfWidth:0}") : "";
        return $"{string.Join(", ", parts)} = {Whole(all.Total.Value)}{halfWidth}";
    }

    /// <summary>What stands before the totals: their unit.</summary>
    public static string TotalsMark(ExperimentResult result) => $"case-{result.Measures[0].Unit} ";

    /// <summary>How many petitions were granted, and why the others were not; null without petitions.</summary>
    public static string? Petitions(ExperimentResult result)
    {
        ArmResult arm = result.Arms[Chosen(result).Arm];
        ExchangeCounts counts = arm.Exchange;
        if (counts.Petitions == 0)
        {
            return null;
        }

        double replications = result.Replications;
        IEnumerable<string> reasons = PetitionBlock.Reasons
            .Select(reason => (reason.Words, Count: reason.Of(counts)))
            .Where(static reason => reason.Count > 0)
            .Select(reason => $"{Each(reason.Count / replications)} {reason.Words}");
        string left = string.Join(", ", reasons);
        return $"{arm.Name}: {Each(counts.Granted / replications)} of {Each(counts.Petitions / replications)} granted{(left.Length > 0 ? "; not: " : "")}{left}";
    }

    private static string Each(double count) => count.ToString(count >= 10 ? "0" : "0.#", CultureInfo.InvariantCulture);

    private static string Others(ArmComparison comparison, Measure measure) => Known(comparison, measure, CaseGroup.Ordinary) is { } others
        ? "; ordinary cases " + (others.Verdict == Verdict.NoDifferenceShown ? "wait as long as before" : Text($"wait {Days(others.Value):0.0} days {(others.Value > 0 ? "longer" : "less")}"))
        : "";

    private static string Hours(ExperimentResult result, ArmComparison comparison)
    {
        Measure? hours = result.Measures.FirstOrDefault(static measure => string.Equals(measure.Name, "effort-per-case", StringComparison.Ordinal));
        return hours is not null && Known(comparison, hours, CaseGroup.Programme) is { Verdict: not Verdict.NoDifferenceShown } difference
            ? Text($"; {(difference.Value > 0 ? "+" : "-")}{Math.Abs(difference.Value):0.0#} examiner hours a case in it")
            : "";
    }

    private static PairedDifference? Known(ArmComparison comparison, Measure measure, CaseGroup group) =>
        comparison.Find(measure, null, group) is { Mean: { Replications: > 0 } mean, WithheldFor: VerdictBar.None } ? mean : null;

    private static string Told(PairedDifference difference, Func<double, string> shown, string none)
    {
        Interval interval = difference.SimultaneousInterval;
        if (!interval.Exists)
        {
            return shown(difference.Value);
        }

        int decimals = DecimalsOf(difference);
        double low = Math.Min(Math.Abs(interval.Low), Math.Abs(interval.High));
        double high = Math.Max(Math.Abs(interval.Low), Math.Abs(interval.High));
        return difference.Verdict == Verdict.NoDifferenceShown
            ? $"{none} ({NumberText.Signed(interval, decimals)})"
            : $"{shown(difference.Value)} ({NumberText.Of(low, decimals)} to {NumberText.Of(high, decimals)})";
    }

    private static string Size(double value, PairedDifference difference) => NumberText.Of(Math.Abs(value), DecimalsOf(difference));

    private static int DecimalsOf(PairedDifference difference) => Math.Max(1, DifferenceText.DecimalsFor([difference], fewer: 2));

    private static double Days(double months) => Math.Abs(months) * SimDuration.DaysPerMonth;

    private static string Whole(double value) => NumberText.Signed(value, 0);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

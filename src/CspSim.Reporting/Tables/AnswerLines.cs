using CspSim.Engine;
using CspSim.Experiments.Results;
using CspSim.Experiments.Statistics;
using CspSim.Experiments.Studies;
using CspSim.Model.Measures;
using CspSim.Model.Runs;

namespace CspSim.Reporting.Tables;

/// <summary>The answer in words: what one arm does to those in the programme and to all others, and what became of the petitions.</summary>
internal static class AnswerLines
{
    /// <summary>The sentence above the table; null when the arm has no difference to report.</summary>
    /// <param name="result">The result.</param>
    /// <param name="doubt">How unsure the inputs make the answer; null: they were not drawn.</param>
    public static string? Sentence(ExperimentResult result, InputDoubtResult? doubt = null)
    {
        Answer answer = Answer.Of(result);
        Measure measure = answer.Measure;
        ArmComparison comparison = Answer.ComparisonOf(result);
        if (comparison.Known(measure, answer.Group) is not { } difference)
        {
            return null;
        }

        if (answer.Group == CaseGroup.Programme && string.Equals(measure.Name, Answer.PendencyMeasure, StringComparison.Ordinal))
        {
            string gain = Gain(difference, DisplayUnit.Own(measure), "earlier", "later", "no sooner and no later", doubt);
            return $"With {answer.Arm}, cases in the programme get their first action "
                + $"{gain}{AgainstToday(result, comparison.Arm)}{Others(comparison, measure)}{Hours(result, comparison)}.";
        }

        string change = Gain(
            difference, DisplayUnit.ForDifference(measure, difference.Value), "lower", "higher", "not shown to differ", doubt);
        string title = measure.Title.ToLowerInvariant();
        return answer.Group == measure.LevelGroup
            ? $"With {answer.Arm}, {title} is {change} against {answer.Baseline}."
            : $"With {answer.Arm}, {title}, {Slice.CasesOf(answer.Group)}: {change} against {answer.Baseline}.";
    }

    /// <summary>
    /// Who wins and who loses how much, all cases of a replication added up; null for a measure that is no time of cases.
    /// </summary>
    public static string? Totals(ExperimentResult result)
    {
        Measure measure = result.Measures[0];
        ArmComparison comparison = Answer.ComparisonOf(result);
        if (!measure.CountsUnfinished || comparison.Find(measure, null, CaseGroup.Everybody) is not { Mean.Replications: > 0 } all)
        {
            return null;
        }

        CaseGroup[] groups = [CaseGroup.Programme, CaseGroup.Outside, CaseGroup.Ordinary, CaseGroup.Waiting];
        IEnumerable<string> parts = groups
            .Select(group => (Group: group, Figure: comparison.Find(measure, null, group)))
            .Where(static part => part.Figure is { Mean.Replications: > 0 })
            .Select(static part => $"{Slice.NameOf(part.Group)} {Whole(part.Figure!.Total.Value)}");
        string halfWidth = all.Total.Interval.Exists ? Invariant($" ±{all.Total.Interval.HalfWidth:0}") : "";
        return $"{string.Join(", ", parts)} = {Whole(all.Total.Value)}{halfWidth}";
    }

    /// <summary>What stands before the totals: their unit.</summary>
    public static string TotalsMark(ExperimentResult result) => $"case-{result.Measures[0].Unit} ";

    /// <summary>How many petitions were granted, and why the others were not; null without petitions.</summary>
    public static string? Petitions(ExperimentResult result)
    {
        ArmResult arm = result.Arms[Answer.ComparisonOf(result).Arm];
        ExchangeTotals counts = arm.Exchange;
        if (counts.Petitions == 0)
        {
            return null;
        }

        IEnumerable<string> reasons = PetitionOutcome.Reasons
            .Select(reason => (Words: reason.Words.En, Count: reason.Of(counts)))
            .Where(static reason => reason.Count > 0)
            .Select(reason => $"{Each(reason.Count)} {reason.Words}");
        string left = string.Join(", ", reasons);
        string late = counts.NotEligible > 0 ? $"; {Each(counts.NotEligible)} more were not eligible: acted on before they could ask" : "";
        string overdue = counts.FirstActionsDue > 0
            ? $"; {Each(counts.FirstActionsOverdue)} of {Each(counts.FirstActionsDue)} first actions came after they were due"
            : "";
        return $"{arm.Name}: {Each(counts.Granted)} of {Each(counts.Petitions)} granted{(left.Length > 0 ? "; not: " : "")}{left}{late}"
            + overdue;

        string Each(long count) => NumberText.OfEach(count, result.Replications);
    }

    // At each office against the best of the arms that stand for today: the one that leaves the programme the least.
    private static string AgainstToday(ExperimentResult result, int arm)
    {
        Measure measure = result.Measures[0];
        var best = Enumerable.Range(0, result.Offices.Count).Select(office => (Office: office, Best: result.AgainstToday
            .Where(each => each.Comparison.Arm == arm)
            .Select(each => (each.Today, Found: each.Comparison.Find(measure, office, CaseGroup.Programme)))
            .Where(static each => each.Found is { Mean.Replications: > 0, WithheldFor: VerdictBar.None })
            .OrderByDescending(static each => each.Found!.Mean.Value)
            .FirstOrDefault()));
        string[] parts =
        [
            .. best.Where(static each => each.Best.Found is not null).Select(each =>
                $"{Worded(each.Best.Found!.Mean, DisplayUnit.Own(measure), "earlier", "later", "no sooner and no later")} at "
                    + $"{result.Offices[each.Office]} ({result.Arms[each.Best.Today].Name})"),
        ];
        return parts.Length == 0 ? "" : $" than without it; against the best that they can do today {string.Join(" and ", parts)}";
    }

    private static string Others(ArmComparison comparison, Measure measure)
    {
        if (comparison.Known(measure, CaseGroup.Ordinary) is not { } others)
        {
            return "";
        }

        double days = Math.Abs(others.Value) * SimDuration.DaysPerMonth;
        return others is { Verdict: Verdict.NoDifferenceShown, SimultaneousInterval.Exists: true }
            ? "; ordinary cases wait as long as before"
            : Invariant($"; ordinary cases wait {days:0.0} days {(others.Value > 0 ? "longer" : "less")}");
    }

    private static string Hours(ExperimentResult result, ArmComparison comparison) =>
        result.FindMeasure(AnswerBlock.HoursMeasure) is { } hours
        && comparison.Known(hours, CaseGroup.Programme) is { Verdict: not Verdict.NoDifferenceShown } difference
            ? Invariant($"; {(difference.Value > 0 ? "+" : "-")}{Math.Abs(difference.Value):0.0#} examiner hours a case in it")
            : "";

    // With the inputs drawn the range comes first, and the figure of the scenario behind it.
    private static string Gain(
        PairedDifference difference, DisplayUnit unit, string less, string more, string none, InputDoubtResult? doubt)
    {
        string atFigures = Worded(difference, unit, less, more, none);
        if (doubt is null)
        {
            return atFigures;
        }

        string range = DoubtLines.Range(doubt.Together, unit, less, more);
        string inputs = NumberText.Counted(doubt.Inputs.Count, "uncertain input");
        return Invariant($"{range} ({DoubtLines.Level(doubt)} of {doubt.Points} draws of {inputs}; with each at its figure {atFigures})");
    }

    private static string Worded(PairedDifference difference, DisplayUnit unit, string less, string more, string none)
    {
        Interval interval = difference.SimultaneousInterval;
        int decimals = Math.Max(1, DifferenceText.DecimalsFor(
            [(difference.Verdict, unit.Of(difference.Value), unit.Of(interval.HalfWidth))], fewer: 2));
        string shown = $"{Size(difference.Value)} {unit.Name} {(difference.Value < 0 ? less : more)}";
        if (!interval.Exists)
        {
            return shown;
        }

        double low = Math.Min(Math.Abs(interval.Low), Math.Abs(interval.High));
        double high = Math.Max(Math.Abs(interval.Low), Math.Abs(interval.High));
        string bounds = NumberText.Signed(new Interval(unit.Of(interval.Low), unit.Of(interval.High)), decimals);
        return difference.Verdict == Verdict.NoDifferenceShown ? $"{none} ({bounds} {unit.Name})"
            : interval.Contains(0) ? $"{shown} ({bounds})"
            : $"{shown} ({Size(low)} to {Size(high)})";

        string Size(double value) => NumberText.Of(unit.Of(Math.Abs(value)), decimals);
    }

    private static string Whole(double value) => NumberText.Signed(value, 0);
}

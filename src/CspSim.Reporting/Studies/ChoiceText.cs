using CspSim.Experiments.Selection;
using CspSim.Experiments.Statistics;
using CspSim.Model.Measures;
using CspSim.Reporting.Tables;

namespace CspSim.Reporting.Studies;

/// <summary>Which arm is the best: a sentence, and a table of the arms.</summary>
public static class ChoiceText
{
    /// <summary>The level of the intervals in the table, each by itself.</summary>
    internal const double Level = 0.95;

    /// <summary>The text; ends with a line feed.</summary>
    /// <param name="report">What came of it.</param>
    /// <param name="width">Columns of a line.</param>
    public static string Of(ChoiceReport report, int width)
    {
        ArgumentNullException.ThrowIfNull(report);
        StringBuilder text = new();
        TextLines.AppendWrapped(text, "", Sentence(report), 0, width);
        text.Append('\n');
        BlockText.Append(text, Table(report), width);
        TextLines.AppendNotes(text, Notes(report), width);

        return text.ToString();
    }

    /// <summary>Which arm is the best and how sure that is, or why none was chosen.</summary>
    internal static string Sentence(ChoiceReport report)
    {
        SelectionResult result = report.Result;
        return result.Outcome switch
        {
            SelectionOutcome.Chosen => Chosen(report, result.Systems[result.Chosen!.Value]),
            SelectionOutcome.BudgetSpent => Spent(report),
            _ => Broken(report),
        };
    }

    /// <summary>The interval of an arm's mean, by itself.</summary>
    internal static Interval IntervalOf(SystemStanding standing) => standing.Replications < 2 || double.IsNaN(standing.Mean)
        ? Interval.None
        : Interval.Around(
            standing.Mean,
            StudentT.Quantile((1 + Level) / 2, standing.Replications - 1) * standing.StandardDeviation / Math.Sqrt(standing.Replications));

    private static string Chosen(ChoiceReport report, SystemStanding best)
    {
        DisplayUnit unit = UnitOf(report);
        string edge = report.Result.Task.Best == Preference.Lower ? "lowest" : "highest";
        string sureness = report.Result switch
        {
            { Confidence: { } confidence } =>
                $"with {NumberText.Percent(confidence)} confidence unless within {Zone(report)} of another",
            { EstimatedProbability: { } leads, EstimatedProbabilityWithinZone: { } within } =>
                $"the best with an estimated probability of {Probability(leads)}, and of {Probability(within)} within {Zone(report)} of it",
            _ => "without a promise",
        };
        string value = $"{NumberText.Of(unit.Of(best.Mean))} {unit.Name}";
        return $"{report.Arms[best.System]} is best: {edge} {TitleOf(report)} ({value}), {sureness}.";
    }

    // A probability that rounds to 1 is still none.
    private static string Probability(double value) => value >= 0.995 ? "more than 0.99" : Invariant($"{value:0.00}");

    private static string Spent(ChoiceReport report)
    {
        SelectionResult result = report.Result;
        string[] left = [.. result.Systems.Where(static each => each.IsIn).Select(each => report.Arms[each.System])];
        string needed = result.Needed is { } all
            ? Invariant($"; {all:#,0} replications are needed in all")
            : "";
        string budget = Invariant($"the budget of {result.Task.Budget:#,0} replications");
        return $"No arm was chosen: {budget} does not tell {string.Join(", ", left)} apart{needed}.";
    }

    private static string Broken(ChoiceReport report)
    {
        IEnumerable<string> parts = report.Result.Systems.Where(static each => each.WithoutValue > 0)
            .Select(each => Invariant($"{report.Arms[each.System]} ({each.WithoutValue} of {each.Replications})"));
        return $"No arm was chosen: {TitleOf(report)} has no value in some replications of {string.Join(", ", parts)}.";
    }

    private static TableBlock Table(ChoiceReport report)
    {
        DisplayUnit unit = UnitOf(report);
        (double Value, double HalfWidth)[] shown =
            [.. report.Result.Systems.Select(each => (unit.Of(each.Mean), unit.Of(IntervalOf(each).HalfWidth)))];
        int decimals = NumberText.DecimalsFor(shown);
        return new TableBlock(
            $"{report.Measure.Title}, {unit.Name}, {Slice.NameOf(report.Figure.Group)}{AtOffice(report)}",
            ["replications", $"mean ±{NumberText.Percent(Level)}", "ruled out after"],
            [.. report.Result.Systems.Zip(shown, (each, values) => new TableRow(report.Arms[each.System],
            [
                Invariant($"{each.Replications}"),
                NumberText.Compact(NumberText.Of(values.Value, decimals), values.HalfWidth, decimals),
                each.System == report.Result.Chosen ? "chosen" : each.LeftAt is { } left ? Invariant($"{left}") : "",
            ]))]).WithoutEmptyColumns();
    }

    private static IEnumerable<string> Notes(ChoiceReport report)
    {
        if (SelectionCatalog.Find(report.Result.Procedure) is { } procedure)
        {
            yield return $"method {procedure.Name}: {procedure.Summary}";
        }

        if (report.Figure.Group is CaseGroup.Programme or CaseGroup.Outside)
        {
            yield return "which cases are in the programme depends on the arm; --group asked looks at the same cases in every arm";
        }

        yield return "the interval of an arm is of that arm by itself; the promise of the choice rests on the procedure";
    }

    private static string TitleOf(ChoiceReport report) =>
        $"{report.Measure.Title.ToLowerInvariant()} of {Slice.CasesOf(report.Figure.Group)}{AtOffice(report)}";

    private static string AtOffice(ChoiceReport report) => report.Office is { } office ? $" at {office}" : "";

    private static string Zone(ChoiceReport report) => ZoneText.Of(report.Measure, report.Result.Task.Zone, UnitOf(report));

    private static DisplayUnit UnitOf(ChoiceReport report) =>
        DisplayUnit.For(report.Measure.Unit, report.Result.Systems.Select(static each => each.Mean));
}

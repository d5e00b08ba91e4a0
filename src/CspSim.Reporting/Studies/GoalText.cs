using CspSim.Experiments.Goals;
using CspSim.Reporting.Tables;

namespace CspSim.Reporting.Studies;

/// <summary>The value at which a scenario still meets what is expected: a sentence, and a table of all values looked at.</summary>
public static class GoalText
{
    /// <summary>The text; ends with a line feed.</summary>
    /// <param name="report">What came of it.</param>
    /// <param name="width">Columns of a line.</param>
    public static string Of(GoalReport report, int width)
    {
        ArgumentNullException.ThrowIfNull(report);
        StringBuilder text = new();
        TextLines.AppendWrapped(text, "", Sentence(report), 0, width);
        text.Append('\n');
        BlockText.Append(text, Table(report), width);
        TextLines.AppendNotes(text, Notes(report), width);

        return text.ToString();
    }

    /// <summary>The value and how sure it is, or why there is none.</summary>
    internal static string Sentence(GoalReport report)
    {
        GoalResult result = report.Result;
        string range = $"{Shown(report, result.Task.Low)} to {Shown(report, result.Task.High)}";
        string edge = result.Task.Edge == GoalEdge.Least ? "least" : "largest";
        string key = report.Key.Path;
        return result.Outcome switch
        {
            GoalOutcome.Found =>
                $"{Shown(report, result.Value!.Value)} is the {edge} {key} that meets {Goal(report)} ({Sureness(result)}): "
                    + $"{Shown(report, result.Fails!.Value)} does not{OnLimit(report)}.",
            GoalOutcome.MetEverywhere =>
                $"{Shown(report, result.Value!.Value)}, the end of the range, meets {Goal(report)} ({Sureness(result)}): a range that goes "
                    + $"on beyond it may hold a {(result.Task.Edge == GoalEdge.Least ? "lesser" : "larger")} one.",
            GoalOutcome.NotAttainable => $"No {key} from {range} meets {Goal(report)} ({Sureness(result)}).",
            GoalOutcome.EndOnLimit =>
                $"An end of {range} lies on the limit of {Goal(report)}, within what does not matter, so that nothing can be bracketed.",
            GoalOutcome.NotMonotone => Contradicted(report),
            GoalOutcome.BudgetSpent => Spent(report),
            _ => $"Nothing was found: {Goal(report)} has no value in a replication{Withheld(report)}.",
        };
    }

    /// <summary>What is to be met, as the user wrote it, with the arm that it is compared with.</summary>
    private static string Goal(GoalReport report) =>
        report.Figure.Against is { } against ? $"'{report.Expectation.Text}' against {against}" : $"'{report.Expectation.Text}'";

    private static string Withheld(GoalReport report) => report.Figure.Against is null
        ? ""
        : ", or no verdict: the arms have not measured the same cases, or too many of them are unfinished";

    private static string Sureness(GoalResult result) => NumberText.Percent(result.Task.Confidence);

    private static string Contradicted(GoalReport report)
    {
        GoalContradiction against = report.Result.Contradiction!;
        string way = report.Result.Task.Edge == GoalEdge.Least ? "larger" : "smaller";
        return $"{report.Key.Path} cannot be searched: {Goal(report)} would have to come nearer with {way} values, and from "
            + $"{Shown(report, against.Smaller)} to {Shown(report, against.Larger)} it goes the other way, beyond chance.";
    }

    private static string Spent(GoalReport report)
    {
        GoalResult result = report.Result;
        string between = (result.Fails, result.Meets) switch
        {
            ({ } fails, { } meets) =>
                $": {Shown(report, fails)} does not meet {Goal(report)} and {Shown(report, meets)} does",
            ({ } fails, null) => $": {Shown(report, fails)} does not meet {Goal(report)}",
            (null, { } meets) => $": {Shown(report, meets)} meets {Goal(report)}",
            _ => "",
        };
        return Invariant($"The budget of {result.Task.Budget:#,0} replications ended before the value was found{between}.");
    }

    // Between the last that fails and the first that meets only values on the limit are left.
    private static string OnLimit(GoalReport report)
    {
        (double fails, double meets) = (report.Result.Fails!.Value, report.Result.Meets!.Value);
        string[] between =
        [
            .. report.Result.Points.Where(static point => point.Verdict == GoalVerdict.OnLimit)
                .Where(point => point.Value > Math.Min(fails, meets) && point.Value < Math.Max(fails, meets))
                .Select(point => Shown(report, point.Value)),
        ];
        return between.Length == 0 ? "" : $", and {string.Join(", ", between)} lies on the limit within {Zone(report)}";
    }

    private static TableBlock Table(GoalReport report)
    {
        DisplayUnit unit = UnitOf(report);
        (double Value, double HalfWidth)[] shown =
            [.. report.Result.Points.Select(point => (unit.Of(point.Mean), unit.Of(point.Interval.HalfWidth)))];
        int decimals = NumberText.DecimalsFor(shown);
        string title = report.Figure.IsCount ? "values in a replication" : $"mean, {unit.Name}";
        return new TableBlock(
            report.Key.Path,
            ["replications", title, $"interval\n(all {Sureness(report.Result)})", ""],
            [.. report.Result.Points.Select(point => new TableRow(Shown(report, point.Value),
            [
                Invariant($"{point.Replications}"),
                NumberText.Of(unit.Of(point.Mean), decimals),
                point.Interval.Exists
                    ? $"{NumberText.Of(unit.Of(point.Interval.Low), decimals)} to {NumberText.Of(unit.Of(point.Interval.High), decimals)}"
                    : "",
                point.Verdict switch
                {
                    GoalVerdict.Meets => "meets",
                    GoalVerdict.Fails => "does not",
                    GoalVerdict.OnLimit => "on the limit",
                    _ => "open",
                },
            ]))]);
    }

    private static IEnumerable<string> Notes(GoalReport report)
    {
        yield return $"arm {report.Arm}; the search rests on a mean that runs one way between the values looked at; means within "
            + $"{Zone(report)} of the limit count as on it";
        if (report.Figure.CountsUndecided)
        {
            yield return "undecided cases count as in the share";
        }
    }

    private static string Shown(GoalReport report, double value) => NumberText.Short(value) + report.Key.Unit;

    private static string Zone(GoalReport report) => report.Figure.IsCount
        ? NumberText.Short(report.Result.Task.Zone)
        : ZoneText.Of(report.Expectation.Measure, report.Result.Task.Zone, UnitOf(report));

    private static DisplayUnit UnitOf(GoalReport report) => report.Figure.IsCount
        ? new("", 1)
        : DisplayUnit.For(
            report.Expectation.Measure.Unit, report.Result.Points.Select(static point => point.Mean).Append(report.Result.Task.Limit));
}

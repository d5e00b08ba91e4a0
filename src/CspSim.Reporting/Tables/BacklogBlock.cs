using CspSim.Experiments.Results;

namespace CspSim.Reporting.Tables;

/// <summary>How the backlog of each office goes in each arm, as a sparkline; the arms of an office share its scale.</summary>
internal static class BacklogBlock
{
    private const int SignsMost = 30;

    /// <summary>The table; without rows where a result has fewer than two months.</summary>
    /// <param name="result">A result with at least one replication.</param>
    public static TableBlock Of(ExperimentResult result)
    {
        IReadOnlyList<MonthFigure> months = result.Arms[0].Months is [var first, ..] ? first : [];
        int step = (months.Count + SignsMost - 1) / SignsMost;
        return new(
            "Backlog at the end of a month, applications, mean over replications",
            ["first", "last", months.Count < 2 ? "" : Head(months, step)],
            months.Count < 2 ? [] : [.. Enumerable.Range(0, result.Offices.Count).SelectMany(office => RowsOf(result, office, step))]);
    }

    private static IEnumerable<TableRow> RowsOf(ExperimentResult result, int office, int step)
    {
        double[][] courses = [.. result.Arms.Select(arm => arm.Months[office].Select(static month => month.Backlog).ToArray())];
        double least = courses.Min(static course => course.Min());
        double most = courses.Max(static course => course.Max());
        return courses.Select((course, arm) => new TableRow(
            $"{result.Offices[office]} {result.Arms[arm].Name}",
            [
                Applications(course[0]),
                Applications(course[^1]),
                BarText.Sparkline(course.Where((_, month) => (course.Length - 1 - month) % step == 0), least, most),
            ]));
    }

    private static string Head(IReadOnlyList<MonthFigure> months, int step)
    {
        string each = step == 1 ? "" : Invariant($"\nevery {step} months");
        return string.Create(CultureInfo.InvariantCulture, $"{months[0].Month:yyyy-MM} to {months[^1].Month:yyyy-MM}{each}");
    }

    private static string Applications(double count) => count.ToString("0", CultureInfo.InvariantCulture);
}

using CspSim.Model.Filings;
using CspSim.Scenarios.Files;

namespace CspSim.Scenarios.Building;

/// <summary>Reads arrivals on given dates, and reports those that the run does not use.</summary>
internal static class DatedArrivals
{
    /// <summary>The dates, ascending; none when they are wrong.</summary>
    /// <param name="pattern">The section <c>dates</c>.</param>
    /// <param name="axis">The time of the run.</param>
    public static IReadOnlyList<SimTime> Read(Reading pattern, TimeAxis axis)
    {
        ScalarNode file = pattern.Read(ArrivalKeys.DatesFile);
        ScalarNode column = pattern.Read(ArrivalKeys.DatesColumn);
        if (CsvReader.Read(file, [column], pattern.Checks.Files, pattern.Checks.Bag) is not { } table)
        {
            return [];
        }

        string counts = CountsHelp(file.Value, table.Header, column.Value);
        string Help(string wrong) => PeriodSeries.MonthOf(wrong) is null ? "2026-01-05, or 2026-01-05T09:30:00.123Z" : counts;
        if (table.Each(cell => axis.At(Moment.Of(cell.Text)), pattern.Checks.Bag, "a date", Help) is not { } dates)
        {
            return [];
        }

        if (AreMonths(table))
        {
            pattern.Warning("CS101", file,
                $"the {QuantityFormat.Number(dates.Count)} dates of {file.Value} are the first days of as many months: one case arrives "
                    + $"on each, whatever other columns say",
                counts);
        }

        dates.Sort();
        return dates;
    }

    /// <summary>Warns of dates before and after the run.</summary>
    /// <param name="stream">A stream.</param>
    /// <param name="backlog">What waits at the start: dates inside it are used; null: nothing.</param>
    /// <param name="office">The office.</param>
    /// <param name="axis">The time of the run.</param>
    public static void WarnOutside(OfficeStream stream, BacklogPlan? backlog, Reading office, TimeAxis axis)
    {
        if (stream.DatesFile is not { } file)
        {
            return;
        }

        SimTime opens = SimTime.Zero - (backlog?.Depth ?? SimDuration.Zero);
        SimTime end = SimTime.Zero + axis.Length;
        SimTime[] before = [.. stream.Dates.Where(date => date < opens)];
        SimTime[] after = [.. stream.Dates.Where(date => date >= end)];
        if (before.Length > 0)
        {
            int waiting = stream.Dates.Count(date => date < SimTime.Zero);
            string oldest = string.Create(
                CultureInfo.InvariantCulture,
                $"backlog: {{cases: {waiting}, oldest: {Math.Ceiling((SimTime.Zero - before[0]).Days)} d}}");
            Warn(
                before,
                $"before the {(backlog is null ? "run" : "oldest case of the backlog")}: no case comes of them",
                $"{oldest} lets them wait at the start; or run.start: {axis.DateOf(before[0])}");
        }

        if (after.Length > 0)
        {
            string days = string.Create(CultureInfo.InvariantCulture, $"run.length: {Math.Ceiling((after[^1] - SimTime.Zero).Days + 1)} d");
            Warn(after, "after the run: none of these cases is measured", days);
        }

        void Warn(SimTime[] dates, string where, string help) => office.Warning("CS102", file,
            $"{QuantityFormat.Number(dates.Length)} of {QuantityFormat.Number(stream.Dates.Count)} dates of {file.Value} "
                + $"({axis.DateOf(dates[0])} to {axis.DateOf(dates[^1])}) lie {where} (the run is {axis.DateOf(SimTime.Zero)} to "
                + $"{axis.DateOf(end)})",
            help);
    }

    /// <summary>Whether a table with more than its dates has one line for each of several months.</summary>
    private static bool AreMonths(CsvTable table) =>
        table.Header.Count > 1
        && table.Cells.Count > 1
        && table.Cells.All(static cell => PeriodSeries.IsFirstOfMonth(cell.Text))
        && table.Cells.DistinctBy(static cell => cell.Text, StringComparer.Ordinal).Count() == table.Cells.Count;

    private static string CountsHelp(string file, IReadOnlyList<string> header, string column) =>
        $"for counts by month: poisson: {{rates: {{file: {file}, month-column: {column}, count-column: "
            + $"{header.FirstOrDefault(name => !string.Equals(name, column, StringComparison.Ordinal)) ?? "count"}}}}}";
}

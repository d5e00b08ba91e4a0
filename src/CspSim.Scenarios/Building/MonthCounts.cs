using CspSim.Scenarios.Files;

namespace CspSim.Scenarios.Building;

/// <summary>Reads a data file with a count for each month.</summary>
internal static class MonthCounts
{
    private const double Most = 1e9;

    /// <summary>The counts, ascending; none when the file cannot be read.</summary>
    /// <param name="rates">The section with <c>file</c>.</param>
    /// <param name="axis">The time of the run.</param>
    public static IReadOnlyList<PeriodFigure> Read(Reading rates, TimeAxis axis)
    {
        ScalarNode[] columns = [rates.Read(RateKeys.MonthColumn), rates.Read(RateKeys.CountColumn)];
        if (CsvReader.Read(rates.Read(RateKeys.File)!, columns, rates.Checks.Files, rates.Checks.Bag) is not { } table)
        {
            return [];
        }

        SortedDictionary<DateTime, double> counts = [];
        List<CsvCell> noMonths = [];
        List<CsvCell> noCounts = [];
        foreach (CsvCell[] row in table.Cells.Chunk(2))
        {
            if (PeriodSeries.MonthOf(MonthText(row[0].Text)) is not { } month)
            {
                noMonths.Add(row[0]);
            }
            else if (!QuantityText.TryReadNumber(row[1].Text, out double count) || count is < 0 or > Most || count != Math.Floor(count))
            {
                noCounts.Add(row[1]);
            }
            else if (!counts.TryAdd(month, count))
            {
                rates.Checks.Bag.Error("CS035", table.At(row[0]), $"the month {row[0].Text} is given twice", "keep one of the two lines");
                return [];
            }
        }

        int rows = table.Cells.Count / 2;
        if (noMonths.Count > 0)
        {
            table.NotRead(rates.Checks.Bag, noMonths, rows, "a month", "2026-01");
        }

        if (noCounts.Count > 0)
        {
            table.NotRead(rates.Checks.Bag, noCounts, rows, "a count", "a whole number from 0, without thousands separators");
        }

        return [.. counts.Select(pair => new PeriodFigure(axis.At(pair.Key), axis.At(pair.Key.AddMonths(1)), pair.Value))];
    }

    /// <summary>Programs that know days only write a month as its first day.</summary>
    private static string MonthText(string text) => PeriodSeries.IsFirstOfMonth(text) ? text[..7] : text;
}

using CspSim.Scenarios.Files;
using CspSim.Scenarios.Values;

using NodaTime;
using NodaTime.Text;

namespace CspSim.Scenarios.Building;

/// <summary>
/// Reads closing days from a file of comma-separated values, column <c>date</c>; it covers whole years from its first date to its last.
/// </summary>
internal sealed class HolidayTableReader(CheckContext checks)
{
    /// <summary>The days; none where the file cannot be read.</summary>
    public HolidayFile Read(ScalarNode reference)
    {
        ScalarNode column = new(reference.Source, reference.Start, reference.End, "date");
        if (CsvReader.Read(reference, [column], checks.Files, checks.Bag) is not { } table)
        {
            return HolidayFile.None;
        }

        ClosingDay? Day(CsvCell cell) =>
            LocalDatePattern.Iso.Parse(cell.Text).TryGetValue(default, out LocalDate date) ? new(date, table.At(cell)) : null;
        if (table.Each(Day, checks.Bag, "a date", static _ => "2026-01-01") is not { } days)
        {
            return HolidayFile.None;
        }

        (LocalDate from, LocalDate to) = ClosingDay.Years(days, reference, checks.Bag);
        ClosingDay.Warn(days, from, to, checks.Bag);
        return new HolidayFile(from, to, days.Select(static day => day.Date).ToHashSet(), [], new HashSet<LocalDate>());
    }
}

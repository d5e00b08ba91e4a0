using CspSim.Scenarios.Checking;
using CspSim.Scenarios.Loading;
using CspSim.Scenarios.Text;

using NodaTime;
using NodaTime.Text;

namespace CspSim.Scenarios.Building;

/// <summary>Reads closing days from a file of comma-separated values, column <c>date</c>; it covers whole years from its first date to its last.</summary>
internal sealed class HolidayTableReader(CheckContext checks)
{
    /// <summary>The days; null when the file cannot be read, which has been reported.</summary>
    public HolidayFile? Read(ScalarNode reference)
    {
        ScalarNode column = new(reference.Source, reference.Start, reference.End, "date");
        if (CsvReader.Read(reference, [column], checks) is not { } table)
        {
            return null;
        }

        List<ClosingDay> days = [];
        List<CsvCell> wrong = [];
        foreach (CsvCell cell in table.Cells)
        {
            ParseResult<LocalDate> date = LocalDatePattern.Iso.Parse(cell.Text);
            if (date.Success)
            {
                days.Add(new ClosingDay(date.Value, table.At(cell)));
            }
            else
            {
                wrong.Add(cell);
            }
        }

        if (wrong.Count > 0)
        {
            table.NotRead(checks.Bag, wrong, table.Cells.Count, "a date", "2026-01-01");
            return null;
        }

        (LocalDate from, LocalDate to) = ClosingDay.Years(days, reference, checks.Bag);
        ClosingDay.Warn(days, from, to, checks.Bag);
        return new HolidayFile(from, to, days.Select(static day => day.Date).ToHashSet(), [], new HashSet<LocalDate>());
    }
}

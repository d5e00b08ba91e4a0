using CspSim.Scenarios.Files;
using CspSim.Scenarios.Values;
using CspSim.Scenarios.Yaml;

using NodaTime;
using NodaTime.Text;

namespace CspSim.Scenarios.Building;

/// <summary>
/// Reads holiday files: those of our own format (<c>cspsim-holidays: 1</c>), iCalendar (<c>.ics</c>) and comma-separated values
/// (<c>.csv</c>).
/// </summary>
internal sealed class HolidayFileReader(CheckContext checks)
{
    /// <summary>The file that a scenario names; no closing day where it cannot be read.</summary>
    public HolidayFile Read(ScalarNode reference)
    {
        if (reference.Value.EndsWith(".csv", StringComparison.OrdinalIgnoreCase))
        {
            return new HolidayTableReader(checks).Read(reference);
        }

        if (reference.Value.EndsWith(".ics", StringComparison.OrdinalIgnoreCase))
        {
            return new HolidayCalendarReader(checks).Read(reference);
        }

        if (TextFile.Read(reference, checks.Files, checks.Bag) is not { } source)
        {
            return HolidayFile.None;
        }

        if (!source.IsShown)
        {
            checks.Bag
                .Error("CS070", reference, $"{reference.Value} is no holiday file of format 1", "its first key is cspsim-holidays: 1");
            return HolidayFile.None;
        }

        if (NodeReader.Read(source, checks.Bag) is not { } root)
        {
            return HolidayFile.None;
        }

        if (UserKeys.Without(root) is not MappingNode file || file["cspsim-holidays"] is not ScalarNode { Value: "1" })
        {
            checks.Bag.ErrorAt(
                "CS070", source, new TextMark(1, 1), "this is no holiday file of format 1", "the first key is cspsim-holidays: 1");
            return HolidayFile.None;
        }

        HolidayFileKeys.Check(file, checks.Bag);
        return Read(file);
    }

    private HolidayFile Read(MappingNode file)
    {
        int errors = checks.Bag.ErrorCount;
        LocalDate? from = Date(file, "from");
        LocalDate? to = Date(file, "to");
        List<ClosingDay> days = Days(file, "days");
        List<ClosingDay> working = Days(file, "working");
        CheckApart(days, working);
        List<(AnnualDate From, AnnualDate To)> closures = [];
        foreach (MappingNode span in (file["closures"] as SequenceNode)?.Items.OfType<MappingNode>() ?? [])
        {
            if (DayOfYear(span, "from") is { } first && DayOfYear(span, "to") is { } last)
            {
                closures.Add((first, last));
            }
        }

        if (from > to)
        {
            checks.Bag.Error("CS032", file["to"]!, $"'to' ({Iso(to.Value)}) is before 'from' ({Iso(from.Value)})", "swap the two");
        }

        if (checks.Bag.ErrorCount > errors || from is not { } begin || to is not { } end)
        {
            return HolidayFile.None;
        }

        ClosingDay.Warn(days, begin, end, checks.Bag);
        ClosingDay.Warn(working, begin, end, checks.Bag);
        return new HolidayFile(
            begin,
            end,
            days.Select(static day => day.Date).ToHashSet(),
            closures,
            working.Select(static day => day.Date).ToHashSet());
    }

    private List<ClosingDay> Days(MappingNode file, string key)
    {
        List<ClosingDay> days = [];
        foreach (MappingNode day in (file[key] as SequenceNode)?.Items.OfType<MappingNode>() ?? [])
        {
            if (Date(day, "date") is { } date)
            {
                days.Add(new ClosingDay(date, day["date"]!));
            }
        }

        return days;
    }

    private void CheckApart(List<ClosingDay> days, List<ClosingDay> working)
    {
        HashSet<LocalDate> closed = [.. days.Select(static day => day.Date)];
        foreach (ClosingDay day in working.Where(day => closed.Contains(day.Date)))
        {
            checks.Bag.Error("CS015", day.Place, $"{Iso(day.Date)} stands among 'days', on which the office is closed, and among 'working'",
                "remove one of the two");
        }
    }

    private static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);

    private LocalDate? Date(MappingNode node, string key)
    {
        if (Scalar(node, key) is { } scalar)
        {
            ParseResult<LocalDate> parsed = LocalDatePattern.Iso.Parse(scalar.Value);
            if (parsed.Success)
            {
                return parsed.Value;
            }

            checks.Bag.Error("CS055", scalar, $"'{key}' needs a date, found {scalar.Kind}", $"{key}: 2026-01-01");
        }

        return null;
    }

    private AnnualDate? DayOfYear(MappingNode node, string key)
    {
        if (Scalar(node, key) is { } scalar)
        {
            if (CalendarText.TryReadDayOfYear(scalar.Value, out int month, out int day))
            {
                return new AnnualDate(month, day);
            }

            checks.Bag.Error("CS055", scalar, $"'{key}' needs a month and a day, found {scalar.Kind}", $"{key}: 12-29");
        }

        return null;
    }

    private ScalarNode? Scalar(MappingNode node, string key)
    {
        if (node[key] is ScalarNode { IsNull: false } scalar)
        {
            return scalar;
        }

        checks.Bag.Error("CS011", node, $"'{key}' is missing in this holiday file");
        return null;
    }
}

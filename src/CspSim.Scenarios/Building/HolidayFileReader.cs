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
    /// <summary>The file that a scenario names; null after reporting that it cannot be read.</summary>
    public HolidayFile? Read(ScalarNode reference)
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
            return null;
        }

        if (!source.IsShown)
        {
            checks.Bag.Error("CS070", reference, $"{reference.Value} is no holiday file of format 1", "its first key is cspsim-holidays: 1");
            return null;
        }

        if (NodeReader.Read(source, checks.Bag) is not { } root)
        {
            return null;
        }

        if (UserKeys.Without(root) is not MappingNode file || file["cspsim-holidays"] is not ScalarNode { Value: "1" })
        {
            checks.Bag.ErrorAt("CS070", source, new TextMark(1, 1), "this is no holiday file of format 1", "the first key is cspsim-holidays: 1");
            return null;
        }

        HolidayFileKeys.Check(file, checks.Bag);
        return Read(file);
    }

    private HolidayFile? Read(MappingNode file)
    {
        LocalDate? from = Date(file, "from");
        LocalDate? to = Date(file, "to");
        bool isWhole = TryDays(file, "days", out List<ClosingDay> days);
        isWhole &= TryDays(file, "working", out List<ClosingDay> working);
        isWhole &= !IsContradictory(days, working);
        List<(AnnualDate From, AnnualDate To)> closures = [];
        foreach (Node item in (file["closures"] as SequenceNode)?.Items ?? [])
        {
            if (item is MappingNode span && DayOfYear(span, "from") is { } first && DayOfYear(span, "to") is { } last)
            {
                closures.Add((first, last));
            }
            else
            {
                isWhole = false;
            }
        }

        if (!isWhole || from is not { } begin || to is not { } end)
        {
            return null;
        }

        if (begin > end)
        {
            checks.Bag.Error("CS032", file["to"]!, $"'to' ({LocalDatePattern.Iso.Format(end)}) is before 'from' ({LocalDatePattern.Iso.Format(begin)})", "swap the two");
            return null;
        }

        ClosingDay.Warn(days, begin, end, checks.Bag);
        ClosingDay.Warn(working, begin, end, checks.Bag);
        return new HolidayFile(begin, end, days.Select(static day => day.Date).ToHashSet(), closures, working.Select(static day => day.Date).ToHashSet());
    }

    private bool TryDays(MappingNode file, string key, out List<ClosingDay> days)
    {
        days = [];
        bool isWhole = true;
        foreach (Node item in (file[key] as SequenceNode)?.Items ?? [])
        {
            if (item is MappingNode day && Date(day, "date") is { } date)
            {
                days.Add(new ClosingDay(date, day["date"]!));
            }
            else
            {
                isWhole = false;
            }
        }

        return isWhole;
    }

    private bool IsContradictory(List<ClosingDay> days, List<ClosingDay> working)
    {
        HashSet<LocalDate> closed = [.. days.Select(static day => day.Date)];
        ClosingDay[] both = [.. working.Where(day => closed.Contains(day.Date))];
        foreach (ClosingDay day in both)
        {
            checks.Bag.Error("CS015", day.Place, $"{LocalDatePattern.Iso.Format(day.Date)} stands among 'days', on which the office is closed, and among 'working'", "remove one of the two");
        }

        return both.Length > 0;
    }

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

using System.Globalization;

using CspSim.Scenarios.Checking;
using CspSim.Scenarios.Diagnostics;
using CspSim.Scenarios.Loading;
using CspSim.Scenarios.Text;

using NodaTime;
using NodaTime.Text;

namespace CspSim.Scenarios.Building;

/// <summary>Reads holiday files: those of our own format (<c>cspsim-holidays: 1</c>), iCalendar (<c>.ics</c>) and comma-separated values (<c>.csv</c>).</summary>
internal sealed class HolidayFileReader(CheckContext checks)
{
    /// <summary>The file that a scenario names; null when it cannot be read, which has been reported.</summary>
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
        List<ClosingDay> days = [];
        bool isWhole = true;
        foreach (Node item in (file["days"] as SequenceNode)?.Items ?? [])
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
        return new HolidayFile(begin, end, days.Select(static day => day.Date).ToHashSet(), closures);
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
            string[] parts = scalar.Value.Split('-');
            if (parts.Length == 2
                && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out int month) && month is >= 1 and <= 12
                && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out int day) && day >= 1 && day <= DateTime.DaysInMonth(2000, month))
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

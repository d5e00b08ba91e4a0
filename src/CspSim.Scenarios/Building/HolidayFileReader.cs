using CspSim.Scenarios.Checking;
using CspSim.Scenarios.Diagnostics;
using CspSim.Scenarios.Loading;
using CspSim.Scenarios.Quantities;
using CspSim.Scenarios.Text;

using NodaTime;
using NodaTime.Text;

namespace CspSim.Scenarios.Building;

/// <summary>Reads holiday files (<c>cspsim-holidays: 1</c>).</summary>
internal sealed class HolidayFileReader(CheckContext checks)
{
    /// <summary>The file that a scenario names; null when it cannot be read, which has been reported.</summary>
    public HolidayFile? Read(ScalarNode reference)
    {
        if (TextFile.Read(reference, checks.Files, checks.Bag) is not { } source || NodeReader.Read(source, checks.Bag) is not { } root)
        {
            return null;
        }

        if (root is not MappingNode file || file["cspsim-holidays"] is not ScalarNode { Value: "1" })
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
        bool isWhole = TryDates(file, "days", out HashSet<LocalDate> days);
        isWhole &= TryDates(file, "working", out HashSet<LocalDate> working);
        isWhole &= !IsContradictory(file, days);
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

        return isWhole && from is { } begin && to is { } end ? new HolidayFile(begin, end, days, closures, working) : null;
    }

    private bool TryDates(MappingNode file, string key, out HashSet<LocalDate> dates)
    {
        dates = [];
        bool isWhole = true;
        foreach (Node item in (file[key] as SequenceNode)?.Items ?? [])
        {
            if (item is MappingNode day && Date(day, "date") is { } date)
            {
                dates.Add(date);
            }
            else
            {
                isWhole = false;
            }
        }

        return isWhole;
    }

    private bool IsContradictory(MappingNode file, HashSet<LocalDate> days)
    {
        bool isContradictory = false;
        foreach (MappingNode day in (file["working"] as SequenceNode)?.Items.OfType<MappingNode>() ?? [])
        {
            if (day["date"] is ScalarNode written && LocalDatePattern.Iso.Parse(written.Value).TryGetValue(default, out LocalDate date) && days.Contains(date))
            {
                checks.Bag.Error("CS015", written, $"{written.Value} stands among 'days', on which the office is closed, and among 'working'", "remove one of the two");
                isContradictory = true;
            }
        }

        return isContradictory;
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

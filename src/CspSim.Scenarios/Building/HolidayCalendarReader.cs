using CspSim.Scenarios.Files;
using CspSim.Scenarios.Values;

using NodaTime;
using NodaTime.Text;

namespace CspSim.Scenarios.Building;

/// <summary>Reads closing days from an iCalendar file (RFC 5545): events of whole days, once or by a yearly rule.</summary>
/// <remarks>
/// It covers whole years, from that of the first day given by itself to that of the last: a rule without end says nothing about
/// holidays that move. With rules alone it covers them from their first year on. What could shift a day and is not read is an error at
/// its line.
/// </remarks>
internal sealed class HolidayCalendarReader(CheckContext checks)
{
    private const int LastYear = 9999;

    private static readonly LocalDatePattern s_day = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd");

    private readonly List<HolidayEvent> _events = [];

    /// <summary>A day written as 20260101; null when it is none.</summary>
    public static LocalDate? Day(string text) => s_day.Parse(text) is { Success: true, Value: { Year: >= 1600 } day } ? day : null;

    /// <summary>The days; none where the file cannot be read.</summary>
    public HolidayFile Read(ScalarNode reference)
    {
        if (TextFile.Read(reference, checks.Files, checks.Bag) is not { } source || !TryReadEvents(source))
        {
            return HolidayFile.None;
        }

        List<ClosingDay> single = [.. _events.SelectMany(static one => one.Single().Select(day => new ClosingDay(day, one.Place)))];
        List<HolidayEvent> rules = [.. _events.Where(static one => one.Yearly(LastYear).Any())];
        if (single.Count + rules.Count == 0)
        {
            checks.Bag.Error("CS100", reference, $"{reference.Value} has no event", "BEGIN:VEVENT with DTSTART;VALUE=DATE:20260101");
            return HolidayFile.None;
        }

        (LocalDate from, LocalDate to) = single.Count > 0 ? ClosingDay.Years(single, reference, checks.Bag) : Years(rules);
        ClosingDay.Warn([.. single.OrderBy(static day => day.Date)], from, to, checks.Bag);
        HashSet<LocalDate> days = [.. single.Select(static day => day.Date), .. rules.SelectMany(
            rule => rule.Yearly(to.Year).Where(day => day >= from))];
        return new HolidayFile(from, to, days, [], new HashSet<LocalDate>());
    }

    private static (LocalDate From, LocalDate To) Years(List<HolidayEvent> rules)
    {
        int first = rules.Max(static one => one.Yearly(LastYear).First().Year);
        int last = rules.Min(static one => one.Rule!.HasEnd ? one.Yearly(LastYear).Last().Year : LastYear);
        return (new LocalDate(Math.Min(first, last), 1, 1), new LocalDate(last, 12, 31));
    }

    private bool TryReadEvents(SourceText source)
    {
        Stack<string> open = [];
        HolidayEvent? current = null;
        foreach (IcsLine line in IcsLine.Of(source))
        {
            bool isRight = line.Name switch
            {
                "BEGIN" => Begin(line, open, ref current),
                "END" => End(line, open, ref current),
                "CALSCALE" => line.Value.Equals("GREGORIAN", StringComparison.OrdinalIgnoreCase)
                    || Refuse(line, $"a calendar of scale {line.Value} is not read"),
                "" => Refuse(line, "this line has no colon"),
                _ when open.Count == 0 => Refuse(line, "this is no iCalendar file: it begins with BEGIN:VCALENDAR"),
                _ => open.Peek() is not "VEVENT" || current!.Take(line),
            };
            if (!isRight)
            {
                return false;
            }
        }

        if (open.TryPeek(out string? left))
        {
            checks.Bag.ErrorAt("CS111", source, new TextMark(source.LineCount, 1), $"the file ends inside {left}", $"END:{left}");
        }

        return left is null;
    }

    private bool Begin(IcsLine line, Stack<string> open, ref HolidayEvent? current)
    {
        string name = line.Value.ToUpperInvariant();
        string parent = open.TryPeek(out string? outer) ? outer : "";
        bool isKnown = (parent, name) switch
        {
            ("", "VCALENDAR") => true,
            ("VCALENDAR", "VEVENT" or "VTIMEZONE") => true,
            ("VTIMEZONE", "STANDARD" or "DAYLIGHT") => true,
            ("VEVENT", "VALARM") => true,
            _ => false,
        };
        open.Push(name);
        current = name is "VEVENT" ? new HolidayEvent(line.Place, checks.Bag) : current;
        return isKnown || Refuse(line, $"{name} {(parent.Length == 0 ? "at the top" : "inside " + parent)} is not read");
    }

    private bool End(IcsLine line, Stack<string> open, ref HolidayEvent? current)
    {
        string name = line.Value.ToUpperInvariant();
        if (!open.TryPop(out string? begun) || !string.Equals(begun, name, StringComparison.Ordinal))
        {
            return Refuse(line, $"END:{name} ends {(begun is null ? "nothing" : "a " + begun)}");
        }

        if (name is "VEVENT")
        {
            _events.Add(current!);
            return current!.Close();
        }

        return true;
    }

    private bool Refuse(IcsLine line, string message)
    {
        checks.Bag.Error("CS111", line.Place, message, "events of whole days: BEGIN:VEVENT, DTSTART;VALUE=DATE:20260101, END:VEVENT");
        return false;
    }
}

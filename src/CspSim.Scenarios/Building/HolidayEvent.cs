using NodaTime;

namespace CspSim.Scenarios.Building;

/// <summary>One event of an iCalendar file: whole days, once or every year.</summary>
internal sealed class HolidayEvent(ScalarNode begin, DiagnosticBag bag)
{
    private const int LengthMost = 366;

    // What says nothing about the days of an event.
    private static readonly HashSet<string> s_silent = new(StringComparer.Ordinal)
    {
        "UID", "DTSTAMP", "SUMMARY", "DESCRIPTION", "LOCATION", "CLASS", "TRANSP", "SEQUENCE", "CREATED", "LAST-MODIFIED", "CATEGORIES",
        "URL", "ORGANIZER", "ATTENDEE", "PRIORITY", "COMMENT", "CONTACT", "GEO", "COLOR", "IMAGE", "ATTACH", "RESOURCES", "RELATED-TO",
    };

    private readonly List<LocalDate> _added = [];
    private readonly List<LocalDate> _excepted = [];
    private LocalDate? _first;
    private LocalDate? _end;
    private int _length = 1;
    private IcsLine? _rule;
    private bool _isCancelled;

    /// <summary>Where it begins.</summary>
    public ScalarNode Place { get; private set; } = begin;

    /// <summary>The rule by which it returns, once it is closed; null: it happens once.</summary>
    public YearlyRule? Rule { get; private set; }

    /// <summary>Takes a line; false after reporting that it cannot be read.</summary>
    public bool Take(IcsLine line)
    {
        switch (line.Name)
        {
            case "DTSTART":
                Place = line.Place;
                return (_first = Day(line, line.Value)) is not null;
            case "DTEND":
                return (_end = Day(line, line.Value)) is not null;
            case "DURATION":
                return TakeLength(line);
            case "RRULE":
                _rule = line;
                return true;
            case "RDATE" or "EXDATE":
                return line.Value.Split(',').All(text => Keep(line.Name is "RDATE" ? _added : _excepted, Day(line, text)));
            case "STATUS":
                _isCancelled = line.Value.Equals("CANCELLED", StringComparison.OrdinalIgnoreCase);
                return true;
            default:
                return s_silent.Contains(line.Name)
                    || line.Name.StartsWith("X-", StringComparison.Ordinal)
                    || Refuse(line, $"'{line.Name}' of an event");
        }
    }

    /// <summary>Whether the event is complete; reports what is missing or wrong.</summary>
    public bool Close()
    {
        if (_first is not { } first)
        {
            bag.Error("CS111", Place, "this event has no DTSTART", "DTSTART;VALUE=DATE:20260101");
            return false;
        }

        if (_end is { } end)
        {
            _length = Period.DaysBetween(first, end);
        }

        if (_length is < 1 or > LengthMost)
        {
            string message = _length < 1
                ? "this event ends before it begins: DTEND is the day after its last one"
                : "this event lasts longer than a year";
            bag.Error("CS111", Place, message, "DTEND;VALUE=DATE:20260102");
            return false;
        }

        if (_rule is { } rule)
        {
            Rule = YearlyRule.Read(rule.Value, first, out string part);
            return Rule is not null || Refuse(rule, $"the rule '{part}'");
        }

        return true;
    }

    /// <summary>The days of the event that are given one by one; empty when a rule gives them.</summary>
    public IEnumerable<LocalDate> Single() => _isCancelled ? [] : Spread(Rule is null ? [_first!.Value, .. _added] : _added);

    /// <summary>The days that the rule gives.</summary>
    /// <param name="lastYear">No later year is looked at.</param>
    public IEnumerable<LocalDate> Yearly(int lastYear) => _isCancelled || Rule is null ? [] : Spread(Rule.Days(lastYear));

    private IEnumerable<LocalDate> Spread(IEnumerable<LocalDate> firsts) =>
        firsts.Except(_excepted).SelectMany(first => Enumerable.Range(0, _length).Select(first.PlusDays));

    private bool TakeLength(IcsLine line)
    {
        string text = line.Value.TrimStart('+').ToUpperInvariant();
        bool isLength = text.Length is >= 3 and <= 5 && text[0] == 'P' && text[^1] is 'D' or 'W'
            && int.TryParse(text[1..^1], NumberStyles.None, CultureInfo.InvariantCulture, out _length);
        _length *= isLength && text[^1] == 'W' ? 7 : 1;
        return isLength || Refuse(line, $"the duration '{line.Value}'");
    }

    private static bool Keep(List<LocalDate> days, LocalDate? day)
    {
        days.AddRange(day is { } known ? [known] : []);
        return day is not null;
    }

    private LocalDate? Day(IcsLine line, string text)
    {
        LocalDate? day = HolidayCalendarReader.Day(text);
        if (day is null)
        {
            string message = text.Contains('T', StringComparison.Ordinal)
                ? $"'{text}' has a time of day: an office is closed for whole days"
                : $"'{text}' is no day";
            bag.Error("CS111", line.Place, message, $"{line.Name};VALUE=DATE:20260101");
        }

        return day;
    }

    private bool Refuse(IcsLine line, string what)
    {
        bag.Error(
            "CS111",
            line.Place,
            $"{what} is not read",
            "whole days, and RRULE:FREQ=YEARLY with BYMONTH, BYDAY, COUNT or UNTIL; or write cspsim-holidays: 1");
        return false;
    }
}

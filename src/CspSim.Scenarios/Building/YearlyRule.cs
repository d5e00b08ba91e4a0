using System.Text.RegularExpressions;

using NodaTime;

namespace CspSim.Scenarios.Building;

/// <summary>A rule of iCalendar by which a day returns every year: on the same date, or on a weekday of a month.</summary>
internal sealed partial class YearlyRule
{
    private static readonly string[] s_dayNames = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

    private readonly LocalDate _first;
    private int _interval = 1;
    private int _countMost = int.MaxValue;
    private LocalDate _until = new(9999, 12, 31);
    private int _month;
    private int _day;
    private int _nth;
    private IsoDayOfWeek _weekday;

    private YearlyRule(LocalDate first)
    {
        _first = first;
        _month = first.Month;
        _day = first.Day;
    }

    /// <summary>Reads a rule.</summary>
    /// <param name="text">Such as <c>FREQ=YEARLY</c> or <c>FREQ=YEARLY;BYMONTH=11;BYDAY=4TH</c>.</param>
    /// <param name="first">The first day.</param>
    /// <param name="part">The part that cannot be read; empty when all can.</param>
    /// <returns>The rule; null when it cannot be read.</returns>
    public static YearlyRule? Read(string text, LocalDate first, out string part)
    {
        YearlyRule rule = new(first);
        string[] parts = text.ToUpperInvariant().Split(';', StringSplitOptions.RemoveEmptyEntries);
        part = Array.Find(parts, each => !rule.Take(each)) ?? "";
        if (part.Length == 0 && (!parts.Contains("FREQ=YEARLY", StringComparer.Ordinal) || rule.MeansMore(parts)))
        {
            part = text;
        }

        return part.Length == 0 ? rule : null;
    }

    /// <summary>The days of the rule from its first one on.</summary>
    /// <param name="lastYear">No later year is looked at.</param>
    public IEnumerable<LocalDate> Days(int lastYear)
    {
        int count = 0;
        for (int year = _first.Year; year <= Math.Min(lastYear, _until.Year) && count < _countMost; year += _interval)
        {
            if (DayIn(year) is { } day && day >= _first && day <= _until)
            {
                count++;
                yield return day;
            }
        }
    }

    /// <summary>Whether the rule ends by itself.</summary>
    public bool HasEnd => _countMost < int.MaxValue || _until.Year < 9999;

    // A weekday of a year (without a month), and a day of the month beside a weekday, mean something else than what is computed here.
    private bool MeansMore(string[] parts)
    {
        bool hasMonth = Array.Exists(parts, static each => each.StartsWith("BYMONTH=", StringComparison.Ordinal));
        bool hasDay = Array.Exists(parts, static each => each.StartsWith("BYMONTHDAY=", StringComparison.Ordinal));
        return _nth != 0 ? !hasMonth || hasDay : hasDay && !hasMonth;
    }

    private bool Take(string part)
    {
        string[] pair = part.Split('=');
        if (pair.Length != 2)
        {
            return false;
        }

        bool isNumber = int.TryParse(pair[1], NumberStyles.None, CultureInfo.InvariantCulture, out int number);
        switch (pair[0])
        {
            case "FREQ":
                return pair[1] is "YEARLY";
            case "WKST":
                return s_dayNames.Contains(pair[1], StringComparer.Ordinal);
            case "INTERVAL" when isNumber && number is >= 1 and <= 1000:
                _interval = number;
                return true;
            case "COUNT" when isNumber && number >= 1:
                _countMost = number;
                return true;
            case "BYMONTH" when isNumber && number is >= 1 and <= 12:
                _month = number;
                return true;
            case "BYMONTHDAY" when isNumber && number is >= 1 and <= 31:
                _day = number;
                return true;
            case "UNTIL" when pair[1].Length >= 8 && HolidayCalendarReader.Day(pair[1][..8]) is { } until:
                _until = until;
                return true;
            case "BYDAY" when Weekday().Match(pair[1]) is { Success: true } match:
                _nth = int.Parse(match.Groups["nth"].Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
                _weekday = (IsoDayOfWeek)(Array.IndexOf(s_dayNames, match.Groups["day"].Value) + 1);
                return true;
            default:
                return false;
        }
    }

    private LocalDate? DayIn(int year)
    {
        int days = CalendarSystem.Iso.GetDaysInMonth(year, _month);
        if (_nth == 0)
        {
            return _day <= days ? new LocalDate(year, _month, _day) : null;
        }

        LocalDate edge = new(year, _month, _nth > 0 ? 1 : days);
        int ahead = _nth > 0 ? (_weekday - edge.DayOfWeek + 7) % 7 : -((edge.DayOfWeek - _weekday + 7) % 7);
        LocalDate day = edge.PlusDays(ahead + (7 * (_nth > 0 ? _nth - 1 : _nth + 1)));
        return day.Month == _month ? day : null;
    }

    [GeneratedRegex(@"^(?<nth>[+-]?[1-5])(?<day>MO|TU|WE|TH|FR|SA|SU)\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Weekday();
}

using System.Text.RegularExpressions;

namespace CspSim.Scenarios.Quantities;

/// <summary>Reads dates, date-times and times of day of ISO 8601.</summary>
public static partial class CalendarText
{
    // The Gregorian calendar holds from 1583 on; at the other end the calendar of the platform stops at 9999.
    private const int FirstYear = 1600;
    private const int LastYear = 9900;

    private static readonly string[] s_monthNames = [.. CultureInfo.InvariantCulture.DateTimeFormat.MonthNames];

    /// <summary>Reads a date or a date-time, with or without an offset.</summary>
    /// <param name="text">Such as <c>2026-01-05</c>, <c>2027-03-10T09:00</c>, <c>2027-03-10T09:00+09:00</c>,
    /// <c>2027-03-10T00:00:00.123Z</c>.</param>
    /// <param name="local">The local date and time.</param>
    /// <param name="offset">The offset from UTC when one is written.</param>
    /// <param name="problem">Why it is none, as part of a message; empty when the text does not look like a date at all.</param>
    /// <param name="proposal">The nearest date that exists; empty when there is none to propose.</param>
    public static bool TryRead(string text, out DateTime local, out TimeSpan? offset, out string problem, out string proposal)
    {
        local = default;
        offset = null;
        problem = "";
        proposal = "";
        Match match = Pattern().Match(text.Trim());
        if (!match.Success)
        {
            return false;
        }

        (int year, int month, int day) = (Part(match, "year"), Part(match, "month"), Part(match, "day"));
        if (year is < FirstYear or > LastYear)
        {
            problem = $"the year must lie between {QuantityFormat.Number(FirstYear)} and {QuantityFormat.Number(LastYear)}, found "
                + $"{match.Groups["year"].Value}";
            return false;
        }

        if (month is < 1 or > 12 || day is < 1 or > 31)
        {
            problem = month is < 1 or > 12 ? $"there is no month {QuantityFormat.Number(month)}" : $"there is no day {text}";
            return false;
        }

        int last = DateTime.DaysInMonth(year, month);
        if (day > last)
        {
            problem = $"there is no {QuantityFormat.Number(day)} {s_monthNames[month - 1]}" + (month == 2 && day == 29
                ? " in " + QuantityFormat.Number(year)
                : "");
            proposal = new DateOnly(year, month, last).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            return false;
        }

        (int hour, int minute, int second) = (Part(match, "hour"), Part(match, "minute"), Part(match, "second"));
        if (hour > 23 || minute > 59 || second > 59)
        {
            problem = $"there is no time of day {match.Groups["hour"].Value}:{match.Groups["minute"].Value}";
            return false;
        }

        local = new DateTime(year, month, day, hour, minute, second, DateTimeKind.Unspecified).AddTicks(
            Ticks(match.Groups["fraction"].Value));
        return TryReadOffset(match, out offset, out problem);
    }

    /// <summary>Reads a time of day such as <c>09:00</c>; <c>24:00</c> is the end of the day.</summary>
    public static bool TryReadTimeOfDay(string text, out TimeSpan time)
    {
        time = default;
        Match match = TimeOfDay().Match(text.Trim());
        if (!match.Success)
        {
            return false;
        }

        time = new TimeSpan(Part(match, "hour"), Part(match, "minute"), 0);
        return Part(match, "minute") < 60 && time <= TimeSpan.FromDays(1);
    }

    /// <summary>Reads a day of every year such as <c>12-29</c>; 29 February is one.</summary>
    public static bool TryReadDayOfYear(string text, out int month, out int day)
    {
        string[] parts = text.Split('-');
        day = 0;
        return int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out month) && month is >= 1 and <= 12
            && parts.Length == 2 && int.TryParse(
                parts[1],
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out day) && day >= 1 && day <= DateTime.DaysInMonth(2000, month);
    }

    private static bool TryReadOffset(Match match, out TimeSpan? offset, out string problem)
    {
        offset = null;
        problem = "";
        string text = match.Groups["offset"].Value;
        if (text.Length == 0)
        {
            return true;
        }

        TimeSpan written = text is "Z" ? TimeSpan.Zero : new TimeSpan(Part(match, "offsetHour"), Part(match, "offsetMinute"), 0);
        offset = text[0] == '-' ? -written : written;
        problem = written > TimeSpan.FromHours(14) ? $"there is no offset {text}" : "";
        return problem.Length == 0;
    }

    private static int Part(Match match, string group) =>
        match.Groups[group].Success ? int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture) : 0;

    /// <summary>Ticks of the digits behind the point of a second; digits below a tick are cut off.</summary>
    private static long Ticks(string digits) =>
        digits.Length == 0 ? 0 : long.Parse(digits.PadRight(9, '0'), CultureInfo.InvariantCulture) / 100;

    [GeneratedRegex(
        @"^(?<year>[0-9]{4})-(?<month>[0-9]{2})-(?<day>[0-9]{2})(?:[T ](?<hour>[0-9]{2}):(?<minute>[0-9]{2})"
            + @"(?::(?<second>[0-9]{2})(?:\.(?<fraction>[0-9]{1,9}))?)?"
            + @"(?<offset>Z|[+-](?<offsetHour>[0-9]{2}):(?<offsetMinute>[0-9]{2}))?)?\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();

    [GeneratedRegex(@"^(?<hour>[0-9]{1,2}):(?<minute>[0-9]{2})\z", RegexOptions.CultureInvariant)]
    private static partial Regex TimeOfDay();
}

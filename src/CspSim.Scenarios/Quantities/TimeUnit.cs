namespace CspSim.Scenarios.Quantities;

/// <summary>A unit of time.</summary>
/// <param name="Name">As written after a number, in the singular.</param>
/// <param name="Plural">As written after other numbers than 1.</param>
/// <param name="Hours">Its length; of a business day: 0, because the office's calendar decides.</param>
/// <param name="Meaning">What it is, for the reference.</param>
public sealed record TimeUnit(string Name, string Plural, double Hours, string Meaning)
{
    /// <summary>The unit of business days.</summary>
    public static TimeUnit BusinessDay { get; } = new("business day", "business days", 0, "a working day of the office's calendar");

    /// <summary>Every unit, from the shortest to the longest.</summary>
    /// <remarks>A year is 365.25 days and a month its twelfth part: lengths of time, not steps of a calendar.</remarks>
    public static IReadOnlyList<TimeUnit> All { get; } =
    [
        new("ms", "ms", 1 / 3_600_000.0, "millisecond"),
        new("s", "s", 1 / 3600.0, "second"),
        new("min", "min", 1 / 60.0, "minute"),
        new("h", "h", 1, "hour"),
        new("d", "d", 24, "day of 24 hours"),
        BusinessDay,
        new("week", "weeks", 7 * 24, "7 days"),
        new("month", "months", 30.4375 * 24, "1/12 of 365.25 days"),
        new("year", "years", 365.25 * 24, "365.25 days"),
    ];

    /// <summary>The unit of a written name; null when there is none.</summary>
    public static TimeUnit? Find(string text) => All.FirstOrDefault(
        unit => string.Equals(unit.Name, text, StringComparison.Ordinal) || string.Equals(unit.Plural, text, StringComparison.Ordinal));

    /// <summary>The unit that a rate may be given for: the units above, an hour and a day written out as well.</summary>
    public static TimeUnit? FindPeriod(string text) => text switch
    {
        "hour" => Find("h"),
        "day" => Find("d"),
        "minute" => Find("min"),
        _ => Find(text),
    };
}

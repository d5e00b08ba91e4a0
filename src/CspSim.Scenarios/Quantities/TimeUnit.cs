namespace CspSim.Scenarios.Quantities;

/// <summary>A unit of time.</summary>
/// <param name="Name">As written after a number, in the singular.</param>
/// <param name="Plural">As written after other numbers than 1.</param>
/// <param name="Milliseconds">Its length; of a business day: 0, because the office's calendar decides.</param>
/// <param name="Meaning">What it is, for the reference.</param>
public sealed record TimeUnit(string Name, string Plural, long Milliseconds, string Meaning)
{
    private const long PerHour = 3_600_000;
    private const long PerDay = 24 * PerHour;

    // Beyond these a decimal number loses digits or overflows.
    private const double DecimalLeast = 1e-9;
    private const double DecimalMost = 1e15;

    /// <summary>The unit of business days.</summary>
    public static TimeUnit BusinessDay { get; } = new("business day", "business days", 0, "a working day of the office's calendar");

    /// <summary>Every unit, from the shortest to the longest.</summary>
    /// <remarks>A year is 365.25 days and a month its twelfth part: lengths of time, not steps of a calendar.</remarks>
    public static IReadOnlyList<TimeUnit> All { get; } =
    [
        new("ms", "ms", 1, "millisecond"),
        new("s", "s", 1_000, "second"),
        new("min", "min", 60_000, "minute"),
        new("h", "h", PerHour, "hour"),
        new("d", "d", PerDay, "day of 24 hours"),
        BusinessDay,
        new("week", "weeks", 7 * PerDay, "7 days"),
        new("month", "months", PerDay * 487 / 16, "1/12 of 365.25 days"),
        new("year", "years", PerDay * 1461 / 4, "365.25 days"),
    ];

    /// <summary>Its length in hours; of a business day: 0.</summary>
    public double Hours => Milliseconds / (double)PerHour;

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

    /// <summary>
    /// So many of this unit in hours. Equal lengths give the same number in whatever unit they are written: 0.01 s is 10 ms.
    /// </summary>
    /// <param name="written">The number as written: digits, a decimal point, an exponent.</param>
    /// <param name="number">The same number.</param>
    internal double InHours(string written, double number) => Milliseconds == PerHour
        ? number
        : Math.Abs(number) is >= DecimalLeast and <= DecimalMost
            && decimal.TryParse(written, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal exact)
            ? Nearest(exact * Milliseconds) / PerHour
            : number * Hours;

    /// <summary>So many in one of this unit as so many in an hour.</summary>
    internal double PerHourOf(double number) => Milliseconds < PerHour ? number * (PerHour / Milliseconds) : number / Hours;

    // Without zeros at its end a decimal number that a double can hold becomes that double.
    private static double Nearest(decimal value) => (double)(value / 1.0000000000000000000000000000m);
}

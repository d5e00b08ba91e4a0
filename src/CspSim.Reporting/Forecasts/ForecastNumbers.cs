namespace CspSim.Reporting.Forecasts;

/// <summary>Numbers of a forecast: sizes in two digits, because more would claim what is not known.</summary>
internal static class ForecastNumbers
{
    /// <summary>Seconds of a mean calendar year.</summary>
    public const double SecondsPerYear = 365.25 * 86400;

    /// <summary>A count: whole below a million.</summary>
    public static string Count(double value) => Math.Abs(value) switch
    {
        >= 1e9 => Digits(value / 1e9) + " billion",
        >= 1e6 => Digits(value / 1e6) + " million",
        _ => Whole(value),
    };

    /// <summary>A whole number, with commas from ten thousand on; for columns.</summary>
    public static string Whole(double value) =>
        Math.Round(value).ToString(Math.Abs(value) >= 1e4 ? "#,##0" : "0", CultureInfo.InvariantCulture);

    /// <summary>
    /// A length of time in the largest unit of which there is at least one and a half; below a tenth of a second in milliseconds.
    /// </summary>
    public static string Duration(double seconds)
    {
        (double Length, string Unit)[] units =
            [(SecondsPerYear, "years"), (SecondsPerYear / 12, "months"), (86400, "d"), (3600, "h"), (60, "min"), (1, "s")];
        (double length, string unit) = Array.Find(units, each => seconds >= 1.5 * each.Length);
        return unit is not null ? Digits(seconds / length) + " " + unit
            : seconds >= 0.1 ? Digits(seconds) + " s"
            : Digits(Math.Max(seconds * 1000, 0.1)) + " ms";
    }

    /// <summary>Bytes as megabytes or gigabytes.</summary>
    public static string Bytes(double bytes) => bytes >= 1e9 ? Digits(bytes / 1e9) + " GB" : Digits(bytes / 1e6) + " MB";

    /// <summary>A load.</summary>
    public static string Load(double ratio) => double.IsFinite(ratio) ? ratio.ToString("0.00", CultureInfo.InvariantCulture) : "endless";

    private static string Digits(double value) => value.ToString(value >= 9.95 ? "0" : "0.#", CultureInfo.InvariantCulture);
}

using System.Text.RegularExpressions;

namespace CspSim.Scenarios.Quantities;

/// <summary>Reads durations of ISO 8601, such as <c>P10D</c> or <c>PT5H30M</c>.</summary>
internal static partial class IsoDuration
{
    private static readonly (string Group, double Hours)[] s_parts =
    [
        ("years", 365.25 * 24), ("months", 30.4375 * 24), ("weeks", 7 * 24), ("days", 24),
        ("hours", 1), ("minutes", 1 / 60.0), ("seconds", 1 / 3600.0),
    ];

    public static bool TryRead(string text, out double hours)
    {
        hours = 0;
        Match match = Pattern().Match(text);
        if (!match.Success || text.EndsWith('T') || text.Length < 3)
        {
            return false;
        }

        foreach ((string group, double length) in s_parts)
        {
            if (match.Groups[group].Success)
            {
                hours += double.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture) * length;
            }
        }

        return double.IsFinite(hours);
    }

    [GeneratedRegex(
        @"^P(?:(?<years>[0-9]+)Y)?(?:(?<months>[0-9]+)M)?(?:(?<weeks>[0-9]+)W)?(?:(?<days>[0-9]+)D)?"
            + @"(?:T(?:(?<hours>[0-9]+)H)?(?:(?<minutes>[0-9]+)M)?(?:(?<seconds>[0-9]+(?:\.[0-9]+)?)S)?)?\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}

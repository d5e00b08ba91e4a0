namespace CspSim.Scenarios.Quantities;

/// <summary>Writes quantities for messages, in the unit in which people would say them.</summary>
public static class QuantityFormat
{
    private static readonly string[] s_spokenUnits = ["year", "month", "d", "h", "min", "s", "ms"];

    /// <summary>A duration in the longest unit in which it is a whole number, else in the longest that is not longer than it.</summary>
    public static string Duration(double hours)
    {
        foreach (string name in s_spokenUnits)
        {
            double count = hours / TimeUnit.Find(name)!.Hours;
            if (count >= 1 && Math.Abs(count - Math.Round(count)) < 1e-9 * count)
            {
                return Count(count, name);
            }
        }

        foreach (string name in s_spokenUnits)
        {
            double count = hours / TimeUnit.Find(name)!.Hours;
            if (count >= 1)
            {
                return Count(count, name);
            }
        }

        return hours == 0 ? "0 d" : Number(hours * 3_600_000) + " ms";
    }

    /// <summary>A share as a percentage.</summary>
    public static string Share(double share) => Number(share * 100) + "%";

    /// <summary>A number with at most four significant digits, whole numbers entirely.</summary>
    public static string Number(double value) => Math.Abs(value - Math.Round(value)) < 1e-9 && Math.Abs(value) < 1e15
        ? Math.Round(value).ToString("0", CultureInfo.InvariantCulture)
        : value.ToString("G4", CultureInfo.InvariantCulture);

    private static string Count(double count, string name)
    {
        TimeUnit unit = TimeUnit.Find(name)!;
        string number = Number(count);
        return number + " " + (string.Equals(number, "1", StringComparison.Ordinal) ? unit.Name : unit.Plural);
    }
}

namespace CspSim.Scenarios.Building;

/// <summary>Reads how many there may be in a year.</summary>
internal static class YearlyCount
{
    private const double HoursPerYear = SimDuration.DaysPerYear * 24;

    /// <summary>The number; null when the key is not given.</summary>
    public static int? Of(Reading section, ValueKey<Quantity?> key)
    {
        if (section.Read(key) is not { } count)
        {
            return null;
        }

        if (count.Kind == QuantityKind.BusinessRate || count.Value * HoursPerYear > int.MaxValue)
        {
            section.Error("CS022", key, "the cap counts a year's places", "cap: 400 / year");
        }

        return (int)Math.Round(count.Value * HoursPerYear);
    }
}

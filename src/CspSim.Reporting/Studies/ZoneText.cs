using CspSim.Model.Measures;
using CspSim.Reporting.Tables;

namespace CspSim.Reporting.Studies;

/// <summary>A difference that does not matter, in words.</summary>
internal static class ZoneText
{
    // Below a tenth of the unit a smaller one reads better.
    private const double InUnitLeast = 0.1;

    /// <summary>The difference in the unit of the values beside it, or in a smaller one where it is small.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="zone">The difference, in the measure's unit.</param>
    /// <param name="beside">The unit of the values beside it.</param>
    public static string Of(Measure measure, double zone, DisplayUnit beside)
    {
        DisplayUnit unit = beside.Name is "%" ? beside with { Name = "percentage points" }
            : beside.Of(zone) < InUnitLeast ? DisplayUnit.ForDifference(measure, zone)
            : beside;
        return $"{NumberText.Short(unit.Of(zone))} {unit.Name}".TrimEnd();
    }
}

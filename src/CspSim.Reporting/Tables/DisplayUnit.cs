using CspSim.Engine;
using CspSim.Model.Measures;

namespace CspSim.Reporting.Tables;

/// <summary>
/// The unit in which a table shows a measure: shares as percent, durations small enough that the largest value is 1 or more.
/// </summary>
/// <param name="Name">The unit, such as <c>days</c> or <c>%</c>.</param>
/// <param name="Factor">What a value in the measure's own unit is multiplied by.</param>
internal sealed record DisplayUnit(string Name, double Factor)
{
    // Each unit with how many of the next smaller one it holds.
    private static readonly (string Name, double PerUnit)[] s_durations =
        [("months", SimDuration.DaysPerMonth), ("days", 24), ("hours", 60), ("minutes", 60), ("seconds", 1)];

    /// <summary>The unit for values that stand in one table.</summary>
    /// <param name="unit">The measure's own unit.</param>
    /// <param name="values">The values, in that unit; those that are not finite do not count.</param>
    public static DisplayUnit For(string unit, IEnumerable<double> values)
    {
        if (string.Equals(unit, "share", StringComparison.Ordinal))
        {
            return new("%", 100);
        }

        int at = Array.FindIndex(s_durations, each => string.Equals(each.Name, unit, StringComparison.Ordinal));
        double largest = values.Where(double.IsFinite).Select(Math.Abs).DefaultIfEmpty(0).Max();
        if (at < 0 || largest == 0)
        {
            return new(unit, 1);
        }

        double factor = 1;
        while (at < s_durations.Length - 1 && largest * factor < 1)
        {
            factor *= s_durations[at].PerUnit;
            at++;
        }

        return new(s_durations[at].Name, factor);
    }

    /// <summary>The measure's own unit.</summary>
    public static DisplayUnit Own(Measure measure) => new(measure.Unit, 1);

    /// <summary>The unit of a difference in words: that of a share is the percentage point.</summary>
    public static DisplayUnit ForDifference(Measure measure, double difference)
    {
        DisplayUnit unit = For(measure.Unit, [difference]);
        return unit.Name is "%" ? unit with { Name = "percentage points" } : unit;
    }

    /// <summary>A value in this unit.</summary>
    public double Of(double value) => value * Factor;
}

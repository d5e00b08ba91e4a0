using CspSim.Engine.Distributions;

namespace CspSim.Model;

/// <summary>A length of time that passes by itself, without an examiner.</summary>
/// <param name="Length">Hours on the wall calendar, or whole business days of the office concerned (rounded to the nearest).</param>
/// <param name="InBusinessDays">Whether <paramref name="Length"/> counts business days. Default false.</param>
public sealed record Delay(Distribution Length, bool InBusinessDays = false)
{
    /// <summary>Calendar days for a business day where no calendar is at hand: five of them are a week.</summary>
    public const double CalendarDaysPerBusinessDay = 7.0 / 5;

    /// <summary>No delay.</summary>
    public static Delay None { get; } = new(new Constant(0));

    /// <summary>Whether the delay is always zero.</summary>
    public bool IsNone => Length.Maximum <= 0;

    /// <summary>Its mean in hours of wall time; five business days are a week.</summary>
    public double MeanHours => Length.Mean * HoursPerUnit;

    private double HoursPerUnit => InBusinessDays ? 24 * CalendarDaysPerBusinessDay : 1;

    /// <summary>Its length in hours of wall time for one draw; five business days are a week.</summary>
    /// <param name="uniform">The draw, in 0 to 1.</param>
    public double HoursAt(double uniform) => Length.Draw(uniform) * HoursPerUnit;
}

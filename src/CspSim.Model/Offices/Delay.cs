using CspSim.Engine.Distributions;

namespace CspSim.Model.Offices;

/// <summary>A length of time that passes by itself, without an examiner.</summary>
/// <param name="Length">Hours on the wall calendar, or whole business days of the office concerned (rounded to the nearest).</param>
/// <param name="InBusinessDays">Whether <paramref name="Length"/> counts business days. Default false.</param>
public sealed record Delay(Distribution Length, bool InBusinessDays = false)
{
    /// <summary>No delay.</summary>
    public static Delay None { get; } = new(new Constant(0));

    /// <summary>Whether the delay is always zero.</summary>
    public bool IsNone => Length.Maximum <= 0;

    /// <summary>Its mean in hours of wall time; five business days are a week.</summary>
    public double MeanHours => Length.Mean * (InBusinessDays ? 24 * 7.0 / 5 : 1);
}

using CspSim.Engine;

namespace CspSim.Reporting.Tables;

/// <summary>A length of time in the unit in which it is easily read.</summary>
internal static class DurationText
{
    private const double HoursMost = 48;
    private const double DaysMost = 61;

    /// <summary>Such as <c>30 s</c>, <c>40 min</c>, <c>5.2 h</c>, <c>12.3 days</c> or <c>5.21 months</c>.</summary>
    public static string Of(SimDuration length) => length.Hours switch
    {
        0 => "0 s",
        < 1.0 / 30 => Invariant($"{length.Hours * 3600:0.#} s"),
        < 1 => Invariant($"{length.Hours * 60:0} min"),
        < HoursMost => Invariant($"{length.Hours:0.0} h"),
        _ when length.Days < DaysMost => Invariant($"{length.Days:0.0} days"),
        _ => Invariant($"{length.Months:0.00} months"),
    };
}

using System.Globalization;
using System.Runtime.CompilerServices;

namespace CspSim.Engine;

/// <summary>A length of simulated time.</summary>
/// <param name="Ticks">100-ns ticks; negative only as the difference of two points.</param>
public readonly record struct SimDuration(long Ticks) : IComparable<SimDuration>
{
    /// <summary>Ticks in one hour.</summary>
    public const long TicksPerHour = TimeSpan.TicksPerHour;

    /// <summary>Ticks in one day of 24 hours.</summary>
    public const long TicksPerDay = TimeSpan.TicksPerDay;

    /// <summary>Days in the year that durations are measured by: 365.25.</summary>
    public const double DaysPerYear = 365.25;

    /// <summary>Days in the month that durations are measured by: one twelfth of 365.25.</summary>
    public const double DaysPerMonth = DaysPerYear / 12;

    private const long LongestTicks = (long)(10_000 * DaysPerYear * TicksPerDay);

    /// <summary>10,000 years: longer than anything in a run, and so short that a few of them in a row still fit.</summary>
    public static SimDuration Longest => new(LongestTicks);

    /// <summary>No time at all.</summary>
    public static SimDuration Zero => default;

    /// <summary>The length in hours.</summary>
    public double Hours => Ticks / (double)TicksPerHour;

    /// <summary>The length in days of 24 hours.</summary>
    public double Days => Ticks / (double)TicksPerDay;

    /// <summary>The length in months of 30.4375 days.</summary>
    public double Months => Days / DaysPerMonth;

    /// <summary>The sum of two durations, as far as it fits.</summary>
    public static SimDuration operator +(SimDuration left, SimDuration right) => new(Saturated.Sum(left.Ticks, right.Ticks));

    /// <summary>The difference of two durations, as far as it fits.</summary>
    public static SimDuration operator -(SimDuration left, SimDuration right) => new(Saturated.Sum(left.Ticks, -right.Ticks));

    /// <summary>Whether the first duration is shorter.</summary>
    public static bool operator <(SimDuration left, SimDuration right) => left.Ticks < right.Ticks;

    /// <summary>Whether the first duration is longer.</summary>
    public static bool operator >(SimDuration left, SimDuration right) => left.Ticks > right.Ticks;

    /// <summary>Whether the first duration is not longer.</summary>
    public static bool operator <=(SimDuration left, SimDuration right) => left.Ticks <= right.Ticks;

    /// <summary>Whether the first duration is not shorter.</summary>
    public static bool operator >=(SimDuration left, SimDuration right) => left.Ticks >= right.Ticks;

    /// <summary>A duration from hours, rounded to the nearest tick, ties to even; at most <see cref="Longest"/>, forward or back.</summary>
    public static SimDuration FromHours(double hours) => FromTicks(hours * TicksPerHour);

    /// <summary>A duration from days of 24 hours, as <see cref="FromHours"/>.</summary>
    public static SimDuration FromDays(double days) => FromTicks(days * TicksPerDay);

    /// <summary>A duration from months of 30.4375 days, as <see cref="FromHours"/>.</summary>
    public static SimDuration FromMonths(double months) => FromDays(months * DaysPerMonth);

    /// <inheritdoc/>
    public int CompareTo(SimDuration other) => Ticks.CompareTo(other.Ticks);

    /// <summary>The length in hours, for debugging.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Hours:0.######} h");

    // What is in range, nearly everything, is rounded without a clamp and a conversion that look at both ends.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static SimDuration FromTicks(double ticks) =>
        Math.Abs(ticks) <= LongestTicks ? new(double.ConvertToIntegerNative<long>(Math.Round(ticks))) : OutOfRange(ticks);

    private static SimDuration OutOfRange(double ticks) => new((long)Math.Clamp(ticks, -LongestTicks, LongestTicks));
}

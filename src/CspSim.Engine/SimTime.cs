using System.Globalization;

namespace CspSim.Engine;

/// <summary>A point in simulated time.</summary>
/// <remarks>
/// Whole 100-nanosecond ticks, the tick of <see cref="TimeSpan"/>, so that a <see cref="TimeProvider"/> and the log need no
/// rounding. Points before the start of the run are negative: an application of the starting backlog was requested there.
/// </remarks>
/// <param name="Ticks">100-ns ticks since the start of the run.</param>
public readonly record struct SimTime(long Ticks) : IComparable<SimTime>
{
    /// <summary>The start of the run.</summary>
    public static SimTime Zero => default;

    /// <summary>Later than every event of a run.</summary>
    public static SimTime Never => new(long.MaxValue);

    /// <summary>Earlier than every event of a run.</summary>
    public static SimTime Always => new(long.MinValue);

    /// <summary>This point moved by a duration; <see cref="Never"/> or <see cref="Always"/> when that lies beyond all time.</summary>
    public static SimTime operator +(SimTime time, SimDuration duration) => new(Saturated.Sum(time.Ticks, duration.Ticks));

    /// <summary>This point moved back by a duration; <see cref="Never"/> or <see cref="Always"/> when that lies beyond all time.</summary>
    public static SimTime operator -(SimTime time, SimDuration duration) => new(Saturated.Sum(time.Ticks, -duration.Ticks));

    /// <summary>The duration from the second point to the first.</summary>
    public static SimDuration operator -(SimTime later, SimTime earlier) => new(checked(later.Ticks - earlier.Ticks));

    /// <summary>Whether the first point lies before the second.</summary>
    public static bool operator <(SimTime left, SimTime right) => left.Ticks < right.Ticks;

    /// <summary>Whether the first point lies after the second.</summary>
    public static bool operator >(SimTime left, SimTime right) => left.Ticks > right.Ticks;

    /// <summary>Whether the first point does not lie after the second.</summary>
    public static bool operator <=(SimTime left, SimTime right) => left.Ticks <= right.Ticks;

    /// <summary>Whether the first point does not lie before the second.</summary>
    public static bool operator >=(SimTime left, SimTime right) => left.Ticks >= right.Ticks;

    /// <summary>The later of two points.</summary>
    public static SimTime Max(SimTime left, SimTime right) => left.Ticks >= right.Ticks ? left : right;

    /// <summary>The earlier of two points.</summary>
    public static SimTime Min(SimTime left, SimTime right) => left.Ticks <= right.Ticks ? left : right;

    /// <inheritdoc/>
    public int CompareTo(SimTime other) => Ticks.CompareTo(other.Ticks);

    /// <summary>Days since the start of the run, for debugging.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{new SimDuration(Ticks).Days:0.######} d");
}

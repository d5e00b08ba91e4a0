using System.Diagnostics.CodeAnalysis;

namespace CspSim.Engine.Calendar;

/// <summary>A scheduled event as the calendars keep it: plain numbers, ordered by time and then by sequence.</summary>
internal readonly record struct CalendarEntry(long Time, long Sequence, int Entity, ushort Kind, ushort Version)
    : IComparable<CalendarEntry>
{
    public bool IsBefore(in CalendarEntry other) =>
        Time < other.Time || (Time == other.Time && Sequence < other.Sequence);

    public int CompareTo(CalendarEntry other)
    {
        int byTime = Time.CompareTo(other.Time);
        return byTime != 0 ? byTime : Sequence.CompareTo(other.Sequence);
    }

    public ScheduledEvent ToEvent() => new(new SimTime(Time), Sequence, Entity, Kind, Version);
}

/// <summary>The refusals that all calendars share; kept out of their inner loops so that those stay small enough to inline.</summary>
internal static class CalendarGuard
{
    [DoesNotReturn]
    public static void ThrowEventInThePast(SimTime time, SimTime now) =>
        throw new ArgumentOutOfRangeException(nameof(time), $"An event at {time} cannot be scheduled: it is {now} already.");

    public static void RequireCapacity(int capacity)
    {
        if (capacity is < 1 or > 1 << 29)
        {
            throw new ArgumentOutOfRangeException(nameof(capacity), "The capacity of a calendar is 1 to 536,870,912 events.");
        }
    }
}

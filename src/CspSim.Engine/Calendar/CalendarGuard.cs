using System.Diagnostics.CodeAnalysis;

namespace CspSim.Engine.Calendar;

/// <summary>The refusals of a calendar; kept out of its inner loops so that those stay small enough to inline.</summary>
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

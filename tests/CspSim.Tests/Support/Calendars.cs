using CspSim.Engine;
using CspSim.Engine.Working;

namespace CspSim.Tests.Support;

/// <summary>Working calendars that can be followed with pencil and paper.</summary>
public static class Calendars
{
    /// <summary>Days with the same hours; before and after them their own first and last seven days repeat.</summary>
    /// <param name="midnights">When the days begin, and at last the end of the last one; seven days at least.</param>
    /// <param name="isWorking">For each day whether it is worked.</param>
    /// <param name="hours">The hours of every working day.</param>
    public static WorkingCalendar Of(
        IReadOnlyList<SimTime> midnights,
        IReadOnlyList<bool> isWorking,
        params IReadOnlyList<WorkingInterval> hours)
    {
        WorkingDay[] days = [.. isWorking.Select(
            (works, day) => new WorkingDay(midnights[day], works ? hours : [], SimDuration.FromHours(2)))];
        return new WorkingCalendar(days, midnights[^1], [.. days[..7].Select(day => day.Hours)], [.. days[^7..].Select(day => day.Hours)]);
    }

    /// <summary>A calendar of weeks all alike.</summary>
    /// <param name="monday">A midnight from which the weeks are counted.</param>
    /// <param name="worked">The weekdays that are worked, 0 for the first day of such a week.</param>
    /// <param name="hours">The hours of a working day.</param>
    public static WorkingCalendar Weekly(SimTime monday, IReadOnlyList<int> worked, params IReadOnlyList<WorkingInterval> hours) => Of(
        [.. Enumerable.Range(0, 8).Select(day => monday + SimDuration.FromDays(day))],
        [.. Enumerable.Range(0, 7).Select(worked.Contains)],
        hours);

    /// <summary>A calendar of weeks from Monday to Friday.</summary>
    /// <param name="monday">The midnight with which a Monday begins.</param>
    /// <param name="hours">The hours of a working day.</param>
    public static WorkingCalendar Weekdays(SimTime monday, params IReadOnlyList<WorkingInterval> hours) =>
        Weekly(monday, [0, 1, 2, 3, 4], hours);

    /// <summary>A working interval from and to an hour of the day.</summary>
    public static WorkingInterval Hours(double from, double to) => new(SimDuration.FromHours(from), SimDuration.FromHours(to - from));
}

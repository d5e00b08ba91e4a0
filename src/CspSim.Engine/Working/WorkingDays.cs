using System.Diagnostics.CodeAnalysis;

namespace CspSim.Engine.Working;

/// <summary>The tables of a <see cref="WorkingCalendar"/> and the arithmetic on them, all in ticks.</summary>
internal sealed class WorkingDays
{
    private readonly long[] _midnights;
    private readonly bool[] _isWorking;
    private readonly long[] _from;
    private readonly long[] _length;

    // Working days before each day, and at last all of them.
    private readonly int[] _workingDaysBefore;

    // The day of the n-th working day, and the working time before it; one entry more at the end.
    private readonly int[] _dayOf;
    private readonly long[] _workedBefore;
    private readonly int _workingDayCount;
    private readonly long _usualDay;

    public WorkingDays(IReadOnlyList<SimTime> localMidnights, IReadOnlyList<bool> isWorkingDay, IReadOnlyList<WorkingInterval> hours)
    {
        CheckDays(localMidnights, isWorkingDay);
        CheckHours(hours);
        _midnights = [.. localMidnights.Select(midnight => midnight.Ticks)];
        _isWorking = [.. isWorkingDay];
        _from = [.. hours.Select(interval => interval.FromMidnight.Ticks)];
        _length = [.. hours.Select(interval => interval.Length.Ticks)];
        _usualDay = _length.Sum();

        _workingDaysBefore = new int[_midnights.Length];
        _dayOf = new int[_midnights.Length];
        _workedBefore = new long[_midnights.Length];
        int count = 0;
        for (int day = 0; day < _isWorking.Length; day++)
        {
            if (_isWorking[day])
            {
                _dayOf[count] = day;
                _workedBefore[count + 1] = _workedBefore[count] + WorkedWithin(_midnights[day + 1] - _midnights[day]);
                count++;
            }

            _workingDaysBefore[day + 1] = count;
        }

        _workingDayCount = count;
        if (_workedBefore[count] == 0)
        {
            throw new ArgumentException("A working calendar needs at least one working day with working hours.", nameof(isWorkingDay));
        }
    }

    public SimTime Start => new(_midnights[0]);

    public SimTime End => new(_midnights[^1]);

    public SimTime FinishAfter(long worked, long workingTicks)
    {
        long target = checked(worked + workingTicks);
        if (target > _workedBefore[_workingDayCount])
        {
            ThrowOutside();
        }

        return InstantAtWork(target, isEndOfWork: true);
    }

    public SimTime InstantOfNextWork(long worked)
    {
        if (worked >= _workedBefore[_workingDayCount])
        {
            ThrowOutside();
        }

        return InstantAtWork(worked, isEndOfWork: false);
    }

    /// <summary>Working ticks from the start of the calendar to an instant.</summary>
    public long WorkedBy(SimTime time)
    {
        int day = DayOf(time.Ticks);
        int number = _workingDaysBefore[day];
        long before = _workedBefore[number];
        return _isWorking[day] ? before + WorkedWithin(time.Ticks - _midnights[day]) : before;
    }

    public SimTime AddBusinessDays(SimTime time, int days)
    {
        int day = DayOf(time.Ticks);
        int number = _workingDaysBefore[day];
        int target = _isWorking[day] || days == 0 ? number + days : number + days - 1;
        if (target >= _workingDayCount || target < 0)
        {
            ThrowOutside();
        }

        int targetDay = _dayOf[target];
        long dayLength = _midnights[targetDay + 1] - _midnights[targetDay];
        return new SimTime(_midnights[targetDay] + Math.Min(time.Ticks - _midnights[day], dayLength - 1));
    }

    private static void CheckDays(IReadOnlyList<SimTime> localMidnights, IReadOnlyList<bool> isWorkingDay)
    {
        if (localMidnights.Count < 2 || localMidnights.Count != isWorkingDay.Count + 1)
        {
            throw new ArgumentException("A working calendar needs one midnight more than days, and at least one day.", nameof(localMidnights));
        }

        for (int day = 1; day < localMidnights.Count; day++)
        {
            if (localMidnights[day] <= localMidnights[day - 1])
            {
                throw new ArgumentException("The midnights of a working calendar must ascend.", nameof(localMidnights));
            }
        }
    }

    private static void CheckHours(IReadOnlyList<WorkingInterval> hours)
    {
        SimDuration end = SimDuration.Zero;
        foreach (WorkingInterval interval in hours)
        {
            if (interval.FromMidnight < end || interval.Length <= SimDuration.Zero || interval.End.Ticks > SimDuration.TicksPerDay)
            {
                throw new ArgumentException("Working hours must ascend without overlap between 0 and 24 o'clock.", nameof(hours));
            }

            end = interval.End;
        }
    }

    /// <summary>Working ticks of a working day until an offset from its midnight.</summary>
    private long WorkedWithin(long offset)
    {
        long worked = 0;
        for (int i = 0; i < _from.Length; i++)
        {
            worked += Math.Clamp(offset - _from[i], 0, _length[i]);
        }

        return worked;
    }

    /// <summary>The instant by which some work has been done: the earliest one, or the latest one at which more work can begin.</summary>
    private SimTime InstantAtWork(long worked, bool isEndOfWork)
    {
        // Without work before, a piece of work ends in the day of its last tick; more work begins in the day of the next tick.
        long tick = isEndOfWork ? worked - 1 : worked;
        int number = (int)Math.Min(tick / _usualDay, _workingDayCount - 1);
        while (_workedBefore[number + 1] <= tick)
        {
            number++;
        }

        long within = tick - _workedBefore[number];
        int interval = 0;
        while (within >= _length[interval])
        {
            within -= _length[interval++];
        }

        long instant = _midnights[_dayOf[number]] + _from[interval] + within;
        return new SimTime(isEndOfWork ? instant + 1 : instant);
    }

    private int DayOf(long time)
    {
        if (time < _midnights[0] || time > _midnights[^1])
        {
            ThrowOutside();
        }

        // Days are 24 hours long but for changes of the clocks, which cancel out within a year.
        int day = (int)Math.Min((time - _midnights[0]) / SimDuration.TicksPerDay, _isWorking.Length - 1);
        while (day > 0 && time < _midnights[day])
        {
            day--;
        }

        while (day < _isWorking.Length - 1 && time >= _midnights[day + 1])
        {
            day++;
        }

        return day;
    }

    [DoesNotReturn]
    private void ThrowOutside() =>
        throw new InvalidOperationException($"The working calendar covers {Start} to {End}; the question goes beyond it.");
}

namespace CspSim.Engine.Working;

/// <summary>Days as a table, and before and after it a week that repeats without end, all in ticks.</summary>
internal sealed class EndlessDays
{
    private const long TicksPerWeek = 7 * SimDuration.TicksPerDay;

    private readonly WorkingDays _days;
    private readonly WorkingDays _before;
    private readonly WorkingDays _after;
    private readonly long _start;
    private readonly long _end;
    private readonly long _weeksMost;

    public EndlessDays(WorkingDays days, WorkingDays before, WorkingDays after)
    {
        _days = days;
        _before = before;
        _after = after;
        _start = days.Start;
        _end = days.End;
        _weeksMost = ((long.MaxValue - Math.Max(0, _end)) / TicksPerWeek) - 1;
    }

    /// <summary>Working ticks from the beginning of the table to an instant; negative before it.</summary>
    public long WorkedBy(long time)
    {
        if (time >= _start && time < _end)
        {
            return _days.WorkedBy(time);
        }

        Part part = PartAt(time);
        return part.Worked + part.Days.WorkedBy(time - part.Shift);
    }

    /// <summary>When a working tick begins; <see cref="SimTime.Never"/> when that lies beyond all time.</summary>
    public SimTime StartOf(long tick)
    {
        if (tick >= 0 && tick < _days.Worked)
        {
            return new SimTime(_days.StartOf(tick));
        }

        return PartOfWork(tick) is { } part ? new SimTime(part.Shift + part.Days.StartOf(tick - part.Worked)) : SimTime.Never;
    }

    /// <summary>The stretch in which a working tick lies; it must lie within time.</summary>
    public WorkingStretch StretchOf(long tick)
    {
        if (PartOfWork(tick) is not { } part)
        {
            return new WorkingStretch(SimTime.Never, SimTime.Never, new SimDuration(tick));
        }

        (long from, long to, long passed) = part.Days.StretchOf(tick - part.Worked);
        return new WorkingStretch(new SimTime(part.Shift + from), new SimTime(part.Shift + to), new SimDuration(tick - passed));
    }

    /// <summary>The same time of day some working days later; <see cref="SimTime.Never"/> when that lies beyond all time.</summary>
    public SimTime AddWorkingDays(long time, int days)
    {
        Part from = PartAt(time);
        (long clock, int before, bool isWorking) = from.Days.At(time - from.Shift);
        long target = from.Number + before + (isWorking || days == 0 ? days : days - 1);
        return PartOfNumber(target) is { } to ? new SimTime(to.Shift + to.Days.InstantOf((int)(target - to.Number), clock)) : SimTime.Never;
    }

    // Weeks before the table have negative numbers. Integer division rounds towards 0, so they are moved to round down.
    private Part PartAt(long time) =>
        time < _start ? Before((time - _start - TicksPerWeek + 1) / TicksPerWeek)
        : time < _end ? new Part(_days, 0, 0, 0)
        : After((time - _end) / TicksPerWeek);

    private Part? PartOfWork(long tick)
    {
        if (tick < 0)
        {
            return Before((tick - _before.Worked + 1) / _before.Worked);
        }

        return tick < _days.Worked ? new Part(_days, 0, 0, 0) : WithinTime((tick - _days.Worked) / _after.Worked);
    }

    private Part? PartOfNumber(long number)
    {
        if (number < 0)
        {
            return Before((number - _before.Count + 1) / _before.Count);
        }

        return number < _days.Count ? new Part(_days, 0, 0, 0) : WithinTime((number - _days.Count) / _after.Count);
    }

    private Part? WithinTime(long weeks) => weeks <= _weeksMost ? After(weeks) : null;

    private Part Before(long weeks) => new(_before, _start + (weeks * TicksPerWeek), weeks * _before.Worked, weeks * _before.Count);

    private Part After(long weeks) =>
        new(_after, _end + (weeks * TicksPerWeek), _days.Worked + (weeks * _after.Worked), _days.Count + (weeks * _after.Count));

    /// <summary>A table, when it begins, and the working ticks and working days before it.</summary>
    private readonly record struct Part(WorkingDays Days, long Shift, long Worked, long Number);
}

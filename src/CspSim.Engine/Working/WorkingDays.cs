namespace CspSim.Engine.Working;

/// <summary>Days one after the other as tables, and the arithmetic on them, all in ticks.</summary>
internal sealed class WorkingDays
{
    private readonly long[] _midnights;

    // How long after its beginning a day of other than 24 hours changed its clocks.
    private readonly Dictionary<int, long> _changes = [];

    // Working days before each day, and at last all of them.
    private readonly int[] _workingDaysBefore;

    // The day and the hours of the n-th working day, and the working time before it; one entry more at the end.
    private readonly int[] _dayOf;
    private readonly DayHours[] _hours;
    private readonly long[] _workedBefore;
    private readonly double _workingDaysPerTick;

    public WorkingDays(IReadOnlyList<WorkingDay> days, SimTime end)
    {
        _midnights = [.. days.Select(day => day.Midnight.Ticks), end.Ticks];
        _workingDaysBefore = new int[_midnights.Length];
        _dayOf = new int[_midnights.Length];
        _hours = new DayHours[_midnights.Length];
        _workedBefore = new long[_midnights.Length];
        Dictionary<IReadOnlyList<WorkingInterval>, DayHours> usual = new(ReferenceEqualityComparer.Instance);
        for (int day = 0; day < days.Count; day++)
        {
            DayHours hours = HoursOf(day, days[day], usual);
            if (hours.Worked > 0)
            {
                _dayOf[Count] = day;
                _hours[Count] = hours;
                _workedBefore[Count + 1] = _workedBefore[Count] + hours.Worked;
                Count++;
            }

            _workingDaysBefore[day + 1] = Count;
        }

        Worked = _workedBefore[Count];
        _workingDaysPerTick = Count / (double)Math.Max(1, Worked);
    }

    /// <summary>Working days.</summary>
    public int Count { get; }

    /// <summary>Working ticks of all days.</summary>
    public long Worked { get; }

    public long Start => _midnights[0];

    public long End => _midnights[^1];

    /// <summary>Working ticks until an instant of these days.</summary>
    public long WorkedBy(long time)
    {
        int day = DayOf(time);
        int number = _workingDaysBefore[day];
        long before = _workedBefore[number];
        return IsWorking(day) ? before + _hours[number].WorkedBy(time - _midnights[day]) : before;
    }

    /// <summary>When a working tick of these days begins.</summary>
    public long StartOf(long tick)
    {
        int number = NumberOf(tick);
        return _midnights[_dayOf[number]] + _hours[number].StartOf(tick - _workedBefore[number]);
    }

    /// <summary>The stretch in which a working tick of these days lies, and the ticks of it that have passed before.</summary>
    public (long From, long To, long Passed) StretchOf(long tick)
    {
        int number = NumberOf(tick);
        long midnight = _midnights[_dayOf[number]];
        (long from, long to, long passed) = _hours[number].StretchOf(tick - _workedBefore[number]);
        return (midnight + from, midnight + to, passed);
    }

    /// <summary>The clock at an instant of these days, the working days before that day, and whether it is one itself.</summary>
    public (long Clock, int WorkingDaysBefore, bool IsWorking) At(long time)
    {
        int day = DayOf(time);
        return (LocalDayOf(day).Clock(time - _midnights[day]), _workingDaysBefore[day], IsWorking(day));
    }

    /// <summary>When the clock shows a time on the n-th working day; still on that day.</summary>
    public long InstantOf(int number, long clock)
    {
        LocalDay day = LocalDayOf(_dayOf[number]);
        return _midnights[_dayOf[number]] + Math.Min(day.Passed(clock), day.Length - 1);
    }

    private DayHours HoursOf(int day, WorkingDay given, Dictionary<IReadOnlyList<WorkingInterval>, DayHours> usual)
    {
        long length = _midnights[day + 1] - _midnights[day];
        if (length != SimDuration.TicksPerDay)
        {
            _changes.Add(day, given.ClockChange.Ticks);
            return new DayHours(given.Hours, LocalDayOf(day));
        }

        if (!usual.TryGetValue(given.Hours, out DayHours? hours))
        {
            hours = new DayHours(given.Hours, LocalDayOf(day));
            usual.Add(given.Hours, hours);
        }

        return hours;
    }

    private LocalDay LocalDayOf(int day) =>
        new(_midnights[day + 1] - _midnights[day], _changes.Count > 0 && _changes.TryGetValue(day, out long change) ? change : 0);

    private bool IsWorking(int day) => _workingDaysBefore[day + 1] > _workingDaysBefore[day];

    // Days differ little in length: the mean is off by a step or two.
    private int NumberOf(long tick)
    {
        int number = Math.Min((int)(tick * _workingDaysPerTick), Count - 1);
        while (_workedBefore[number] > tick)
        {
            number--;
        }

        while (_workedBefore[number + 1] <= tick)
        {
            number++;
        }

        return number;
    }

    private int DayOf(long time)
    {
        // Days are 24 hours long but for changes of the clocks, which cancel out within a year.
        int day = (int)Math.Min((time - _midnights[0]) / SimDuration.TicksPerDay, _midnights.Length - 2);
        while (day > 0 && time < _midnights[day])
        {
            day--;
        }

        while (day < _midnights.Length - 2 && time >= _midnights[day + 1])
        {
            day++;
        }

        return day;
    }
}

namespace CspSim.Engine.Working;

/// <summary>The working hours of a day in ticks from its beginning.</summary>
internal sealed class DayHours
{
    private readonly long[] _from;
    private readonly long[] _length;

    /// <param name="hours">The hours on the clock, checked.</param>
    /// <param name="day">The day.</param>
    public DayHours(IReadOnlyList<WorkingInterval> hours, LocalDay day)
    {
        // A clock that is put forward may skip an interval as a whole.
        (long From, long To)[] stretches = [.. hours
            .Select(interval => (From: day.Passed(interval.FromMidnight.Ticks), To: day.Passed(interval.End.Ticks)))
            .Where(stretch => stretch.To > stretch.From)];
        _from = [.. stretches.Select(stretch => stretch.From)];
        _length = [.. stretches.Select(stretch => stretch.To - stretch.From)];
        Worked = _length.Sum();
    }

    /// <summary>Working ticks of the whole day.</summary>
    public long Worked { get; }

    /// <summary>Working ticks until some time after the day began.</summary>
    public long WorkedBy(long passed)
    {
        long worked = 0;
        for (int i = 0; i < _from.Length; i++)
        {
            worked += Math.Clamp(passed - _from[i], 0, _length[i]);
        }

        return worked;
    }

    /// <summary>When a working tick of the day begins.</summary>
    public long StartOf(long tick)
    {
        int interval = IntervalOf(ref tick);
        return _from[interval] + tick;
    }

    /// <summary>The stretch in which a working tick lies, and the ticks of it that have passed before.</summary>
    public (long From, long To, long Passed) StretchOf(long tick)
    {
        int interval = IntervalOf(ref tick);
        return (_from[interval], _from[interval] + _length[interval], tick);
    }

    private int IntervalOf(ref long tick)
    {
        int interval = 0;
        while (tick >= _length[interval])
        {
            tick -= _length[interval++];
        }

        return interval;
    }
}

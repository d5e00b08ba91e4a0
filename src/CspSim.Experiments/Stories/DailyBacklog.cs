using CspSim.Engine;
using CspSim.Model.Runs;

namespace CspSim.Experiments.Stories;

/// <summary>By office, the cases with request and without first action at each whole day of a run.</summary>
public sealed class DailyBacklog
{
    private readonly long[][] _changes;

    internal DailyBacklog(int offices, SimDuration length)
    {
        Days = (int)(length.Ticks / SimDuration.TicksPerDay);
        _changes = [.. Enumerable.Range(0, offices).Select(_ => new long[Days + 2])];
    }

    /// <summary>The last whole day inside the window; day 0 is the start of the run.</summary>
    public int Days { get; }

    /// <summary>The backlog of an office on the days from 0 to <see cref="Days"/>.</summary>
    /// <param name="office">Index of the office.</param>
    public IReadOnlyList<long> Of(int office)
    {
        long[] cases = new long[Days + 1];
        long waiting = 0;
        for (int day = 0; day <= Days; day++)
        {
            waiting += _changes[office][day];
            cases[day] = waiting;
        }

        return cases;
    }

    internal void Add(in CaseRow row)
    {
        // One that was withdrawn before its first action left the backlog when it ended.
        SimTime left = SimTime.Min(row.Facts.FirstActionAt, row.Facts.EndedAt);
        long[] changes = _changes[row.Office];
        changes[DayOf(row.Facts.RequestedAt)]++;
        changes[DayOf(left)]--;
    }

    // The first whole day on which what happens at an instant has happened; behind the window one day that nobody looks at.
    private int DayOf(SimTime time)
    {
        long day = time.Ticks / SimDuration.TicksPerDay;
        bool isInside = time.Ticks % SimDuration.TicksPerDay > 0;
        return (int)Math.Clamp(isInside ? day + 1 : day, 0, Days + 1);
    }
}

using CspSim.Engine;
using CspSim.Engine.Calendar;

namespace CspSim.Tests.Support;

/// <summary>A calendar on the base library's priority queue: the reference that the calendar of runs is compared with.</summary>
public sealed class HeapCalendar : IEventCalendar
{
    private readonly PriorityQueue<ScheduledEvent, (SimTime Time, long Sequence)> _events = new();
    private long _nextSequence;

    public SimTime Now { get; private set; }

    public int Count => _events.Count;

    public void Schedule(SimTime time, ushort kind, int entity, ushort version = 0)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, Now);
        ScheduledEvent entry = new(time, _nextSequence++, entity, kind, version);
        _events.Enqueue(entry, (time, entry.Sequence));
    }

    public bool TryTake(out ScheduledEvent next)
    {
        if (!_events.TryDequeue(out next, out _))
        {
            return false;
        }

        Now = next.Time;
        return true;
    }

    public void Reset(SimTime now)
    {
        _events.Clear();
        Now = now;
        _nextSequence = 0;
    }
}

namespace CspSim.Engine.Calendar;

/// <summary>A calendar on a heap with four children a node.</summary>
/// <remarks>
/// Short enough to be checked by reading, and therefore the reference that <see cref="LadderCalendar"/> is compared with.
/// Every operation takes time in proportion to the logarithm of <see cref="Count"/>, whatever the times of the events are.
/// </remarks>
public sealed class HeapCalendar : IEventCalendar
{
    private const int Children = 4;

    private ScheduledEvent[] _entries;
    private long _now;
    private long _nextSequence;

    /// <summary>An empty calendar at the start of the run.</summary>
    /// <param name="capacity">Events to make room for at first; it grows by doubling.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="capacity"/> is not positive or absurdly large.</exception>
    public HeapCalendar(int capacity = 1024)
    {
        CalendarGuard.RequireCapacity(capacity);
        _entries = new ScheduledEvent[capacity];
    }

    /// <inheritdoc/>
    public SimTime Now => new(_now);

    /// <inheritdoc/>
    public int Count { get; private set; }

    /// <inheritdoc/>
    public void Schedule(SimTime time, ushort kind, int entity, ushort version = 0)
    {
        if (time.Ticks < _now)
        {
            CalendarGuard.ThrowEventInThePast(time, Now);
        }

        if (Count == _entries.Length)
        {
            Array.Resize(ref _entries, 2 * Count);
        }

        ScheduledEvent entry = new(time, _nextSequence++, entity, kind, version);
        MoveUp(Count++, entry);
    }

    /// <inheritdoc/>
    public bool TryTake(out ScheduledEvent next)
    {
        if (Count == 0)
        {
            next = default;
            return false;
        }

        next = _entries[0];
        _now = next.Time.Ticks;
        Count--;
        if (Count > 0)
        {
            MoveDown(_entries[Count]);
        }

        return true;
    }

    /// <inheritdoc/>
    public void Reset(SimTime now)
    {
        _now = now.Ticks;
        _nextSequence = 0;
        Count = 0;
    }

    private void MoveUp(int hole, in ScheduledEvent entry)
    {
        ScheduledEvent[] entries = _entries;
        while (hole > 0)
        {
            int parent = (hole - 1) / Children;
            if (!entry.IsBefore(in entries[parent]))
            {
                break;
            }

            entries[hole] = entries[parent];
            hole = parent;
        }

        entries[hole] = entry;
    }

    private void MoveDown(ScheduledEvent entry)
    {
        ScheduledEvent[] entries = _entries;
        int hole = 0;
        while (true)
        {
            int first = (Children * hole) + 1;
            if (first >= Count)
            {
                break;
            }

            int least = first;
            int end = Math.Min(first + Children, Count);
            for (int child = first + 1; child < end; child++)
            {
                if (entries[child].IsBefore(in entries[least]))
                {
                    least = child;
                }
            }

            if (!entries[least].IsBefore(in entry))
            {
                break;
            }

            entries[hole] = entries[least];
            hole = least;
        }

        entries[hole] = entry;
    }
}

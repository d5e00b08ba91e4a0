using System.Runtime.CompilerServices;

namespace CspSim.Engine.Calendar;

/// <summary>The next few events of a ladder calendar, in order: taken at the head, inserted anywhere.</summary>
/// <remarks>
/// An ascending array with free room at both ends. A newcomer at the instant of many others belongs behind all of them, which
/// is the cheap end; one in the middle moves the shorter side.
/// The array is twice as long as the calendar's capacity, so that pulling it back to the front is paid for by as many takes.
/// </remarks>
internal sealed class NearFuture(int capacity)
{
    // Up to this length insertion sort and a linear search from the end, above it introsort and binary search.
    private const int ShortLength = 24;

    // A few entries that have wandered this far go back to the front, which is in the processor's cache.
    private const int FrontLength = 256;

    private ScheduledEvent[] _entries = new ScheduledEvent[2 * capacity];
    private int _head;
    private int _tail;

    public int Count => _tail - _head;

    public bool IsEmpty => _head == _tail;

    /// <summary>Whether all events happen at one instant.</summary>
    public bool IsOneInstant => _entries[_head].Time == _entries[_tail - 1].Time;

    public ref readonly ScheduledEvent this[int position] => ref _entries[_head + position];

    /// <summary>Removes and returns the earliest event; there must be one.</summary>
    public ref readonly ScheduledEvent Take() => ref _entries[_head++];

    public void Clear()
    {
        _head = 0;
        _tail = 0;
    }

    public void Grow(int capacity) => Array.Resize(ref _entries, 2 * capacity);

    /// <summary>Adds an event that is later than all others.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(in ScheduledEvent entry)
    {
        if (_tail == _entries.Length || (_head >= FrontLength && Count <= ShortLength))
        {
            MoveToFront();
        }

        _entries[_tail++] = entry;
    }

    /// <summary>Room behind all others for entries that are later than they; to be written by the caller and put into order.</summary>
    public Span<ScheduledEvent> Append(int count)
    {
        if (_tail + count > _entries.Length || (_head >= FrontLength && Count <= ShortLength))
        {
            MoveToFront();
        }

        Span<ScheduledEvent> room = _entries.AsSpan(_tail, count);
        _tail += count;
        return room;
    }

    /// <summary>Puts what was appended into order; entries that are in order already cost one look each.</summary>
    public static void Sort(Span<ScheduledEvent> entries)
    {
        if (entries.Length <= ShortLength)
        {
            InsertionSort(entries);
        }
        else if (!IsSorted(entries))
        {
            entries.Sort(default(ScheduledEvent.Order));
        }
    }

    /// <summary>Adds an event that was scheduled after all others, so it goes behind every event of its instant.</summary>
    public void Insert(in ScheduledEvent entry)
    {
        if (_tail == _entries.Length)
        {
            MoveToFront();
        }

        int position = Count <= ShortLength ? LinearPosition(entry.Time.Ticks) : BinaryPosition(entry.Time.Ticks);
        int before = position - _head;
        if (_head > 0 && before < _tail - position)
        {
            Array.Copy(_entries, _head, _entries, _head - 1, before);
            _head--;
            position--;
        }
        else
        {
            Array.Copy(_entries, position, _entries, position + 1, _tail - position);
            _tail++;
        }

        _entries[position] = entry;
    }

    private static void InsertionSort(Span<ScheduledEvent> entries)
    {
        for (int i = 1; i < entries.Length; i++)
        {
            ScheduledEvent entry = entries[i];
            int hole = i;
            while (hole > 0 && entry.IsBefore(in entries[hole - 1]))
            {
                entries[hole] = entries[hole - 1];
                hole--;
            }

            entries[hole] = entry;
        }
    }

    private static bool IsSorted(ReadOnlySpan<ScheduledEvent> entries)
    {
        for (int i = 1; i < entries.Length; i++)
        {
            if (entries[i].IsBefore(in entries[i - 1]))
            {
                return false;
            }
        }

        return true;
    }

    private int LinearPosition(long time)
    {
        int position = _tail;
        while (position > _head && _entries[position - 1].Time.Ticks > time)
        {
            position--;
        }

        return position;
    }

    private int BinaryPosition(long time)
    {
        int low = _head;
        int high = _tail;
        while (low < high)
        {
            int middle = (int)(((uint)low + (uint)high) >> 1);
            if (_entries[middle].Time.Ticks <= time)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private void MoveToFront()
    {
        Array.Copy(_entries, _head, _entries, 0, Count);
        _tail -= _head;
        _head = 0;
    }
}

namespace CspSim.Model.Runs;

/// <summary>The places of one lane in order of key, first joined first among equals.</summary>
/// <remarks>
/// Nearly everybody joins at the end (requests come in order of time), so the places form a ring; the few that belong further
/// forward (returning to an old place, further actions of old requests) form a heap, and the next is the smaller of two heads.
/// Joining at the end then costs no comparison beyond one.
/// </remarks>
internal sealed class LaneQueue
{
    private LaneEntry[] _ring = new LaneEntry[64];
    private LaneEntry[] _heap = new LaneEntry[16];
    private int _head;
    private int _ringCount;
    private int _heapCount;
    private long _lastKey = long.MinValue;

    /// <summary>Places, given-up ones included.</summary>
    public int Count => _ringCount + _heapCount;

    public void Add(in LaneEntry entry)
    {
        if (_ringCount == 0 || entry.Key >= _lastKey)
        {
            AddToRing(entry);
        }
        else
        {
            AddToHeap(entry);
        }
    }

    /// <summary>The application some places behind the head of the ring, which will be taken before long; -1 when there is none.</summary>
    public int ApplicationAhead(int places) =>
        places < _ringCount ? _ring[(_head + places) & (_ring.Length - 1)].Application : -1;

    public bool TryTake(out LaneEntry first)
    {
        if (_ringCount > 0 && (_heapCount == 0 || _ring[_head].IsBefore(_heap[0])))
        {
            first = _ring[_head];
            _head = (_head + 1) & (_ring.Length - 1);
            _ringCount--;
            return true;
        }

        if (_heapCount > 0)
        {
            first = TakeFromHeap();
            return true;
        }

        first = default;
        return false;
    }

    private void AddToRing(in LaneEntry entry)
    {
        if (_ringCount == _ring.Length)
        {
            var larger = new LaneEntry[_ring.Length * 2];
            Array.Copy(_ring, _head, larger, 0, _ring.Length - _head);
            Array.Copy(_ring, 0, larger, _ring.Length - _head, _head);
            _ring = larger;
            _head = 0;
        }

        _ring[(_head + _ringCount) & (_ring.Length - 1)] = entry;
        _ringCount++;
        _lastKey = entry.Key;
    }

    private void AddToHeap(in LaneEntry entry)
    {
        if (_heapCount == _heap.Length)
        {
            Array.Resize(ref _heap, _heapCount * 2);
        }

        int at = _heapCount++;
        while (at > 0)
        {
            int parent = (at - 1) >> 1;
            if (!entry.IsBefore(_heap[parent]))
            {
                break;
            }

            _heap[at] = _heap[parent];
            at = parent;
        }

        _heap[at] = entry;
    }

    private LaneEntry TakeFromHeap()
    {
        LaneEntry first = _heap[0];
        LaneEntry moved = _heap[--_heapCount];
        int at = 0;
        while (true)
        {
            int child = (at << 1) + 1;
            if (child >= _heapCount)
            {
                break;
            }

            if (child + 1 < _heapCount && _heap[child + 1].IsBefore(_heap[child]))
            {
                child++;
            }

            if (!_heap[child].IsBefore(moved))
            {
                break;
            }

            _heap[at] = _heap[child];
            at = child;
        }

        _heap[at] = moved;
        return first;
    }
}

/// <summary>One place in a lane.</summary>
/// <param name="Key">Smaller goes first.</param>
/// <param name="Sequence">
/// Unique in an office. Decides between equal keys: who joined first goes first. An application that has moved on no longer
/// names it as its place: then this entry is void.
/// </param>
/// <param name="Application">Row of the application.</param>
internal readonly record struct LaneEntry(long Key, uint Sequence, int Application)
{
    public bool IsBefore(in LaneEntry other) => Key < other.Key || (Key == other.Key && Sequence < other.Sequence);
}

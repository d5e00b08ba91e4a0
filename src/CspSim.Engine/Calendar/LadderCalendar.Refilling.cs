namespace CspSim.Engine.Calendar;

/// <content>How the near future is filled from the buckets, and the buckets from the top.</content>
public sealed partial class LadderCalendar
{
    // The near future is filled up to FillTo when fewer than FillBelow are left, so that a handler's rows can be fetched a few events
    // before their turn (see TryLookAhead); the fill is small because a newcomer must be put in its place there.
    private const int FillBelow = 5;
    private const int FillTo = 12;

    // The first rung reaches this many times the mean distance of the top's events. What is scheduled meanwhile falls into it too: with 4
    // a run of two whole offices had some 20 events in a bucket and spent a sixth of its time on reading them.
    private const double TopReach = 0.5;

    private void Refill()
    {
        while (_near.Count < FillTo && _rungCount > 0)
        {
            TakeBucket(ref _rungs[_rungCount - 1]);
        }

        // The top is touched last: cutting it costs most, and events that are scheduled meanwhile would miss its buckets.
        while (_near.IsEmpty && Count > 0)
        {
            if (_rungCount > 0)
            {
                TakeBucket(ref _rungs[_rungCount - 1]);
            }
            else
            {
                TakeTop();
            }
        }
    }

    private void TakeBucket(ref LadderRung rung)
    {
        int node = rung.TakeBucket();
        if (rung.IsSpent)
        {
            _rungCount--;
        }

        if (node == 0)
        {
            return;
        }

        // Most buckets hold one event.
        if (_nodes[node].Next == 0)
        {
            MoveToNear(node, 1);
        }
        else
        {
            MoveToNearOrCut(node);
        }
    }

    private void TakeTop()
    {
        int count = _topCount;
        long first = _topFirst;
        long last = _topLast;
        ReadOnlySpan<CalendarEntry> entries = _top.AsSpan(0, count);
        if (count <= CutAbove || first == last)
        {
            Span<CalendarEntry> near = _near.Append(count);
            entries.CopyTo(near);
            NearFuture.Sort(near);
            ClearTop();
            _topStart = last;
            return;
        }

        // A few deadlines years away would make all buckets wide and long: what lies far beyond the mean stays where it is.
        double reach = TopReach * ((_topSum / count) - first);
        long end = reach < last - first ? first + Math.Max(1, (long)reach) : last;
        ref LadderRung rung = ref PushRung(first, end, count);
        ClearTop();
        _topStart = end;
        foreach (ref readonly CalendarEntry entry in entries)
        {
            if (entry.Time < end || end == last)
            {
                AddToBucket(ref rung, in entry);
            }
            else
            {
                AddToTop(in entry);
            }
        }
    }

    /// <summary>Sorts a bucket into the near future, or cuts it into a new rung.</summary>
    private void MoveToNearOrCut(int node)
    {
        long first = _nodes[node].Entry.Time;
        long last = first;
        int count = 0;
        for (int at = node; at != 0; at = _nodes[at].Next)
        {
            long time = _nodes[at].Entry.Time;
            first = Math.Min(first, time);
            last = Math.Max(last, time);
            count++;
        }

        MoveToNearOrCut(node, count, first, last);
    }

    private void MoveToNearOrCut(int node, int count, long first, long last)
    {
        if (count <= CutAbove || first == last || _rungCount == RungsMax)
        {
            MoveToNear(node, count);
            return;
        }

        ref LadderRung rung = ref PushRung(first, last, count);
        Node[] nodes = _nodes;
        while (node != 0)
        {
            ref Node moved = ref nodes[node];
            ref int head = ref rung.Heads[rung.BucketOf(moved.Entry.Time)];
            int next = moved.Next;
            moved.Next = head;
            head = node;
            node = next;
        }
    }

    private void MoveToNear(int node, int count)
    {
        // A list has its newest event first: filled from the back, the events of one instant are in order at once.
        Span<CalendarEntry> entries = _near.Append(count);
        Node[] nodes = _nodes;
        for (int i = entries.Length - 1; i >= 0; i--)
        {
            ref Node moved = ref nodes[node];
            entries[i] = moved.Entry;
            int next = moved.Next;
            moved.Next = _free;
            _free = node;
            node = next;
        }

        NearFuture.Sort(entries);
    }
}

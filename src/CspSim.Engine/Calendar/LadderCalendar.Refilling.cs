namespace CspSim.Engine.Calendar;

/// <content>How the near future is filled from the buckets, and the buckets from the top.</content>
public sealed partial class LadderCalendar
{
    // The near future is filled up to FillTo when fewer than FillBelow are left, so that a handler's rows can be fetched a few events
    // before their turn (see TryLookAhead); the fill is small because a newcomer must be put in its place there.
    private const int FillBelow = 5;
    private const int FillTo = 12;

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
        ref Node only = ref _nodes[node];
        if (only.Next == 0)
        {
            _near.Add(in only.Entry);
            only.Next = _free;
            _free = node;
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
        ReadOnlySpan<ScheduledEvent> entries = _top.AsSpan(0, count);
        if (count <= CutAbove || first == last)
        {
            Span<ScheduledEvent> near = _near.Append(count);
            entries.CopyTo(near);
            NearFuture.Sort(near);
            ClearTop();
            _topStart = last;
            return;
        }

        double reach = NextReach(first, count);
        long end = reach < last - first ? first + Math.Max(1, (long)reach) : last;
        ref LadderRung rung = ref PushRung(first, end, count);
        ClearTop();
        _topStart = end;
        foreach (ref readonly ScheduledEvent entry in entries)
        {
            if (entry.Time.Ticks < end || end == last)
            {
                AddToBucket(ref rung, in entry);
            }
            else
            {
                AddToTop(in entry);
            }
        }
    }

    /// <summary>How far the new first rung reaches: as long as it took of late to take as many events as the top has.</summary>
    /// <remarks>
    /// Its buckets then hold about one event each, those that are scheduled meanwhile counted in. A reach by the mean distance of the top's
    /// events is led astray by a few events far off: in a run of the reference model over 27 years the ends of months made buckets of 3
    /// events and more on average, which, with reading each twice, cost 3 % of its time.
    /// </remarks>
    private double NextReach(long first, int count)
    {
        long taken = _nextSequence - Count;
        double reach = count * ((double)first - _cutAt) / Math.Max(1, taken - _takenAtCut);
        _takenAtCut = taken;
        _cutAt = first;
        return reach;
    }

    /// <summary>Sorts a bucket into the near future, or cuts it into a new rung.</summary>
    private void MoveToNearOrCut(int node)
    {
        int count = 0;
        for (int at = node; at != 0; at = _nodes[at].Next)
        {
            count++;
        }

        if (count <= CutAbove || _rungCount == RungsMax)
        {
            MoveToNear(node, count);
        }
        else
        {
            CutOrMoveToNear(node, count);
        }
    }

    private void CutOrMoveToNear(int node, int count)
    {
        long first = _nodes[node].Entry.Time.Ticks;
        long last = first;
        for (int at = _nodes[node].Next; at != 0; at = _nodes[at].Next)
        {
            long time = _nodes[at].Entry.Time.Ticks;
            first = Math.Min(first, time);
            last = Math.Max(last, time);
        }

        if (first == last)
        {
            MoveToNear(node, count);
            return;
        }

        ref LadderRung rung = ref PushRung(first, last, count);
        Node[] nodes = _nodes;
        while (node != 0)
        {
            ref Node moved = ref nodes[node];
            ref int head = ref rung.Heads[rung.BucketOf(moved.Entry.Time.Ticks)];
            int next = moved.Next;
            moved.Next = head;
            head = node;
            node = next;
        }
    }

    private void MoveToNear(int node, int count)
    {
        // A list has its newest event first: filled from the back, the events of one instant are in order at once.
        Span<ScheduledEvent> entries = _near.Append(count);
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

using System.Runtime.CompilerServices;

namespace CspSim.Engine.Calendar;

/// <summary>A ladder queue: events are dropped into buckets and sorted only when their bucket is about to be taken.</summary>
/// <remarks>
/// Far events lie unsorted in <em>the top</em>; when all nearer ones are taken, the top is cut into the buckets of the first
/// rung; a bucket with many events is cut into a finer rung; a bucket with few is sorted into the near future, from which
/// events are taken. W. T. Tang, R. S. M. Goh, I. L.-J. Thng, "Ladder queue: an O(1) priority queue structure for
/// large-scale discrete event simulation", ACM Transactions on Modeling and Computer Simulation 15(3), 2005.
/// Deadlines counted in days put hundreds of events on one instant, where the published structure becomes quadratic. Therefore a
/// bucket of one instant is not cut but moved as it is, a long bucket is sorted by introsort, and a newcomer to a long near
/// future finds its place by binary search.
/// </remarks>
public sealed class LadderCalendar : IEventCalendar
{
    // Buckets up to this length are sorted rather than cut; between 24 and 96 no difference could be measured at 1500 pending.
    private const int CutAbove = 48;

    // A near future that newcomers have made longer than this goes back into buckets.
    private const int SpillAbove = 256;

    // The near future is filled up to FillTo when fewer than FillBelow are left, so that a handler's rows can be fetched a few events
    // before their turn (see TryLookAhead); the fill is small because a newcomer must be put in its place there.
    private const int FillBelow = 5;
    private const int FillTo = 12;

    // The list of a bucket is fetched ahead of its turn, one node after another as each tells where the next one lies; below EventsOfCache
    // that is work for nothing. Without it reading 100,000 pending events took 15 % of a run of two whole offices.
    private const int BucketsFetchedAhead = 8;
    private const int EventsOfCache = 16384;

    // The first rung reaches this many times the mean distance of the top's events.
    private const double TopReach = 4;

    private const int RungsMax = 10;
    private const int BucketsMax = 1 << 20;

    // Rungs below the first have a fixed size, so that no later moment of a run can need a larger one.
    private const int InnerBucketsMax = 1024;

    private readonly LadderRung[] _rungs = new LadderRung[RungsMax];
    private readonly NearFuture _near;
    private Node[] _nodes;
    private int _capacity;
    private int _free;
    private int _rungCount;

    // An array, not a list of nodes: it is read from end to end when it is cut, and may be far larger than a cache.
    private CalendarEntry[] _top;
    private int _topCount;
    private long _topFirst;
    private long _topLast;
    private double _topSum;
    private long _topStart;

    private long _now;
    private long _nextSequence;

    /// <summary>An empty calendar at the start of the run.</summary>
    /// <param name="capacity">Events to make room for at first; it grows by doubling.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="capacity"/> is not positive or absurdly large.</exception>
    public LadderCalendar(int capacity = 1024)
    {
        CalendarGuard.RequireCapacity(capacity);
        _capacity = capacity;
        _near = new NearFuture(capacity);
        _nodes = new Node[capacity + 1];
        _top = new CalendarEntry[capacity];
        _rungs[0].Heads = new int[FirstRungLength];
        for (int rung = 1; rung < RungsMax; rung++)
        {
            _rungs[rung].Heads = new int[InnerBucketsMax];
        }

        Reset(SimTime.Zero);
    }

    // Two buckets an event: with one, taking and scheduling among 100,000 events took a third longer.
    private int FirstRungLength => (int)Math.Min(2L * _capacity, BucketsMax);

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

        if (Count == _capacity)
        {
            Grow();
        }

        Count++;
        CalendarEntry entry = new(time.Ticks, _nextSequence++, entity, kind, version);
        if (entry.Time >= _topStart)
        {
            AddToTop(in entry);
        }
        else if (!TryAddToRung(in entry))
        {
            AddToNear(in entry);
        }
    }

    /// <inheritdoc/>
    public bool TryTake(out ScheduledEvent next)
    {
        if (_near.Count < FillBelow)
        {
            Refill();
            if (_near.IsEmpty)
            {
                next = default;
                return false;
            }
        }

        ref readonly CalendarEntry entry = ref _near.Take();
        _now = entry.Time;
        Count--;
        next = entry.ToEvent();
        return true;
    }

    /// <summary>The entity and kind of an event some places behind the next one, where that is known already.</summary>
    /// <remarks>For fetching what it will need ahead of its time. An event scheduled meanwhile may still come before it.</remarks>
    /// <param name="places">0 for the next event.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="entity">Its entity.</param>
    /// <returns>False when the event so far ahead has not been put in order yet.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryLookAhead(int places, out ushort kind, out int entity)
    {
        if (places < _near.Count)
        {
            ref readonly CalendarEntry entry = ref _near[places];
            kind = entry.Kind;
            entity = entry.Entity;
            return true;
        }

        kind = 0;
        entity = 0;
        return false;
    }

    /// <inheritdoc/>
    public void Reset(SimTime now)
    {
        _now = now.Ticks;
        _nextSequence = 0;
        Count = 0;
        _near.Clear();
        while (_rungCount > 0)
        {
            _rungs[--_rungCount].Clear();
        }

        ClearTop();
        _topStart = long.MinValue;
        _free = 0;
        ChainFree(1);
    }

    private void AddToTop(in CalendarEntry entry)
    {
        _topFirst = Math.Min(_topFirst, entry.Time);
        _topLast = Math.Max(_topLast, entry.Time);
        _topSum += entry.Time;
        _top[_topCount++] = entry;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryAddToRung(in CalendarEntry entry)
    {
        for (int rung = 0; rung < _rungCount; rung++)
        {
            if (entry.Time >= _rungs[rung].NextStart)
            {
                AddToBucket(ref _rungs[rung], in entry);
                return true;
            }
        }

        return false;
    }

    private void AddToBucket(ref LadderRung rung, in CalendarEntry entry)
    {
        ref int head = ref rung.Heads[rung.BucketOf(entry.Time)];
        head = NewNode(in entry, head);
    }

    private void AddToNear(in CalendarEntry entry)
    {
        if (_near.Count > SpillAbove && _rungCount < RungsMax && !_near.IsOneInstant)
        {
            SpillNear(in entry);
        }
        else
        {
            _near.Insert(in entry);
        }
    }

    // Happens when a handler schedules many events before the next bucket, as a starting backlog does.
    private void SpillNear(in CalendarEntry newcomer)
    {
        int count = _near.Count;
        long first = Math.Min(newcomer.Time, _near[0].Time);
        long last = Math.Max(newcomer.Time, _near[count - 1].Time);
        ref LadderRung rung = ref PushRung(first, last, count);
        for (int i = 0; i < count; i++)
        {
            AddToBucket(ref rung, in _near[i]);
        }

        _near.Clear();
        AddToBucket(ref rung, in newcomer);
    }

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
        int before = rung.Next;
        int node = rung.TakeBucket();
        if (Count > EventsOfCache)
        {
            FetchAhead(in rung, before, rung.Next);
        }

        if (rung.IsSpent)
        {
            _rungCount--;
        }

        if (node != 0)
        {
            MoveToNearOrCut(node);
        }
    }

    private void FetchAhead(in LadderRung rung, int from, int to)
    {
        Node[] nodes = _nodes;
        for (int bucket = from; bucket < to; bucket++)
        {
            ProcessorCache.Fetch(ref nodes[rung.HeadAhead(bucket + (4 * BucketsFetchedAhead))]);
            ProcessorCache.Fetch(ref nodes[nodes[rung.HeadAhead(bucket + (3 * BucketsFetchedAhead))].Next]);
            int second = nodes[rung.HeadAhead(bucket + (2 * BucketsFetchedAhead))].Next;
            ProcessorCache.Fetch(ref nodes[nodes[second].Next]);
            int third = nodes[nodes[rung.HeadAhead(bucket + BucketsFetchedAhead)].Next].Next;
            ProcessorCache.Fetch(ref nodes[nodes[third].Next]);
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

    private ref LadderRung PushRung(long first, long last, int count)
    {
        ref LadderRung rung = ref _rungs[_rungCount++];
        rung.Span(first, last, (int)Math.Min(2L * count, rung.Heads.Length));
        return ref rung;
    }

    private int NewNode(in CalendarEntry entry, int next)
    {
        int node = _free;
        ref Node taken = ref _nodes[node];
        _free = taken.Next;
        taken.Entry = entry;
        taken.Next = next;
        return node;
    }

    private void ClearTop()
    {
        _topCount = 0;
        _topSum = 0;
        _topFirst = long.MaxValue;
        _topLast = long.MinValue;
    }

    private void Grow()
    {
        int firstNew = _nodes.Length;
        _capacity *= 2;
        Array.Resize(ref _nodes, _capacity + 1);
        Array.Resize(ref _top, _capacity);
        Array.Resize(ref _rungs[0].Heads, FirstRungLength);
        _near.Grow(_capacity);
        ChainFree(firstNew);
    }

    private void ChainFree(int firstNew)
    {
        for (int node = _nodes.Length - 1; node >= firstNew; node--)
        {
            _nodes[node].Next = _free;
            _free = node;
        }
    }

    private struct Node
    {
        public CalendarEntry Entry;
        public int Next;
    }
}

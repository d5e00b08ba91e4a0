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
public sealed partial class LadderCalendar : IEventCalendar
{
    // Buckets up to this length are sorted rather than cut; between 24 and 96 no difference could be measured at 1500 pending.
    private const int CutAbove = 48;

    // A near future that newcomers have made longer than this goes back into buckets.
    private const int SpillAbove = 256;

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
    private ScheduledEvent[] _top;
    private int _topCount;
    private long _topFirst;
    private long _topLast;
    private long _topStart;

    // When the top was last cut, and how many events had been taken until then.
    private long _cutAt;
    private long _takenAtCut;

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
        _top = new ScheduledEvent[capacity];
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
        ScheduledEvent entry = new(time, _nextSequence++, entity, kind, version);
        if (time.Ticks >= _topStart)
        {
            AddToTop(in entry);
        }
        else if (!TryAddToRung(in entry))
        {
            AddToNear(entry);
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

        ref readonly ScheduledEvent entry = ref _near.Take();
        _now = entry.Time.Ticks;
        Count--;
        next = entry;
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
            ref readonly ScheduledEvent entry = ref _near[places];
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
        _cutAt = now.Ticks;
        _takenAtCut = 0;
        _free = 0;
        ChainFree(1);
    }

    // In line, as the rungs below: an entry is then written where it belongs, number by number, and never copied.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void AddToTop(in ScheduledEvent entry)
    {
        _topFirst = Math.Min(_topFirst, entry.Time.Ticks);
        _topLast = Math.Max(_topLast, entry.Time.Ticks);
        _top[_topCount++] = entry;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryAddToRung(in ScheduledEvent entry)
    {
        for (int rung = 0; rung < _rungCount; rung++)
        {
            if (entry.Time.Ticks >= _rungs[rung].NextStart)
            {
                AddToBucket(ref _rungs[rung], in entry);
                return true;
            }
        }

        return false;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void AddToBucket(ref LadderRung rung, in ScheduledEvent entry)
    {
        ref int head = ref rung.Heads[rung.BucketOf(entry.Time.Ticks)];
        head = NewNode(in entry, head);
    }

    // By value: Schedule's entry has no address then.
    private void AddToNear(ScheduledEvent entry)
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
    private void SpillNear(in ScheduledEvent newcomer)
    {
        int count = _near.Count;
        long first = Math.Min(newcomer.Time.Ticks, _near[0].Time.Ticks);
        long last = Math.Max(newcomer.Time.Ticks, _near[count - 1].Time.Ticks);
        ref LadderRung rung = ref PushRung(first, last, count);
        for (int i = 0; i < count; i++)
        {
            AddToBucket(ref rung, in _near[i]);
        }

        _near.Clear();
        AddToBucket(ref rung, in newcomer);
    }

    private ref LadderRung PushRung(long first, long last, int count)
    {
        ref LadderRung rung = ref _rungs[_rungCount++];
        rung.Span(first, last, (int)Math.Min(2L * count, rung.Heads.Length));
        return ref rung;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int NewNode(in ScheduledEvent entry, int next)
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
        public ScheduledEvent Entry;
        public int Next;
    }
}

namespace CspSim.Engine.Calendar;

/// <summary>One rung of a ladder calendar: a stretch of time cut into buckets of equal width, each an unsorted list of events.</summary>
/// <remarks>
/// The width is a power of two ticks, so that the bucket of an event is a subtraction and a shift. The last bucket also takes
/// what lies behind the rung's stretch but before the next bucket of the rung above.
/// </remarks>
internal struct LadderRung
{
    /// <summary>First node of each bucket's list; 0 for none. Always all 0 outside the buckets still to come.</summary>
    public int[] Heads;

    /// <summary>Time at which the next bucket begins: earlier events belong further down the ladder.</summary>
    public long NextStart;

    /// <summary>Bucket to be taken next.</summary>
    public int Next;

    private long _start;
    private int _shift;
    private int _last;

    /// <summary>Whether all buckets have been taken.</summary>
    public readonly bool IsSpent => Next > _last;

    /// <summary>Spans the rung over the times of some events.</summary>
    /// <param name="first">The earliest time.</param>
    /// <param name="last">The latest time.</param>
    /// <param name="bucketsMax">Upper bound on the number of buckets; at least half of it is used when the times allow it.</param>
    public void Span(long first, long last, int bucketsMax)
    {
        // Unsigned: from the earliest instant that can be written to the latest there is more time than a long holds.
        ulong length = unchecked((ulong)last - (ulong)first);
        int shift = 0;
        while (length >> shift >= (ulong)bucketsMax)
        {
            shift++;
        }

        _start = first;
        _shift = shift;
        _last = (int)(length >> shift);
        Next = 0;
        NextStart = first;
    }

    /// <summary>The bucket of a time that is not before <see cref="NextStart"/>.</summary>
    public readonly int BucketOf(long time) => (int)Math.Min(unchecked((ulong)time - (ulong)_start) >> _shift, (ulong)_last);

    /// <summary>Takes the list of the next bucket that has one.</summary>
    /// <returns>The first node, or 0 when the rung is spent.</returns>
    public int TakeBucket()
    {
        int[] heads = Heads;
        int next = Next;
        int last = _last;
        int node = 0;
        while (next <= last)
        {
            node = heads[next];
            if (node != 0)
            {
                heads[next] = 0;
                next++;
                break;
            }

            next++;
        }

        Next = next;
        NextStart = unchecked((long)((ulong)_start + ((ulong)(uint)next << _shift)));
        return node;
    }

    /// <summary>Empties the buckets still to come.</summary>
    public void Clear()
    {
        Array.Clear(Heads, Next, Math.Max(0, _last + 1 - Next));
        Next = _last + 1;
    }
}

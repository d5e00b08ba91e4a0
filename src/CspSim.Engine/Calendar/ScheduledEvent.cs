using System.Runtime.CompilerServices;

namespace CspSim.Engine.Calendar;

/// <summary>One entry of the event calendar: when, what, and for whom. Entries are ordered by time and then by sequence.</summary>
/// <remarks>
/// A small value, no object and no delegate: the owner of the run dispatches it by a switch on <see cref="Kind"/>. What and whom are one
/// number inside: as three fields, which are written one by one and copied together, each copy waited for its writes to reach the cache.
/// </remarks>
public readonly record struct ScheduledEvent
{
    private const int EntityShift = 32;
    private const int KindShift = 16;

    private readonly ulong _what;

    /// <summary>An entry.</summary>
    /// <param name="time">When it happens.</param>
    /// <param name="sequence">The order in which it was scheduled.</param>
    /// <param name="entity">For whom.</param>
    /// <param name="kind">What happens.</param>
    /// <param name="version">The version of the entity.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ScheduledEvent(SimTime time, long sequence, int entity, ushort kind, ushort version)
    {
        Time = time;
        Sequence = sequence;
        _what = ((ulong)(uint)entity << EntityShift) | ((uint)kind << KindShift) | version;
    }

    /// <summary>When it happens.</summary>
    public SimTime Time { get; }

    /// <summary>The order in which it was scheduled; decides between events of the same instant.</summary>
    public long Sequence { get; }

    /// <summary>Row of the table that the kind speaks of.</summary>
    public int Entity => (int)(_what >> EntityShift);

    /// <summary>What happens; the numbers belong to the owner of the run.</summary>
    public ushort Kind => (ushort)(_what >> KindShift);

    /// <summary>
    /// The version of the entity when the event was scheduled. An owner cancels by raising the entity's version: an event that
    /// carries another one is void. Nothing is removed from the calendar.
    /// </summary>
    public ushort Version => (ushort)_what;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool IsBefore(in ScheduledEvent other) =>
        Time < other.Time || (Time.Ticks == other.Time.Ticks && Sequence < other.Sequence);

    /// <summary>The order of entries for a sort.</summary>
    internal readonly struct Order : IComparer<ScheduledEvent>
    {
        public int Compare(ScheduledEvent x, ScheduledEvent y)
        {
            int byTime = x.Time.CompareTo(y.Time);
            return byTime != 0 ? byTime : x.Sequence.CompareTo(y.Sequence);
        }
    }
}

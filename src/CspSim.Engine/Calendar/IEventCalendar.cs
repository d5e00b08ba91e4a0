namespace CspSim.Engine.Calendar;

/// <summary>The events to come, taken in order of time and, at the same instant, in the order in which they were scheduled.</summary>
/// <remarks>
/// One calendar serves one replication on one thread. An event may be scheduled at the time of the event last taken, never
/// before it. Nothing is allocated per event once the calendar has reached its largest size.
/// </remarks>
public interface IEventCalendar
{
    /// <summary>The time of the event last taken; the start of the run before the first.</summary>
    SimTime Now { get; }

    /// <summary>Events to come, void ones included.</summary>
    int Count { get; }

    /// <summary>Adds an event.</summary>
    /// <param name="time">When it happens; not before <see cref="Now"/>.</param>
    /// <param name="kind">What happens.</param>
    /// <param name="entity">For whom.</param>
    /// <param name="version">The entity's version, for lazy cancellation.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="time"/> lies before <see cref="Now"/>.</exception>
    void Schedule(SimTime time, ushort kind, int entity, ushort version = 0);

    /// <summary>Takes the next event and moves <see cref="Now"/> to it.</summary>
    /// <returns>False when nothing is to come.</returns>
    bool TryTake(out ScheduledEvent next);

    /// <summary>Empties the calendar and sets <see cref="Now"/>; the memory stays.</summary>
    /// <param name="now">The new present; may be negative, so that a run can begin before its window.</param>
    void Reset(SimTime now);
}

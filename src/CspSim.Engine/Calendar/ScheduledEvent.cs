namespace CspSim.Engine.Calendar;

/// <summary>One entry of the event calendar: when, what, and for whom.</summary>
/// <remarks>A small value, no object and no delegate: the owner of the run dispatches it by a switch on <see cref="Kind"/>.</remarks>
/// <param name="Time">When it happens.</param>
/// <param name="Sequence">The order in which it was scheduled; decides between events of the same instant.</param>
/// <param name="Entity">Row of the table that the kind speaks of.</param>
/// <param name="Kind">What happens; the numbers belong to the owner of the run.</param>
/// <param name="Version">
/// The version of the entity when the event was scheduled. An owner cancels by raising the entity's version: an event that
/// carries another one is void. Nothing is removed from the calendar.
/// </param>
public readonly record struct ScheduledEvent(SimTime Time, long Sequence, int Entity, ushort Kind, ushort Version);

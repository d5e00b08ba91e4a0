namespace CspSim.Engine.Calendar;

/// <summary>A scheduled event as the calendars keep it: plain numbers, ordered by time and then by sequence.</summary>
internal readonly record struct CalendarEntry(long Time, long Sequence, int Entity, ushort Kind, ushort Version)
    : IComparable<CalendarEntry>
{
    public bool IsBefore(in CalendarEntry other) =>
        Time < other.Time || (Time == other.Time && Sequence < other.Sequence);

    public int CompareTo(CalendarEntry other)
    {
        int byTime = Time.CompareTo(other.Time);
        return byTime != 0 ? byTime : Sequence.CompareTo(other.Sequence);
    }

    public ScheduledEvent ToEvent() => new(new SimTime(Time), Sequence, Entity, Kind, Version);
}

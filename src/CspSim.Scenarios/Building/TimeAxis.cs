using NodaTime;

namespace CspSim.Scenarios.Building;

/// <summary>Calendar time against simulated time: where the run starts and how long it is.</summary>
/// <param name="Start">The calendar instant of simulated time zero; its offset holds for dates without one on whose local time the
/// offices do not agree.</param>
/// <param name="Length">The length of the run.</param>
internal sealed record TimeAxis(DateTimeOffset Start, SimDuration Length)
{
    /// <summary>
    /// The time zones of the offices, whose local time a date without an offset is in as long as it is the same; empty when the start has
    /// an offset.
    /// </summary>
    public IReadOnlyList<DateTimeZone> Zones { get; init; } = [];

    /// <summary>Whether another axis gives every date the same time: calendars made for the one then serve the other.</summary>
    public bool Equals(TimeAxis? other) =>
        other is not null && Start.EqualsExact(other.Start) && Length == other.Length && Zones.SequenceEqual(other.Zones);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Start, Length);

    /// <summary>Whether something happens from the start of the run to its end.</summary>
    public bool IsInRun(SimTime time) => time >= SimTime.Zero && time < SimTime.Zero + Length;

    /// <summary>The simulated time of a calendar instant.</summary>
    public SimTime At(DateTimeOffset instant) => new((instant - Start).Ticks);

    /// <summary>The simulated time of a local date and time.</summary>
    public SimTime At(DateTime local, TimeSpan? offset = null) =>
        At(offset is null && Common(Zones, local) is { } common ? common : new DateTimeOffset(local, offset ?? Start.Offset));

    /// <summary>
    /// The instant of a local time that is the same in some zones; null when it is not. A time that a zone skips is as long after the
    /// change as it is in the gap; of one that comes twice it is the first.
    /// </summary>
    public static DateTimeOffset? Common(IReadOnlyList<DateTimeZone> zones, DateTime local)
    {
        DateTimeOffset[] instants = [.. zones.Select(zone => zone.AtLeniently(LocalDateTime.FromDateTime(local)).ToDateTimeOffset())
            .Distinct()];
        return instants.Length == 1 ? instants[0] : null;
    }

    /// <summary>The simulated time of a date or date-time; null when none is given.</summary>
    public SimTime? At(Moment? moment) => moment is { } given ? At(given.Local, given.Offset) : null;

    /// <summary>The same, where a date without a time means the end of that day.</summary>
    public SimTime? EndOf(Moment? moment) => moment is { IsDate: true } date ? At(date.Local.AddDays(1), date.Offset) : At(moment);

    /// <summary>
    /// From when on something holds, as a key says; null when the key is not given. A day after the run causes a warning, because
    /// nothing comes of it.
    /// </summary>
    /// <param name="section">The mapping.</param>
    /// <param name="key">The key.</param>
    /// <param name="moment">Its value.</param>
    public SimTime? BeginOf(Reading section, KeyEntry key, Moment? moment)
    {
        SimTime? begin = At(moment);
        SimTime end = SimTime.Zero + Length;
        if (begin >= end)
        {
            section.Warning("CS089", key, $"'{key.Name}' is after the run, which ends on {DateOf(end)}: nothing comes of it",
                $"{key.Name}: {DateOf(SimTime.Zero)}, or a longer run");
        }

        return begin;
    }

    /// <summary>A simulated time as a date, for messages.</summary>
    public string DateOf(SimTime time) => Start.AddTicks(time.Ticks).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

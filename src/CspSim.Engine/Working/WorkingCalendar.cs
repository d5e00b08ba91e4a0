namespace CspSim.Engine.Working;

/// <summary>When an office works: which local days, and which hours of them.</summary>
/// <remarks>
/// Days are given by the instants at which they begin, so a day of 23 or 25 hours at a change of the clocks needs no rule of its
/// own; hours are counted from that instant and end with the day. All arithmetic is on whole ticks and on tables made
/// once: a call makes a guess from the average day and corrects it by a step or two. Immutable and safe to share.
/// </remarks>
public sealed class WorkingCalendar
{
    private readonly WorkingDays? _days;

    /// <summary>A calendar from its days.</summary>
    /// <param name="localMidnights">The instants at which the local days begin, ascending, and at last the end of the last day.</param>
    /// <param name="isWorkingDay">For each day whether the office works on it; one fewer than the midnights.</param>
    /// <param name="hours">The hours of every working day, ascending and not overlapping, inside 24 hours.</param>
    /// <exception cref="ArgumentException">The lists do not fit each other, are not ascending, or hold no working time.</exception>
    public WorkingCalendar(
        IReadOnlyList<SimTime> localMidnights, IReadOnlyList<bool> isWorkingDay, IReadOnlyList<WorkingInterval> hours) =>
        _days = new WorkingDays(localMidnights, isWorkingDay, hours);

    private WorkingCalendar()
    {
    }

    /// <summary>The calendar in which every instant is working time and every 24 hours are a business day.</summary>
    public static WorkingCalendar Always { get; } = new();

    /// <summary>Whether every instant is working time.</summary>
    public bool IsAlways => _days is null;

    /// <summary>The first instant covered.</summary>
    public SimTime Start => _days?.Start ?? SimTime.Always;

    /// <summary>The end of the last day covered.</summary>
    public SimTime End => _days?.End ?? SimTime.Never;

    /// <summary>The instant at which a piece of work is done.</summary>
    /// <param name="start">When the work may begin; outside working hours it waits.</param>
    /// <param name="workingTime">How much working time it takes; not negative.</param>
    /// <returns>
    /// The earliest instant by which that much working time has passed: work that fills the day ends at closing time, not at
    /// the next opening. Work of no length ends at the first working instant from <paramref name="start"/> on.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">The working time is negative.</exception>
    /// <exception cref="InvalidOperationException">The start or the end lies outside the days covered.</exception>
    public SimTime Finish(SimTime start, SimDuration workingTime) => FinishAfter(WorkedBy(start), workingTime);

    /// <summary>The first working instant at or after a time; closing time is not one.</summary>
    /// <exception cref="InvalidOperationException">The time lies outside the days covered, or no working time follows it.</exception>
    public SimTime NextWorkingInstant(SimTime time) => _days is null ? time : _days.InstantOfNextWork(_days.WorkedBy(time));

    /// <summary>The working time between two instants.</summary>
    /// <param name="from">The earlier instant.</param>
    /// <param name="to">The later instant; when it is the earlier one, the result is negative.</param>
    /// <exception cref="InvalidOperationException">An instant lies outside the days covered.</exception>
    public SimDuration WorkingTimeBetween(SimTime from, SimTime to) =>
        _days is null ? to - from : new SimDuration(_days.WorkedBy(to) - _days.WorkedBy(from));

    /// <summary>The working time from the calendar's first day to an instant; with <see cref="Always"/> the time since the run's start.</summary>
    /// <exception cref="InvalidOperationException">The instant lies outside the days covered.</exception>
    public SimDuration WorkedBy(SimTime time) => new(_days is null ? time.Ticks : _days.WorkedBy(time));

    /// <summary>When some more work is done, counted from an amount of working time; see <see cref="Finish"/>.</summary>
    /// <param name="worked">What <see cref="WorkedBy"/> says of the instant at which the work begins.</param>
    /// <param name="workingTime">The work; not negative.</param>
    /// <exception cref="ArgumentOutOfRangeException">The working time is negative.</exception>
    /// <exception cref="InvalidOperationException">The result lies outside the days covered.</exception>
    public SimTime FinishAfter(SimDuration worked, SimDuration workingTime)
    {
        if (_days is null)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(workingTime.Ticks, nameof(workingTime));
            return new SimTime(worked.Ticks) + workingTime;
        }

        if (workingTime.Ticks <= 0)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(workingTime.Ticks, nameof(workingTime));
            return _days.InstantOfNextWork(worked.Ticks);
        }

        return _days.FinishAfter(worked.Ticks, workingTime.Ticks);
    }

    /// <summary>The same time of day some business days later.</summary>
    /// <param name="time">The instant to count from.</param>
    /// <param name="days">
    /// 1 is the first working day after the local date of <paramref name="time"/>, whether or not that date is one itself;
    /// 0 is that date when it is a working day and the next working day otherwise. Not negative.
    /// </param>
    /// <returns>
    /// The instant as far from its local midnight as <paramref name="time"/> is from its own, but still on its day when a change
    /// of the clocks made that day shorter.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">The number of days is negative.</exception>
    /// <exception cref="InvalidOperationException">The time or the result lies outside the days covered.</exception>
    public SimTime AddBusinessDays(SimTime time, int days)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        return _days is null ? time + new SimDuration(days * SimDuration.TicksPerDay) : _days.AddBusinessDays(time, days);
    }
}

namespace CspSim.Engine.Working;

/// <summary>When an office works: which local days, and which hours of them.</summary>
/// <remarks>
/// Days are given one by one with the instants at which they begin and with hours on the local clock, so that a day on which the clocks
/// change keeps its hours; before the first and after the last of them a week of days of 24 hours repeats without end. All arithmetic is on
/// whole ticks and on tables made once: a call makes a guess from the average day and corrects it by a step or two. What would lie beyond
/// the last instant of time is <see cref="SimTime.Never"/>. Immutable and safe to share.
/// </remarks>
public sealed class WorkingCalendar
{
    private const int DaysPerWeek = 7;

    private readonly EndlessDays? _days;

    /// <summary>A calendar from its days and from what repeats before and after them.</summary>
    /// <param name="days">Local days, each beginning when the one before ends; at least one.</param>
    /// <param name="end">The end of the last of them.</param>
    /// <param name="weekBefore">The hours of the seven days before the first one, in their order; they repeat into the past.</param>
    /// <param name="weekAfter">The hours of the seven days after the last one; they repeat into the future.</param>
    /// <exception cref="ArgumentException">
    /// Days do not ascend, hours overlap or leave their day, or a week has no seven days or no working time.
    /// </exception>
    public WorkingCalendar(
        IReadOnlyList<WorkingDay> days,
        SimTime end,
        IReadOnlyList<IReadOnlyList<WorkingInterval>> weekBefore,
        IReadOnlyList<IReadOnlyList<WorkingInterval>> weekAfter)
    {
        ArgumentNullException.ThrowIfNull(days);
        ArgumentNullException.ThrowIfNull(weekBefore);
        ArgumentNullException.ThrowIfNull(weekAfter);
        CheckDays(days, end);
        _days = new EndlessDays(new WorkingDays(days, end), Week(weekBefore, nameof(weekBefore)), Week(weekAfter, nameof(weekAfter)));
    }

    private WorkingCalendar()
    {
    }

    /// <summary>The calendar in which every instant is working time and every 24 hours are a business day.</summary>
    public static WorkingCalendar Always { get; } = new();

    /// <summary>Whether every instant is working time.</summary>
    public bool IsAlways => _days is null;

    /// <summary>The instant at which a piece of work is done.</summary>
    /// <param name="start">When the work may begin; outside working hours it waits.</param>
    /// <param name="workingTime">How much working time it takes; not negative.</param>
    /// <returns>
    /// The earliest instant by which that much working time has passed: work that fills the day ends at closing time, not at
    /// the next opening. Work of no length ends at the first working instant from <paramref name="start"/> on.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">The working time is negative.</exception>
    public SimTime Finish(SimTime start, SimDuration workingTime) => FinishAfter(WorkedBy(start), workingTime);

    /// <summary>The first working instant at or after a time; closing time is not one.</summary>
    public SimTime NextWorkingInstant(SimTime time) => _days is null ? time : _days.StartOf(_days.WorkedBy(time.Ticks));

    /// <summary>The working time without a break in which an instant lies; outside working hours, the next one.</summary>
    public WorkingStretch StretchAt(SimTime time) =>
        _days is null
            ? new WorkingStretch(SimTime.Always, SimTime.Never, new SimDuration(SimTime.Always.Ticks))
            : _days.StretchOf(_days.WorkedBy(time.Ticks));

    /// <summary>The working time between two instants.</summary>
    /// <param name="from">The earlier instant.</param>
    /// <param name="to">The later instant; when it is the earlier one, the result is negative.</param>
    public SimDuration WorkingTimeBetween(SimTime from, SimTime to) =>
        _days is null ? to - from : new SimDuration(_days.WorkedBy(to.Ticks) - _days.WorkedBy(from.Ticks));

    /// <summary>
    /// The working time from the calendar's first day to an instant, negative before it; with <see cref="Always"/> the time since the
    /// run's start.
    /// </summary>
    public SimDuration WorkedBy(SimTime time) => new(_days is null ? time.Ticks : _days.WorkedBy(time.Ticks));

    /// <summary>When some more work is done, counted from an amount of working time; see <see cref="Finish"/>.</summary>
    /// <param name="worked">What <see cref="WorkedBy"/> says of the instant at which the work begins.</param>
    /// <param name="workingTime">The work; not negative.</param>
    /// <exception cref="ArgumentOutOfRangeException">The working time is negative.</exception>
    public SimTime FinishAfter(SimDuration worked, SimDuration workingTime)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(workingTime.Ticks, nameof(workingTime));
        if (_days is null)
        {
            return new SimTime(worked.Ticks) + workingTime;
        }

        // The work ends with its last tick.
        return workingTime.Ticks == 0
            ? _days.StartOf(worked.Ticks)
            : _days.StartOf((worked + workingTime).Ticks - 1) + new SimDuration(1);
    }

    /// <summary>The same time of day some business days later.</summary>
    /// <param name="time">The instant to count from.</param>
    /// <param name="days">
    /// 1 is the first working day after the local date of <paramref name="time"/>, whether or not that date is one itself;
    /// 0 is that date when it is a working day and the next working day otherwise. Not negative.
    /// </param>
    /// <returns>
    /// The instant at which the local clock shows what it shows at <paramref name="time"/>, be it inside the hours of that day or not. A
    /// time that a change of the clocks skips is as long after the change; of one that comes twice it is the first.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">The number of days is negative.</exception>
    public SimTime AddBusinessDays(SimTime time, int days)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        return _days is null ? time + SimDuration.FromDays(days) : _days.AddWorkingDays(time.Ticks, days);
    }

    private static void CheckDays(IReadOnlyList<WorkingDay> days, SimTime end)
    {
        for (int day = 0; day < days.Count; day++)
        {
            if (days[day].Midnight >= (day + 1 < days.Count ? days[day + 1].Midnight : end))
            {
                throw new ArgumentException("The days of a working calendar must ascend.", nameof(days));
            }

            CheckHours(days[day].Hours, nameof(days));
        }

        if (days.Count == 0)
        {
            throw new ArgumentException("A working calendar needs a day at least.", nameof(days));
        }
    }

    private static void CheckHours(IReadOnlyList<WorkingInterval> hours, string name)
    {
        SimDuration end = SimDuration.Zero;
        foreach (WorkingInterval interval in hours)
        {
            if (interval.FromMidnight < end || interval.Length <= SimDuration.Zero || interval.End.Ticks > SimDuration.TicksPerDay)
            {
                throw new ArgumentException("Working hours must ascend without overlap between 0 and 24 o'clock.", name);
            }

            end = interval.End;
        }
    }

    private static WorkingDays Week(IReadOnlyList<IReadOnlyList<WorkingInterval>> hours, string name)
    {
        if (hours.Count != DaysPerWeek || hours.All(day => day.Count == 0))
        {
            throw new ArgumentException("A week has seven days, and working hours on one of them at least.", name);
        }

        foreach (IReadOnlyList<WorkingInterval> day in hours)
        {
            CheckHours(day, name);
        }

        return new WorkingDays(
            [.. hours.Select((day, index) => new WorkingDay(new SimTime(index * SimDuration.TicksPerDay), day))],
            new SimTime(DaysPerWeek * SimDuration.TicksPerDay));
    }
}

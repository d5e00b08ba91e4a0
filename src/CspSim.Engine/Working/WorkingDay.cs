namespace CspSim.Engine.Working;

/// <summary>One local day of an office.</summary>
/// <param name="Midnight">The instant at which it begins.</param>
/// <param name="Hours">Its working hours on the clock, ascending and not overlapping, inside 24 hours; empty when the office is
/// closed.</param>
/// <param name="ClockChange">How long after it began the clocks were changed, on a day that is longer or shorter than 24 hours.</param>
public sealed record WorkingDay(SimTime Midnight, IReadOnlyList<WorkingInterval> Hours, SimDuration ClockChange = default);

/// <summary>A stretch of working time inside a working day, such as the morning before the pause.</summary>
/// <param name="FromMidnight">When it begins on the clock, counted from 0 o'clock; not negative.</param>
/// <param name="Length">How long it is on the clock; more than 0.</param>
public readonly record struct WorkingInterval(SimDuration FromMidnight, SimDuration Length)
{
    /// <summary>When it ends on the clock, counted from 0 o'clock.</summary>
    public SimDuration End => FromMidnight + Length;
}

/// <summary>Working time without a break.</summary>
/// <param name="From">Its first instant.</param>
/// <param name="To">Its end, which is no working instant.</param>
/// <param name="WorkedBefore">What <see cref="WorkingCalendar.WorkedBy"/> says of its first instant.</param>
public readonly record struct WorkingStretch(SimTime From, SimTime To, SimDuration WorkedBefore);

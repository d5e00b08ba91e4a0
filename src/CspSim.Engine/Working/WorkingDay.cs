namespace CspSim.Engine.Working;

/// <summary>One local day of an office.</summary>
/// <param name="Midnight">The instant at which it begins.</param>
/// <param name="Hours">Its working hours on the clock, ascending and not overlapping, inside 24 hours; empty when the office is closed.</param>
/// <param name="ClockChange">How long after it began the clocks were changed, on a day that is longer or shorter than 24 hours.</param>
public sealed record WorkingDay(SimTime Midnight, IReadOnlyList<WorkingInterval> Hours, SimDuration ClockChange = default);

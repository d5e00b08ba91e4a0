namespace CspSim.Engine.Working;

/// <summary>Working time without a break.</summary>
/// <param name="From">Its first instant.</param>
/// <param name="To">Its end, which is no working instant.</param>
/// <param name="WorkedBefore">What <see cref="WorkingCalendar.WorkedBy"/> says of its first instant.</param>
public readonly record struct WorkingStretch(SimTime From, SimTime To, SimDuration WorkedBefore);

using CspSim.Engine;

namespace CspSim.Model.Exchange;

/// <summary>The link is down for one stretch of time: every attempt that starts in it fails at once.</summary>
/// <param name="Name">The user's name for it.</param>
/// <param name="At">When it begins.</param>
/// <param name="Lasts">How long; more than zero.</param>
public sealed record FixedOutage(string Name, SimTime At, SimDuration Lasts) : LinkFault(Name);

using CspSim.Engine;

namespace CspSim.Model.Exchange;

/// <summary>The link is down again and again, at a fixed distance.</summary>
/// <param name="Name">The user's name for it.</param>
/// <param name="First">When the first one begins; the pattern runs from there on only.</param>
/// <param name="Every">From one beginning to the next; more than <paramref name="Lasts"/>.</param>
/// <param name="Lasts">How long each lasts; more than zero.</param>
public sealed record RecurringOutage(string Name, SimTime First, SimDuration Every, SimDuration Lasts) : LinkFault(Name);

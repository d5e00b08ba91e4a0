using CspSim.Engine;

namespace CspSim.Model.Exchange;

/// <summary>A message arrives twice: the second copy after a latency of its own.</summary>
/// <param name="Name">The user's name for it.</param>
/// <param name="From">When it begins.</param>
/// <param name="To">When it ends.</param>
/// <param name="Probability">For each attempt; 0 to 1.</param>
public sealed record DuplicationFault(string Name, SimTime From, SimTime To, double Probability) : LinkFault(Name);

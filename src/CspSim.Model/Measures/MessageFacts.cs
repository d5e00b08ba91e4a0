using CspSim.Engine;

namespace CspSim.Model.Measures;

/// <summary>What is known of a message when it is settled.</summary>
/// <param name="RequestedAt">When it was handed to the link.</param>
/// <param name="SettledAt">When it was received or given up.</param>
/// <param name="Attempts">Attempts made.</param>
/// <param name="Delivered">Whether it was received.</param>
public readonly record struct MessageFacts(SimTime RequestedAt, SimTime SettledAt, int Attempts, bool Delivered);

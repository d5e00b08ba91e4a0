using CspSim.Engine;

namespace CspSim.Model.Measures;

/// <summary>What is known of a family when its last first action is issued.</summary>
/// <param name="LastRequestedAt">When its last request for examination came.</param>
/// <param name="FirstActedAt">When the first of its first actions was issued.</param>
/// <param name="LastActedAt">When the last of them was issued.</param>
/// <param name="Granted">Whether it is in the programme.</param>
public readonly record struct PairFacts(SimTime LastRequestedAt, SimTime FirstActedAt, SimTime LastActedAt, bool Granted);

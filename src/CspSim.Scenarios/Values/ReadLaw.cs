using CspSim.Engine.Distributions;

namespace CspSim.Scenarios.Values;

/// <summary>A distribution as read from a scenario.</summary>
/// <param name="Law">Its values are hours, business days, or shares of 1.</param>
/// <param name="InBusinessDays">Whether they are business days.</param>
internal sealed record ReadLaw(Distribution Law, bool InBusinessDays = false);

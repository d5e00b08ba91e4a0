namespace CspSim.Engine.Distributions;

/// <summary>A single value that has a probability of its own.</summary>
/// <param name="Value">The value.</param>
/// <param name="Share">Its probability, more than 0.</param>
internal readonly record struct Atom(double Value, double Share);

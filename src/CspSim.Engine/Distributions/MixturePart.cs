namespace CspSim.Engine.Distributions;

/// <summary>One part of a <see cref="Mixture"/>.</summary>
/// <param name="Weight">How frequent the part is relative to the others; more than 0, need not sum to 1.</param>
/// <param name="Of">The law of the values of this part.</param>
public sealed record MixturePart(double Weight, Distribution Of);

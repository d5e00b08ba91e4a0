namespace CspSim.Engine.Distributions;

/// <summary>One parameter of a kind of distribution, as the reference of the scenario format shows it.</summary>
/// <param name="Name">The key in scenario files.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Meaning">What it means, as part of a sentence.</param>
/// <param name="Range">The values allowed, as part of a sentence.</param>
public sealed record DistributionParameter(string Name, DistributionParameterKind Kind, string Meaning, string Range);

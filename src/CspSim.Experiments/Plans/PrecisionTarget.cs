using CspSim.Model.Measures;

namespace CspSim.Experiments.Plans;

/// <summary>The precision at which replications stop.</summary>
/// <param name="Measure">The measure whose mean is watched, for everybody at every office and in every arm.</param>
/// <param name="RelativeHalfWidth">The wanted half-width of the interval as a share of the mean; more than 0, less than 1.</param>
public sealed record PrecisionTarget(Measure Measure, double RelativeHalfWidth);

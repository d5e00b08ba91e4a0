using CspSim.Experiments.Statistics;

namespace CspSim.Experiments.Results;

/// <summary>One figure of one arm against the same figure of the baseline.</summary>
/// <param name="Key">What it speaks of.</param>
/// <param name="Mean">The difference of the replications' means, arm minus baseline.</param>
public sealed record FigureComparison(FigureKey Key, PairedDifference Mean);

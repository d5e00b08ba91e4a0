using CspSim.Experiments.Statistics;

namespace CspSim.Experiments.Results;

/// <summary>One percentile of a figure, seen in two ways.</summary>
/// <param name="Probability">The share, such as 0.9.</param>
/// <param name="OfAllCases">The percentile of the cases of all replications put together; NaN when there are none; positive infinity when the survival
/// curve of a cohort does not come down so far.</param>
/// <param name="OverReplications">The percentile computed in each replication, with its interval.</param>
public sealed record QuantileFigure(double Probability, double OfAllCases, Estimate OverReplications);

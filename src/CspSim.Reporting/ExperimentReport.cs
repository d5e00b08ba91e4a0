using CspSim.Experiments.Results;

namespace CspSim.Reporting;

/// <summary>A result together with where it comes from: what every output is written from.</summary>
/// <param name="Result">What the experiment found.</param>
/// <param name="Provenance">Where it comes from.</param>
public sealed record ExperimentReport(ExperimentResult Result, Provenance Provenance);

namespace CspSim.Reporting.Comparing;

/// <summary>What came of comparing results.</summary>
/// <param name="Report">The comparison; null when they are not compared.</param>
/// <param name="Message">Why not, in one line; empty when they are.</param>
/// <param name="Help">The way out; empty when they are.</param>
public sealed record ComparisonOutcome(ComparisonReport? Report, string Message, string Help);

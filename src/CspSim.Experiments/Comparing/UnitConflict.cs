namespace CspSim.Experiments.Comparing;

/// <summary>A measure that two results tell in different units, so that it is not compared.</summary>
/// <param name="Measure">The measure's name.</param>
/// <param name="Baseline">The unit of the first result.</param>
/// <param name="Other">The unit of the other result.</param>
public sealed record UnitConflict(string Measure, string Baseline, string Other);

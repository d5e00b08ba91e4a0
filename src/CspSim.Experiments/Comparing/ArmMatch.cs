namespace CspSim.Experiments.Comparing;

/// <summary>Two arms that are compared.</summary>
/// <param name="Baseline">Name of the arm of the first result.</param>
/// <param name="Other">Name of the arm of the other result.</param>
public sealed record ArmMatch(string Baseline, string Other);

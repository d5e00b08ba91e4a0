namespace CspSim.Experiments.Results;

/// <summary>What one arm says to an expectation.</summary>
/// <param name="Arm">Index of the arm.</param>
/// <param name="Value">The value found, in the unit of the measure; NaN when nothing was counted.</param>
/// <param name="IsMet">Whether it lies where it was expected.</param>
public readonly record struct ExpectationValue(int Arm, double Value, bool IsMet);

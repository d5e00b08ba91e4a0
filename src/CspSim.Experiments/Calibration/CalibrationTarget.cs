using CspSim.Model.Measures;

namespace CspSim.Experiments.Calibration;

/// <summary>A published figure that an office is to show.</summary>
/// <param name="Measure">What it is a figure of.</param>
/// <param name="Office">The office.</param>
/// <param name="Partner">The other office of a figure about both; -1 when it is about one.</param>
/// <param name="Wanted">The figure, in the unit of the measure.</param>
/// <param name="Within">How far off still meets it; more than 0, in the same unit.</param>
public sealed record CalibrationTarget(Measure Measure, int Office, int Partner, double Wanted, double Within);

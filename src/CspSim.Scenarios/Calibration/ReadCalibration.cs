using CspSim.Experiments.Calibration;

namespace CspSim.Scenarios.Calibration;

/// <summary>A calibration as read from a scenario.</summary>
/// <param name="Plan">What is to be fitted.</param>
/// <param name="Sites">Where the free parameters stand, in the order of the plan.</param>
internal sealed record ReadCalibration(CalibrationPlan Plan, IReadOnlyList<FreeSite> Sites);

using CspSim.Scenarios.Diagnostics;

namespace CspSim.Scenarios.Calibration;

/// <summary>What came of reading a file to be calibrated.</summary>
/// <param name="Calibration">The calibration; null when there is an error.</param>
/// <param name="Diagnostics">Errors and warnings by file and place, at most <see cref="DiagnosticBag.Most"/>.</param>
/// <param name="LeftOut">How many more there are.</param>
public sealed record CalibrationLoadResult(LoadedCalibration? Calibration, IReadOnlyList<Diagnostic> Diagnostics, int LeftOut);

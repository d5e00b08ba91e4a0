using CspSim.Scenarios.Diagnostics;

namespace CspSim.Scenarios.Loading;

/// <summary>What came of loading a scenario.</summary>
/// <param name="Scenario">The scenario; null when there is an error.</param>
/// <param name="Diagnostics">Errors and warnings by file and place, at most <see cref="DiagnosticBag.Most"/>.</param>
/// <param name="LeftOut">How many more there are.</param>
public sealed record LoadResult(LoadedScenario? Scenario, IReadOnlyList<Diagnostic> Diagnostics, int LeftOut = 0);

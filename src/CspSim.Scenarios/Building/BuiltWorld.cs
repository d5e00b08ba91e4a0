using CspSim.Experiments.Forecasts;
using CspSim.Model;

namespace CspSim.Scenarios.Building;

/// <summary>The world of one arm with the loads of its offices.</summary>
/// <param name="World">The plan.</param>
/// <param name="Loads">By office.</param>
internal sealed record BuiltWorld(WorldPlan World, IReadOnlyList<OfficeLoad> Loads);

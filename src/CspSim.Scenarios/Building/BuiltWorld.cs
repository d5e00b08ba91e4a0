using CspSim.Experiments.Loads;
using CspSim.Model;

namespace CspSim.Scenarios.Building;

/// <summary>The world of one arm with the loads of its offices.</summary>
/// <param name="Arm">The arm's name.</param>
/// <param name="World">The plan.</param>
/// <param name="Loads">By office.</param>
/// <param name="Drafts">By office, its section, for the place of a message.</param>
/// <param name="OverloadIsMeant">Whether the user knows that an office gets more work than it can do.</param>
internal sealed record BuiltWorld(string Arm, WorldPlan World, IReadOnlyList<OfficeLoad> Loads, IReadOnlyList<OfficeDraft> Drafts, bool OverloadIsMeant);

using CspSim.Experiments.Loads;
using CspSim.Model;
using CspSim.Model.Runs;

namespace CspSim.Scenarios.Building;

/// <summary>The world of one arm with the loads of its offices.</summary>
/// <param name="Arm">The arm's name.</param>
/// <param name="World">The plan.</param>
/// <param name="Loads">By office.</param>
/// <param name="Drafts">By office, its section, for the place of a message.</param>
/// <param name="OverloadIsMeant">Whether the user knows that an office gets more work than it can do.</param>
/// <param name="Follow">How far its run is to go on; null: as far as the measures need.</param>
internal sealed record BuiltWorld(
    string Arm, WorldPlan World, IReadOnlyList<OfficeLoad> Loads, IReadOnlyList<OfficeDraft> Drafts, bool OverloadIsMeant, FollowUp? Follow)
{
    /// <summary>The world with a run that goes on far enough.</summary>
    /// <param name="needed">What the measures need.</param>
    public WorldPlan Followed(FollowUp needed) => World with { Window = World.Window with { Follow = Follow ?? needed } };
}

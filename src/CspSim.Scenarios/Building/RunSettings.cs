using CspSim.Engine;
using CspSim.Model.Runs;

namespace CspSim.Scenarios.Building;

/// <summary>The section <c>run</c> as far as a world needs it.</summary>
/// <param name="Axis">Start and length.</param>
/// <param name="WarmUp">The part that is not measured.</param>
/// <param name="Follow">How far the run goes on after the measured window; null: as far as the measures need.</param>
/// <param name="FollowAtMost">How long it goes on at most.</param>
/// <param name="OverloadIsMeant">Whether the user knows that an office gets more work than it can do.</param>
internal sealed record RunSettings(TimeAxis Axis, SimDuration WarmUp, FollowUp? Follow, SimDuration FollowAtMost, bool OverloadIsMeant)
{
    public RunWindow Window => new() { Start = Axis.Start, Length = Axis.Length, WarmUp = WarmUp, FollowAtMost = FollowAtMost };
}

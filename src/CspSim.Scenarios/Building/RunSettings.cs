using CspSim.Engine;
using CspSim.Model.Runs;

namespace CspSim.Scenarios.Building;

/// <summary>The section <c>run</c> as far as a world needs it.</summary>
/// <param name="Axis">Start and length.</param>
/// <param name="WarmUp">The part that is not measured.</param>
/// <param name="FollowToTheEnd">Whether the run goes on until every case has ended.</param>
/// <param name="OverloadIsMeant">Whether the user knows that an office gets more work than it can do.</param>
internal sealed record RunSettings(TimeAxis Axis, SimDuration WarmUp, bool FollowToTheEnd, bool OverloadIsMeant)
{
    public RunWindow Window => new() { Start = Axis.Start, Length = Axis.Length, WarmUp = WarmUp, FollowToTheEnd = FollowToTheEnd };
}

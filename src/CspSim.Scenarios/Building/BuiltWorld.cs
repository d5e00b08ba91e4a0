using CspSim.Model.Runs;
using CspSim.Engine.Working;
using CspSim.Experiments.Loads;
using CspSim.Model.Filings;

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

/// <summary>An office half built: what families, load and backlog need to know before the plan can be made.</summary>
/// <param name="Name">Its name, with the place of the key.</param>
/// <param name="Section">Its section of the scenario.</param>
/// <param name="Calendar">When examiners work.</param>
/// <param name="Lanes">Its lanes.</param>
/// <param name="Streams">Its streams as given, cross-filed requests included.</param>
internal sealed record OfficeDraft(
    ScalarNode Name, Reading Section, WorkingCalendar Calendar, IReadOnlyList<LanePlan> Lanes, IReadOnlyList<OfficeStream> Streams)
{
    /// <summary>All requests an hour, cross-filed ones included.</summary>
    public RateSteps Requests { get; } = Streams.Aggregate(RateSteps.None, (sum, stream) => sum.Plus(stream.Rate));
}

/// <summary>One stream of requests as the scenario gives it, cross-filed ones included.</summary>
/// <param name="Name">The stream's name.</param>
/// <param name="Pattern">How arrivals are spread.</param>
/// <param name="Rate">The rate over time; the mean rate in the run for dated arrivals.</param>
/// <param name="Dates">The dates of dated arrivals; empty otherwise.</param>
/// <param name="Lane">The index of its lane; null: by the lanes' shares.</param>
internal sealed record OfficeStream(string Name, ArrivalPattern Pattern, RateSteps Rate, IReadOnlyList<SimTime> Dates, int? Lane)
{
    /// <summary>The file of dated arrivals as written; null otherwise.</summary>
    public ScalarNode? DatesFile { get; init; }
}

/// <summary>The families of a world, and the requests that they bring to each office.</summary>
/// <param name="Streams">The streams.</param>
/// <param name="Requests">Requests an hour by office index.</param>
internal sealed record FamilyDraft(IReadOnlyList<FamilyStreamPlan> Streams, IReadOnlyList<RateSteps> Requests);

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

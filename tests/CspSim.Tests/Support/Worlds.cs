using CspSim.Engine;
using CspSim.Engine.Distributions;
using CspSim.Model;
using CspSim.Model.Exchange;
using CspSim.Model.Exchange.Protocols;
using CspSim.Model.Filings;
using CspSim.Model.Offices;
using CspSim.Model.Outcomes;
using CspSim.Model.Programme;
using CspSim.Model.Runs;

namespace CspSim.Tests.Support;

/// <summary>Small worlds with constant efforts, whose course can be followed with pencil and paper.</summary>
public static class Worlds
{
    public const int CspLane = 0;
    public const int OrdinaryLane = 1;

    /// <summary>A Wednesday, at midnight in Seoul and Tokyo.</summary>
    public static DateTimeOffset Start { get; } = new(2025, 1, 1, 0, 0, 0, TimeSpan.FromHours(9));

    /// <summary>Nobody answers an action: an application ends with its first action.</summary>
    public static IOutcomeRule NoResponse { get; } = new GeometricOutcome(0, Delay.None, new Constant(0));

    public static SimTime At(double hours) => SimTime.Zero + SimDuration.FromHours(hours);

    public static SimDuration Hours(double hours) => SimDuration.FromHours(hours);

    public static OfficePlan Office(string name, double searchHours, double actionHours, int examiners = 1) => new()
    {
        Name = name,
        Examiners = [new ExaminerStep(SimTime.Zero, examiners)],
        Lanes = [new LanePlan { Name = "csp" }, new LanePlan { Name = "ordinary", Share = 1 }],
        SearchEffortHours = new Constant(searchHours),
        FirstActionEffortHours = new Constant(actionHours),
        Outcome = NoResponse,
    };

    /// <summary>The same office whose examiners come only after some time, so that everything waits until then.</summary>
    public static OfficePlan OpensAt(this OfficePlan office, double hours) => office with
    {
        Examiners = [new ExaminerStep(SimTime.Zero, 0), new ExaminerStep(At(hours), office.Examiners[^1].Count)],
    };

    /// <summary>A share of the ordinary lane, and 0 of those before it.</summary>
    public static double[] OfOrdinaryLane(double share) => [.. new double[OrdinaryLane], share];

    /// <summary>The same office with one stream of its own applications, all through one lane.</summary>
    public static OfficePlan WithOrdinary(this OfficePlan office, ArrivalPlan arrivals, int lane = OrdinaryLane) => office with
    {
        Arrivals = [.. office.Arrivals, new ArrivalStreamPlan { Name = $"own{office.Arrivals.Count}", Arrivals = arrivals, Lane = lane }],
    };

    /// <summary>The same office with applications that wait in its ordinary lane at the start.</summary>
    public static OfficePlan Waiting(this OfficePlan office, int cases) =>
        office with { Backlog = new BacklogPlan { Cases = cases, Depth = Hours(10), Lane = OrdinaryLane } };

    /// <summary>The same office with another order inside all its lanes.</summary>
    public static OfficePlan WithOrder(this OfficePlan office, LaneOrder order, SimDuration dueAfter = default) => office with
    {
        Lanes = [.. office.Lanes.Select(lane => lane with { Order = order, DueAfter = dueAfter })],
    };

    public static ArrivalPlan Dated(params double[] hours) => new()
    {
        Pattern = ArrivalPattern.Dated,
        Dates = [.. hours.Select(At)],
    };

    public static ArrivalPlan Every(double hours) => new()
    {
        Pattern = ArrivalPattern.Even,
        Rates = [new RateStep(SimTime.Zero, 1 / hours)],
    };

    public static ArrivalPlan Poisson(double perHour) => new()
    {
        Pattern = ArrivalPattern.Poisson,
        Rates = [new RateStep(SimTime.Zero, perHour)],
    };

    /// <summary>Inventions filed in the first offices of a world.</summary>
    public static FamilyStreamPlan Families(int offices, ArrivalPlan firstFilings, double lagHours = 0) => new()
    {
        Name = "families",
        Offices = [.. Enumerable.Range(0, offices)],
        FirstFilings = firstFilings,
        Routes = [new() { FilingLagHours = new Constant(lagHours) }],
        Lanes = [.. Enumerable.Repeat(OrdinaryLane, offices)],
    };

    public static IExchangeProtocol Protocol(string name) =>
        ProtocolCatalog.All.Single(protocol => string.Equals(protocol.Name, name, StringComparison.Ordinal));

    /// <summary>
    /// Everybody asks, the grant comes with the petition, nothing but search results crosses, and nobody gives up waiting.
    /// </summary>
    public static ProgrammePlan Programme(string protocol) => new()
    {
        Protocol = Protocol(protocol),
        Share = 1,
        Notices = false,
        Lanes = [.. Enumerable.Repeat(CspLane, 8)],
    };

    /// <summary>A world that is followed until everything has ended.</summary>
    public static WorldPlan World(
        IReadOnlyList<OfficePlan> offices,
        FamilyStreamPlan? families,
        ProgrammePlan programme,
        double latencyHours = 0) => new()
    {
        Offices = offices,
        Families = families is null ? [] : [families],
        Programme = programme,
        Link = new LinkPlan { LatencyHours = new Constant(latencyHours) },
        Window = Window(1000, follow: true),
    };

    /// <summary>One family, requested everywhere at hour 100.</summary>
    public static WorldPlan OneFamily(
        IReadOnlyList<OfficePlan> offices,
        ProgrammePlan programme,
        double latencyHours = 0,
        double lagHours = 0) =>
        World(offices, Families(offices.Count, Dated(100), lagHours), programme, latencyHours);

    public static RunWindow Window(double hours, bool follow = false, double warmUpHours = 0) => new()
    {
        Start = Start,
        Length = Hours(hours),
        WarmUp = Hours(warmUpHours),
        Follow = follow ? FollowUp.Decisions : FollowUp.None,
    };

    /// <summary>The same world, whose messages go through the link that the test supplies.</summary>
    public static WorldPlan OverSuppliedLink(this WorldPlan world) =>
        world with { Link = world.Link with { Resilience = new ResiliencePlan() } };
}

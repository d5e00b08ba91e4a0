using CspSim.Engine;
using CspSim.Experiments.Loads;
using CspSim.Model.Filings;
using CspSim.Model.Offices;
using CspSim.Model.Runs;

namespace CspSim.Experiments.Forecasts;

/// <summary>A part of a large world: fewer cases for fewer examiners, with the same loads and waits.</summary>
/// <remarks>
/// Of whole offices the first weeks are all that fits into a second, and they say nothing of an opening, a cap or a rate years later. A
/// tenth of each office can be followed through all of it.
/// </remarks>
internal static class ScaledWorld
{
    // Below it the queue that chance makes is another one.
    private const double ExaminersLeast = 30;

    // A world that is little larger is simulated as it is: a pilot often goes further than it must, and many cases have not ended when
    // a run does.
    private const double PartMost = 0.25;

    // Arrival, search and first action; a further action has its response before it.
    private const int EventsOfCase = 3;
    private const int EventsOfFurtherAction = 2;

    /// <summary>The part whose replication has about so many events; 1 when the world has not many more or its offices are small.</summary>
    public static double PartOf(WorldPlan world, double events)
    {
        double all = world.Offices.Select((office, at) => ((office.Backlog?.Cases ?? 0)
            + OfficeLoad.Requests(world, at, SimTime.Zero, world.Window.End))
            * (EventsOfCase + (EventsOfFurtherAction * office.Outcome.MeanFurtherActions))).Sum();
        double examiners = world.Offices
            .Min(static office => office.Examiners.Where(static step => step.Count > 0).Min(static step => (double?)step.Count) ?? 0);
        double part = Math.Max(events / Math.Max(1, all), ExaminersLeast / Math.Max(1, examiners));
        return part > PartMost ? 1 : part;
    }

    /// <summary>The world scaled down.</summary>
    /// <param name="world">The world.</param>
    /// <param name="part">The part, more than 0, at most 1.</param>
    public static WorldPlan Of(WorldPlan world, double part) => part >= 1 ? world : world with
    {
        Offices = [.. world.Offices.Select(office => office with
        {
            Examiners = [.. office.Examiners.Select(step => new ExaminerStep(step.From, (int)Math.Round(step.Count * part)))],
            Arrivals = [.. office.Arrivals.Select(stream => stream with { Arrivals = Of(stream.Arrivals, part) })],
            Backlog = office.Backlog is { } backlog ? backlog with { Cases = backlog.Cases * part } : null,
        })],
        Families = [.. world.Families.Select(family => family with { FirstFilings = Of(family.FirstFilings, part) })],
        Programme = world.Programme with { YearlyCap = world.Programme.YearlyCap is { } cap ? (int)Math.Round(cap * part) : null },
    };

    private static ArrivalPlan Of(ArrivalPlan plan, double part) => plan with
    {
        Rates = [.. plan.Rates.Select(step => step with { PerHour = step.PerHour * part })],
        Dates = [.. plan.Dates.Where((_, at) => Math.Floor((at + 1) * part) > Math.Floor(at * part))],
    };
}

using CspSim.Engine.Distributions;
using CspSim.Model;
using CspSim.Model.Measures;
using CspSim.Model.Offices;
using CspSim.Model.Outcomes;
using CspSim.Model.Runs;
using CspSim.Tests.Support;

namespace CspSim.Tests.Model.Runs;

/// <summary>After its tables have grown no event allocates, whatever an office has on its desks.</summary>
public sealed class AllocationTests
{
    private const double WarmUpHours = 60_000;
    private const double PeriodHours = 30_000;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void No_event_allocates_after_the_warm_up(bool hasDesks)
    {
        FilingRun run = new(World(hasDesks), new RunOptions { Seed = 7, Replication = 1, Measures = [MeasureCatalog.Find("backlog")!] });
        run.Continue(Worlds.At(WarmUpHours), long.MaxValue);
        long events = run.Standing.Events;

        // Now and then a table doubles; the least object is of 24 bytes, and each kind of event happens more than a hundred times.
        const long some = 1000;
        double end = WarmUpHours;
        long bytes = Allocations.LeastOf(
            () =>
            {
                end += PeriodHours;
                run.Continue(Worlds.At(end), long.MaxValue);
            },
            some);

        Assert.InRange(bytes, 0, some);
        Assert.InRange(run.Standing.Events - events, 20_000, long.MaxValue);
    }

    // An application every 5 h and a family every 50 h for ten examiners; half of all actions are answered.
    private static WorldPlan World(bool hasDesks)
    {
        OfficePlan office = Worlds.Office("LEFT", 10, 6, examiners: 10).WithOrdinary(Worlds.Every(5)) with
        {
            Outcome = new GeometricOutcome(0.5, new Delay(new Exponential(100)), new Constant(4)),
            Desks = hasDesks ? Desks : null,
        };
        WorldPlan world = Worlds.World(
            [office, office with { Name = "RIGHT" }],
            Worlds.Families(2, Worlds.Every(50)),
            Worlds.Programme("parallel"));
        return world with { Window = world.Window with { Length = Worlds.Hours(WarmUpHours + (6 * PeriodHours)) } };
    }

    private static DeskPlan Desks => new()
    {
        Period = ProductionPeriod.Of(Worlds.Hours(240)),
        OutsideSearch = new OutsideSearchPlan(Worlds.OfOrdinaryLane(0.5), new Delay(new Exponential(60))),
        Approval = new ApprovalPlan(1, new Exponential(0.5)),
        Dispatch = new Delay(new Uniform(10, 50)),
    };
}

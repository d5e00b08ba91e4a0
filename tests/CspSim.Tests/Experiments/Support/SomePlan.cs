using CspSim.Engine;
using CspSim.Engine.Distributions;
using CspSim.Experiments.Plans;
using CspSim.Model;
using CspSim.Model.Measures;
using CspSim.Model.Offices;
using CspSim.Model.Outcomes;
using CspSim.Model.Runs;

namespace CspSim.Tests.Experiments.Support;

/// <summary>Plans whose worlds are never simulated: the tests say what their replications find.</summary>
internal static class SomePlan
{
    public const ulong Seed = 20260105;

    public static Measure Pendency { get; } = MeasureCatalog.Find("first-action-pendency")!;

    public static Measure Cohort { get; } = MeasureCatalog.Find("total-pendency")!;

    public static Measure PairPendency { get; } = MeasureCatalog.Find("pair-pendency")!;

    public static Measure Backlog { get; } = MeasureCatalog.Find("backlog")!;

    public static ExperimentPlan With(ReplicationRule rule, params ReadOnlySpan<string> arms)
    {
        List<ArmPlan> plans = [];
        foreach (string arm in arms)
        {
            plans.Add(new(arm, World("KIPO", "JPO")));
        }

        return new()
        {
            Name = "Some plan",
            Arms = plans,
            Seed = Seed,
            Replications = rule,
            Measures = [Pendency, Cohort, PairPendency, Backlog],
        };
    }

    public static WorldPlan World(params ReadOnlySpan<string> offices)
    {
        List<OfficePlan> plans = [];
        foreach (string office in offices)
        {
            plans.Add(Office(office));
        }

        return new()
        {
            Offices = plans,
            Window = new()
            {
                Start = new DateTimeOffset(2026, 1, 5, 0, 0, 0, TimeSpan.FromHours(9)),
                Length = new(730 * SimDuration.TicksPerDay),
            },
        };
    }

    private static OfficePlan Office(string name) => new()
    {
        Name = name,
        Examiners = [new ExaminerStep(SimTime.Zero, 2)],
        Lanes = [new LanePlan { Name = "csp" }, new LanePlan { Name = "ordinary", Share = 1 }],
        SearchEffortHours = new Constant(5),
        FirstActionEffortHours = new Constant(4),
        Outcome = new GeometricOutcome(0, Delay.None, new Constant(0)),
    };
}

using CspSim.Engine;
using CspSim.Engine.Distributions;
using CspSim.Experiments.Plans;
using CspSim.Model;
using CspSim.Model.Exchange;
using CspSim.Model.Exchange.Protocols;
using CspSim.Model.Filings;
using CspSim.Model.Offices;
using CspSim.Model.Outcomes;
using CspSim.Model.Programme;
using CspSim.Model.Runs;

namespace CspSim.Tests.Worker.Support;

/// <summary>
/// Two small offices, a programme of all families and a link that loses, doubles and spoils: seconds of simulation, every kind of
/// event.
/// </summary>
internal static class SmallPlan
{
    public static ExperimentPlan Create(int replications = 2, ReplicationRule? rule = null) => new()
    {
        Name = "Small offices",
        Seed = 7,
        Arms =
        [
            new ArmPlan("alone", World(ProgrammePlan.None with { Share = 1 })),
            new ArmPlan("together", World(Together())),
        ],
        Replications = rule ?? ReplicationRule.Exactly(replications),
    };

    private static ProgrammePlan Together() => new()
    {
        Protocol = ProtocolCatalog.All.Single(static protocol => string.Equals(protocol.Name, "parallel", StringComparison.Ordinal)),
        Share = 1,
        Lanes = [0, 0],
        GrantShare = 0.9,
        Eligibility = [new Delay(new Constant(1)), new Delay(new Constant(2))],
        WaitForPartner = SimDuration.FromDays(10),
        FirstActionTime = SimDuration.FromHours(12),
        ReadingEffortHours = new Constant(0.5),
        Notices = true,
    };

    private static WorldPlan World(ProgrammePlan programme) => new()
    {
        Offices = [Office("North", 1), Office("South", 1)],
        Families =
        [
            new FamilyStreamPlan
            {
                Name = "both",
                Offices = [0, 1],
                FirstFilings = new ArrivalPlan { Pattern = ArrivalPattern.Poisson, Rates = [new RateStep(SimTime.Zero, 0.05)] },
                Routes = [new() { FilingLagHours = new Uniform(0, 24) }],
                Lanes = [1, 1],
            },
        ],
        Programme = programme,
        Link = new LinkPlan
        {
            LatencyHours = new Exponential(0.2),
            Faults =
            [
                new LossFault("loss", SimTime.Zero, SimTime.Never, 0.25),
                new CorruptionFault("noise", SimTime.Zero, SimTime.Never, 0.1),
                new DuplicationFault("echo", SimTime.Zero, SimTime.Never, 0.1),
                new FixedOutage("storm", SimTime.Zero + SimDuration.FromDays(20), SimDuration.FromDays(15)),
            ],
            Resilience = new ResiliencePlan
            {
                AttemptTimeout = SimDuration.FromHours(1),
                Retry = new RetryPlan(3, Backoff.Exponential, SimDuration.FromHours(0.5), SimDuration.FromHours(12), Jitter: true),
                Breaker = new BreakerPlan(0.5, SimDuration.FromHours(12), 4, SimDuration.FromHours(6)),
            },
        },
        Window = new RunWindow
        {
            Start = new DateTimeOffset(2026, 1, 5, 0, 0, 0, TimeSpan.FromHours(9)),
            Length = SimDuration.FromDays(90),
        },
    };

    private static OfficePlan Office(string name, int examiners) => new()
    {
        Name = name,
        Examiners = [new ExaminerStep(SimTime.Zero, examiners)],
        Lanes = [new LanePlan { Name = "first" }, new LanePlan { Name = "rest", Share = 1 }],
        Arrivals =
        [
            new ArrivalStreamPlan
            {
                Name = "own",
                Arrivals = new ArrivalPlan { Pattern = ArrivalPattern.Poisson, Rates = [new RateStep(SimTime.Zero, 0.06)] },
            },
        ],
        SearchEffortHours = Lognormal.FromMeanAndCv(6, 0.6),
        FirstActionEffortHours = Lognormal.FromMeanAndCv(4, 0.5),
        Outcome = new GeometricOutcome(0.5, new Delay(new Constant(500)), new Constant(3)),
    };
}

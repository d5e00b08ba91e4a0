using CspSim.Engine;
using CspSim.Engine.Distributions;
using CspSim.Model.Exchange;

namespace CspSim.Validation.Fuzz;

/// <summary>Links with faults, and gateways that do more or less about them.</summary>
internal static class RandomLink
{
    public static LinkPlan Draw(DrawnNumbers drawn)
    {
        var faults = new List<LinkFault>();
        if (drawn.Chance(0.4))
        {
            faults.Add(new LossFault("loss", SimTime.Zero, At(drawn, 5000), drawn.Share()));
        }

        if (drawn.Chance(0.3))
        {
            faults.Add(new CorruptionFault("corruption", SimTime.Zero, At(drawn, 5000), drawn.Share()));
        }

        if (drawn.Chance(0.4))
        {
            faults.Add(new DuplicationFault("duplication", SimTime.Zero, At(drawn, 5000), drawn.Share()));
        }

        if (drawn.Chance(0.3))
        {
            faults.Add(new FixedOutage("outage", At(drawn, 1000), Hours(drawn.Scale(1, 3000))));
        }

        if (drawn.Chance(0.2))
        {
            double lasts = drawn.Scale(0.1, 50);
            faults.Add(new RecurringOutage("maintenance", At(drawn, 100), Hours(lasts * drawn.Between(1.1, 5)), Hours(lasts)));
        }

        if (drawn.Chance(0.3))
        {
            faults.Add(new RandomOutage("flaky", new Exponential(drawn.Scale(1, 500)), new Exponential(drawn.Scale(0.1, 300))));
        }

        return new LinkPlan
        {
            LatencyHours = drawn.Chance(0.2) ? new Constant(0) : new Exponential(drawn.Scale(0.01, 100)),
            Faults = faults,
            Resilience = drawn.Chance(0.7) ? Gateway(drawn) : null,
        };
    }

    private static ResiliencePlan Gateway(DrawnNumbers drawn) => new()
    {
        AttemptTimeout = drawn.Chance(0.7) ? Hours(drawn.Scale(0.1, 100)) : null,
        Retry = drawn.Chance(0.8)
            ? new RetryPlan(
                drawn.Whole(0, 12),
                drawn.One(Enum.GetValues<Backoff>()),
                Hours(drawn.Scale(0.01, 20)),
                Hours(drawn.Scale(20, 500)),
                drawn.Chance(0.5))
            : null,
        Breaker = drawn.Chance(0.4)
            ? new BreakerPlan(drawn.Between(0.05, 1), Hours(drawn.Scale(0.1, 24)), drawn.Whole(2, 8), Hours(drawn.Scale(0.1, 24)))
            : null,
        Hedge = drawn.Chance(0.3) ? new HedgePlan(Hours(drawn.Scale(0.01, 50)), drawn.Whole(1, 4)) : null,
    };

    private static SimTime At(DrawnNumbers drawn, double latestHours) => SimTime.Zero + Hours(drawn.Between(0, latestHours));

    private static SimDuration Hours(double hours) => SimDuration.FromHours(hours);
}

using CspSim.Engine;
using CspSim.Engine.Distributions;
using CspSim.Engine.Random;
using CspSim.Model.Exchange;

namespace CspSim.Tests.Link;

/// <summary>Link plans and traffic drawn from a seed, faults first.</summary>
internal static class RandomLinks
{
    /// <summary>A run of random messages over a random link.</summary>
    public static RecordingHost Draw(ulong seed, int messageCount)
    {
        KeyedDraws draws = new(seed, 0);
        uint index = 0;
        double Next() => draws.Uniform(1, 1, index++);
        bool Chance(double share) => Next() < share;
        double Seconds(double least, double most) => least * Math.Pow(most / least, Next());

        List<LinkFault> faults = [];
        if (Chance(0.7))
        {
            faults.Add(LinkPlans.Loss(Seconds(100, 1e6), Next()));
        }

        if (Chance(0.5))
        {
            faults.Add(LinkPlans.Corruption(Seconds(100, 1e6), Next()));
        }

        if (Chance(0.5))
        {
            faults.Add(LinkPlans.Duplication(Seconds(100, 1e6), Next()));
        }

        if (Chance(0.4))
        {
            faults.Add(LinkPlans.Outage(Seconds(1, 1e5), Seconds(1, 1e5)));
        }

        if (Chance(0.3))
        {
            double lasts = Seconds(1, 1e4);
            faults.Add(
                new RecurringOutage("weekly", SimTime.Zero, LinkPlans.Seconds(lasts * (1 + Seconds(0.1, 10))), LinkPlans.Seconds(lasts)));
        }

        if (Chance(0.4))
        {
            faults.Add(new RandomOutage("flaky", new Exponential(Seconds(10, 1e5) / 3600), new Exponential(Seconds(1, 1e5) / 3600)));
        }

        ResiliencePlan resilience = new()
        {
            AttemptTimeout = Chance(0.7) ? LinkPlans.Seconds(Seconds(0.5, 1e3)) : null,
            Retry = Chance(0.8)
                ? LinkPlans.Retry((int)(12 * Next()), (Backoff)(int)(3 * Next()), Seconds(0.001, 1e3), Seconds(1, 1e6), Chance(0.5))
                : null,
            Breaker = Chance(0.5) ? LinkPlans.Breaker(Next(), Seconds(0.5, 86400), 2 + (int)(10 * Next()), Seconds(0.5, 86400)) : null,
            Hedge = Chance(0.4) ? new HedgePlan(LinkPlans.Seconds(Seconds(0.001, 1e3)), 1 + (int)(4 * Next())) : null,
        };
        LinkPlan plan = new()
        {
            LatencyHours = new Exponential(Seconds(0.01, 1e3) / 3600),
            Faults = faults,
            Resilience = Chance(0.9) ? resilience : null,
        };

        RecordingHost host = new(plan, officeCount: 3, seed);
        for (int i = 0; i < messageCount; i++)
        {
            double at = Math.Floor(Seconds(1, 1e5));
            int from = (int)(3 * Next());
            double due = Chance(0.5) ? double.PositiveInfinity : at + Seconds(0.1, 1e5) - 1;
            host.Send(at, due, from, (from + 1 + (int)(2 * Next())) % 3);
        }

        return host;
    }
}

using CspSim.Engine;
using CspSim.Model.Exchange;

namespace CspSim.Scenarios.Building;

/// <summary>Makes the plan of the link.</summary>
internal sealed class LinkBuilder(TimeAxis axis)
{
    /// <summary>The plan, without the faults that are wrong.</summary>
    public LinkPlan Build(Reading link)
    {
        FaultBuilder faults = new(axis);
        KeyNode key = link.Key.Child("faults")!.Item!;
        IEnumerable<Reading> read = link.Items("faults").OfType<MappingNode>().Select(fault => new Reading(fault, key, link.Path + ".faults", link.Checks));
        return new LinkPlan { LatencyHours = link.Law("latency"), Faults = [.. read.Select(faults.Build).OfType<LinkFault>()], Resilience = Resilience(link) };
    }

    private static ResiliencePlan? Resilience(Reading link)
    {
        Reading resilience = link.Below("resilience");
        SimDuration? timeout = link.Duration("timeout");
        RetryPlan? retry = Retry(resilience);
        BreakerPlan? breaker = Breaker(resilience);
        HedgePlan? hedge = Hedge(resilience);
        return timeout is null && retry is null && breaker is null && hedge is null
            ? null
            : new ResiliencePlan { AttemptTimeout = timeout, Retry = retry, Breaker = breaker, Hedge = hedge };
    }

    private static RetryPlan? Retry(Reading resilience)
    {
        Reading retry = resilience.Below("retry");
        int attempts = resilience.Has("retry") ? retry.Count("attempts") : 0;
        if (attempts == 0)
        {
            return null;
        }

        Backoff backoff = retry.Text("backoff") switch
        {
            "constant" => Backoff.Constant,
            "linear" => Backoff.Linear,
            _ => Backoff.Exponential,
        };
        return new RetryPlan(attempts, backoff, retry.Duration("first-delay")!.Value, retry.Duration("longest-delay")!.Value, retry.Is("jitter", "true"));
    }

    private static BreakerPlan? Breaker(Reading resilience)
    {
        Reading breaker = resilience.Below("circuit-breaker");
        return resilience.Has("circuit-breaker")
            ? new BreakerPlan(breaker.Number("opens-at")!.Value, breaker.Duration("sampling")!.Value, breaker.Count("least-calls"), breaker.Duration("stays-open")!.Value)
            : null;
    }

    private static HedgePlan? Hedge(Reading resilience)
    {
        Reading hedge = resilience.Below("hedge");
        return resilience.Has("hedge") && hedge.Duration("after") is { } after ? new HedgePlan(after, hedge.Count("most-copies")) : null;
    }
}

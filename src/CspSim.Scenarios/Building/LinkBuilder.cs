using CspSim.Model.Exchange;

namespace CspSim.Scenarios.Building;

/// <summary>Makes the plan of the link.</summary>
internal sealed class LinkBuilder(TimeAxis axis)
{
    /// <summary>The plan.</summary>
    public LinkPlan Build(Reading link)
    {
        FaultBuilder faults = new(axis);
        return new LinkPlan
        {
            LatencyHours = link.Read(LinkKeys.Latency),
            Faults = [.. link.Sections(LinkKeys.Faults).Select(faults.Build)],
            Resilience = Resilience(link),
        };
    }

    private static ResiliencePlan? Resilience(Reading link)
    {
        Reading resilience = link.Below(LinkKeys.Resilience);
        ResiliencePlan plan = new()
        {
            AttemptTimeout = link.Read(LinkKeys.Timeout),
            Retry = resilience.Has(LinkKeys.Retry) ? Retry(resilience.Below(LinkKeys.Retry)) : null,
            Breaker = resilience.Has(LinkKeys.CircuitBreaker) ? Breaker(resilience.Below(LinkKeys.CircuitBreaker)) : null,
            Hedge = resilience.Has(LinkKeys.Hedge) ? Hedge(resilience.Below(LinkKeys.Hedge)) : null,
        };
        return plan is { AttemptTimeout: null, Retry: null, Breaker: null, Hedge: null } ? null : plan;
    }

    private static RetryPlan? Retry(Reading retry) => retry.Read(LinkKeys.Attempts) is > 0 and int attempts
        ? new RetryPlan(
            attempts,
            retry.Read(LinkKeys.GrowthOfPause),
            retry.Read(LinkKeys.FirstDelay),
            retry.Read(LinkKeys.LongestDelay),
            retry.Read(LinkKeys.Jitter))
        : null;

    private static BreakerPlan Breaker(Reading breaker) => new(
        breaker.Read(LinkKeys.OpensAt), breaker.Read(LinkKeys.Sampling), breaker.Read(LinkKeys.LeastCalls), breaker.Read(
            LinkKeys.StaysOpen));

    private static HedgePlan Hedge(Reading hedge) => new(hedge.Read(LinkKeys.HedgeAfter), hedge.Read(LinkKeys.MostCopies));
}

using CspSim.Engine;
using CspSim.Engine.Distributions;
using CspSim.Model.Exchange;

namespace CspSim.Tests.Link;

/// <summary>Short words for the parts of a link plan; all times in seconds.</summary>
internal static class LinkPlans
{
    public static LinkPlan With(double latencySeconds, ResiliencePlan? resilience, params IReadOnlyList<LinkFault> faults) =>
        new() { LatencyHours = new Constant(latencySeconds / 3600), Resilience = resilience, Faults = faults };

    public static SimDuration Seconds(double seconds) => new((long)Math.Round(seconds * TimeSpan.TicksPerSecond));

    public static RetryPlan Retry(int attempts, Backoff backoff, double firstSeconds, double longestSeconds = 86400, bool jitter = false) =>
        new(attempts, backoff, Seconds(firstSeconds), Seconds(longestSeconds), jitter);

    public static BreakerPlan Breaker(double opensAt, double samplingSeconds, int leastCalls, double staysOpenSeconds) =>
        new(opensAt, Seconds(samplingSeconds), leastCalls, Seconds(staysOpenSeconds));

    public static LossFault Loss(double toSeconds, double probability = 1) =>
        new("loss", SimTime.Zero, RecordingHost.Seconds(toSeconds), probability);

    public static CorruptionFault Corruption(double toSeconds, double probability = 1) =>
        new("corruption", SimTime.Zero, RecordingHost.Seconds(toSeconds), probability);

    public static DuplicationFault Duplication(double toSeconds, double probability = 1) =>
        new("duplication", SimTime.Zero, RecordingHost.Seconds(toSeconds), probability);

    public static FixedOutage Outage(double atSeconds, double lastsSeconds) =>
        new("outage", RecordingHost.Seconds(atSeconds), Seconds(lastsSeconds));
}

using CspSim.Model.Exchange;

using static CspSim.Scenarios.Keys.ValueForms;

namespace CspSim.Scenarios.Keys;

/// <summary>The keys of the link between the offices.</summary>
internal static class LinkKeys
{
    private const double DayInHours = 24;
    private const double TenMillisecondsInHours = 10 / 3_600_000.0;
    private const double HalfSecondInHours = 0.5 / 3600;

    private static readonly Form<Backoff> s_growths =
        Form.Choice(("constant", Backoff.Constant), ("linear", Backoff.Linear), ("exponential", Backoff.Exponential));

    public static KeyEntry Link { get; } =
        new("link", Mapping, "How a message crosses between offices, what goes wrong, and what the gateway does about it.")
        { Example = "{latency: 3 s, timeout: 30 s}" };
    public static ValueKey<Distribution> Latency { get; } =
        new("link.latency", Form.Law(Duration), "Time from sending to receipt of one attempt.")
        { Default = "0 s", Example = "{lognormal: {mean: 3 s, cv: 1.0}}", UsualUnit = "s" };
    public static ValueKey<SimDuration?> Timeout { get; } =
        new("link.timeout", Form.Optional(Form.Duration), "How long one attempt may take; no limit when not given.")
        { Example = "30 s", UsualUnit = "s", Least = TenMillisecondsInHours, Most = DayInHours };
    public static KeyEntry Faults { get; } =
        new("link.faults", List, "What goes wrong on the link.") { Example = "[{name: flaky month, kind: loss, probability: 15%}]" };
    public static KeyEntry Resilience { get; } =
        new("link.resilience", Mapping, "What the sending gateway does about failures; without it a failed message is given up.")
        { Example = "{retry: {attempts: 5}}" };
    public static KeyEntry Retry { get; } =
        new("link.resilience.retry", Mapping, "Sending again after a failed attempt.") { Example = "{attempts: 5, first-delay: 10 s}" };
    public static ValueKey<int> Attempts { get; } =
        new("link.resilience.retry.attempts", Form.WholeNumber, "Further attempts after the first.")
        { IsRequired = true, Most = 1000, Example = "5" };
    public static ValueKey<Backoff> GrowthOfPause { get; } =
        new("link.resilience.retry.backoff", s_growths, "How the pause between attempts grows.")
        { Default = "exponential", Example = "exponential" };
    public static ValueKey<SimDuration> FirstDelay { get; } =
        new("link.resilience.retry.first-delay", Form.Duration, "The pause before the second attempt.")
        { Default = "10 s", UsualUnit = "s", AboveLeast = true, Most = 49 * DayInHours, Example = "10 s" };
    public static ValueKey<SimDuration> LongestDelay { get; } =
        new("link.resilience.retry.longest-delay", Form.Duration, "The longest pause.")
        { Default = "15 min", UsualUnit = "min", AboveLeast = true, Most = 49 * DayInHours, Example = "15 min" };
    public static ValueKey<bool> Jitter { get; } =
        new("link.resilience.retry.jitter", Form.TrueOrFalse, "Whether each pause is drawn between half of it and the whole.")
        { Default = "true", Example = "true" };
    public static KeyEntry CircuitBreaker { get; } =
        new("link.resilience.circuit-breaker", Mapping, "Stopping to try while the link seems down.")
        { Example = "{opens-at: 50%, stays-open: 30 min}" };
    public static ValueKey<double> OpensAt { get; } =
        new("link.resilience.circuit-breaker.opens-at", Form.Share, "The share of failed attempts at which it opens.")
        { Default = "50%", AboveLeast = true, Most = 1, Example = "50%" };
    public static ValueKey<SimDuration> Sampling { get; } =
        new("link.resilience.circuit-breaker.sampling", Form.Duration, "The time over which attempts are counted.")
        { Default = "10 min", UsualUnit = "min", Least = HalfSecondInHours, Most = DayInHours, Example = "10 min" };
    public static ValueKey<int> LeastCalls { get; } =
        new("link.resilience.circuit-breaker.least-calls", Form.WholeNumber, "Attempts that must have been made in that time.")
        { Default = "8", Least = 2, Most = 1_000_000, Example = "8" };
    public static ValueKey<SimDuration> StaysOpen { get; } =
        new("link.resilience.circuit-breaker.stays-open", Form.Duration, "How long it stays open before one attempt probes the link.")
        { Default = "30 min", UsualUnit = "min", Least = HalfSecondInHours, Most = DayInHours, Example = "30 min" };
    public static KeyEntry Hedge { get; } =
        new("link.resilience.hedge", Mapping, "Sending a second copy when the first is slow.") { Example = "{after: 20 s}" };
    public static ValueKey<SimDuration> HedgeAfter { get; } =
        new("link.resilience.hedge.after", Form.Duration, "How long to wait for the first copy.")
        { IsRequired = true, UsualUnit = "s", AboveLeast = true, Most = DayInHours, Example = "20 s" };
    public static ValueKey<int> MostCopies { get; } =
        new("link.resilience.hedge.most-copies", Form.WholeNumber, "Further copies at most.")
        { Default = "1", Least = 1, Most = 10, Example = "1" };

    public static IReadOnlyList<KeyEntry> All { get; } =
    [
        Link, Latency, Timeout, Faults,
        ..FaultKeys.All,
        Resilience, Retry, Attempts, GrowthOfPause, FirstDelay, LongestDelay, Jitter, CircuitBreaker, OpensAt, Sampling, LeastCalls,
        StaysOpen, Hedge, HedgeAfter, MostCopies,
        new("link.resilience.fallback", Choice, "What happens after the last attempt: the programme goes on without the report.")
        { Default = "act-alone", Choices = ["act-alone"], Example = "act-alone" },
    ];
}

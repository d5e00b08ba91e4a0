using static CspSim.Scenarios.Keys.ValueForms;

namespace CspSim.Scenarios.Keys;

/// <summary>The keys of the link between the offices.</summary>
internal static class LinkKeys
{
    private const double DayInHours = 24;
    private const double TenMillisecondsInHours = 10 / 3_600_000.0;
    private const double HalfSecondInHours = 0.5 / 3600;

    public static IReadOnlyList<KeyEntry> All { get; } =
    [
        new("link", Mapping, "How a message crosses between offices, what goes wrong, and what the gateway does about it.") { Example = "{latency: 3 s, timeout: 30 s}" },
        new("link.latency", Duration | Law, "Time from sending to receipt of one attempt.")
        {
            Default = "0 s", Example = "{lognormal: {mean: 3 s, cv: 1.0}}", UsualUnit = "s",
        },
        new("link.timeout", Duration, "How long one attempt may take; no limit when not given.")
        {
            Example = "30 s", UsualUnit = "s", Least = TenMillisecondsInHours, Most = DayInHours,
        },
        new("link.faults", List, "What goes wrong on the link.") { Example = "[{name: flaky month, kind: loss, probability: 15%}]" },
        new("link.faults[]", Mapping, "One fault.") { Example = "{name: incident, kind: outage, at: 2027-03-10T09:00, lasts: 1 d}" },
        new("link.faults[].name", PlainText, "Its name in the log.") { IsRequired = true, IsHeading = true, Example = "planned maintenance", ExampleBeside = "{at: 2027-03-10T09:00, lasts: 1 d}" },
        new("link.faults[].kind", Choice, "The link is down, a message is lost, arrives unreadable, or arrives twice.")
        {
            IsRequired = true, Choices = ["outage", "loss", "corruption", "duplication"],
            Example = "outage", ExampleBeside = "{at: 2027-03-10T09:00, lasts: 1 d}",
        },
        new("link.faults[].at", Instant, "Outage: when it begins, for one that happens once.") { Example = "2027-03-10T09:00", ExampleBeside = "{lasts: 1 d}" },
        new("link.faults[].every", Duration, "Outage: the distance from one beginning to the next, for one that recurs.") { Example = "4 weeks", ExampleBeside = "{starts: sat 22:00, lasts: 6 h}", AboveLeast = true },
        new("link.faults[].starts", PlainText, "Outage with every: day of the week and time of the first one after the start of the run.")
        {
            Example = "sat 22:00", ExampleBeside = "{every: 4 weeks, lasts: 6 h}", Pattern = "^(mon|tue|wed|thu|fri|sat|sun) [0-9]{1,2}:[0-9]{2}$", PatternMeaning = "a day and a time, such as sat 22:00",
        },
        new("link.faults[].up", Duration | Law, "Outage by chance: time from the end of one to the beginning of the next.") { Example = "{exponential: {mean: 60 d}}", ExampleBeside = "{lasts: 6 h}" },
        new("link.faults[].lasts", Duration | Law, "Outage: how long it lasts.") { Example = "6 h", ExampleBeside = "{at: 2027-03-10T09:00}", UsualUnit = "h" },
        new("link.faults[].from", Instant, "Loss, corruption, duplication: when it begins; always when not given.") { Example = "2027-06-01", ExampleBeside = "{kind: loss, probability: 15%}" },
        new("link.faults[].to", Instant, "Loss, corruption, duplication: when it ends; a date means the end of that day.") { Example = "2027-06-30", ExampleBeside = "{kind: loss, probability: 15%}" },
        new("link.faults[].probability", Share, "Loss, corruption, duplication: the probability for each attempt.") { Most = 1, Example = "15%", ExampleBeside = "{kind: loss}" },
        new("link.resilience", Mapping, "What the sending gateway does about failures; without it a failed message is given up.") { Example = "{retry: {attempts: 5}}" },
        new("link.resilience.retry", Mapping, "Sending again after a failed attempt.") { Example = "{attempts: 5, first-delay: 10 s}" },
        new("link.resilience.retry.attempts", WholeNumber, "Further attempts after the first.") { IsRequired = true, Most = 1000, Example = "5" },
        new("link.resilience.retry.backoff", Choice, "How the pause between attempts grows.") { Default = "exponential", Choices = ["constant", "linear", "exponential"], Example = "exponential" },
        new("link.resilience.retry.first-delay", Duration, "The pause before the second attempt.")
        {
            Default = "10 s", UsualUnit = "s", AboveLeast = true, Most = 49 * DayInHours,
            Example = "10 s",
        },
        new("link.resilience.retry.longest-delay", Duration, "The longest pause.") { Default = "15 min", UsualUnit = "min", AboveLeast = true, Most = 49 * DayInHours, Example = "15 min" },
        new("link.resilience.retry.jitter", TrueOrFalse, "Whether each pause is drawn between half of it and the whole.") { Default = "true", Example = "true" },
        new("link.resilience.circuit-breaker", Mapping, "Stopping to try while the link seems down.") { Example = "{opens-at: 50%, stays-open: 30 min}" },
        new("link.resilience.circuit-breaker.opens-at", Share, "The share of failed attempts at which it opens.") { Default = "50%", AboveLeast = true, Most = 1, Example = "50%" },
        new("link.resilience.circuit-breaker.sampling", Duration, "The time over which attempts are counted.")
        {
            Default = "10 min", UsualUnit = "min", Least = HalfSecondInHours, Most = DayInHours,
            Example = "10 min",
        },
        new("link.resilience.circuit-breaker.least-calls", WholeNumber, "Attempts that must have been made in that time.") { Default = "8", Least = 2, Most = 1_000_000, Example = "8" },
        new("link.resilience.circuit-breaker.stays-open", Duration, "How long it stays open before one attempt probes the link.")
        {
            Default = "30 min", UsualUnit = "min", Least = HalfSecondInHours, Most = DayInHours,
            Example = "30 min",
        },
        new("link.resilience.hedge", Mapping, "Sending a second copy when the first is slow.") { Example = "{after: 20 s}" },
        new("link.resilience.hedge.after", Duration, "How long to wait for the first copy.") { IsRequired = true, UsualUnit = "s", AboveLeast = true, Most = DayInHours, Example = "20 s" },
        new("link.resilience.hedge.most-copies", WholeNumber, "Further copies at most.") { Default = "1", Least = 1, Most = 10, Example = "1" },
        new("link.resilience.fallback", Choice, "What happens after the last attempt: the programme goes on without the report.") { Default = "act-alone", Choices = ["act-alone"], Example = "act-alone" },
    ];
}

using static CspSim.Scenarios.Keys.ValueForms;

namespace CspSim.Scenarios.Keys;

/// <summary>The keys of a run: what is simulated, how often.</summary>
internal static class RunKeys
{
    public static IReadOnlyList<KeyEntry> All { get; } =
    [
        new("run", Mapping, "What part of time is simulated, and how often.") { IsRequired = true, Example = "{length: 2 years, replications: 20}" },
        new("run.start", Instant, "When the run starts. A date without an offset is midnight of the offices if they share one, else UTC.")
        {
            Default = "2026-01-05", Example = "2026-01-05",
        },
        new("run.length", Duration, "From the start of the run to the end of the measured window. Measured are the cases waiting for their first action when measuring begins and those requested from then on; applications go on coming in after the window, until the run stops.")
        {
            IsRequired = true, Example = "2 years", UsualUnit = "years", AboveLeast = true, Most = 2000 * 365.25 * 24,
        },
        new("run.warm-up", Duration | Choice, "The first part of the run, which is simulated and not measured.") { Default = "none", Choices = ["none"], UsualUnit = "years", Example = "1 year" },
        new("run.follow", Choice, "How far the run goes on after the measured window: until every measured case has its first action, until every one has ended (decisions), or not at all. As far as the measures need when not given.")
        {
            Choices = ["first-actions", "decisions", "none"], Example = "decisions",
        },
        new("run.follow-to-the-end", TrueOrFalse, "An older word: true is 'follow: decisions'.") { Default = "false", Example = "true" },
        new("run.follow-at-most", Duration, "How long the run goes on after the measured window at most. Measured cases not done by then are unfinished: they count with their time so far, and where they are more than 1 % nothing is called better or worse.")
        {
            Default = "5 years", Example = "10 years", UsualUnit = "years", AboveLeast = true, Most = 1000 * 365.25 * 24,
        },
        new("run.replications", WholeNumber | Mapping, "How often each arm is repeated: a number, or until a precision is reached.")
        {
            Default = "20", Least = 1, Most = 1_000_000, Example = "20",
        },
        new("run.replications.at-least", WholeNumber, "Replications that are always made.") { Default = "10", Least = 1, Most = 1_000_000, Example = "20" },
        new("run.replications.at-most", WholeNumber, "Where it ends in any case.") { Default = "1000", Least = 1, Most = 1_000_000, Example = "200" },
        new("run.replications.until", PlainText, "The precision at which it stops between the two.")
        {
            IsRequired = true, Example = "half-width of first-action-pendency < 2%",
            Pattern = "^half-width of [a-z-]+ < [0-9.]+%$", PatternMeaning = "'half-width of MEASURE < SHARE'",
        },
        new("run.seed", WholeNumber, "The seed of every random number.") { Default = "1", Most = ulong.MaxValue, Example = "20260105" },
        new("run.overload", Choice, "Says that an office is meant to receive more work than it can do.") { Choices = ["intended"], Example = "intended" },
    ];
}

using static CspSim.Scenarios.Keys.ValueForms;

namespace CspSim.Scenarios.Keys;

/// <summary>The keys of a run: what is simulated, how often.</summary>
internal static class RunKeys
{
    private static readonly Form<FollowUp?> s_follow = Form.Choice<FollowUp?>(
        ("first-actions", FollowUp.FirstActions), ("decisions", FollowUp.Decisions), ("none", FollowUp.None));

    public static KeyEntry Run { get; } =
        new("run", Mapping, "What part of time is simulated, and how often.")
        { IsRequired = true, Example = "{length: 2 years, replications: 20}" };
    public static ValueKey<Moment> Start { get; } =
        new("run.start", Form.Instant, "When the run starts. A date without an offset is midnight of the offices if they share one, else "
            + "UTC.")
        { Default = "2026-01-05", Example = "2026-01-05" };
    public static ValueKey<SimDuration> Length { get; } =
        new("run.length", Form.Duration, "From the start of the run to the end of the measured window. Measured are the cases waiting "
            + "for their first action when measuring begins and those requested from then on; applications go on coming in after the "
            + "window, until the run stops.")
        { IsRequired = true, Example = "2 years", UsualUnit = "years", AboveLeast = true, Most = 2000 * 365.25 * 24 };
    public static ValueKey<SimDuration> WarmUp { get; } =
        new("run.warm-up", Form.Duration.Or(("none", SimDuration.Zero)), "The first part of the run, which is simulated and not measured.")
        { Default = "none", UsualUnit = "years", Example = "1 year" };
    public static ValueKey<FollowUp?> Follow { get; } =
        new("run.follow", s_follow, "How far the run goes on after the measured window: until every measured case has its first action, "
            + "until every one has "
            + "ended (decisions), or not at all. As far as the measures need when not given.")
        { Example = "decisions" };
    public static ValueKey<bool> FollowToTheEnd { get; } =
        new("run.follow-to-the-end", Form.TrueOrFalse, "An older word: true is 'follow: decisions'.")
        { Default = "false", Example = "true" };
    public static ValueKey<SimDuration> FollowAtMost { get; } =
        new("run.follow-at-most", Form.Duration, "How long the run goes on after the measured window at most. Measured cases not done by "
            + "then are unfinished: they count with their time so far, and where they are more than 1 % nothing is called better or "
            + "worse.")
        { Default = "5 years", Example = "10 years", UsualUnit = "years", AboveLeast = true, Most = 1000 * 365.25 * 24 };
    public static ValueKey<int> Replications { get; } =
        new("run.replications", Form.WholeNumber.And(Mapping), "How often each arm is repeated: a number, or until a precision is "
            + "reached.")
        { Default = "20", Least = 1, Most = 1_000_000, Example = "20" };
    public static ValueKey<int> AtLeast { get; } =
        new("run.replications.at-least", Form.WholeNumber, "Replications that are always made.")
        { Default = "20", Least = 1, Most = 1_000_000, Example = "20" };
    public static ValueKey<int> AtMost { get; } =
        new("run.replications.at-most", Form.WholeNumber, "Where it ends in any case.")
        { Default = "1000", Least = 1, Most = 1_000_000, Example = "200" };
    public static ValueKey<ScalarNode> Until { get; } =
        new("run.replications.until", Form.PlainText, "The precision at which it stops between the two: a share of the "
            + "mean (2%) or a value in the unit of the measure (3 d); of several measures when joined by 'and', once all are reached.")
        {
            IsRequired = true, Example = "half-width of first-action-pendency < 2%",
            Pattern = "^half-width of [a-z-]+ < [0-9.]+(%| ?[a-z]+)?( and half-width of [a-z-]+ < [0-9.]+(%| ?[a-z]+)?)*$",
            PatternMeaning = "'half-width of MEASURE < WIDTH'",
        };
    public static ValueKey<ulong> Seed { get; } =
        new("run.seed", Form.Seed, "The seed of every random number.") { Default = "1", Most = ulong.MaxValue, Example = "20260105" };
    public static ValueKey<bool?> OverloadIsMeant { get; } =
        new("run.overload", Form.Choice<bool?>(("intended", true)), "Says that an office is meant to receive more work than it can do.")
        { Example = "intended" };

    public static IReadOnlyList<KeyEntry> All { get; } =
    [
        Run, Start, Length, WarmUp, Follow, FollowToTheEnd, FollowAtMost, Replications, AtLeast, AtMost, Until, Seed, OverloadIsMeant,
    ];
}

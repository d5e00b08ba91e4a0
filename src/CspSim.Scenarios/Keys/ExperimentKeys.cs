using CspSim.Experiments.Plans;

using static CspSim.Scenarios.Keys.ValueForms;

namespace CspSim.Scenarios.Keys;

/// <summary>The keys of what is compared and expected.</summary>
internal static class ExperimentKeys
{
    private static readonly Measure[] s_toFirstAction = [.. MeasureCatalog.All.Where(
        static measure => measure.Needs < FollowUp.Decisions && !measure.IsOnRequest)];

    private static readonly Form<Breakdown> s_breakdown = Form.Choice(
        ("office", Breakdown.Office), ("in-programme", Breakdown.InProgramme), ("group", Breakdown.Group), ("lane", Breakdown.Lane),
        ("arm", Breakdown.Arm));

    private static readonly Form<IReadOnlyList<Measure>> s_measures =
        Form.Choice<IReadOnlyList<Measure>>(("to-first-action", s_toFirstAction), ("all", MeasureCatalog.All)).And(List);

    public static KeyEntry Arms { get; } =
        new("arms", Named, "The variants that are compared, each a partial scenario applied on top of this file; null removes an "
            + "inherited one. "
            + "One arm named 'base' when not given.")
        {
            Pattern = @"^[\p{L}\p{N}][\p{L}\p{M}\p{N}._+\u30FB-]*$",
            PatternMeaning = "a name of letters and digits of any script, hyphens and dots", Example = "{no-csp: {csp: {mode: none}}}",
        };
    public static KeyEntry Arm { get; } =
        new("arms.*", Any, "What this arm changes: sections offices, families, prior-art, csp, examiner-visits and link.")
        { Example = "{csp: {mode: none}}" };
    public static KeyEntry Compare { get; } =
        new("compare", Mapping, "How the arms are compared.")
        { ReplacesWhole = true, Example = "{baseline: no-csp, measures: [first-action-pendency]}" };
    public static ValueKey<ScalarNode?> Baseline { get; } =
        new("compare.baseline", Form.OptionalText, "The arm that the others are compared with; the first when not given.")
        { Example = "no-csp" };
    public static ValueKey<IReadOnlyList<Measure>> Measures { get; } =
        new("compare.measures", s_measures, "The measures shown, the first is the headline. They also decide how far a run follows "
            + "its cases: 'to-first-action' takes the usual measures that need nothing after the first action, 'all' takes every "
            + "measure and follows every measured case to its end.")
        { Default = "to-first-action", Example = "[first-action-pendency]" };
    public static KeyEntry Shares { get; } =
        new("compare.shares", List, "Shares of cases beyond a value, as measures behind the others: of any measure that has a value for "
            + "each case, family or message, how many lie above (>) or below (<) it. Every value is compared before it is counted. A "
            + "case that is unfinished when the run stops counts as soon as its time so far decides; the others are undecided and told "
            + "beside the share.")
        { Example = "[first-action-pendency > 6 months]" };
    public static ValueKey<IReadOnlyList<Breakdown>> By { get; } =
        new("compare.by", Form.ListOf(s_breakdown), "What the short tables break the headline measure down by; the arms are the rows.")
        { Default = "[office, in-programme]", Example = "[office, in-programme]" };
    public static ValueKey<CaseGroup?> AnswerGroup { get; } =
        new("compare.answer", Form.Choice<CaseGroup?>(
                ("programme", CaseGroup.Programme), ("outside", CaseGroup.Outside), ("asked", CaseGroup.Asked),
                ("eligible", CaseGroup.Eligible), ("ordinary", CaseGroup.Ordinary), ("requested", CaseGroup.Requested),
                ("waiting", CaseGroup.Waiting), ("everybody", CaseGroup.Everybody)),
            "The group of which the first sentence of the result speaks, by the first measure; when not given, those in the programme for "
                + "first-action-pendency, else the cases requested in the window.")
        { Example = "everybody" };
    public static KeyEntry Today { get; } =
        new("compare.today", List, "The arms that stand for what the same applicants can do today, such as accelerated examination: what a "
            + "programme brings its cases is also compared with the best of them at each office.")
        { Example = "[no-csp]" };
    public static ValueKey<double?> Confidence { get; } =
        new("compare.confidence", Form.Optional(Form.Share).Or(("none", null)), "The confidence level of intervals, or 'none' when none "
            + "are wanted.")
        { Default = "95%", Least = 0.5, AboveLeast = true, Most = 1, BelowMost = true, Example = "95%" };
    public static KeyEntry Expect { get; } =
        new("expect", List, "What the results must show; the program ends with exit code 3 when one line is not met.")
        { Example = "[\"p90(first-action-pendency, office=JPO) < 6 months\"]" };

    public static IReadOnlyList<KeyEntry> All { get; } =
    [
        Arms, Arm, Compare, Baseline, Measures,
        new("compare.measures[]", PlainText, "A measure.")
        { Words = [.. MeasureCatalog.All.Select(measure => measure.Name)], Example = "backlog" },
        Shares,
        new("compare.shares[]", PlainText, "A measure, '>' or '<', and a value in the unit of the measure.")
        { Example = "first-action-pendency > 6 months" },
        By,
        new ValueKey<Breakdown>("compare.by[]", s_breakdown, "A breakdown.") { Example = "office" },
        AnswerGroup, Today,
        new("compare.today[]", PlainText, "An arm.") { Example = "no-csp" },
        Confidence,
        new("compare.random-numbers", Choice, "All arms see the same arrivals, efforts and responses.")
        { Default = "common", Choices = ["common"], Example = "common" },
        Expect,
        new("expect[]", PlainText, "A statistic of a measure, and its bounds: mean, count, min, max, a percentile such as p90, or "
            + "'share(first-action-pendency > 6 months)', the share of cases above or below a value. With 'year=2019' the mean of "
            + "first-action-pendency-by-action-date in a whole year of an office that has published figures.")
        { Example = "\"mean(backlog, office=KIPO) < 9000\"" },
    ];
}

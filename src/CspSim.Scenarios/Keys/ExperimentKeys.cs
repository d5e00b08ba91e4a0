using CspSim.Model.Measures;

using static CspSim.Scenarios.Keys.ValueForms;

namespace CspSim.Scenarios.Keys;

/// <summary>The keys of what is compared and expected.</summary>
internal static class ExperimentKeys
{
    public static IReadOnlyList<KeyEntry> All { get; } =
    [
        new("arms", Named, "The variants that are compared, each a partial scenario applied on top of this file; null removes an inherited one. One arm named 'base' when not given.")
        {
            Pattern = @"^[\p{L}\p{N}][\p{L}\p{M}\p{N}._+\u30FB-]*$", PatternMeaning = "a name of letters and digits of any script, hyphens and dots", Example = "{no-csp: {csp: {mode: none}}}",
        },
        new("arms.*", Any, "What this arm changes: sections offices, families, prior-art, csp, examiner-visits and link.") { Example = "{csp: {mode: none}}" },
        new("compare", Mapping, "How the arms are compared.") { ReplacesWhole = true, Example = "{baseline: no-csp, measures: [first-action-pendency]}" },
        new("compare.baseline", PlainText, "The arm that the others are compared with; the first when not given.") { Example = "no-csp" },
        new("compare.measures", List | Choice, "The measures shown, the first is the headline. They also decide how far a run follows its cases: 'to-first-action' takes all measures that need nothing after the first action, 'all' follows every measured case to its end.") { Default = "to-first-action", Choices = ["to-first-action", "all"], Example = "[first-action-pendency]" },
        new("compare.measures[]", PlainText, "A measure.") { Words = [.. MeasureCatalog.All.Select(measure => measure.Name)], Example = "backlog" },
        new("compare.by", List, "What the short tables break the headline measure down by; the arms are the rows.") { Default = "[office, in-programme]", Example = "[office, in-programme]" },
        new("compare.by[]", Choice, "A breakdown.") { Choices = ["office", "in-programme", "group", "lane", "arm"], Example = "office" },
        new("compare.confidence", Share | Choice, "The confidence level of intervals, or 'none' when none are wanted.")
        {
            Default = "95%", Choices = ["none"], Least = 0.5, AboveLeast = true, Most = 1, BelowMost = true,
            Example = "95%",
        },
        new("compare.random-numbers", Choice, "All arms see the same arrivals, efforts and responses.") { Default = "common", Choices = ["common"], Example = "common" },
        new("expect", List, "What the results must show; the program ends with exit code 3 when one line is not met.")
        {
            Example = "[\"p90(first-action-pendency, office=JPO) < 6 months\"]",
        },
        new("expect[]", PlainText, "A statistic of a measure, and its bounds. With 'year=2019' the mean of first-action-pendency-by-action-date in a whole year of an office that has published figures.") { Example = "\"mean(backlog, office=KIPO) < 9000\"" },
    ];
}

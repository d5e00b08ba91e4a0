using static CspSim.Scenarios.Keys.ValueForms;

namespace CspSim.Scenarios.Keys;

/// <summary>The keys of published figures that a run of past years is held against.</summary>
internal static class PublishedKeys
{
    private const string Example = "{office: JPO, year-starts: april, by-year: {2017: 9.3 months}}";

    public static KeyEntry Published { get; } =
        new("published", Named, "Published pendencies to first action, each series under a name of your choice: the results show the "
            + "whole years of the run beside them. They change nothing in the run.")
        { Example = "{jpo: " + Example + "}" };
    public static ValueKey<ScalarNode> Office { get; } =
        new("published.*.office", Form.PlainText, "The office.") { IsRequired = true, Example = "JPO" };
    public static KeyEntry ByYear { get; } =
        new("published.*.by-year", Named, "The published figures, year by year. Marked 'assumed: true': nobody has confirmed the figure.")
        {
            IsRequired = true, Pattern = "^[12][0-9]{3}$", PatternMeaning = "a year, such as 2019",
            Example = "{2017: 9.3 months, 2018: 9.3 months}",
        };
    public static ValueKey<SimDuration> Pendency { get; } =
        new("published.*.by-year.*", Form.Duration, "Mean pendency of that year.") { Example = "9.3 months", UsualUnit = "months" };
    public static KeyEntry Inputs { get; } =
        new("published.*.inputs", List, "Years whose figure served to set an input: they are shown and do not judge the run.")
        { Example = "[2017]" };

    public static IReadOnlyList<KeyEntry> All { get; } =
    [
        Published,
        new("published.*", Mapping, "What one office published: mean pendency of the first actions issued in each year.")
        { Example = Example },
        Office,
        YearStarts.Under("published.*"),
        ByYear, Pendency, Inputs,
        new("published.*.inputs[]", WholeNumber, "A year.") { Least = 1000, Most = 2999, Example = "2017" },
    ];
}

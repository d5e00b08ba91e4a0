using CspSim.Experiments.Plans;

using static CspSim.Scenarios.Keys.ValueForms;

namespace CspSim.Scenarios.Keys;

/// <summary>The keys of published figures that a run of past years is held against.</summary>
internal static class PublishedKeys
{
    private const string Example = "{office: JPO, year-starts: april, by-year: {2017: 9.3 months}}";

    public static KeyEntry Published { get; } =
        new("published", Named, "Published pendencies, grants or refusals, each series under a name of your choice: the results show "
            + "the whole years of the run beside them. They change nothing in the run.")
        { Example = "{jpo: " + Example + "}" };
    public static ValueKey<ScalarNode> Office { get; } =
        new("published.*.office", Form.PlainText, "The office.") { IsRequired = true, Example = "JPO" };
    public static ValueKey<PublishedFigure> Figure { get; } =
        new("published.*.figure", Form.Choice(
                ("first-action-pendency", PublishedFigure.FirstActionPendency),
                ("total-pendency", PublishedFigure.TotalPendency),
                ("grants", PublishedFigure.Grants),
                ("refusals", PublishedFigure.Refusals)),
            "What was published of each year: mean pendency of the first actions issued in it, mean pendency of the applications that "
            + "ended in it after a first action, or how many applications were allowed or finally refused in it.")
        { Default = "first-action-pendency", Example = "total-pendency" };
    public static KeyEntry ByYear { get; } =
        new("published.*.by-year", Named, "The published figures, year by year. Marked 'assumed: true': nobody has confirmed the figure.")
        {
            IsRequired = true, Pattern = "^[12][0-9]{3}$", PatternMeaning = "a year, such as 2019",
            Example = "{2017: 9.3 months, 2018: 9.3 months}",
        };
    public static ValueKey<Quantity> FigureOfYear { get; } =
        new("published.*.by-year.*", Form.Quantity(Duration | Cases), "The figure of that year: months of pendency, or cases.")
        { Example = "9.3 months", UsualUnit = "months" };
    public static KeyEntry Inputs { get; } =
        new("published.*.inputs", List, "Years whose figure served to set an input: they are shown and do not judge the run.")
        { Example = "[2017]" };

    public static IReadOnlyList<KeyEntry> All { get; } =
    [
        Published,
        new("published.*", Mapping, "One figure that an office published year by year.")
        { Example = Example },
        Office, Figure,
        YearStarts.Under("published.*"),
        ByYear, FigureOfYear, Inputs,
        new("published.*.inputs[]", WholeNumber, "A year.") { Least = 1000, Most = 2999, Example = "2017" },
    ];
}

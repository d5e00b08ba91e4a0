using CspSim.Experiments.Plans;
using CspSim.Experiments.Results;

namespace CspSim.Reporting.Tables;

/// <summary>The years of the run beside what offices published of them, one table for each series.</summary>
internal static class PublishedBlocks
{
    private const int Decimals = 2;
    private const int FirstMonthOfCalendarYear = 1;

    public static IEnumerable<TableBlock> Of(ExperimentResult result) =>
        result.Plan.Published.Select((series, at) => Block(result, series, [.. result.Arms.Select(arm => arm.Years[at].Years)]));

    private static TableBlock Block(ExperimentResult result, PublishedSeries series, IReadOnlyList<YearFigure>[] arms)
    {
        string interval = result is { Plan.Confidence: { } level, Replications: > 1 }
            ? NumberText.MeanWithInterval(level)
            : "mean";
        return TableBlock.OfColumns(
            $"First-action pendency of {result.Offices[series.Office]} by year of the action, months: {interval}",
            [.. arms[0].Select(year => NameOf(series, year.Start))],
            [
                new(
                    "published",
                    [.. arms[0].Select(static year => year.Published is { } figure ? NumberText.Of(figure.Months, Decimals) : "")]),
                new("", [.. arms[0].Select(static year => Word(year))]),
                .. arms.SelectMany((years, arm) => Columns(result.Arms[arm].Name, years)),
            ]);
    }

    private static IEnumerable<TableColumn> Columns(string arm, IReadOnlyList<YearFigure> years) =>
    [
        new("simulated", [.. years.Select(static year => NumberText.Compact(
            NumberText.Of(year.Pendency.Value, Decimals),
            year.Pendency.Interval.HalfWidth,
            Decimals))]) { Group = arm },
        new("error", [.. years.Select(static year => double.IsNaN(year.Error) ? "" : NumberText.Signed(year.Error, Decimals))])
        {
            Group = arm,
        },
    ];

    // Figures that judge are the rule and have no word.
    private static string Word(YearFigure year) => year.Published?.Use switch
    {
        PublishedUse.Input => "an input",
        PublishedUse.Unverified => "unverified",
        PublishedUse.Judges => "",
        _ => "forecast",
    };

    private static string NameOf(PublishedSeries series, DateOnly start) => series.FirstMonth == FirstMonthOfCalendarYear
        ? start.ToString("yyyy", CultureInfo.InvariantCulture)
        : start.ToString("'from 'yyyy-MM", CultureInfo.InvariantCulture);
}

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
        int decimals = series.IsCount ? 0 : Decimals;
        return TableBlock.OfColumns(
            $"{TitleOf(series.Figure, result.Offices[series.Office])}: {interval}",
            [.. arms[0].Select(year => NameOf(series, year.Start))],
            [
                new(
                    "published",
                    [.. arms[0].Select(year => year.Published is { } figure ? NumberText.Of(figure.Value, decimals) : "")]),
                new("", [.. arms[0].Select(static year => Word(year))]),
                .. arms.SelectMany((years, arm) => Columns(result.Arms[arm].Name, years, decimals)),
            ]);
    }

    private static string TitleOf(PublishedFigure figure, string office) => figure switch
    {
        PublishedFigure.TotalPendency => $"Total pendency of {office} by year of the end, months",
        PublishedFigure.Grants => $"Grants of {office} by year, cases",
        PublishedFigure.Refusals => $"Refusals of {office} by year, cases",
        _ => $"First-action pendency of {office} by year of the action, months",
    };

    private static IEnumerable<TableColumn> Columns(string arm, IReadOnlyList<YearFigure> years, int decimals) =>
    [
        new("simulated", [.. years.Select(year => NumberText.Compact(
            NumberText.Of(year.Simulated.Value, decimals),
            year.Simulated.Interval.HalfWidth,
            decimals))]) { Group = arm },
        new("error", [.. years.Select(year => double.IsNaN(year.Error) ? "" : NumberText.Signed(year.Error, decimals))])
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

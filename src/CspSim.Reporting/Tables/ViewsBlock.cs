using CspSim.Experiments.Results;
using CspSim.Model.Measures;

namespace CspSim.Reporting.Tables;

/// <summary>The headline measure seen otherwise, in one table: slow cases, the median of all requests, the offices' stock.</summary>
internal static class ViewsBlock
{
    private const int P50 = 0;
    private const int P90 = 1;
    private const double AlwaysBusy = 0.9995;

    public static TableBlock Of(ExperimentResult result)
    {
        Measure headline = result.Measures[0];
        List<(string Head, double[] Values)> slow = headline.Scope == MeasureScope.Office ? [] : Slow(result, headline);
        double[] medians = headline.CountsUnfinished ? Overall(result, headline, static figure => figure.Quantiles[P50].OfAllCases) : [];
        DisplayUnit unit = DisplayUnit.For(headline.Unit, [.. slow.SelectMany(static column => column.Values), .. medians]);
        int decimals = NumberText.DecimalsFor(
            [.. slow.SelectMany(static column => column.Values).Select(value => (unit.Of(value), double.NaN))]);

        List<TableColumn> columns =
        [
            .. slow.Select(column => new TableColumn(
                column.Head,
                [.. column.Values.Select(value => MeasureColumn.Cell(unit.Of(value), decimals))])
            {
                Group = $"90th percentile, {unit.Name}",
            }),
        ];
        if (headline.CountsUnfinished)
        {
            columns.AddRange(Requests(
                result,
                headline,
                $"{Slice.NameOf(headline.LevelGroup)}, {unit.Name}",
                MeasureColumn.Cells(medians.Select(unit.Of))));
        }

        columns.AddRange(Stock(result));
        return TableBlock.OfArms("Other views", result.Arms, columns);
    }

    private static List<(string Head, double[] Values)> Slow(ExperimentResult result, Measure headline) =>
    [
        .. Slice.Short(result, headline).Where(static slice => slice.Group != CaseGroup.Ordinary).Select(slice => (
            slice.Name,
            result.Arms.Select(arm => slice.FigureOf(arm, headline)?.Quantiles[P90].OfAllCases ?? double.NaN)
                .ToArray())),
    ];

    private static IEnumerable<TableColumn> Requests(ExperimentResult result, Measure headline, string group, string[] medians)
    {
        double[] unfinished = Overall(result, headline, figure => figure.Unfinished / (double)result.Replications);
        return
        [
            new("median", medians) { Group = group },
            new("unfinished", MeasureColumn.Cells(unfinished)) { Group = group },
        ];
    }

    // Both measures of an office's stock say much the same, and as the headline they were reported already; an office that never runs
    // out of work says nothing by its utilisation.
    private static IEnumerable<TableColumn> Stock(ExperimentResult result)
    {
        if ((Find(result, "backlog") ?? Find(result, "backlog-at-end")) is { } backlog)
        {
            foreach (Slice slice in Slice.Of(result, backlog))
            {
                yield return new(slice.Name, MeasureColumn.Cells(Means(result, backlog, slice)))
                {
                    Group = backlog.Title.ToLowerInvariant(),
                };
            }
        }

        if (Find(result, "utilisation") is not { } busy
            || Slice.Of(result, busy).SelectMany(slice => Means(result, busy, slice)).All(static mean => mean >= AlwaysBusy))
        {
            yield break;
        }

        foreach (Slice slice in Slice.Of(result, busy))
        {
            yield return new(slice.Name, MeasureColumn.Cells(Means(result, busy, slice).Select(static mean => mean * 100)))
            {
                Group = "busy, %",
            };
        }
    }

    private static double[] Means(ExperimentResult result, Measure measure, Slice slice) =>
        [.. result.Arms.Select(arm => slice.FigureOf(arm, measure)?.Mean.Value ?? double.NaN)];

    private static double[] Overall(ExperimentResult result, Measure measure, Func<Figure, double> value) =>
        [.. result.Arms.Select(arm => arm.Find(measure, null, measure.LevelGroup) is { } figure ? value(figure) : double.NaN)];

    private static Measure? Find(ExperimentResult result, string name) =>
        result.FindMeasure(name) is { } measure && measure != result.Measures[0] ? measure : null;
}

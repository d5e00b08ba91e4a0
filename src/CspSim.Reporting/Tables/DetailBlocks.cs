using CspSim.Experiments.Results;
using CspSim.Experiments.Statistics;
using CspSim.Model.Measures;

namespace CspSim.Reporting.Tables;

/// <summary>The tables of the summary with details: every measure kept, every office and group.</summary>
internal static class DetailBlocks
{
    private const int P90 = 1;
    private const int P50 = 0;

    public static IReadOnlyList<TableBlock> Of(ExperimentResult result)
    {
        Measure headline = result.Measures[0];
        List<TableBlock> blocks = [Means(result, headline)];
        if (headline.Scope != MeasureScope.Office)
        {
            blocks.Add(Percentiles(result, headline, P90));
        }

        blocks.AddRange(result.Comparisons.Select(comparison => Differences(result, comparison, headline)));
        Measure[] times = [.. result.Measures.Where(static measure => measure.CountsUnfinished)];
        blocks.AddRange(times.Where(measure => measure != headline).Select(measure => Percentiles(result, measure, P50)));
        blocks.AddRange(times.Where(measure => HasUnfinished(result, measure)).Select(measure => Unfinished(result, measure)));
        foreach (Measure share in result.Measures.Where(static measure => measure.Bound is not null))
        {
            blocks.Add(Means(result, share));
            blocks.AddRange(result.Comparisons.Select(comparison => Differences(result, comparison, share)));
            blocks.Add(Undecided(result, share));
        }

        blocks.Add(OtherMeasures(result));
        blocks.Add(BacklogBlock.Of(result));
        blocks.Add(ExchangeBlock.All(result));
        return [.. blocks.Select(block => block.WithoutEmptyColumns()).Where(block => block.Columns.Count > 0 && block.Rows.Count > 0)];
    }

    private static TableBlock Means(ExperimentResult result, Measure measure) => Tabulate(
        result,
        measure,
        result.Plan.Confidence is { } level ? NumberText.MeanWithInterval(level) : "mean",
        static figure => NumberText.WithHalfWidth(figure.Mean));

    private static TableBlock Percentiles(ExperimentResult result, Measure measure, int quantile)
    {
        string share = quantile == P50 ? "median" : "90th percentile";
        string method = HasUnfinished(result, measure) ? "with unfinished ones (Kaplan-Meier)" : "of all cases";
        return Tabulate(result, measure, $"{share} {method}", figure => figure.Quantiles[quantile].OfAllCases switch
        {
            double.NaN => "",
            double.PositiveInfinity => "not reached",
            double value => NumberText.Of(value),
        });
    }

    private static TableBlock Unfinished(ExperimentResult result, Measure measure) => Tabulate(
        result,
        measure,
        "unfinished cases a replication",
        figure => NumberText.Of(figure.Unfinished / (double)result.Replications));

    // Nothing where all are decided: an empty table is left out.
    private static TableBlock Undecided(ExperimentResult result, Measure share) => Tabulate(
        result,
        share,
        "undecided cases, which the share could be larger by",
        static figure => figure.UndecidedShare > 0 ? NumberText.Of(figure.UndecidedShare) : "");

    private static bool HasUnfinished(ExperimentResult result, Measure measure) =>
        result.Arms.Any(arm => arm.Find(measure, null, CaseGroup.Everybody) is { Unfinished: > 0 });

    private static TableBlock Tabulate(ExperimentResult result, Measure measure, string statistic, Func<Figure, string> cell)
    {
        IReadOnlyList<Slice> slices = Slice.Of(result, measure);
        return new(
            $"{measure.Title}, {measure.Unit}: {statistic}",
            [.. slices.Select(slice => slice.Name)],
            [
                .. result.Arms.Select(arm => new TableRow(
                    arm.Name,
                    [.. slices.Select(slice => slice.FigureOf(arm, measure) is { } figure ? cell(figure) : "")])),
            ]);
    }

    private static TableBlock Differences(ExperimentResult result, ArmComparison comparison, Measure measure)
    {
        List<(string Name, PairedDifference Mean)> found = [];
        foreach (Slice slice in Slice.Of(result, measure))
        {
            if (comparison.Find(measure, slice.Office, slice.Group, slice.Lane) is { Mean.Replications: > 0 } figure)
            {
                found.Add((slice.Name, figure.Mean));
            }
        }

        double[] ends = [0, .. found.Where(static each => each.Mean.SimultaneousInterval.Exists).SelectMany(
            static each => new[] { each.Mean.SimultaneousInterval.Low, each.Mean.SimultaneousInterval.High })];
        (double least, double most) = (ends.Min(), ends.Max());
        int decimals = NumberText.DecimalsFor(most - least);
        string interval = result.SimultaneousLevel is { } level
            ? $"{NumberText.Percent(level)} interval"
            : "interval";
        return new(
            $"{result.Arms[comparison.Arm].Name} against {result.Baseline.Name}: {measure.Title.ToLowerInvariant()}, {measure.Unit}, "
                + $"paired over the same draws",
            [
                "difference", interval, "verdict", "corr.", "variance ÷",
                $"{NumberText.Signed(least, decimals)} to {NumberText.Signed(most, decimals)}\n({BarText.DifferenceSigns})",
            ],
            [.. found.Select(each => new TableRow(each.Name, [.. CellsOf(each.Mean), Bar(each.Mean, least, most)]))]);
    }

    private static string Bar(PairedDifference difference, double least, double most) =>
        difference.SimultaneousInterval is { Exists: true } interval
            ? BarText.Difference(interval, difference.Value, least, most)
            : "";

    private static string[] CellsOf(PairedDifference difference)
    {
        int decimals = NumberText.DecimalsFor(difference.Value, difference.SimultaneousInterval);
        return
        [
            NumberText.Signed(difference.Value, decimals),
            NumberText.Signed(difference.SimultaneousInterval, decimals),
            difference.Verdict == Verdict.Withheld
                ? VerdictText.NoVerdict
                : VerdictText.Of(difference.Verdict, difference.SimultaneousInterval),
            NumberText.Of(difference.Correlation, 2),
            NumberText.Of(difference.VarianceReduction),
        ];
    }

    private static TableBlock OtherMeasures(ExperimentResult result)
    {
        List<TableRow> rows = [];
        foreach (Measure measure in result.Plan.Measures.Skip(1).Where(static measure => measure.Bound is null))
        {
            foreach (Slice slice in OverallSlices(result, measure))
            {
                rows.Add(new(
                    $"{measure.Title}{slice.Name}, {measure.Unit}",
                    [.. result.Arms.Select(
                        arm => slice.FigureOf(arm, measure) is { } figure ? NumberText.WithHalfWidth(figure.Mean) : "")]));
            }
        }

        return new(
            "Other measures, everybody",
            [.. result.Arms.Select(arm => arm.Name)],
            [.. rows.Where(row => row.Cells.Any(cell => cell.Length > 0))]);
    }

    // A measure of offices is reported for each: the mean of several offices would say little.
    private static IEnumerable<Slice> OverallSlices(ExperimentResult result, Measure measure) => measure.Scope == MeasureScope.Office
        ? Slice.Of(result, measure).Select(slice => slice with { Name = $" {slice.Name}" })
        : [new("", Office: null, CaseGroup.Everybody)];
}

using CspSim.Experiments.Results;
using CspSim.Experiments.Statistics;
using CspSim.Model.Measures;

namespace CspSim.Reporting.Tables;

/// <summary>The headline measure in the short summary: what every arm found, and how far it is from the baseline.</summary>
internal static class HeadlineBlocks
{
    /// <summary>What a cell says of a difference that is not shown; <see cref="SummaryNotes"/> explains it.</summary>
    public const string NoneWord = "none";

    public static TableBlock Means(ExperimentResult result)
    {
        Measure measure = result.Measures[0];
        IReadOnlyList<Slice> slices = Slice.Short(result, measure);
        Estimate[][] estimates = [.. slices.Select(slice => MeansOf(result, measure, slice))];
        DisplayUnit unit = UnitOf(result, measure);
        int decimals = NumberText.DecimalsFor(
            [.. estimates.SelectMany(static column => column).Select(estimate => Shown(estimate.Value, estimate.Interval, unit))]);
        string statistic = result is { Plan.Confidence: { } level, Replications: > 1 } ? NumberText.MeanWithInterval(level) : "mean";
        return TableBlock.OfArms(
            $"{measure.Title}, {unit.Name}: {statistic}",
            result.Arms,
            slices.Select(
                (slice, column) => new TableColumn(slice.Name, [.. estimates[column].Select(estimate => Cell(estimate, unit, decimals))])));
    }

    public static TableBlock Differences(ExperimentResult result)
    {
        Measure measure = result.Measures[0];
        IReadOnlyList<Slice> slices = Slice.ShortOverall(result, measure);
        PairedDifference?[][] differences = [.. slices.Select(slice => DifferencesOf(result, measure, slice))];
        DisplayUnit unit = UnitOf(result, measure);
        string points = string.Equals(unit.Name, "%", StringComparison.Ordinal) ? "percentage points" : unit.Name;
        string statistic = result is { SimultaneousLevel: not null, Replications: > 1 } ? "difference ± half-width" : "difference";
        return TableBlock.OfColumns(
            $"Against {result.Baseline.Name}, {points}: {statistic}, paired over the same draws",
            [.. result.Comparisons.Select(comparison => result.Arms[comparison.Arm].Name)],
            slices.Select((slice, column) => new TableColumn(slice.Name, Cells(differences[column], unit))));
    }

    // Levels and differences in one unit, so that one table can be read against the other.
    private static DisplayUnit UnitOf(ExperimentResult result, Measure measure) => DisplayUnit.For(
        measure.Unit,
        Slice.Short(result, measure).SelectMany(slice => MeansOf(result, measure, slice)).Select(static estimate => estimate.Value));

    private static Estimate[] MeansOf(ExperimentResult result, Measure measure, Slice slice) =>
        [.. result.Arms.Select(arm => slice.FigureOf(arm, measure)?.Mean
            ?? new(double.NaN, Interval.None, IntervalMethod.None, double.NaN, 0))];

    private static PairedDifference?[] DifferencesOf(ExperimentResult result, Measure measure, Slice slice) =>
    [
        .. result.Comparisons.Select(comparison =>
            comparison.Find(measure, slice.Office, slice.Group, slice.Lane) is { Mean: { Replications: > 0 } mean } ? mean : null),
    ];

    private static string Cell(Estimate estimate, DisplayUnit unit, int decimals)
    {
        (double value, double halfWidth) = Shown(estimate.Value, estimate.Interval, unit);
        return NumberText.Compact(NumberText.Of(value, decimals), halfWidth, decimals);
    }

    private static string[] Cells(PairedDifference?[] differences, DisplayUnit unit)
    {
        (double Value, double HalfWidth)[] shown =
            [.. differences.Select(each => each is null ? (double.NaN, double.NaN) : Shown(each.Value, each.SimultaneousInterval, unit))];
        int decimals = DifferenceText.DecimalsFor(
            [.. differences.Zip(shown, static (each, pair) => (each?.Verdict ?? Verdict.Withheld, pair.Value, pair.HalfWidth))]);
        return
        [
            .. differences.Zip(shown, (each, pair) =>
                each is null
                    ? ""
                    : $"{NumberText.Compact(NumberText.Signed(pair.Value, decimals), pair.HalfWidth, decimals)} {Word(each)}".TrimEnd()),
        ];
    }

    private static string Word(PairedDifference difference) =>
        VerdictText.Of(difference.Verdict, difference.SimultaneousInterval, NoneWord, AnswerBlock.WithheldMark);

    private static (double Value, double HalfWidth) Shown(double value, Interval interval, DisplayUnit unit) =>
        (unit.Of(value), unit.Of(interval.HalfWidth));
}

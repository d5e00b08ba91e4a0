using CspSim.Experiments.Comparing;
using CspSim.Experiments.Statistics;
using CspSim.Reporting.Tables;

namespace CspSim.Reporting.Comparing;

/// <summary>The rows of one measure in the table of a pair of arms.</summary>
/// <param name="otherLabel">The letter of the other result.</param>
internal sealed class DifferenceRows(string otherLabel)
{
    private const int OneLineMost = 26;
    private const string Everybody = "everybody";

    private static readonly string[] s_noCells = ["", "", "", "", ""];

    /// <summary>The words of a verdict.</summary>
    public static string Word(FigureDifference figure) => figure is { SimultaneousInterval.Exists: true, Verdict: Verdict.Different }
        ? figure.Value < 0 ? "lower" : "higher"
        : VerdictText.Of(figure.Verdict, figure.SimultaneousInterval);

    /// <summary>A head with the unit and a row for each figure; one row when there is one figure and it fits.</summary>
    /// <param name="figures">Figures of one measure; at least one.</param>
    public IReadOnlyList<TableRow> Of(IReadOnlyList<FigureDifference> figures)
    {
        MeasureLabel measure = figures[0].Measure;
        DisplayUnit unit = DisplayUnit.For(measure.Unit, figures.SelectMany(static figure => (double[])[figure.Baseline, figure.Other]));
        string title = $"{measure.Title}, {unit.Name}";
        double[] ends =
        [
            0, .. figures.Where(IsDrawn).Select(static figure => figure.SimultaneousInterval)
                .SelectMany(static interval => new[] { interval.Low, interval.High }),
        ];
        TableRow[] rows = [.. figures.Select(figure => Row(figure, unit, ends.Min(), ends.Max()))];
        return rows.Length == 1 && string.Equals(SliceName(figures[0].Label), Everybody, StringComparison.Ordinal)
            && TextWidth.Of(title) <= OneLineMost
            ? [rows[0] with { Name = title }]
            : [new(title, s_noCells), .. rows];
    }

    private static string SliceName(FigureLabel label) => label switch
    {
        { Office: { } office, Group: Everybody } => office,
        { Office: { } office, Lane: { } lane } => $"{office}, lane {lane}",
        { Office: { } office } => $"{office}, {label.Group}",
        { Lane: { } lane } => $"lane {lane}",
        _ => label.Group,
    };

    private static bool IsDrawn(FigureDifference figure) =>
        figure is { SimultaneousInterval.Exists: true, IsSame: false } && double.IsFinite(figure.Value);

    // Those of one measure on one scale, which its largest interval fills.
    private static string Bar(FigureDifference figure, double least, double most) => IsDrawn(figure)
        ? BarText.Difference(figure.SimultaneousInterval, figure.Value, least, most)
        : "";

    private TableRow Row(FigureDifference figure, DisplayUnit unit, double least, double most)
    {
        Interval interval = figure.SimultaneousInterval;
        double halfWidth = unit.Of(interval.HalfWidth);
        double value = unit.Of(figure.Value);
        double sized = double.IsFinite(value) ? value : unit.Of(double.IsNaN(figure.Baseline) ? figure.Other : figure.Baseline);
        int decimals = DifferenceText.DecimalsFor([(figure.Verdict, sized, halfWidth)]);
        return new(
            " " + SliceName(figure.Label),
            [
                MeasureColumn.Cell(unit.Of(figure.Baseline), decimals),
                MeasureColumn.Cell(unit.Of(figure.Other), decimals),
                double.IsFinite(value) ? NumberText.Compact(NumberText.Signed(value, decimals), halfWidth, decimals) : "",
                Judged(figure),
                Bar(figure, least, most),
            ]);
    }

    private string Judged(FigureDifference figure) =>
        (double.IsNaN(figure.Baseline), double.IsNaN(figure.Other), double.IsNaN(figure.Value)) switch
    {
        (true, true, _) => "no value",
        (true, false, _) => $"only in {otherLabel}",
        (false, true, _) => $"only in {ComparisonReport.BaselineLabel}",
        (_, _, true) => "no pair",
        _ => figure.IsSame ? "the same" : Word(figure),
    };
}

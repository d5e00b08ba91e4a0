using CspSim.Experiments.Results;
using CspSim.Experiments.Statistics;
using CspSim.Reporting.Documents;

namespace CspSim.Reporting.Outputs;

/// <summary>The figures of a result as one table for people and spreadsheets: a row a figure, arm by arm.</summary>
/// <remarks>
/// The interval of a difference and its verdict are those that hold for all arms at once, as the tables of the summary show them.
/// </remarks>
internal static class FigureTable
{
    /// <summary>The heads of its columns.</summary>
    public static IReadOnlyList<string> Columns { get; } =
    [
        "arm", "office", "group", "lane", "measure", "unit", "count", "unfinished", "mean", "low", "high", "replications",
        "p50", "p90", "p95", "min", "max", "difference", "difference_low", "difference_high", "verdict",
    ];

    /// <summary>Its rows, arm by arm, with as many cells as there are columns.</summary>
    public static IEnumerable<IReadOnlyList<TableCell>> Rows(ExperimentResult result)
    {
        for (int at = 0; at < result.Arms.Count; at++)
        {
            ArmComparison? comparison = result.Comparisons.FirstOrDefault(each => each.Arm == at);
            foreach (Figure figure in result.Arms[at].Figures)
            {
                yield return Row(result, result.Arms[at].Name, figure, comparison);
            }
        }
    }

    private static TableCell[] Row(ExperimentResult result, string arm, Figure figure, ArmComparison? comparison)
    {
        FigureKey key = figure.Key;
        Estimate mean = figure.Mean;
        FigureComparison? against = comparison?.Find(key.Measure, key.Office, key.Group, key.Lane);
        Interval interval = against?.Mean.SimultaneousInterval ?? Interval.None;
        return
        [
            arm, OfficeOf(result, key), Names.Of(key.Group), key.Lane ?? "", key.Measure.Name, key.Measure.Unit,
            figure.Count, figure.Unfinished, mean.Value, mean.Interval.Low, mean.Interval.High, mean.Replications,
            .. figure.Quantiles.Select(static quantile => (TableCell)quantile.OfAllCases), figure.Minimum, figure.Maximum,
            against?.Mean.Value ?? double.NaN, interval.Low, interval.High,
            against is null ? "" : Names.Of(against.WithheldFor == VerdictBar.None ? against.Mean.Verdict : Verdict.Withheld),
        ];
    }

    /// <summary>The office of a figure as tables name it.</summary>
    public static string OfficeOf(ExperimentResult result, FigureKey key) =>
        key.Office is { } office ? result.Offices[office] : Names.AllOffices;
}

/// <summary>A cell of a table for spreadsheets: a text, or a number; a number that does not exist is an empty cell.</summary>
/// <param name="Text">The text; null: it is a number.</param>
/// <param name="Number">The number; NaN or infinite when there is none.</param>
internal readonly record struct TableCell(string? Text, double Number)
{
    /// <summary>Whether nothing is shown.</summary>
    public bool IsEmpty => Text is null ? !double.IsFinite(Number) : Text.Length == 0;

    public static implicit operator TableCell(string text) => new(text, double.NaN);

    public static implicit operator TableCell(double number) => new(null, number);
}

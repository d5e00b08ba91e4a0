using CspSim.Experiments.Results;
using CspSim.Experiments.Statistics;
using CspSim.Model.Measures;

namespace CspSim.Reporting.Tables;

/// <summary>The headline measure of a result, and how it has changed since another run of the same scenario.</summary>
public static class ChangeSummary
{
    /// <summary>Two small tables, or one when there is nothing to compare with.</summary>
    /// <param name="before">The earlier run; null: none.</param>
    /// <param name="after">The run.</param>
    /// <param name="widthColumns">Columns of the terminal; at least 40 are used.</param>
    public static string Text(ExperimentResult? before, ExperimentResult after, int widthColumns)
    {
        ArgumentNullException.ThrowIfNull(after);

        int width = Math.Max(40, widthColumns);
        StringBuilder text = new();
        BlockText.Append(text, HeadlineBlocks.Means(after), width);
        if (before is not null && Changes(before, after) is { } changes)
        {
            BlockText.Append(text, changes, width);
        }

        return text.ToString();
    }

    /// <summary>The change of the headline measure by arm and group; null when the two have no arm or not the measure in common.</summary>
    internal static TableBlock? Changes(ExperimentResult before, ExperimentResult after)
    {
        Measure measure = after.Measures[0];
        ArmResult[] arms = [.. after.Arms.Where(arm => before.Arms.Any(other => IsSame(arm, other)))];
        IReadOnlyList<Slice> slices =
            [.. Slice.Short(after, measure).Where(slice => slice.Office is not { } office || IsSameOffice(before, after, office))];
        if (arms.Length == 0 || slices.Count == 0 || before.Measures[0] != measure)
        {
            return null;
        }

        PairedDifference?[][] differences = [.. slices.Select(
            slice => arms.Select(arm => Difference(before, after, arm, measure, slice)).ToArray())];
        DisplayUnit unit = DisplayUnit.For(
            measure.Unit,
            differences.SelectMany(static column => column).Select(static each => each?.Value ?? double.NaN));
        TableBlock table = TableBlock.OfArms(
            $"Change since the previous run, {unit.Name}",
            arms,
            slices.Select((slice, column) => new TableColumn(slice.Name, Cells(differences[column], unit))));
        return table.Columns.Count == 0 ? null : table;
    }

    private static bool IsSame(ArmResult one, ArmResult other) => string.Equals(one.Name, other.Name, StringComparison.Ordinal);

    private static bool IsSameOffice(ExperimentResult before, ExperimentResult after, int office) =>
        office < before.Offices.Count && string.Equals(before.Offices[office], after.Offices[office], StringComparison.Ordinal);

    // Both runs draw from the same keys when seed and number of replications are the same, so their replications are pairs.
    private static PairedDifference? Difference(
        ExperimentResult before,
        ExperimentResult after,
        ArmResult arm,
        Measure measure,
        Slice slice)
    {
        Figure? now = slice.FigureOf(arm, measure);
        Figure? then = slice.FigureOf(before.Arms.First(other => IsSame(arm, other)), measure);
        if (now is null || then is null)
        {
            return null;
        }

        int pairs = Math.Min(now.Means.Length, then.Means.Length);
        double? confidence = before.Plan.Seed == after.Plan.Seed && pairs > 1 ? after.Plan.Confidence : null;
        PairedDifference difference = PairedDifference.Of(
            now.Means[..pairs],
            then.Means[..pairs],
            confidence,
            comparisons: 1,
            measure.Preference);
        return difference.Replications > 0 ? difference : null;
    }

    private static string[] Cells(PairedDifference?[] differences, DisplayUnit unit)
    {
        (double Value, double HalfWidth)[] shown =
            [.. differences.Select(
                each => each is null ? (double.NaN, double.NaN) : (unit.Of(each.Value), unit.Of(each.Interval.HalfWidth)))];
        int decimals = NumberText.DecimalsFor(shown);
        return [.. shown.Select(
            each => each.Value == 0 ? "unchanged" : NumberText.Compact(NumberText.Signed(each.Value, decimals), each.HalfWidth, decimals))];
    }
}

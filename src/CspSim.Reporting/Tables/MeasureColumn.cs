using CspSim.Experiments.Results;
using CspSim.Model.Measures;

namespace CspSim.Reporting.Tables;

/// <summary>Columns of the short summary that show one measure, an arm a row, without intervals.</summary>
internal static class MeasureColumn
{
    /// <summary>The means of a measure in a group; the last line of the head is the unit.</summary>
    /// <returns>Nothing when the measure is not kept.</returns>
    public static IEnumerable<TableColumn> Means(ExperimentResult result, string measure, string head, CaseGroup group)
    {
        if (result.FindMeasure(measure) is not { } kept)
        {
            return [];
        }

        double[] values = [.. result.Arms.Select(arm => arm.Find(kept, null, group)?.Mean.Value ?? double.NaN)];
        DisplayUnit unit = DisplayUnit.For(kept.Unit, values);
        return [new($"{head}\n{unit.Name}", Cells(values.Select(unit.Of)))];
    }

    /// <summary>Values of one column with the same decimals: three digits of the largest, at most two decimals.</summary>
    public static string[] Cells(IEnumerable<double> values)
    {
        double[] shown = [.. values];
        int decimals = Math.Min(2, NumberText.DecimalsFor([.. shown.Select(static value => (value, double.NaN))]));
        return [.. shown.Select(value => Cell(value, decimals))];
    }

    /// <summary>A value; empty when there is none, in words when it lies beyond what was observed.</summary>
    public static string Cell(double value, int decimals) => value switch
    {
        double.NaN => "",
        double.PositiveInfinity => "not reached",
        _ => NumberText.Of(value, decimals),
    };
}

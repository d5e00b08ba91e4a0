using CspSim.Experiments.Results;
using CspSim.Experiments.Statistics;
using CspSim.Experiments.Studies;
using CspSim.Reporting.Documents;

namespace CspSim.Reporting.Outputs;

/// <summary>Writes the points of a sweep as a tidy table: a row for each figure and each difference at each point.</summary>
/// <remarks>
/// An input has a column of numbers where all its values are numbers in one unit, which its head then names in brackets; else a column of
/// texts.
/// </remarks>
public sealed class PointSweepCsv : IDisposable
{
    private readonly CsvWriter _csv;
    private readonly PointTable _table;
    private readonly SweptColumn[] _columns;

    /// <summary>Writes the head.</summary>
    /// <param name="table">The points.</param>
    /// <param name="stream">Where to; left open.</param>
    public PointSweepCsv(PointTable table, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(table);
        _csv = new(stream);
        _table = table;
        _columns = [.. table.Paths.Select((path, column) => new SweptColumn(path, [.. table.Rows.Select(row => row[column])]))];
        _csv.Header(
        [
            "point", .. _columns.Select(static column => column.Head), "arm", "baseline", "office", "group", "measure", "mean", "low",
            "high", "replications", "unit",
        ]);
    }

    /// <summary>Writes the rows of a point.</summary>
    /// <param name="row">Which point, from 0.</param>
    /// <param name="result">What was found there; null where the scenario cannot be so: one row without figures.</param>
    public void Add(int row, ExperimentResult? result)
    {
        if (result is null)
        {
            Begin(row);
            _csv.Field("").Field("").Field("").Field("").Field("").Field(double.NaN).Field(double.NaN).Field(double.NaN).Field(0).Field("");
            _csv.EndRow();
            return;
        }

        foreach (ArmResult arm in result.Arms)
        {
            foreach (Figure figure in arm.Figures)
            {
                Estimate mean = figure.Mean;
                Write(row, result, arm.Name, "", figure.Key, mean.Value, mean.Interval, mean.Replications);
            }
        }

        foreach (ArmComparison comparison in result.Comparisons)
        {
            foreach (FigureComparison figure in comparison.Figures)
            {
                PairedDifference mean = figure.Mean;
                Write(
                    row, result, result.Arms[comparison.Arm].Name, result.Baseline.Name, figure.Key, mean.Value, mean.Interval,
                    mean.Replications);
            }
        }
    }

    /// <summary>Ends the table.</summary>
    public void Dispose() => _csv.Dispose();

    private void Begin(int row)
    {
        _csv.Field(row + 1L);
        for (int column = 0; column < _columns.Length; column++)
        {
            _columns[column].Write(_csv, _table.Rows[row][column]);
        }
    }

    private void Write(
        int row, ExperimentResult result, string arm, string baseline, FigureKey key, double mean, Interval interval, int replications)
    {
        Begin(row);
        _csv.Field(arm).Field(baseline).Field(key.Office is { } office ? result.Offices[office] : Names.AllOffices)
            .Field(Names.GroupOf(key)).Field(key.Measure.Name)
            .Field(replications == 0 ? double.NaN : mean).Field(interval.Low).Field(interval.High).Field((long)replications)
            .Field(key.Measure.Unit);
        _csv.EndRow();
    }
}

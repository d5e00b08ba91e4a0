using CspSim.Experiments.Results;
using CspSim.Experiments.Studies;

namespace CspSim.Reporting.Outputs;

/// <summary>Writes the points of a sweep as a tidy table: the rows of <c>results.csv</c> at each point, behind its inputs.</summary>
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
        _csv.Header(["point", .. _columns.Select(static column => column.Head), .. FigureTable.Columns]);
    }

    /// <summary>Writes the rows of a point.</summary>
    /// <param name="row">Which point, from 0.</param>
    /// <param name="result">What was found there; null where the scenario cannot be so: one row without figures.</param>
    public void Add(int row, ExperimentResult? result)
    {
        IEnumerable<IReadOnlyList<TableCell>> rows = result is null
            ? [[.. FigureTable.Columns.Select(static _ => (TableCell)"")]]
            : FigureTable.Rows(result);
        foreach (IReadOnlyList<TableCell> cells in rows)
        {
            Begin(row);
            _csv.Cells(cells);
            _csv.EndRow();
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
}

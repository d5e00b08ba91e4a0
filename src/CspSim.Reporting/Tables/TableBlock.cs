namespace CspSim.Reporting.Tables;

/// <summary>One table of the summary: numbers are texts already, so that every renderer shows the same digits.</summary>
/// <param name="Title">What it shows, with unit and level.</param>
/// <param name="Columns">Heads of the columns, without the one of the row names.</param>
/// <param name="Rows">The rows, each with as many cells as there are columns.</param>
public sealed record TableBlock(string Title, IReadOnlyList<string> Columns, IReadOnlyList<TableRow> Rows)
{
    /// <summary>The table without columns in which no row has a text.</summary>
    internal TableBlock WithoutEmptyColumns()
    {
        int[] kept = [.. Enumerable.Range(0, Columns.Count).Where(column => Rows.Any(row => row.Cells[column].Length > 0))];
        return new(
            Title,
            [.. kept.Select(column => Columns[column])],
            [.. Rows.Select(row => new TableRow(row.Name, [.. kept.Select(column => row.Cells[column])]))]);
    }
}

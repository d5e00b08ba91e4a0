using CspSim.Experiments.Results;

namespace CspSim.Reporting.Tables;

/// <summary>One table of the summary: numbers are texts already, so that every renderer shows the same digits.</summary>
/// <param name="Title">What it shows, with unit and level; a line feed where it may be broken to stand beside heads of several
/// lines.</param>
/// <param name="Columns">Heads of the columns, without the one of the row names; a line feed between the lines of a head.</param>
/// <param name="Rows">The rows, each with as many cells as there are columns.</param>
public sealed record TableBlock(string Title, IReadOnlyList<string> Columns, IReadOnlyList<TableRow> Rows)
{
    /// <summary>
    /// What each column belongs to, written once above neighbours that share it; without entries when columns stand for themselves.
    /// </summary>
    public IReadOnlyList<string> Groups { get; init; } = [];

    /// <summary>A table of columns, without those that say nothing and without rows that say nothing.</summary>
    internal static TableBlock OfColumns(string title, IReadOnlyList<string> rows, IEnumerable<TableColumn> columns)
    {
        TableColumn[] kept = [.. columns.Where(static column => column.Cells.Any(static cell => cell.Length > 0))];
        return new(
            title,
            [.. kept.Select(static column => column.Head)],
            [
                .. Enumerable.Range(0, rows.Count)
                    .Select(row => new TableRow(rows[row], [.. kept.Select(column => column.Cells[row])])
                    {
                        Tones = kept.Any(static column => column.Tones.Count > 0)
                            ? [.. kept.Select(column => column.Tones.ElementAtOrDefault(row))]
                            : [],
                    })
                    .Where(static row => row.Cells.Any(static cell => cell.Length > 0)),
            ])
        {
            Groups = kept.Any(static column => column.Group.Length > 0) ? [.. kept.Select(static column => column.Group)] : [],
        };
    }

    /// <summary>A table of columns with a row for each arm, without what says nothing.</summary>
    internal static TableBlock OfArms(string title, IEnumerable<ArmResult> arms, IEnumerable<TableColumn> columns) =>
        OfColumns(title, [.. arms.Select(static arm => arm.Name)], columns);

    /// <summary>The table without columns in which no row has a text.</summary>
    internal TableBlock WithoutEmptyColumns() => OfColumns(
        Title,
        [.. Rows.Select(static row => row.Name)],
        Columns.Select((head, column) => new TableColumn(head, [.. Rows.Select(row => row.Cells[column])])
        {
            Group = Groups.Count > 0 ? Groups[column] : "",
        }));
}

/// <summary>One row of a table.</summary>
/// <param name="Name">What the row is about.</param>
/// <param name="Cells">One text a column; empty where there is nothing to show.</param>
public sealed record TableRow(string Name, IReadOnlyList<string> Cells)
{
    /// <summary>One tone a cell; empty: all plain.</summary>
    public IReadOnlyList<Tone> Tones { get; init; } = [];
}

/// <summary>One column of a table.</summary>
/// <param name="Head">Its head; a line feed between lines.</param>
/// <param name="Cells">One text a row; empty where there is nothing to show.</param>
internal sealed record TableColumn(string Head, IReadOnlyList<string> Cells)
{
    /// <summary>What it belongs to together with its neighbours; empty: to nothing.</summary>
    public string Group { get; init; } = "";

    /// <summary>One tone a cell; empty: all plain.</summary>
    public IReadOnlyList<Tone> Tones { get; init; } = [];
}

/// <summary>What a cell says, for colour; the text says it too.</summary>
public enum Tone
{
    /// <summary>Nothing.</summary>
    Plain,

    /// <summary>Better than the baseline.</summary>
    Good,

    /// <summary>Worse than the baseline.</summary>
    Bad,
}

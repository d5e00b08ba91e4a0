using System.Text;

namespace CspSim.Reporting.Tables;

/// <summary>Draws a summary as plain text that fits a width.</summary>
internal static class TextSummary
{
    private const string RowIndent = "  ";
    private const string ColumnGap = "  ";
    private const int NoteIndent = 6;
    private const int ExpectIndent = 13;

    public static string Render(ComparisonTable table, int width)
    {
        StringBuilder text = new();
        AppendHead(text, table, width);
        foreach (ExpectationLine line in table.Expectations)
        {
            string mark = line.IsMet ? "expect   ok  " : "expect   NO  ";
            AppendWrapped(text, mark, $"{line.Text} = {line.Found}", ExpectIndent, width);
        }

        foreach (TableBlock block in table.Blocks)
        {
            text.Append('\n');
            AppendBlock(text, block, width);
        }

        text.Append(table.Notes.Count > 0 ? "\n" : "");
        foreach (string note in table.Notes)
        {
            AppendWrapped(text, "note: ", note, NoteIndent, width);
        }

        return text.ToString();
    }

    private static void AppendHead(StringBuilder text, ComparisonTable table, int width)
    {
        int gap = width - TextWidth.Of(table.Title) - TextWidth.Of(table.Scope);
        if (gap >= 2)
        {
            text.Append(table.Title).Append(' ', gap).Append(table.Scope).Append('\n');
            return;
        }

        AppendWrapped(text, "", table.Title, 0, width);
        AppendWrapped(text, "", table.Scope, 0, width);
    }

    // Columns that do not fit go below, with the row names again.
    private static void AppendBlock(StringBuilder text, TableBlock block, int width)
    {
        AppendWrapped(text, "", block.Title, 0, width);
        int nameWidth = block.Rows.Select(row => TextWidth.Of(row.Name)).DefaultIfEmpty(0).Max();
        int[] widths = [.. Enumerable.Range(0, block.Columns.Count).Select(column => Math.Min(width / 2, WidthOf(block, column)))];
        nameWidth = Math.Min(RowIndent.Length + nameWidth, width - ColumnGap.Length - widths.Max());
        int first = 0;
        while (first < widths.Length)
        {
            int count = Fitting(widths, first, width - nameWidth);
            AppendLine(text, "", block.Columns, widths, first, count, nameWidth);
            foreach (TableRow row in block.Rows)
            {
                AppendLine(text, RowIndent + row.Name, row.Cells, widths, first, count, nameWidth);
            }

            first += count;
        }
    }

    private static int WidthOf(TableBlock block, int column) =>
        block.Rows.Select(row => TextWidth.Of(row.Cells[column])).Append(TextWidth.Of(block.Columns[column])).Max();

    private static int Fitting(int[] widths, int first, int room)
    {
        int count = 0;
        int used = 0;
        while (first + count < widths.Length && used + ColumnGap.Length + widths[first + count] <= room)
        {
            used += ColumnGap.Length + widths[first + count];
            count++;
        }

        return Math.Max(1, count);
    }

    private static void AppendLine(
        StringBuilder text, string name, IReadOnlyList<string> cells, int[] widths, int first, int count, int nameWidth)
    {
        StringBuilder line = new(TextWidth.PadRight(TextWidth.Cut(name, nameWidth), nameWidth));
        for (int column = first; column < first + count; column++)
        {
            line.Append(ColumnGap).Append(TextWidth.PadLeft(TextWidth.Cut(cells[column], widths[column]), widths[column]));
        }

        text.Append(line.ToString().TrimEnd()).Append('\n');
    }

    private static void AppendWrapped(StringBuilder text, string head, string body, int indent, int width)
    {
        StringBuilder line = new(head);
        bool isFirst = true;
        foreach (string word in body.Split(' '))
        {
            if (!isFirst && TextWidth.Of(line.ToString()) + 1 + TextWidth.Of(word) > width)
            {
                text.Append(line).Append('\n');
                line.Clear().Append(' ', indent);
                isFirst = true;
            }

            line.Append(isFirst ? "" : " ").Append(TextWidth.Cut(word, width - indent));
            isFirst = false;
        }

        text.Append(line).Append('\n');
    }
}

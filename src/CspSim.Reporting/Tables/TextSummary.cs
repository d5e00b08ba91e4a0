using System.Text;

namespace CspSim.Reporting.Tables;

/// <summary>Draws a summary as plain text that fits a width.</summary>
internal static class TextSummary
{
    // A longer short summary gives up the empty lines between its tables.
    private const int ScreenLines = 45;

    private const string NoteMark = "note: ";
    private const string ExchangeMark = "exchange: ";
    private const int ExpectIndent = 13;

    public static string Render(ComparisonTable table, int width, bool withDetails)
    {
        if (withDetails)
        {
            return Render(table, width, [.. table.Blocks, .. table.Details], [.. table.Notes, .. table.DetailNotes], gap: "\n");
        }

        string roomy = Render(table, width, table.Blocks, table.Notes, gap: "\n");
        return roomy.AsSpan().Count('\n') <= ScreenLines ? roomy : Render(table, width, table.Blocks, table.Notes, gap: "");
    }

    private static string Render(ComparisonTable table, int width, IReadOnlyList<TableBlock> blocks, IReadOnlyList<string> notes, string gap)
    {
        StringBuilder text = new();
        AppendHead(text, table, width);
        foreach (ExpectationLine line in table.Expectations)
        {
            TextLines.AppendWrapped(text, line.IsMet ? "expect   ok  " : "expect   NO  ", $"{line.Text} = {line.Found}", ExpectIndent, width);
        }

        foreach (TableBlock block in blocks)
        {
            text.Append(gap);
            BlockText.Append(text, block, width);
        }

        text.Append(notes.Count > 0 || table.Exchange is not null ? gap : "");
        if (table.Exchange is not null)
        {
            TextLines.AppendWrapped(text, ExchangeMark, table.Exchange, ExchangeMark.Length, width);
        }

        foreach (string note in notes)
        {
            TextLines.AppendWrapped(text, NoteMark, note, NoteMark.Length, width);
        }

        return text.ToString();
    }

    private static void AppendHead(StringBuilder text, ComparisonTable table, int width)
    {
        int room = width - TextWidth.Of(table.Title) - TextWidth.Of(table.Scope);
        if (room >= 2)
        {
            text.Append(table.Title).Append(' ', room).Append(table.Scope).Append('\n');
            return;
        }

        TextLines.AppendWrapped(text, "", table.Title, 0, width);
        TextLines.AppendWrapped(text, "", table.Scope, 0, width);
    }
}

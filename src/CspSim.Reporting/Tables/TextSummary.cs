namespace CspSim.Reporting.Tables;

/// <summary>Draws a summary as plain text that fits a width.</summary>
internal static class TextSummary
{
    // A longer short summary gives up the empty lines between its tables.
    private const int ScreenLines = 45;

    private const int ExpectIndent = 13;

    public static string Render(ComparisonTable table, int width, bool withDetails, bool hasColour)
    {
        if (withDetails)
        {
            return Render(
                table,
                width,
                [.. table.Blocks, .. table.Details],
                [.. table.Notes, .. table.DetailNotes],
                "\n",
                isShort: false,
                hasColour);
        }

        // The answer leaves no empty lines: it shares the screen with what stands below it.
        bool isAnswer = table.NarrowAnswer is not null;
        string roomy = Render(table, width, table.Blocks, table.Notes, isAnswer ? "" : "\n", isShort: true, hasColour);
        return roomy.AsSpan().Count('\n') <= ScreenLines
            ? roomy
            : Render(table, width, table.Blocks, table.Notes, "", isShort: true, hasColour);
    }

    private static string Render(
        ComparisonTable table, int width, IReadOnlyList<TableBlock> blocks, IReadOnlyList<string> notes, string gap, bool isShort,
        bool hasColour)
    {
        StringBuilder text = new();
        AppendHead(text, table, isShort && table.NarrowAnswer is not null ? table.ShortScope : table.Scope, width);
        AppendExpectations(text, table, width, isShort);
        if (table.Sentence is not null)
        {
            TextLines.AppendWrapped(text, "", table.Sentence, 0, width);
        }

        for (int at = 0; at < blocks.Count; at++)
        {
            text.Append(gap);
            bool isTooWide = at == 0 && table.NarrowAnswer is not null && BlockText.WidthOf(blocks[at]) > width;
            BlockText.Append(text, isTooWide ? table.NarrowAnswer! : blocks[at], width, hasColour);
        }

        text.Append(notes.Count + table.Lines.Count > 0 ? gap : "");
        foreach ((string mark, string line) in table.Lines)
        {
            TextLines.AppendWrapped(text, mark, line, mark.Length, width);
        }

        TextLines.AppendNotes(text, notes, width);

        return text.ToString();
    }

    // What is met is counted, what is not is reported in full.
    private static void AppendExpectations(StringBuilder text, ComparisonTable table, int width, bool isShort)
    {
        int met = table.Expectations.Count(static line => line.IsMet);
        if (isShort && met > 0)
        {
            text.Append(
                System.Globalization.CultureInfo.InvariantCulture,
                $"expect   ok  {met} of {table.Expectations.Count} as expected\n");
        }

        foreach (ExpectationLine line in table.Expectations.Where(line => !isShort || !line.IsMet))
        {
            TextLines.AppendWrapped(
                text,
                line.IsMet ? "expect   ok  " : "expect   NO  ",
                $"{line.Text} = {line.Found}",
                ExpectIndent,
                width);
        }
    }

    private static void AppendHead(StringBuilder text, ComparisonTable table, string scope, int width)
    {
        int room = width - TextWidth.Of(table.Title) - TextWidth.Of(scope);
        if (room >= 2)
        {
            text.Append(table.Title).Append(' ', room).Append(scope).Append('\n');
            return;
        }

        TextLines.AppendWrapped(text, "", table.Title, 0, width);
        TextLines.AppendWrapped(text, "", scope, 0, width);
    }
}

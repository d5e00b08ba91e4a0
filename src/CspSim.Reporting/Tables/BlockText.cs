namespace CspSim.Reporting.Tables;

/// <summary>Draws one table as plain text.</summary>
internal static class BlockText
{
    private const string RowIndent = " ";
    private const string ColumnGap = "  ";
    private const int TitleBesideHeadsMost = 20;
    private const int NameLeast = 12;
    private const int RuledLeast = 6;

    // Columns that do not fit go below, with the row names again.
    public static void Append(StringBuilder text, TableBlock block, int width, bool hasColour = false)
    {
        string[][] heads = Heads(block);
        string[] title = TitleBeside(block, heads);
        if (title.Length == 0)
        {
            TextLines.AppendWrapped(text, "", block.Title.ReplaceLineEndings(" "), 0, width);
        }

        int[] widths = Widths(block, heads, width);
        int nameWidth = title.Select(TextWidth.Of)
            .Concat(block.Rows.Where(static row => !IsHeading(row)).Select(static row => RowIndent.Length + TextWidth.Of(row.Name)))
            .DefaultIfEmpty(NameLeast)
            .Max();
        nameWidth = Math.Min(nameWidth, width - ColumnGap.Length - widths.Max());
        int first = 0;
        while (first < widths.Length)
        {
            int count = Whole(block, widths, first, width - nameWidth);
            AppendHeads(text, block, heads, title, widths, first, count, nameWidth);
            foreach (TableRow row in block.Rows)
            {
                AppendRow(text, row, widths, first, count, IsHeading(row) ? width : nameWidth, hasColour);
            }

            first += count;
        }
    }

    /// <summary>Columns of the terminal that a table needs to stand in one piece.</summary>
    public static int WidthOf(TableBlock block)
    {
        string[][] heads = Heads(block);
        int names = block.Rows.Select(static row => RowIndent.Length + TextWidth.Of(row.Name)).DefaultIfEmpty(NameLeast).Max();
        return names + Widths(block, heads, int.MaxValue / 2).Sum(static width => width + ColumnGap.Length);
    }

    private static string Coloured(string cell, Tone tone) => tone switch
    {
        Tone.Good => $"\u001b[32m{cell}\u001b[0m",
        Tone.Bad => $"\u001b[31m{cell}\u001b[0m",
        _ => cell,
    };

    // A row without cells is a heading of those after it: it may be as long as the line.
    private static bool IsHeading(TableRow row) => row.Cells.All(static cell => cell.Length == 0);

    private static void AppendRow(StringBuilder text, TableRow row, int[] widths, int first, int count, int nameWidth, bool hasColour) =>
        AppendLine(text, RowIndent + row.Name, row.Cells, widths, first, count, nameWidth, hasColour ? row.Tones : []);

    // All heads with the same number of lines, the empty ones first.
    private static string[][] Heads(TableBlock block)
    {
        string[][] heads = [.. block.Columns.Select(static head => head.Split('\n'))];
        int lines = heads.Select(static head => head.Length).DefaultIfEmpty(0).Max();
        return [.. heads.Select(head => (string[])[.. Enumerable.Repeat("", lines - head.Length), .. head])];
    }

    // A short title stands beside heads of several lines and saves its own line.
    private static string[] TitleBeside(TableBlock block, string[][] heads)
    {
        string[] title = block.Title.Split('\n');
        int lines = heads[0].Length + (block.Groups.Count > 0 ? 1 : 0);
        return lines > 1 && title.Length <= lines && Array.TrueForAll(title, static line => TextWidth.Of(line) <= TitleBesideHeadsMost)
            ? title
            : [];
    }

    private static int[] Widths(TableBlock block, string[][] heads, int width)
    {
        int[] widths =
        [
            .. heads.Select((head, column) => Math.Min(
                Math.Max(width / 2, width - ColumnGap.Length - NameLeast),
                block.Rows.Select(row => row.Cells[column]).Concat(head).Max(TextWidth.Of))),
        ];
        int first = 0;
        while (first < block.Groups.Count)
        {
            int count = SameGroup(block, first, widths.Length);
            int missing = TextWidth.Of(block.Groups[first]) - Span(widths, first, count);
            widths[first + count - 1] += Math.Max(0, missing);
            first += count;
        }

        return widths;
    }

    private static void AppendHeads(
        StringBuilder text, TableBlock block, string[][] heads, string[] title, int[] widths, int first, int count, int nameWidth)
    {
        int at = 0;
        if (block.Groups.Count > 0)
        {
            AppendGroups(text, block, title.ElementAtOrDefault(at++) ?? "", widths, first, count, nameWidth);
        }

        for (int line = 0; line < heads[0].Length; line++)
        {
            AppendLine(
                text,
                title.ElementAtOrDefault(at++) ?? "",
                [.. heads.Select(head => head[line])],
                widths,
                first,
                count,
                nameWidth,
                []);
        }
    }

    private static void AppendGroups(StringBuilder text, TableBlock block, string name, int[] widths, int first, int count, int nameWidth)
    {
        StringBuilder line = new(TextWidth.PadRight(TextWidth.Cut(name, nameWidth), nameWidth));
        int column = first;
        while (column < first + count)
        {
            int same = SameGroup(block, column, first + count);
            int span = Span(widths, column, same);
            line.Append(ColumnGap).Append(Ruled(TextWidth.Cut(block.Groups[column], span), span));
            column += same;
        }

        text.Append(line.ToString().TrimEnd()).Append('\n');
    }

    // Dashes on both sides show how far a label reaches; where there is no room for them it stands over the last column.
    private static string Ruled(string label, int span)
    {
        int free = span - TextWidth.Of(label);
        if (free < RuledLeast || label.Length == 0)
        {
            return TextWidth.PadLeft(label, span);
        }

        int before = free / 2;
        return $"{new string('-', before - 1)} {label} {new string('-', free - before - 1)}";
    }

    private static int SameGroup(TableBlock block, int first, int end)
    {
        int count = 1;
        while (first + count < end && string.Equals(block.Groups[first + count], block.Groups[first], StringComparison.Ordinal))
        {
            count++;
        }

        return count;
    }

    private static int Span(int[] widths, int first, int count) =>
        widths.AsSpan(first, count).ToArray().Sum() + ((count - 1) * ColumnGap.Length);

    // Columns that belong together go below together when that makes them fit.
    private static int Whole(TableBlock block, int[] widths, int first, int room)
    {
        int count = Fitting(widths, first, room);
        int end = first + count;
        if (block.Groups.Count == 0 || end == widths.Length)
        {
            return count;
        }

        int whole = end;
        while (whole > first && string.Equals(block.Groups[whole - 1], block.Groups[end], StringComparison.Ordinal))
        {
            whole--;
        }

        return whole > first && ColumnGap.Length + Span(widths, whole, SameGroup(block, whole, widths.Length)) <= room
            ? whole - first
            : count;
    }

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
        StringBuilder text, string name, IReadOnlyList<string> cells, int[] widths, int first, int count, int nameWidth,
        IReadOnlyList<Tone> tones)
    {
        StringBuilder line = new(TextWidth.PadRight(TextWidth.Cut(name, nameWidth), nameWidth));
        for (int column = first; column < first + count; column++)
        {
            string cell = TextWidth.PadLeft(TextWidth.Cut(cells[column], widths[column]), widths[column]);
            line.Append(ColumnGap).Append(Coloured(cell, tones.ElementAtOrDefault(column)));
        }

        text.Append(line.ToString().TrimEnd()).Append('\n');
    }
}

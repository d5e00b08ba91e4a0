namespace CspSim.Reporting.Tables;

/// <summary>Sentences as lines that fit a width, broken between words.</summary>
public static class TextLines
{
    private const string NoteMark = "note: ";

    /// <summary>Appends remarks, each from a line of its own.</summary>
    /// <param name="text">Where to.</param>
    /// <param name="notes">The remarks.</param>
    /// <param name="width">Columns of a line.</param>
    public static void AppendNotes(StringBuilder text, IEnumerable<string> notes, int width)
    {
        ArgumentNullException.ThrowIfNull(notes);
        foreach (string note in notes)
        {
            AppendWrapped(text, NoteMark, note, NoteMark.Length, width);
        }
    }

    /// <summary>Appends a mark and a sentence.</summary>
    /// <param name="text">Where to.</param>
    /// <param name="mark">What the first line begins with.</param>
    /// <param name="body">The sentence.</param>
    /// <param name="indent">Blanks before the lines after the first.</param>
    /// <param name="width">Columns of a line.</param>
    public static void AppendWrapped(StringBuilder text, string mark, string body, int indent, int width)
    {
        StringBuilder line = new(mark);
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

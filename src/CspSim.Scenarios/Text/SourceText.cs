namespace CspSim.Scenarios.Text;

/// <summary>The text of one file (or of one setting of the command line), for places and snippets.</summary>
/// <remarks>A line ends with a line feed, a carriage return or both, as editors count lines.</remarks>
public sealed class SourceText
{
    private readonly int[] _lineStarts;

    // A character outside the basic plane is two UTF-16 units and one column; places count columns.
    private readonly int[] _pairs;

    private bool? _isShown;

    /// <summary>Takes a text.</summary>
    /// <param name="name">How messages call it: the path as the user wrote it.</param>
    /// <param name="text">The whole text, without a byte order mark.</param>
    /// <param name="place">The path against which paths in the text are resolved; null: the name.</param>
    public SourceText(string name, string text, string? place = null)
    {
        Name = name;
        Text = text;
        Place = place ?? name;
        List<int> starts = [0];
        List<int> pairs = [];
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && !(i + 1 < text.Length && text[i + 1] == '\n')))
            {
                starts.Add(i + 1);
            }
            else if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                pairs.Add(i);
            }
        }

        _lineStarts = [.. starts];
        _pairs = [.. pairs];
    }

    /// <summary>How messages call it.</summary>
    public string Name { get; }

    /// <summary>The whole text.</summary>
    public string Text { get; }

    /// <summary>The path against which paths in the text are resolved.</summary>
    public string Place { get; }

    /// <summary>Whether it is a file that can be changed, and not a setting of the command line.</summary>
    public bool IsFile { get; init; } = true;

    /// <summary>Whether messages may show its lines: those of a scenario, and of no other file that a scenario happens to name.</summary>
    public bool IsShown => _isShown ??= ShownIf?.Invoke(Text) ?? true;

    /// <summary>Decides by the whole text whether its lines may be shown, when a message needs it; null: they may.</summary>
    internal Func<string, bool>? ShownIf { get; init; }

    /// <summary>The bytes in the file before the text: those of a byte order mark.</summary>
    public int BytesBefore { get; init; }

    /// <summary>The number of lines; the empty one after a last line end counts.</summary>
    public int LineCount => _lineStarts.Length;

    /// <summary>The text of a line without its end; empty outside the file.</summary>
    /// <param name="line">From 1.</param>
    public string Line(int line) => line >= 1 && line <= LineCount ? Text[_lineStarts[line - 1]..EndOfLine(line)] : "";

    /// <summary>The place of a UTF-16 unit of the text; outside the text the nearest one inside.</summary>
    /// <param name="offset">From 0.</param>
    internal TextMark MarkAt(long offset)
    {
        int at = (int)Math.Clamp(offset, 0, Text.Length);
        int found = Array.BinarySearch(_lineStarts, at);
        int line = found >= 0 ? found + 1 : ~found;
        at = Math.Min(at, EndOfLine(line));
        int start = _lineStarts[line - 1];
        return new TextMark(line, at - start - PairsBefore(at) + PairsBefore(start) + 1);
    }

    /// <summary>A place from a line and a column that counts UTF-16 units.</summary>
    internal TextMark MarkOf(long line, long utf16Column)
    {
        int number = (int)Math.Clamp(line, 1, LineCount);
        return MarkAt(Math.Min(_lineStarts[number - 1] + Math.Max(0, utf16Column - 1), EndOfLine(number)));
    }

    /// <summary>The UTF-16 unit at a place; a column behind the line is its end.</summary>
    internal int OffsetOf(TextMark mark)
    {
        int line = Math.Clamp(mark.Line, 1, LineCount);
        int at = _lineStarts[line - 1];
        int end = EndOfLine(line);
        if (PairsBefore(end) == PairsBefore(at))
        {
            return (int)Math.Min(at + Math.Max(0L, mark.Column - 1L), end);
        }

        for (int column = 1; column < mark.Column && at < end; column++)
        {
            at += char.IsHighSurrogate(Text[at]) && at + 1 < end && char.IsLowSurrogate(Text[at + 1]) ? 2 : 1;
        }

        return at;
    }

    /// <summary>The byte of a place in the file (UTF-8), from 0.</summary>
    internal long ByteOf(TextMark mark) => BytesBefore + Encoding.UTF8.GetByteCount(Text.AsSpan(0, OffsetOf(mark)));

    /// <summary>The text between two places.</summary>
    internal string Between(TextMark start, TextMark end) => Text[OffsetOf(start)..Math.Max(OffsetOf(start), OffsetOf(end))];

    /// <summary>The nearest place inside the text; the end of a line is inside.</summary>
    internal TextMark Inside(TextMark mark) => MarkAt(OffsetOf(mark));

    private int EndOfLine(int line)
    {
        if (line == LineCount)
        {
            return Text.Length;
        }

        int end = _lineStarts[line] - 1;
        return Text[end] == '\n' && end > _lineStarts[line - 1] && Text[end - 1] == '\r' ? end - 1 : end;
    }

    private int PairsBefore(int offset)
    {
        int found = Array.BinarySearch(_pairs, offset);
        return found >= 0 ? found : ~found;
    }
}

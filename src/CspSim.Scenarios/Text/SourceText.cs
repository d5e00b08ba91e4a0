using System.Text;

namespace CspSim.Scenarios.Text;

/// <summary>The text of one file (or of one setting of the command line), for places and snippets.</summary>
/// <param name="name">How messages call it: the path as the user wrote it.</param>
/// <param name="text">The whole text, without a byte order mark.</param>
/// <param name="place">The path against which paths in the text are resolved; null: the name.</param>
public sealed class SourceText(string name, string text, string? place = null)
{
    private readonly string[] _lines = text.Split('\n');

    /// <summary>How messages call it.</summary>
    public string Name => name;

    /// <summary>The whole text.</summary>
    public string Text => text;

    /// <summary>The path against which paths in the text are resolved.</summary>
    public string Place => place ?? name;

    /// <summary>The number of lines.</summary>
    public int LineCount => _lines.Length;

    /// <summary>The text of a line without its end; empty outside the file.</summary>
    /// <param name="line">From 1.</param>
    public string Line(int line) => line >= 1 && line <= _lines.Length ? _lines[line - 1].TrimEnd('\r') : "";

    /// <summary>A place from a line and a column that counts UTF-16 units, as the YAML parser gives it.</summary>
    internal TextMark MarkOf(long line, long utf16Column)
    {
        int number = (int)Math.Clamp(line, 1, _lines.Length);
        string content = _lines[number - 1];
        int units = (int)Math.Clamp(utf16Column - 1, 0, content.Length);
        return new TextMark(number, CharactersIn(content.AsSpan(0, units)) + 1);
    }

    private static int CharactersIn(ReadOnlySpan<char> text)
    {
        int count = 0;
        foreach (Rune _ in text.EnumerateRunes())
        {
            count++;
        }

        return count;
    }
}

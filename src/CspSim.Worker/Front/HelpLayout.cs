namespace CspSim.Worker.Front;

/// <summary>Sets help in lines that fit a terminal: paragraphs, indented sections, and rows of a name and its meaning.</summary>
internal sealed class HelpLayout(int widthColumns)
{
    private const int NamesMost = 30;

    private readonly StringBuilder _text = new();

    /// <summary>Adds a paragraph, after a blank line when it is not the first.</summary>
    public void Paragraph(string text)
    {
        Separate();
        Wrap(text, firstIndent: 0, indent: 0);
    }

    /// <summary>Adds a title and indented lines. Continued lines are set further in.</summary>
    public void Section(string title, IEnumerable<string> lines)
    {
        Separate();
        _text.Append(title).Append('\n');
        foreach (string line in lines)
        {
            _text.Append("  ");
            Wrap(line, firstIndent: 2, indent: 4);
        }
    }

    /// <summary>Adds a title, unless it is empty, and rows in two columns; a name that is too long stands on its own line.</summary>
    public void Rows(string title, IEnumerable<(string Name, string Text)> rows)
    {
        Separate();
        if (title.Length > 0)
        {
            _text.Append(title).Append('\n');
        }

        (string Name, string Text)[] all = [.. rows];
        int names = Math.Min(all.Max(static row => row.Name.Length), Math.Min(NamesMost, widthColumns / 3));
        int column = names + 4;
        foreach ((string name, string text) in all)
        {
            if (name.Length > names)
            {
                _text.Append("  ");
                Wrap(name.Replace("|", "| ", StringComparison.Ordinal), firstIndent: 2, indent: 4, joined: true);
                _text.Append(' ', column);
            }
            else
            {
                _text.Append("  ").Append(name.PadRight(names + 2));
            }

            Wrap(text, column, column);
        }
    }

    /// <summary>The text, ended by a line feed.</summary>
    public override string ToString() => _text.ToString();

    private void Separate()
    {
        if (_text.Length > 0)
        {
            _text.Append('\n');
        }
    }

    // The first line begins where the caller has left off. Joined: the blank after a bar is only a place to break.
    private void Wrap(string text, int firstIndent, int indent, bool joined = false)
    {
        int used = firstIndent;
        bool isFirst = true;
        foreach (string word in text.Split(' '))
        {
            bool needsGap = !isFirst && !(joined && _text[^1] == '|');
            if (!isFirst && used + (needsGap ? 1 : 0) + word.Length > widthColumns - 1)
            {
                _text.Append('\n').Append(' ', indent);
                used = indent;
                needsGap = false;
            }

            _text.Append(needsGap ? " " : string.Empty).Append(word);
            used += (needsGap ? 1 : 0) + word.Length;
            isFirst = false;
        }

        _text.Append('\n');
    }
}

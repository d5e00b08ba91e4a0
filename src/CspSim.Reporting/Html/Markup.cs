using CspSim.Reporting.Charts;

namespace CspSim.Reporting.Html;

/// <summary>Text of a page as it is put together: everything that is no mark of our own is escaped.</summary>
internal sealed class Markup
{
    private readonly StringBuilder _text = new();

    /// <summary>Adds marks of our own.</summary>
    public Markup Raw(string marks)
    {
        _text.Append(marks);
        return this;
    }

    /// <summary>Adds a text.</summary>
    public Markup Text(string text)
    {
        _text.Append(Escaped(text));
        return this;
    }

    /// <summary>Adds a text in every language, of which the page shows one.</summary>
    public Markup Text(LocalText text)
    {
        if (text.IsSame)
        {
            return Text(text.En);
        }

        foreach (string language in LocalText.Languages)
        {
            // The shortest element for a text in another language: a page has thousands of them.
            _text.Append("<i lang=").Append(language).Append('>').Append(Escaped(text.In(language))).Append("</i>");
        }

        return this;
    }

    /// <summary>Adds an element that holds a text.</summary>
    /// <param name="tag">Its name with its attributes.</param>
    /// <param name="text">The text.</param>
    public Markup Element(string tag, LocalText text)
    {
        int end = tag.IndexOf(' ', StringComparison.Ordinal);
        return Raw($"<{tag}>").Text(text).Raw($"</{(end < 0 ? tag : tag[..end])}>");
    }

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    /// <summary>A text as it stands between tags and inside quoted attributes. What it cannot hold becomes a replacement sign.</summary>
    public static string Escaped(string text)
    {
        if (!text.Any(static letter => letter is '&' or '<' or '>' or '"' or '\'' || (char.IsControl(letter) && letter is not '\n')
            || char.IsSurrogate(letter)))
        {
            return text;
        }

        StringBuilder escaped = new(text.Length + 16);
        foreach (Rune rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '"' => escaped.Append("&quot;"),
                '\'' => escaped.Append("&#39;"),
                not '\n' when Rune.IsControl(rune) => escaped.Append('\uFFFD'),
                _ => escaped.Append(rune.ToString()),
            };
        }

        return escaped.ToString();
    }
}

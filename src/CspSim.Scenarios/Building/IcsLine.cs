namespace CspSim.Scenarios.Building;

/// <summary>
/// One line of an iCalendar file, folded lines joined. What stands between name and value (its type, a language) changes no whole day.
/// </summary>
/// <param name="Name">The name of the property, in capitals.</param>
/// <param name="Value">The value.</param>
/// <param name="Place">Where it begins.</param>
internal sealed record IcsLine(string Name, string Value, ScalarNode Place)
{
    /// <summary>The lines of a text; one without a colon has an empty name.</summary>
    public static IEnumerable<IcsLine> Of(SourceText source)
    {
        int line = 1;
        while (line <= source.LineCount)
        {
            int first = line;
            StringBuilder text = new(source.Line(line++));
            while (line <= source.LineCount && source.Line(line) is [' ' or '\t', ..] folded)
            {
                text.Append(folded, 1, folded.Length - 1);
                line++;
            }

            if (text.Length > 0)
            {
                string written = source.Line(first);
                yield return Of(
                    text.ToString(),
                    new ScalarNode(source, new TextMark(first, 1), new TextMark(first, 1 + written.Length), written));
            }
        }
    }

    private static IcsLine Of(string text, ScalarNode place)
    {
        int colon = Colon(text);
        string name = colon < 0 ? "" : text[..colon].Split(';')[0].ToUpperInvariant();
        return new IcsLine(name, text[(colon + 1)..].Trim(), place);
    }

    /// <summary>The colon before the value; one inside quotes belongs to a parameter.</summary>
    private static int Colon(string text)
    {
        bool isQuoted = false;
        for (int i = 0; i < text.Length; i++)
        {
            isQuoted ^= text[i] == '"';
            if (text[i] == ':' && !isQuoted)
            {
                return i;
            }
        }

        return -1;
    }
}

namespace CspSim.Scenarios.Text;

/// <summary>Letters and digits that are easily taken for another: of other scripts, of full width, the digit 0 and the letter O.</summary>
internal static class LookAlikes
{
    // Each letter of the second row looks like the one above it: Cyrillic and Greek letters, hyphens, katakana and kanji.
    private const string Plain = "AAaBBCcEEeHHIIiJjKKMMNOOoopPPpSsTTXXxYYyZ------\u30AB\u30CB\u30ED\u30A8\u30BF\u30C8\u30CF\u4E00";
    private const string Other =
        "\u0410\u0391\u0430\u0412\u0392\u0421\u0441\u0415\u0395\u0435\u041D\u0397\u0406\u0399\u0456\u0408\u0458\u041A"
        + "\u039A\u041C\u039C\u039D\u041E\u039F\u043E\u03BF\u0440\u0420\u03A1\u0440\u0405\u0455\u0422\u03A4\u0425\u03A7"
        + "\u0445\u0423\u03A5\u0443\u0396\u2010\u2011\u2012\u2013\u2014\u2212\u529B\u4E8C\u53E3\u5DE5\u5915\u535C\u516B"
        + "\u30FC";

    /// <summary>What a name looks like: two names with the same look cannot be distinguished in a table.</summary>
    public static string LookOf(string name) => string.Concat(name.Select(static letter => Family(Latin(letter))));

    /// <summary>
    /// The first letter of another script that looks like a Latin one and stands among Latin ones; null when there is none.
    /// </summary>
    public static (Rune Letter, char Like)? Mixed(string name)
    {
        if (name.Any(char.IsAsciiLetter))
        {
            foreach (char letter in name)
            {
                if (Latin(letter) is var like && like != letter && char.IsAsciiLetter(like))
                {
                    return (new Rune(letter), like);
                }
            }
        }

        return null;
    }

    /// <summary>The name with every letter of another script that looks like a Latin one replaced by that one.</summary>
    public static string Latinized(string name) => string.Concat(name.Select(Latin));

    /// <summary>What distinguishes two names that look alike, such as <c> (letter O)</c>; empty when they do not look alike.</summary>
    /// <param name="written">The name as written.</param>
    /// <param name="known">The name that exists.</param>
    public static string Difference(string written, string known)
    {
        for (int i = 0; i < Math.Min(written.Length, known.Length); i++)
        {
            if (written[i] != known[i])
            {
                bool areAlike = Family(Latin(written[i])) == Family(Latin(known[i]));
                return areAlike && (char.IsAscii(written[i]) || char.IsAscii(known[i])) ? $" ({Describe(known[i])})" : "";
            }
        }

        return "";
    }

    private static string Describe(char letter) => letter switch
    {
        _ when char.IsAsciiDigit(letter) => $"digit {letter}",
        _ when char.IsAsciiLetter(letter) => $"letter {letter}",
        _ => Text.HiddenCharacters.Describe(new Rune(letter)),
    };

    private static char Latin(char letter)
    {
        int index = Other.IndexOf(letter, StringComparison.Ordinal);
        return index >= 0 ? Plain[index] : Text.FullWidth.Narrow(letter);
    }

    private static char Family(char letter) => letter switch
    {
        '0' => 'O',
        '1' or 'l' or '|' => 'I',
        _ => letter,
    };
}

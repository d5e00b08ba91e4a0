namespace CspSim.Scenarios.Text;

/// <summary>
/// Characters that a reader does not see and a terminal may obey: control codes, marks that turn a line around, blanks without width.
/// </summary>
public static class HiddenCharacters
{
    private static readonly SortedDictionary<int, string> s_names = new()
    {
        [0x00] = "null",
        [0x07] = "bell",
        [0x08] = "backspace",
        [0x09] = "tab",
        [0x0A] = "line feed",
        [0x0D] = "carriage return",
        [0x1B] = "escape",
        [0x7F] = "delete",
        [0xA0] = "no-break space",
        [0xAD] = "soft hyphen",
        [0x200B] = "zero width space",
        [0x200C] = "zero width non-joiner",
        [0x200D] = "zero width joiner",
        [0x200E] = "left-to-right mark",
        [0x200F] = "right-to-left mark",
        [0x2028] = "line separator",
        [0x202D] = "left-to-right override",
        [0x202E] = "right-to-left override",
        [0x2060] = "word joiner",
        [0x3000] = "ideographic space",
        [0x3164] = "Hangul filler",
        [0xFEFF] = "byte order mark",
    };

    /// <summary>The first character that may stand in no text; null when there is none. Tabs and line ends may.</summary>
    /// <param name="text">Any text.</param>
    public static Rune? InText(string text) => First(text, static rune => !IsLayout(rune) && IsUnsafe(rune));

    /// <summary>The first character that may stand in no name, which is one line that is seen whole; null when there is none.</summary>
    /// <param name="name">Any text.</param>
    public static Rune? InName(string name) => First(name, IsHidden);

    /// <summary>The text without what may not stand in a name.</summary>
    /// <param name="name">Any text.</param>
    public static string Without(string name) => string.Concat(name.EnumerateRunes().Where(static rune => !IsHidden(rune))).Trim();

    /// <summary>The text as it may be shown: what is hidden in it as its number, such as <c>\u001B</c>.</summary>
    /// <param name="text">Any text.</param>
    public static string Shown(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (InName(text) is null)
        {
            return text;
        }

        StringBuilder shown = new();
        foreach (Rune rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '\n' => shown.Append("\\n"),
                '\r' => shown.Append("\\r"),
                '\t' => shown.Append("\\t"),
                _ when IsHidden(rune) => shown.Append("\\u").Append(rune.Value.ToString("X4", CultureInfo.InvariantCulture)),
                _ => shown.Append(rune.ToString()),
            };
        }

        return shown.ToString();
    }

    /// <summary>A character in the words of a message, such as <c>U+3000 (ideographic space)</c>.</summary>
    /// <param name="rune">The character.</param>
    public static string Describe(Rune rune)
    {
        string number = "U+" + rune.Value.ToString("X4", CultureInfo.InvariantCulture);
        return s_names.TryGetValue(rune.Value, out string? name) ? $"{number} ({name})" : number;
    }

    /// <summary>Whether a character could move the cursor, turn a line around or begin a line.</summary>
    /// <param name="rune">The character.</param>
    public static bool IsUnsafe(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Surrogate
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        || rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0xFEFF or 0xFFFD;

    /// <summary>Whether a character is a blank, but not the one of the space bar.</summary>
    /// <param name="letter">The character.</param>
    public static bool IsOddBlank(char letter) =>
        letter is not (' ' or '\t' or '\n' or '\r') && (char.IsWhiteSpace(letter) || letter is '\u200B' or '\u2060' or '\uFEFF');

    private static bool IsHidden(Rune rune) =>
        IsUnsafe(rune)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
        || (rune.Value is not ' ' && Rune.GetUnicodeCategory(rune) is UnicodeCategory.SpaceSeparator)
        || rune.Value is 0x034F or 0x115F or 0x1160 or 0x2800 or 0x3164 or 0xFFA0
            or (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF);

    private static bool IsLayout(Rune rune) => rune.Value is '\t' or '\n' or '\r';

    // Half of a pair comes out as U+FFFD, the character that stands for one that cannot be read.
    private static Rune? First(string text, Func<Rune, bool> isMeant)
    {
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (isMeant(rune))
            {
                return rune;
            }
        }

        return null;
    }
}

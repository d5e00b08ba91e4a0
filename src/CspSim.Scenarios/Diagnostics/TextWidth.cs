using Wcwidth;

namespace CspSim.Scenarios.Diagnostics;

/// <summary>How many columns of a terminal a character takes.</summary>
public static class TextWidth
{
    /// <summary>
    /// The columns of one character: 0 for combining marks and what is not shown, 2 for Hangul, kana, kanji and emoji, else 1.
    /// </summary>
    public static int Of(Rune rune) => Math.Max(0, UnicodeCalculator.GetWidth(rune));

    /// <summary>The columns of a text.</summary>
    public static int Of(string text)
    {
        int width = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            width += Of(rune);
        }

        return width;
    }
}

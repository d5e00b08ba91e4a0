using Wcwidth;

namespace CspSim.Reporting.Tables;

/// <summary>How many columns a text takes on a terminal.</summary>
/// <remarks>
/// Wide and full-width characters count double (Unicode Standard Annex 11), marks that combine with the letter before count nothing.
/// </remarks>
public static class TextWidth
{
    private const char Ellipsis = '…';

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

    /// <summary>The text with blanks after it up to a width.</summary>
    public static string PadRight(string text, int width) => text + new string(' ', Math.Max(0, width - Of(text)));

    /// <summary>The text with blanks before it up to a width.</summary>
    public static string PadLeft(string text, int width) => new string(' ', Math.Max(0, width - Of(text))) + text;

    /// <summary>The text, cut with an ellipsis when it is wider than allowed.</summary>
    public static string Cut(string text, int width)
    {
        if (Of(text) <= width)
        {
            return text;
        }

        StringBuilder cut = new();
        int used = 1;
        foreach (Rune rune in text.EnumerateRunes())
        {
            used += Of(rune);
            if (used > width)
            {
                break;
            }

            cut.Append(rune.ToString());
        }

        return cut.Append(Ellipsis).ToString();
    }

    // The package says -1 of control characters, which are not shown.
    private static int Of(Rune rune) => Math.Max(0, UnicodeCalculator.GetWidth(rune));
}

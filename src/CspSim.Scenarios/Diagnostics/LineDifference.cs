using DiffPlex.Renderer;

namespace CspSim.Scenarios.Diagnostics;

/// <summary>The difference of two texts by lines, as <c>diff -u</c> writes it, without the line ends.</summary>
public static class LineDifference
{
    /// <summary>The difference; empty when there is none.</summary>
    /// <param name="file">The file, for the head.</param>
    /// <param name="before">The text as it was.</param>
    /// <param name="after">The text as it is to be.</param>
    public static string Of(string file, string before, string after) =>
        UnidiffRenderer.GenerateUnidiff(Shown(before), Shown(after), file, $"{file} (corrected)").ReplaceLineEndings("\n");

    // A terminal would obey such a character instead of showing it. The end of the last line begins no further one.
    private static string Shown(string text)
    {
        StringBuilder shown = new(text.Length);
        foreach (Rune rune in (text.EndsWith('\n') ? text[..^1].TrimEnd('\r') : text).EnumerateRunes())
        {
            _ = rune.Value is not ('\t' or '\n' or '\r') && HiddenCharacters.IsUnsafe(rune)
                ? shown.Append('?')
                : shown.Append(rune.ToString());
        }

        return shown.ToString();
    }
}

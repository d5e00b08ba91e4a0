using System.Globalization;
using System.Text;

using CspSim.Scenarios.Text;

namespace CspSim.Scenarios.Diagnostics;

/// <summary>The difference of two texts by lines, as <c>diff -u</c> writes it, without the line ends.</summary>
public static class LineDifference
{
    private const int Context = 3;

    // How far the two texts are compared ahead to find where they agree again; fixes change few lines at a time.
    private const int Ahead = 50;

    /// <summary>The difference; empty when there is none.</summary>
    /// <param name="file">The file, for the head.</param>
    /// <param name="before">The text as it was.</param>
    /// <param name="after">The text as it is to be.</param>
    public static string Of(string file, string before, string after)
    {
        string[] old = Lines(before);
        string[] now = Lines(after);
        StringBuilder text = new();
        (int Old, int Now)? end = null;
        List<(char Sign, string Line)> hunk = [];
        (int Old, int Now) at = (0, 0);
        (int Old, int Now) start = (0, 0);
        while (Next(old, now, at) is { } change)
        {
            int common = change.Old - at.Old;
            if (end is not null && common > 2 * Context)
            {
                Take(hunk, ' ', old, at.Old, Context);
                Flush(text, hunk, start);
                end = null;
            }

            int lead = end is null ? Math.Min(Context, common) : common;
            if (end is null)
            {
                start = (change.Old - lead, change.Now - lead);
            }

            Take(hunk, ' ', old, change.Old - lead, lead);
            Take(hunk, '-', old, change.Old, change.OldLength);
            Take(hunk, '+', now, change.Now, change.NowLength);
            at = (change.Old + change.OldLength, change.Now + change.NowLength);
            end = at;
        }

        if (end is not null)
        {
            Take(hunk, ' ', old, at.Old, Context);
            Flush(text, hunk, start);
        }

        return text.Length == 0 ? "" : $"--- {file}\n+++ {file} (corrected)\n{text}";
    }

    /// <summary>The next place from which the texts differ, and how many lines until they agree again.</summary>
    private static (int Old, int Now, int OldLength, int NowLength)? Next(string[] old, string[] now, (int Old, int Now) from)
    {
        int common = 0;
        while (from.Old + common < old.Length && from.Now + common < now.Length && Same(old[from.Old + common], now[from.Now + common]))
        {
            common++;
        }

        (int atOld, int atNow) = (from.Old + common, from.Now + common);
        if (atOld == old.Length && atNow == now.Length)
        {
            return null;
        }

        for (int sum = 1; sum <= 2 * Ahead; sum++)
        {
            for (int first = Math.Max(0, sum - Ahead); first <= Math.Min(sum, Ahead); first++)
            {
                int second = sum - first;
                bool agrees = atOld + first < old.Length && atNow + second < now.Length && Same(old[atOld + first], now[atNow + second]);
                if (agrees || (atOld + first == old.Length && atNow + second == now.Length))
                {
                    return (atOld, atNow, first, second);
                }
            }
        }

        return (atOld, atNow, old.Length - atOld, now.Length - atNow);
    }

    private static void Take(List<(char Sign, string Line)> hunk, char sign, string[] lines, int from, int count) =>
        hunk.AddRange(lines.Skip(from).Take(count).Select(line => (sign, Shown(line.TrimEnd('\n', '\r')))));

    // A terminal would obey such a character instead of showing it.
    private static string Shown(string line) =>
        string.Concat(line.EnumerateRunes().Select(static rune => rune.Value is not '\t' && HiddenCharacters.IsUnsafe(rune) ? "?" : rune.ToString()));

    private static void Flush(StringBuilder text, List<(char Sign, string Line)> hunk, (int Old, int Now) start)
    {
        int old = hunk.Count(line => line.Sign is not '+');
        int now = hunk.Count(line => line.Sign is not '-');
        text.Append(CultureInfo.InvariantCulture, $"@@ -{start.Old + (old > 0 ? 1 : 0)},{old} +{start.Now + (now > 0 ? 1 : 0)},{now} @@\n");
        foreach ((char sign, string line) in hunk)
        {
            text.Append(sign).Append(line).Append('\n');
        }

        hunk.Clear();
    }

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.Ordinal);

    private static string[] Lines(string text)
    {
        string[] lines = text.Split('\n');
        return lines[^1].Length == 0 ? lines[..^1] : lines;
    }
}

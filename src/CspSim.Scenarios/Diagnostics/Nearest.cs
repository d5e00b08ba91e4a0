namespace CspSim.Scenarios.Diagnostics;

/// <summary>Finds the name that was probably meant.</summary>
public static class Nearest
{
    /// <summary>The known name nearest to a written one; null when none is near.</summary>
    /// <remarks>
    /// Near is an edit distance (insertions, deletions, replacements, swaps of neighbours) of at most 2 or a third of the
    /// length, whichever is more, and less than the whole word. The first of equally near names wins. A name that looks the same is
    /// nearer than any other.
    /// </remarks>
    /// <param name="written">The name as written.</param>
    /// <param name="known">The names that exist.</param>
    public static string? Find(string written, IEnumerable<string> known)
    {
        string look = LookAlikes.LookOf(written);
        string? best = null;
        int bestDistance = Math.Max(2, written.Length / 3) + 1;
        foreach (string name in known)
        {
            int distance = string.Equals(LookAlikes.LookOf(name), look, StringComparison.Ordinal)
                ? 0
                : Distance(written, name, bestDistance);
            if (distance < bestDistance && distance < Math.Max(written.Length, name.Length))
            {
                best = name;
                bestDistance = distance;
            }
        }

        return best;
    }

    /// <summary>The help text that names it, or the names that exist when none is near.</summary>
    /// <param name="written">The name as written.</param>
    /// <param name="known">The names that exist.</param>
    /// <param name="label">What introduces the whole list, such as <c>known</c>.</param>
    public static string Help(string written, IReadOnlyCollection<string> known, string label = "known")
    {
        string? near = Find(written, known);
        return near is not null
            ? $"a similar name exists: '{near}'{LookAlikes.Difference(written, near)}"
            : known.Count == 0 ? "" : $"{label}: {string.Join(", ", known)}";
    }

    /// <summary>The fix that writes the nearest known name instead; null when none is near.</summary>
    /// <param name="written">The name with its place.</param>
    /// <param name="known">The names that exist.</param>
    internal static Fix? FixOf(ScalarNode written, IEnumerable<string> known) =>
        Find(written.Value, known) is { } near ? FixProposal.Value(written, near) : null;

    /// <summary>The edit distance of two names, cut off where it can no longer be less than a limit.</summary>
    internal static int Distance(string left, string right, int limit = int.MaxValue)
    {
        if (Math.Abs(left.Length - right.Length) >= limit)
        {
            return limit;
        }

        int[] before = new int[right.Length + 1];
        int[] previous = [.. Enumerable.Range(0, right.Length + 1)];
        int[] current = new int[right.Length + 1];
        for (int i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            for (int j = 1; j <= right.Length; j++)
            {
                int replaced = previous[j - 1] + (char.ToUpperInvariant(left[i - 1]) == char.ToUpperInvariant(right[j - 1]) ? 0 : 1);
                current[j] = Math.Min(replaced, Math.Min(previous[j], current[j - 1]) + 1);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    current[j] = Math.Min(current[j], before[j - 2] + 1);
                }
            }

            (before, previous, current) = (previous, current, before);
        }

        return previous[right.Length];
    }
}

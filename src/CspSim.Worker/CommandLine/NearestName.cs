namespace CspSim.Worker.CommandLine;

/// <summary>Finds the name that a mistyped one most likely means.</summary>
public static class NearestName
{
    /// <summary>The nearest of the known names; null when none is near.</summary>
    /// <param name="typed">What was typed.</param>
    /// <param name="known">The names there are.</param>
    /// <returns>
    /// The first of the names with the smallest edit distance (insert, delete, replace, swap of neighbours), if that is at most 2
    /// or at most a third of the length typed.
    /// </returns>
    public static string? Find(string typed, IEnumerable<string> known)
    {
        ArgumentNullException.ThrowIfNull(typed);
        ArgumentNullException.ThrowIfNull(known);

        int limit = Math.Max(2, typed.Length / 3);
        string? nearest = null;
        foreach (string name in known)
        {
            int distance = Distance(typed, name);
            if (distance <= limit && (nearest is null || distance < Distance(typed, nearest)))
            {
                nearest = name;
            }
        }

        return nearest;
    }

    /// <summary>Edits from one word to the other (optimal string alignment: no part is edited twice).</summary>
    public static int Distance(string from, string to)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);

        int[,] edits = new int[from.Length + 1, to.Length + 1];
        for (int row = 0; row <= from.Length; row++)
        {
            edits[row, 0] = row;
        }

        for (int column = 0; column <= to.Length; column++)
        {
            edits[0, column] = column;
        }

        for (int row = 1; row <= from.Length; row++)
        {
            for (int column = 1; column <= to.Length; column++)
            {
                int replaced = edits[row - 1, column - 1] + (from[row - 1] == to[column - 1] ? 0 : 1);
                int least = Math.Min(replaced, Math.Min(edits[row - 1, column], edits[row, column - 1]) + 1);
                bool isSwap = row > 1 && column > 1 && from[row - 1] == to[column - 2] && from[row - 2] == to[column - 1];
                edits[row, column] = isSwap ? Math.Min(least, edits[row - 2, column - 2] + 1) : least;
            }
        }

        return edits[from.Length, to.Length];
    }
}

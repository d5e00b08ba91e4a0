namespace CspSim.Experiments.Designs;

/// <summary>Points whose levels somebody chose.</summary>
public static class LevelDesign
{
    /// <summary>Points of a grid at most.</summary>
    public const int PointsMost = 1 << 20;

    /// <summary>Every combination of the levels, one a row; the last column changes fastest.</summary>
    /// <typeparam name="TLevel">What a level is: a number, or a text as a scenario writes it.</typeparam>
    /// <param name="levels">The levels of each column; at least one column, and in each at least one level.</param>
    /// <exception cref="ArgumentException">
    /// There is no column, a column has no level, or there are more combinations than <see cref="PointsMost"/>.
    /// </exception>
    public static TLevel[][] Grid<TLevel>(IReadOnlyList<IReadOnlyList<TLevel>> levels)
    {
        ArgumentNullException.ThrowIfNull(levels);
        if (levels.Count == 0 || levels.Any(static column => column.Count == 0))
        {
            throw new ArgumentException("A grid has columns, and each of them a level.", nameof(levels));
        }

        long points = 1;
        foreach (IReadOnlyList<TLevel> column in levels)
        {
            points *= column.Count;
            if (points > PointsMost)
            {
                throw new ArgumentException($"A grid has at most {PointsMost} points.", nameof(levels));
            }
        }

        TLevel[][] rows = new TLevel[points][];
        for (int row = 0; row < rows.Length; row++)
        {
            rows[row] = new TLevel[levels.Count];
            int rest = row;
            for (int column = levels.Count - 1; column >= 0; column--)
            {
                (rest, int level) = Math.DivRem(rest, levels[column].Count);
                rows[row][column] = levels[column][level];
            }
        }

        return rows;
    }
}

using System.Globalization;

namespace CspSim.Experiments.Designs;

/// <summary>Points whose levels somebody chose, in the units of the inputs.</summary>
public static class LevelDesign
{
    /// <summary>Points of a grid at most.</summary>
    public const int PointsMost = 1 << 20;

    /// <summary>Every combination of the levels, one a row; the last column changes fastest.</summary>
    /// <param name="levels">The levels of each column; at least one column, and in each at least one level.</param>
    /// <exception cref="ArgumentException">
    /// There is no column, a column has no level, or there are more combinations than <see cref="PointsMost"/>.
    /// </exception>
    public static double[][] Grid(IReadOnlyList<IReadOnlyList<double>> levels)
    {
        ArgumentNullException.ThrowIfNull(levels);
        if (levels.Count == 0 || levels.Any(static column => column.Count == 0))
        {
            throw new ArgumentException("A grid has columns, and each of them a level.", nameof(levels));
        }

        long points = 1;
        foreach (IReadOnlyList<double> column in levels)
        {
            points *= column.Count;
            if (points > PointsMost)
            {
                throw new ArgumentException($"A grid has at most {PointsMost} points.", nameof(levels));
            }
        }

        double[][] rows = new double[points][];
        for (int row = 0; row < rows.Length; row++)
        {
            rows[row] = new double[levels.Count];
            int rest = row;
            for (int column = levels.Count - 1; column >= 0; column--)
            {
                (rest, int level) = Math.DivRem(rest, levels[column].Count);
                rows[row][column] = levels[column][level];
            }
        }

        return rows;
    }

    /// <summary>The points of a list, in its order.</summary>
    /// <param name="rows">The points; at least one, all with the same number of columns.</param>
    /// <exception cref="ArgumentException">There is no point or no column, or a point has another number of columns.</exception>
    public static double[][] Rows(IReadOnlyList<IReadOnlyList<double>> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        if (rows.Count == 0 || rows[0].Count == 0)
        {
            throw new ArgumentException("A list has rows, and each of them a column.", nameof(rows));
        }

        for (int row = 1; row < rows.Count; row++)
        {
            if (rows[row].Count != rows[0].Count)
            {
                string message = string.Create(
                    CultureInfo.InvariantCulture, $"Row {row + 1} has {rows[row].Count} columns, row 1 has {rows[0].Count}.");
                throw new ArgumentException(message, nameof(rows));
            }
        }

        return [.. rows.Select(static row => (double[])[.. row])];
    }

    /// <summary>The base, then for each column the base with that column at its low end and with it at its high end.</summary>
    /// <param name="middle">The base: a value of each column; at least one.</param>
    /// <param name="low">The low end of each column.</param>
    /// <param name="high">The high end of each column.</param>
    /// <exception cref="ArgumentException">There is no column, or the three differ in length.</exception>
    public static double[][] OneByOne(IReadOnlyList<double> middle, IReadOnlyList<double> low, IReadOnlyList<double> high)
    {
        ArgumentNullException.ThrowIfNull(middle);
        ArgumentNullException.ThrowIfNull(low);
        ArgumentNullException.ThrowIfNull(high);
        if (middle.Count == 0 || low.Count != middle.Count || high.Count != middle.Count)
        {
            throw new ArgumentException("Base and ends have the same columns, at least one.", nameof(middle));
        }

        double[][] rows = [.. Enumerable.Range(0, 1 + (2 * middle.Count)).Select(_ => (double[])[.. middle])];
        for (int column = 0; column < middle.Count; column++)
        {
            rows[1 + (2 * column)][column] = low[column];
            rows[2 + (2 * column)][column] = high[column];
        }

        return rows;
    }
}

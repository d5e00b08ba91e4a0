using CspSim.Engine.Random;

namespace CspSim.Experiments.Designs;

/// <summary>Points of the unit cube of which each of n equal strata of every column holds exactly one.</summary>
/// <remarks>M. D. McKay, R. J. Beckman and W. J. Conover, Technometrics 21(2), 1979.</remarks>
public static class LatinHypercube
{
    /// <summary>Points at most.</summary>
    public const int PointsMost = 1 << 20;

    // A place of 32 bits: added to the number of its stratum it is exact, so that rounding moves no point into the next stratum.
    private const int PlaceBits = 32;

    /// <summary>The points, one a row; every coordinate lies between 0 and 1, both excluded.</summary>
    /// <param name="points">How many, 1 to <see cref="PointsMost"/>; as many strata has a column.</param>
    /// <param name="columns">How many coordinates a point has; 1 or more.</param>
    /// <param name="seed">The seed; the same one gives the same points.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public static double[][] Of(int points, int columns, ulong seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(points, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(points, PointsMost);
        ArgumentOutOfRangeException.ThrowIfLessThan(columns, 1);
        KeyedDraws draws = DesignDraws.Of(seed);
        double[][] rows = [.. Enumerable.Range(0, points).Select(_ => new double[columns])];
        for (int column = 0; column < columns; column++)
        {
            int[] strata = draws.Order(points, (ulong)column, DesignDraws.StratumOrder);
            for (int row = 0; row < points; row++)
            {
                ulong bits = draws.Bits((ulong)column, DesignDraws.StratumPlace, (uint)row) >> (64 - PlaceBits);
                double place = (bits + 0.5) / (1UL << PlaceBits);
                rows[row][column] = (strata[row] + place) / points;
            }
        }

        return rows;
    }
}

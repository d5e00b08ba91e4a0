using System.Globalization;
using System.Numerics;
using CspSim.Engine.Random;

namespace CspSim.Experiments.Designs;

/// <summary>Points that fill the unit cube more evenly than chance: the sequence of Sobol'.</summary>
/// <remarks>
/// I. M. Sobol', USSR Computational Mathematics and Mathematical Physics 7(4), 1967; in the order of the Gray code as by I. A. Antonov and
/// V. M. Saleev, the same journal 19(1), 1979; with the direction numbers of <see cref="SobolDirections"/>.
/// </remarks>
public static class SobolSequence
{
    /// <summary>Columns at most.</summary>
    public const int ColumnsMost = SobolDirections.ColumnsMost;

    /// <summary>Points at most.</summary>
    public const int PointsMost = 1 << 20;

    private const double Resolution = 1.0 / (1UL << SobolDirections.Bits);

    /// <summary>The points of the published sequence, one a row, without its first one, the corner at 0.</summary>
    /// <remarks>
    /// Without that point a power of two of points is not balanced any more (A. B. Owen, "On dropping the first Sobol' point", in Monte
    /// Carlo and Quasi-Monte Carlo Methods 2020, Springer 2022): estimates take <see cref="Shifted"/>.
    /// </remarks>
    /// <param name="points">How many, 1 to <see cref="PointsMost"/>.</param>
    /// <param name="columns">How many coordinates a point has, 1 to <see cref="ColumnsMost"/>.</param>
    /// <exception cref="ArgumentException">There are too many columns.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is otherwise outside its range.</exception>
    public static double[][] Of(int points, int columns)
    {
        ThrowIfOutside(points, columns);
        return Make(points, new uint[columns], first: 1, place: 0);
    }

    /// <summary>The points of the sequence from its first one, one a row, moved by a digital shift of every column.</summary>
    /// <remarks>
    /// The shift adds the same random bits to each point, without carry, so that no point stays in the corner and all stay balanced: of 2^m
    /// points each of 2^m equal strata of every column holds one. R. Cranley and T. N. L. Patterson, SIAM Journal on Numerical Analysis
    /// 13(6), 1976, for the idea; P. L'Ecuyer and C. Lemieux, "Recent advances in randomized quasi-Monte Carlo methods", 2002, for bits.
    /// </remarks>
    /// <param name="points">How many, 1 to <see cref="PointsMost"/>; best a power of two.</param>
    /// <param name="columns">How many coordinates a point has, 1 to <see cref="ColumnsMost"/>.</param>
    /// <param name="seed">The seed of the shift; the same one gives the same points.</param>
    /// <returns>Coordinates between 0 and 1, both excluded.</returns>
    /// <exception cref="ArgumentException">There are too many columns.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is otherwise outside its range.</exception>
    public static double[][] Shifted(int points, int columns, ulong seed)
    {
        ThrowIfOutside(points, columns);
        KeyedDraws draws = DesignDraws.Of(seed);
        uint[] shift = new uint[columns];
        for (int column = 0; column < columns; column++)
        {
            shift[column] = (uint)(draws.Bits((ulong)column, DesignDraws.DigitalShift, 0) >> 32);
        }

        // The middle of a cell of the resolution, which is never 0.
        return Make(points, shift, first: 0, place: 0.5);
    }

    private static double[][] Make(int points, uint[] start, int first, double place)
    {
        uint[][] directions = [.. Enumerable.Range(0, start.Length).Select(SobolDirections.OfColumn)];
        uint[] now = [.. start];
        double[][] rows = new double[points][];
        for (int number = 0; number < first + points; number++)
        {
            // Neighbours in the order of the Gray code differ in one binary digit, so that one direction leads from each to the next.
            for (int column = 0; number > 0 && column < now.Length; column++)
            {
                now[column] ^= directions[column][BitOperations.TrailingZeroCount(number)];
            }

            if (number >= first)
            {
                rows[number - first] = Array.ConvertAll(now, digits => (digits + place) * Resolution);
            }
        }

        return rows;
    }

    private static void ThrowIfOutside(int points, int columns)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(points, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(points, PointsMost);
        ArgumentOutOfRangeException.ThrowIfLessThan(columns, 1);
        if (columns > ColumnsMost)
        {
            string message = string.Create(
                CultureInfo.InvariantCulture, $"Sobol' points have at most {ColumnsMost} columns; {columns} are too many.");
            throw new ArgumentException(message, nameof(columns));
        }
    }
}

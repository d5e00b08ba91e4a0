using System.Diagnostics;

namespace CspSim.Experiments.Designs;

/// <summary>The direction numbers of the sequence of Sobol'.</summary>
/// <remarks>
/// The first 40 columns of the table "new-joe-kuo-6" of S. Joe and F. Y. Kuo, "Constructing Sobol' sequences with better two-dimensional
/// projections", SIAM Journal on Scientific Computing 30(5), 2008. The recurrence is theirs too: P. Bratley and B. L. Fox, ACM
/// Transactions on Mathematical Software 14(1), 1988, Algorithm 659.
/// </remarks>
internal static class SobolDirections
{
    /// <summary>Columns that have direction numbers.</summary>
    public const int ColumnsMost = 40;

    /// <summary>Binary digits of a coordinate.</summary>
    public const int Bits = 32;

    // From the second column on.
    private static readonly Generator[] s_generators =
    [
        new(1, 0, [1]),
        new(2, 1, [1, 3]),
        new(3, 1, [1, 3, 1]),
        new(3, 2, [1, 1, 1]),
        new(4, 1, [1, 1, 3, 3]),
        new(4, 4, [1, 3, 5, 13]),
        new(5, 2, [1, 1, 5, 5, 17]),
        new(5, 4, [1, 1, 5, 5, 5]),
        new(5, 7, [1, 1, 7, 11, 19]),
        new(5, 11, [1, 1, 5, 1, 1]),
        new(5, 13, [1, 1, 1, 3, 11]),
        new(5, 14, [1, 3, 5, 5, 31]),
        new(6, 1, [1, 3, 3, 9, 7, 49]),
        new(6, 13, [1, 1, 1, 15, 21, 21]),
        new(6, 16, [1, 3, 1, 13, 27, 49]),
        new(6, 19, [1, 1, 1, 15, 7, 5]),
        new(6, 22, [1, 3, 1, 15, 13, 25]),
        new(6, 25, [1, 1, 5, 5, 19, 61]),
        new(7, 1, [1, 3, 7, 11, 23, 15, 103]),
        new(7, 4, [1, 3, 7, 13, 13, 15, 69]),
        new(7, 7, [1, 1, 3, 13, 7, 35, 63]),
        new(7, 8, [1, 3, 5, 9, 1, 25, 53]),
        new(7, 14, [1, 3, 1, 13, 9, 35, 107]),
        new(7, 19, [1, 3, 1, 5, 27, 61, 31]),
        new(7, 21, [1, 1, 5, 11, 19, 41, 61]),
        new(7, 28, [1, 3, 5, 3, 3, 13, 69]),
        new(7, 31, [1, 1, 7, 13, 1, 19, 1]),
        new(7, 32, [1, 3, 7, 5, 13, 19, 59]),
        new(7, 37, [1, 1, 3, 9, 25, 29, 41]),
        new(7, 41, [1, 3, 5, 13, 23, 1, 55]),
        new(7, 42, [1, 3, 7, 3, 13, 59, 17]),
        new(7, 50, [1, 3, 1, 3, 5, 53, 69]),
        new(7, 55, [1, 1, 5, 5, 23, 33, 13]),
        new(7, 56, [1, 1, 7, 7, 1, 61, 123]),
        new(7, 59, [1, 1, 7, 9, 13, 61, 49]),
        new(7, 62, [1, 3, 3, 5, 3, 55, 33]),
        new(8, 14, [1, 3, 1, 15, 31, 13, 49, 245]),
        new(8, 21, [1, 3, 5, 15, 31, 59, 63, 97]),
        new(8, 22, [1, 3, 1, 11, 11, 11, 77, 249]),
    ];

    /// <summary>The directions of a column: which digits of a coordinate each digit of a point's number turns over.</summary>
    /// <param name="column">The column, from 0, less than <see cref="ColumnsMost"/>.</param>
    public static uint[] OfColumn(int column)
    {
        Debug.Assert(column is >= 0 and < ColumnsMost, "The column has direction numbers.");
        uint[] directions = new uint[Bits];
        if (column == 0)
        {
            for (int at = 0; at < Bits; at++)
            {
                directions[at] = 1u << (Bits - 1 - at);
            }

            return directions;
        }

        Generator generator = s_generators[column - 1];
        int degree = generator.First.Length;
        Debug.Assert(degree == generator.Degree, "A polynomial of degree s needs s first numbers.");
        for (int at = 0; at < Bits; at++)
        {
            directions[at] = at < degree ? generator.First[at] << (Bits - 1 - at) : Next(directions, at, degree, generator.Inner);
        }

        return directions;
    }

    private static uint Next(uint[] directions, int at, int degree, uint inner)
    {
        uint next = directions[at - degree] ^ (directions[at - degree] >> degree);
        for (int back = 1; back < degree; back++)
        {
            if (((inner >> (degree - 1 - back)) & 1) != 0)
            {
                next ^= directions[at - back];
            }
        }

        return next;
    }

    /// <summary>What makes the directions of a column.</summary>
    /// <param name="Degree">The degree of its primitive polynomial.</param>
    /// <param name="Inner">The polynomial's coefficients between the first and the last, which are 1, as binary digits.</param>
    /// <param name="First">Its first numbers: odd, the k-th less than 2^k.</param>
    private readonly record struct Generator(int Degree, uint Inner, uint[] First);
}

using System.Numerics;
using CspSim.Experiments.Designs;

namespace CspSim.Tests.Experiments.Designs;

/// <summary>The sequence against what is published, and its evenness against theory.</summary>
public sealed class SobolSequenceTests
{
    [Fact]
    public void The_first_points_are_the_published_ones()
    {
        // S. Joe and F. Y. Kuo, "Notes on generating Sobol sequences", 2008: the first ten points in three columns, without the corner.
        double[][] published =
        [
            [0.5, 0.5, 0.5],
            [0.75, 0.25, 0.25],
            [0.25, 0.75, 0.75],
            [0.375, 0.375, 0.625],
            [0.875, 0.875, 0.125],
            [0.625, 0.125, 0.875],
            [0.125, 0.625, 0.375],
            [0.1875, 0.3125, 0.9375],
            [0.6875, 0.8125, 0.4375],
        ];

        Assert.Equal(published, SobolSequence.Of(9, 3));
    }

    [Fact]
    public void Point_1000_is_right_in_every_column()
    {
        // In units of 1 / 1024, computed apart from this program: by the recurrence of the whole numbers m instead of directions, and bit
        // by bit from the Gray code of 1,000 instead of point by point.
        int[] expected =
        [
            225, 99, 531, 693, 287, 929, 47, 921, 513, 71, 87, 261, 165, 393, 147, 379, 737, 353, 1015, 743,
            535, 563, 973, 553, 597, 929, 41, 1003, 61, 349, 151, 149, 303, 607, 821, 789, 869, 851, 315, 491,
        ];

        Assert.Equal(expected, SobolSequence.Of(1000, 40)[^1].Select(static each => (int)(each * 1024)));
    }

    [Fact]
    public void Directions_far_down_the_recurrence_are_right_in_every_column()
    {
        // Point 699,999 in units of 2^-20, computed in the same other way.
        uint[] expected =
        [
            59903, 652817, 298747, 404109, 226243, 930585, 588035, 343023, 935151, 249005,
            574905, 3639, 955323, 857517, 977467, 680755, 1035841, 551883, 117461, 381285,
            410825, 962673, 824839, 927005, 465687, 821771, 265199, 49629, 981785, 974367,
            1036031, 754033, 1009023, 983119, 837439, 191271, 635441, 959673, 765297, 84157,
        ];

        Assert.Equal(expected, Enumerable.Range(0, SobolSequence.ColumnsMost).Select(static column => DigitsOf(699_999, column) >> 12));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(64)]
    [InlineData(1024)]
    public void Of_shifted_points_each_stratum_of_each_column_holds_one(int points)
    {
        double[][] rows = SobolSequence.Shifted(points, SobolSequence.ColumnsMost, 5);

        for (int column = 0; column < SobolSequence.ColumnsMost; column++)
        {
            int at = column;
            Assert.Equal(Enumerable.Range(0, points), rows.Select(row => (int)Math.Floor(row[at] * points)).Order());
        }
    }

    [Fact]
    public void The_first_two_columns_fill_every_box_of_a_net_once()
    {
        // I. M. Sobol', 1967: in two columns they are a (0, m, 2)-net in base 2.
        const int Digits = 6;
        double[][] rows = SobolSequence.Shifted(1 << Digits, 2, 5);
        for (int digits = 0; digits <= Digits; digits++)
        {
            (int wide, int high) = (1 << digits, 1 << (Digits - digits));
            Assert.Equal(
                Enumerable.Range(0, 1 << Digits),
                rows.Select(row => ((int)(row[0] * wide) * high) + (int)(row[1] * high)).Order());
        }
    }

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(10)]
    public void They_fill_the_cube_more_evenly_than_chance(int columns)
    {
        // F. J. Hickernell, Mathematics of Computation 67, 1998: the squared centred L2 discrepancy, whose mean over n random points is
        // ((5/4)^s - (13/12)^s) / n. Random points stay above a third of their mean.
        const int Points = 256;
        double random = (Math.Pow(1.25, columns) - Math.Pow(13.0 / 12, columns)) / Points;

        Assert.InRange(SquaredDiscrepancy(SobolSequence.Shifted(Points, columns, 5)), 0, random / 3);
    }

    [Fact]
    public void A_seed_always_gives_the_same_shift_and_another_one_another()
    {
        Assert.Equal(SobolSequence.Shifted(16, 4, 9), SobolSequence.Shifted(16, 4, 9));
        Assert.NotEqual(SobolSequence.Shifted(16, 4, 9), SobolSequence.Shifted(16, 4, 10));
    }

    [Fact]
    public void More_columns_than_there_are_directions_for_are_refused_with_the_limit()
    {
        ArgumentException refused = Assert.Throws<ArgumentException>(static () => SobolSequence.Shifted(8, 41, 5));

        Assert.StartsWith("Sobol' points have at most 40 columns; 41 are too many.", refused.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(static () => SobolSequence.Of(8, 41));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(SobolSequence.PointsMost + 1, 1)]
    [InlineData(1, 0)]
    public void Numbers_outside_their_range_are_refused(int points, int columns) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => SobolSequence.Of(points, columns));

    private static uint DigitsOf(uint number, int column)
    {
        uint[] directions = SobolDirections.OfColumn(column);
        uint digits = 0;
        for (uint left = number ^ (number >> 1); left != 0; left &= left - 1)
        {
            digits ^= directions[BitOperations.TrailingZeroCount(left)];
        }

        return digits;
    }

    private static double SquaredDiscrepancy(double[][] rows)
    {
        double sum = Math.Pow(13.0 / 12, rows[0].Length);
        foreach (double[] row in rows)
        {
            sum -= 2.0 / rows.Length * row.Aggregate(1.0, static (product, x) =>
                product * (1 + (Math.Abs(x - 0.5) / 2) - ((x - 0.5) * (x - 0.5) / 2)));
            foreach (double[] other in rows)
            {
                double both = 1;
                for (int at = 0; at < row.Length; at++)
                {
                    both *= 1 + (Math.Abs(row[at] - 0.5) / 2) + (Math.Abs(other[at] - 0.5) / 2) - (Math.Abs(row[at] - other[at]) / 2);
                }

                sum += both / rows.Length / rows.Length;
            }
        }

        return sum;
    }
}

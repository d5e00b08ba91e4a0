using CspSim.Experiments.Designs;

namespace CspSim.Tests.Experiments.Designs;

public sealed class LatinHypercubeTests
{
    [Theory]
    [InlineData(1, 3)]
    [InlineData(7, 5)]
    [InlineData(1000, 40)]
    public void Each_stratum_of_each_column_holds_one_point(int points, int columns)
    {
        double[][] rows = LatinHypercube.Of(points, columns, 5);

        Assert.Equal(points, rows.Length);
        Assert.All(rows, row => Assert.Equal(columns, row.Length));
        for (int column = 0; column < columns; column++)
        {
            int at = column;
            Assert.Equal(Enumerable.Range(0, points), rows.Select(row => (int)Math.Floor(row[at] * points)).Order());
        }
    }

    [Fact]
    public void A_seed_always_gives_the_same_points_and_another_one_others()
    {
        Assert.Equal(LatinHypercube.Of(50, 4, 9), LatinHypercube.Of(50, 4, 9));
        Assert.NotEqual(LatinHypercube.Of(50, 4, 9), LatinHypercube.Of(50, 4, 10));
    }

    [Fact]
    public void Columns_are_ordered_independently_of_each_other()
    {
        // The correlation of two independent orders of n ranks has variance 1 / (n - 1); four standard deviations of 1,000 are 0.127.
        double[][] rows = LatinHypercube.Of(1000, 6, 5);
        for (int one = 0; one < 6; one++)
        {
            for (int other = 0; other < one; other++)
            {
                (int a, int b) = (one, other);
                Assert.InRange(12 * rows.Average(row => (row[a] - 0.5) * (row[b] - 0.5)), -0.127, 0.127);
            }
        }
    }

    [Fact]
    public void Inside_their_strata_the_points_lie_evenly()
    {
        // The mean of 1,000 uniform places has the standard deviation sqrt(1 / 12,000); four of them are 0.0365.
        double mean = LatinHypercube.Of(1000, 1, 5).Average(static row => (row[0] * 1000) - Math.Floor(row[0] * 1000));

        Assert.InRange(mean, 0.5 - 0.0365, 0.5 + 0.0365);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(LatinHypercube.PointsMost + 1, 1)]
    [InlineData(1, 0)]
    public void Numbers_outside_their_range_are_refused(int points, int columns) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => LatinHypercube.Of(points, columns, 5));
}

using CspSim.Experiments.Statistics;

namespace CspSim.Tests.Experiments.Statistics;

public sealed class BandTests
{
    // Of five values the rank of a share p is 1 + 4 p: 1.2, 2, 3, 4 and 4.8.
    [Fact]
    public void Percentiles_lie_between_the_neighbours_in_rank() =>
        Assert.Equal(new Band(12, 20, 30, 40, 48), Band.Of([50, 20, 10, 40, 30]));

    [Fact]
    public void A_replication_without_a_value_is_left_out() =>
        Assert.Equal(Band.Of([1, 3]), Band.Of([3, double.NaN, 1]));

    [Theory]
    [InlineData]
    [InlineData(7.0)]
    [InlineData(7.0, double.NaN)]
    public void Fewer_than_two_values_have_no_band(params double[] values) => Assert.Null(Band.Of(values));

    [Fact]
    public void The_ends_are_the_least_and_the_most()
    {
        double[] sorted = [2, 3, 5, 7];

        Assert.Equal(2, SampleQuantile.Of(sorted, 0));
        Assert.Equal(4, SampleQuantile.Of(sorted, 0.5));
        Assert.Equal(7, SampleQuantile.Of(sorted, 1));
        Assert.Equal(9, SampleQuantile.Of([9], 0.3));
    }
}

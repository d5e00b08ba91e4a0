using CspSim.Experiments.Statistics;
using MathNet.Numerics.Distributions;

namespace CspSim.Tests.Experiments.Statistics;

public sealed class OrderRanksTests
{
    // Exact binomial sums: 1 - 2/64, 1 - 2 (1 + 10)/1024, 1 - 2 (1 + 20 + 190 + 1140 + 4845 + 15504)/2^20.
    [Theory]
    [InlineData(6, 1, 6, 1 - (2.0 / 64))]
    [InlineData(10, 2, 9, 1 - (22.0 / 1024))]
    [InlineData(20, 6, 15, 1 - (43400.0 / 1048576))]
    public void Ranks_around_the_median_are_those_of_the_sign_test(int count, int low, int high, double coverage)
    {
        OrderRanks? ranks = OrderRanks.Find(count, 0.5, 0.95);

        Assert.NotNull(ranks);
        Assert.Equal(low, ranks.Value.Low);
        Assert.Equal(high, ranks.Value.High);
        Assert.Equal(coverage, ranks.Value.Coverage, 12);
    }

    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(1, 0.5)]
    [InlineData(2, 0.5)]
    [InlineData(5, 0.5)]
    [InlineData(35, 0.9)]
    public void Too_few_values_have_no_ranks(int count, double probability) => Assert.Null(OrderRanks.Find(count, probability, 0.95));

    // Each of two values lies on either side of the median with one half: both together hold it with 1 - 2/4, exactly.
    [Fact]
    public void Tails_that_are_just_small_enough_are_taken() => Assert.Equal(new OrderRanks(1, 2, 0.5), OrderRanks.Find(2, 0.5, 0.5));

    [Fact]
    public void Ranks_are_the_narrowest_whose_tails_are_small_enough()
    {
        (int, double, double)[] settings =
            [(36, 0.9, 0.95), (100, 0.9, 0.95), (200, 0.25, 0.99), (2500, 0.5, 0.95), (5000, 0.95, 0.9)];
        foreach ((int count, double probability, double confidence) in settings)
        {
            Binomial below = new(probability, count);
            double tail = (1 - confidence) / 2;
            OrderRanks? ranks = OrderRanks.Find(count, probability, confidence);

            Assert.NotNull(ranks);
            Assert.True(below.CumulativeDistribution(ranks.Value.Low - 1) <= tail);
            Assert.True(below.CumulativeDistribution(ranks.Value.Low) > tail);
            Assert.True(1 - below.CumulativeDistribution(ranks.Value.High - 1) <= tail);
            Assert.True(1 - below.CumulativeDistribution(ranks.Value.High - 2) > tail);
            Assert.True(ranks.Value.Coverage >= confidence);
        }
    }

    [Fact]
    public void Shares_outside_the_open_unit_interval_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => OrderRanks.Find(10, 0, 0.95));
        Assert.Throws<ArgumentOutOfRangeException>(() => OrderRanks.Find(10, 0.5, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => OrderRanks.Find(10, double.NaN, 0.95));
    }
}

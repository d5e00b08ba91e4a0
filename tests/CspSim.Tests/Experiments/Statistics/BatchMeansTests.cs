using CspSim.Experiments.Statistics;

namespace CspSim.Tests.Experiments.Statistics;

public sealed class BatchMeansTests
{
    [Fact]
    public void Means_that_swing_to_and_fro_are_correlated_and_get_no_interval()
    {
        BatchMeans found = BatchMeans.Of([1, 2, 1, 2, 1, 2, 1, 2], 0.95, 8);

        // By hand: squared steps 7, squared distances 2: C = 1 - 7 / 4, and 1.96 sqrt(6 / 63) is 0.605.
        Assert.Equal(-0.75, found.Correlation, 12);
        Assert.True(found.AreCorrelated);
        Assert.False(found.Mean.Interval.Exists);
        Assert.Equal(1.5, found.Mean.Value);
    }

    [Fact]
    public void Means_that_rise_are_correlated()
    {
        BatchMeans found = BatchMeans.Of([1, 2, 3, 4, 5, 6, 7, 8], 0.95, 8);

        // By hand: squared steps 7, squared distances 42.
        Assert.Equal(1 - (7.0 / 84), found.Correlation, 12);
        Assert.True(found.AreCorrelated);
    }

    [Fact]
    public void Means_without_order_have_the_interval_of_a_mean()
    {
        double[] means = [1, 1, 2, 2, 1, 1, 2, 2];
        BatchMeans found = BatchMeans.Of(means, 0.95, 8);

        Assert.Equal(0.25, found.Correlation, 12);
        Assert.False(found.AreCorrelated);
        Assert.Equal(Estimate.OfMean(means, 0.95), found.Mean);
    }

    [Fact]
    public void What_is_left_over_goes_at_the_start()
    {
        BatchMeans found = BatchMeans.Of([100, 0, 2, 0, 2, 2, 4, 2, 4, 0, 2, 0, 2, 2, 4, 2, 4], 0.95, 8);

        Assert.Equal(2, found.BatchSize);
        Assert.Equal(2, found.Mean.Value, 12);
        Assert.Equal(0.25, found.Correlation, 12);
    }

    [Fact]
    public void Too_few_batches_and_more_batches_than_values_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(static () => BatchMeans.Of(new double[100], 0.95, 7));
        Assert.Throws<ArgumentOutOfRangeException>(static () => BatchMeans.Of(new double[19], 0.95, 20));
    }
}

using CspSim.Experiments.Statistics;

namespace CspSim.Tests.Experiments.Statistics;

public sealed class MserTests
{
    [Fact]
    public void It_cuts_the_batch_that_stands_out()
    {
        // By hand, of batches 10, 0, 1, 0, 1, 0, 1, 0, 1, 0: 0.844 with all, 0.0274 without the first, 0.0313 without two, then more.
        Assert.Equal(new Truncation(5, IsTooShort: false), Mser.Find(Batches(10, 0, 1, 0, 1, 0, 1, 0, 1, 0)));
    }

    [Fact]
    public void A_series_that_starts_where_it_stays_loses_nothing()
    {
        Assert.Equal(new Truncation(0, IsTooShort: false), Mser.Find(Batches(0, 1, 0, 1, 0, 1, 0, 1)));
        Assert.Equal(new Truncation(0, IsTooShort: false), Mser.Find(Batches(2, 2, 2, 2)));
    }

    [Fact]
    public void A_trend_is_too_short()
    {
        double[] trend = [.. Enumerable.Range(0, 100).Select(static value => (double)value)];

        Assert.Equal(new Truncation(50, IsTooShort: true), Mser.Find(trend));
    }

    [Fact]
    public void A_batch_that_is_not_full_is_not_looked_at() =>
        Assert.Equal(Mser.Find(Batches(9, 0, 1, 0, 1, 0, 1, 0)), Mser.Find([.. Batches(9, 0, 1, 0, 1, 0, 1, 0), 1000, 1000, 1000, 1000]));

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    [InlineData(9)]
    public void Fewer_than_two_batches_tell_nothing(int values) => Assert.True(Mser.Find(new double[values]).IsTooShort);

    // The values of a batch differ, so that their mean counts and not one of them.
    private static double[] Batches(params double[] means) =>
        [.. means.SelectMany(static mean => (double[])[mean - 2, mean + 2, mean, mean + 1, mean - 1])];
}

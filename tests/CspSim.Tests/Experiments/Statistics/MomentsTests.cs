using CspSim.Experiments.Statistics;

namespace CspSim.Tests.Experiments.Statistics;

public sealed class MomentsTests
{
    [Fact]
    public void Mean_and_variance_of_a_small_series_are_those_by_hand()
    {
        Moments moments = Moments.Of([2, 4, 4, 4, 5, 5, 7, 9]);

        Assert.Equal(8, moments.Count);
        Assert.Equal(5, moments.Mean, 14);
        Assert.Equal(32.0 / 7, moments.Variance, 14);
        Assert.Equal(Math.Sqrt(32.0 / 56), moments.StandardError, 14);
    }

    [Fact]
    public void A_large_common_part_does_not_eat_the_digits()
    {
        Moments moments = Moments.Of([1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16]);

        Assert.Equal(30, moments.Variance, 9);
    }

    [Fact]
    public void Missing_values_are_left_out()
    {
        Moments moments = Moments.Of([1, double.NaN, 3]);

        Assert.Equal(2, moments.Count);
        Assert.Equal(2, moments.Mean);
    }

    [Fact]
    public void Nothing_is_said_of_too_few_values()
    {
        Assert.True(double.IsNaN(Moments.Of([]).Mean));
        Assert.True(double.IsNaN(Moments.Of([5]).Variance));
        Assert.Equal(5, Moments.Of([5]).Mean);
    }
}

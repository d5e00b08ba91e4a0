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
    public void Skewness_is_that_of_another_library()
    {
        double[] values = [0.3, 7.5, 1.1, 0.2, 2.4, 3.3, 19.5];

        Assert.Equal(MathNet.Numerics.Statistics.Statistics.Skewness(values), Moments.Of(values).Skewness, 12);

        // By hand: squared distances 9 + 4 + 1 + 36, cubes -27 - 8 - 1 + 216; sqrt(12) / 2 times sqrt(4) 180 / 50^1.5.
        Assert.Equal(Math.Sqrt(12) * 180 / Math.Pow(50, 1.5), Moments.Of([1, 2, 3, 10]).Skewness, 12);
        Assert.Equal(-Moments.Of([1, 2, 3, 10]).Skewness, Moments.Of([-1, -2, -3, -10]).Skewness, 12);
    }

    [Fact]
    public void Two_values_and_values_that_do_not_vary_have_no_skewness_to_speak_of()
    {
        Assert.True(double.IsNaN(Moments.Of([1, 2]).Skewness));
        Assert.Equal(0, Moments.Of([3, 3, 3, 3]).Skewness);
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

using CspSim.Experiments.Statistics;
using MathNet.Numerics.Statistics;

namespace CspSim.Tests.Experiments.Statistics;

public sealed class WidenedTTests
{
    private static readonly double[] s_skewed = [0.3, 7.5, 1.1, 0.2, 2.4, 3.3, 19.5, 0.9];

    // Eight values: 0.64 of the skewness.
    [Theory]
    [InlineData(0.9)]
    [InlineData(0.95)]
    [InlineData(0.99)]
    public void Both_arms_are_the_longer_arm_of_the_expansion(double level)
    {
        int count = s_skewed.Length;
        double t = MathNet.Numerics.Distributions.StudentT.InvCDF(0, 1, count - 1, (1 + level) / 2);
        double k = 0.64 * s_skewed.Skewness() / (6 * Math.Sqrt(count));
        double errors = t + (k * (1 + (2 * t * t))) + (2.5 * k * k * t * ((4 * t * t) - 1));
        double arm = errors * s_skewed.StandardDeviation() / Math.Sqrt(count);

        Assert.Equal(arm, WidenedT.HalfWidth(Moments.Of(s_skewed), level), 8);
        Assert.Equal(arm, WidenedT.HalfWidth(Moments.Of([.. s_skewed.Select(static value => -value)]), level), 8);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-8)]
    [InlineData(3)]
    public void The_interval_at_the_level_of_the_p_value_just_reaches_zero(double shift)
    {
        Moments moments = Moments.Of([.. s_skewed.Select(value => value + shift)]);
        double p = WidenedT.ChanceOfZero(moments);

        Assert.InRange(p, 1e-6, 0.999);
        Assert.Equal(Math.Abs(moments.Mean), WidenedT.HalfWidth(moments, 1 - p), 9);
    }

    [Fact]
    public void Without_skewness_the_p_value_is_that_of_Student()
    {
        double[] values = [-1, 0, 1, 2, 3];
        double t = 1 / Math.Sqrt(2.5 / 5);

        Assert.Equal(
            2 * (1 - MathNet.Numerics.Distributions.StudentT.CDF(0, 1, 4, t)),
            WidenedT.ChanceOfZero(Moments.Of(values)),
            10);
    }

    [Fact]
    public void Values_that_do_not_vary_are_certain()
    {
        Assert.Equal(0, WidenedT.ChanceOfZero(Moments.Of([2, 2, 2])));
        Assert.Equal(1, WidenedT.ChanceOfZero(Moments.Of([0, 0, 0])));
        Assert.Equal(0, WidenedT.HalfWidth(Moments.Of([2, 2, 2]), 0.95));
        Assert.True(double.IsNaN(WidenedT.ChanceOfZero(Moments.Of([2]))));
    }
}

using CspSim.Engine.Distributions;
using Oracle = MathNet.Numerics.Distributions.Exponential;

namespace CspSim.Tests.Engine.Distributions;

public sealed class ExponentialTests
{
    private readonly Exponential _law = new(4);

    [Fact]
    public void Mean_and_deviation_are_equal()
    {
        Assert.Equal(4, _law.Mean);
        Assert.Equal(16, _law.Variance);
        Assert.Equal(4, Laws.Expectation(_law, x => x), 1e-9);
        Assert.Equal(32, Laws.Expectation(_law, x => x * x), 1e-7);
    }

    [Theory]
    [InlineData(1e-12)]
    [InlineData(0.5)]
    [InlineData(4)]
    [InlineData(100)]
    public void Shares_agree_with_the_oracle(double x) => Assert.Equal(1, _law.Cumulative(x) / Oracle.CDF(0.25, x), 1e-4);

    // The median of a mean of 4 is 4 ln 2 = 2.772588722239781.
    [Fact]
    public void The_median_is_the_mean_times_ln_2() => Assert.Equal(2.772588722239781, _law.Quantile(0.5), 1e-15);

    // F(x) = x / mean - x^2 / (2 mean^2) + ...: a share of 1e-15 is reached at 4e-15.
    [Fact]
    public void The_smallest_values_keep_their_digits() => Assert.Equal(1, _law.Quantile(1e-15) / 4e-15, 1e-14);

    [Theory]
    [InlineData(0, "exponential: mean must be more than 0, but is 0.")]
    [InlineData(-1.5, "exponential: mean must be more than 0, but is -1.5.")]
    [InlineData(double.PositiveInfinity, "exponential: mean must be a finite number, but is Infinity.")]
    public void A_mean_that_is_not_positive_is_refused(double mean, string message) =>
        Assert.Equal(message, Assert.Throws<ArgumentException>(() => new Exponential(mean)).Message);
}

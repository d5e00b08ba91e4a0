using CspSim.Engine.Distributions;
using MathNet.Numerics.Distributions;

namespace CspSim.Tests.Engine.Distributions;

public sealed class UniformTests
{
    private readonly Uniform _law = new(2, 8);

    // (2 + 8) / 2 and 6^2 / 12.
    [Fact]
    public void Moments_are_those_of_the_formula()
    {
        Assert.Equal(5, _law.Mean);
        Assert.Equal(3, _law.Variance);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3.3)]
    [InlineData(7.99)]
    [InlineData(8)]
    [InlineData(9)]
    public void Shares_agree_with_the_oracle(double x) => Assert.Equal(ContinuousUniform.CDF(2, 8, x), _law.Cumulative(x), 1e-15);

    [Fact]
    public void A_low_above_the_high_is_refused()
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => new Uniform(3, 2.5));

        Assert.Equal("uniform: low (3) must not be above high (2.5).", error.Message);
    }

    [Fact]
    public void A_bound_that_is_no_finite_number_is_refused() =>
        Assert.Throws<ArgumentException>(() => new Uniform(0, double.PositiveInfinity));
}

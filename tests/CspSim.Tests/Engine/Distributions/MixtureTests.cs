using CspSim.Engine.Distributions;
using CspSim.Engine.Random;

namespace CspSim.Tests.Engine.Distributions;

public sealed class MixtureTests
{
    // Weights 1 : 3 of means 8 and 4: 2 + 3 = 5. Variances 64 and 0, distances 3 and -1: (64 + 9) / 4 + 3 / 4 = 19.
    [Fact]
    public void Moments_are_those_of_the_parts_and_of_their_distances()
    {
        Mixture law = new([new(1, new Exponential(8)), new(3, new Constant(4))]);

        Assert.Equal(5, law.Mean, 1e-14);
        Assert.Equal(19, law.Variance, 1e-13);
        Assert.Equal(0, law.Minimum);
        Assert.Equal(double.PositiveInfinity, law.Maximum);
    }

    [Fact]
    public void Parts_with_the_same_law_are_that_law()
    {
        Lognormal one = Lognormal.FromMeanAndCv(5, 0.9);
        Mixture law = new([new(1, one), new(4, Lognormal.FromMeanAndCv(5, 0.9))]);

        foreach (double p in new[] { 1e-12, 0.001, 0.3, 0.5, 0.97, 0.9999, 1 - 1e-12 })
        {
            Assert.Equal(1, law.Quantile(p) / one.Quantile(p), 1e-10);
            Assert.Equal(one.Cumulative(p * 10), law.Cumulative(p * 10), 1e-15);
        }
    }

    // Uniform on 0..1 and on 10..11, half each: F = x / 2, then 1/2, then 1/2 + (x - 10) / 2.
    [Theory]
    [InlineData(0.1, 0.2)]
    [InlineData(0.4, 0.8)]
    [InlineData(0.6, 10.2)]
    [InlineData(0.95, 10.9)]
    public void A_quantile_jumps_over_a_gap(double p, double expected) =>
        Assert.Equal(expected, new Mixture([new(1, new Uniform(0, 1)), new(1, new Uniform(10, 11))]).Quantile(p), 1e-13);

    // 30 % exactly 2 inside an even spread over 0..4: F = 0.175 x below 2, 0.35 to 0.65 at 2.
    [Theory]
    [InlineData(0.2, 0.2 / 0.175)]
    [InlineData(0.36, 2)]
    [InlineData(0.5, 2)]
    [InlineData(0.64, 2)]
    [InlineData(0.825, 3)]
    public void A_single_value_with_a_share_of_its_own_is_drawn_exactly(double p, double expected) =>
        Assert.Equal(
            expected,
            new Mixture([new(0.3, new Constant(2)), new(0.7, new Uniform(0, 4))]).Quantile(p),
            expected == 2 ? 0 : 1e-13);

    [Fact]
    public void A_share_of_zeros_is_drawn_as_zeros()
    {
        Mixture law = new([new(1, new Constant(0)), new(9, new Exponential(2))]);
        KeyedDraws draws = new(13, 0);
        int zeros = Enumerable.Range(0, 20_000).Count(i => law.Quantile(draws.Uniform((ulong)i, 1, 0)) == 0);

        // 2000 expected, standard deviation sqrt(20,000 * 0.1 * 0.9) = 42; four of them.
        Assert.InRange(zeros, 2000 - 170, 2000 + 170);
    }

    [Fact]
    public void Mixtures_may_be_mixed()
    {
        Mixture inner = new([new(1, new Constant(1)), new(1, new Constant(2))]);
        Mixture law = new([new(1, inner), new(1, new Constant(2))]);

        Assert.Equal(1, law.Quantile(0.25));
        Assert.Equal(2, law.Quantile(0.26));
        Assert.Equal(1.75, law.Mean);
    }

    [Fact]
    public void An_empty_mixture_is_refused() =>
        Assert.Equal("mixture: parts must hold at least one part.", Assert.Throws<ArgumentException>(() => new Mixture([])).Message);

    [Theory]
    [InlineData(0, "mixture: the weight of every part must be more than 0, but is 0.")]
    [InlineData(double.NaN, "mixture: the weight of every part must be a finite number, but is NaN.")]
    public void A_weight_that_is_not_positive_is_refused(double weight, string message) =>
        Assert.Equal(
            message, Assert.Throws<ArgumentException>(() => new Mixture([new(1, new Constant(1)), new(weight, new Constant(2))])).Message);
}

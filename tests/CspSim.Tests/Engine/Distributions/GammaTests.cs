using CspSim.Engine.Distributions;
using MathNet.Numerics;

namespace CspSim.Tests.Engine.Distributions;

public sealed class GammaTests
{
    private static readonly double[] s_probabilities =
        [1e-9, 1e-6, 1e-3, 0.01, 0.05, 0.1, 0.25, 0.4, 0.5, 0.6, 0.75, 0.9, 0.95, 0.99, 0.999, 1 - 1e-6, 1 - 1e-9, 1 - 1e-13];

    public static TheoryData<double> Shapes() => [0.05, 0.1, 0.3, 0.5, 0.9, 1, 1.1, 2, 2.5, 5, 10, 31.4, 100, 333, 1000];

    [Theory]
    [InlineData(8, 0.5)]
    [InlineData(100, 2)]
    [InlineData(1, 1)]
    public void Mean_and_cv_come_back(double mean, double cv)
    {
        Gamma law = Gamma.FromMeanAndCv(mean, cv);

        Assert.Equal(mean, law.Mean, 1e-13 * mean);
        Assert.Equal(cv, Math.Sqrt(law.Variance) / law.Mean, 1e-14);
        Assert.Equal(mean, Laws.Expectation(law, x => x), 1e-6 * mean);
    }

    // shape x scale and shape x scale^2.
    [Fact]
    public void Shape_and_scale_give_the_moments_of_the_formula()
    {
        Gamma law = Gamma.FromShapeAndScale(2.5, 3);

        Assert.Equal(7.5, law.Mean);
        Assert.Equal(22.5, law.Variance);
        Assert.Equal(22.5, Laws.Expectation(law, x => (x - 7.5) * (x - 7.5)), 1e-6);
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Shares_agree_with_the_oracle(double shape)
    {
        Gamma law = Gamma.FromShapeAndScale(shape, 1);
        foreach (double x in new[] { 1e-6, 0.01, 0.2, 0.8, 1, 1.2, 1.5, 3 }.Select(factor => factor * shape))
        {
            Assert.Equal(SpecialFunctions.GammaLowerRegularized(shape, x), law.Cumulative(x), 2e-12);
        }
    }

    // Goal: quantiles right to 1e-9 of themselves. Method: the oracle's share at the quantile, its distance from the wanted share turned
    // into a distance on the axis by the density.
    [Theory]
    [MemberData(nameof(Shapes))]
    public void Quantiles_are_right_to_nine_digits(double shape)
    {
        Gamma law = Gamma.FromShapeAndScale(shape, 1);
        double logGamma = SpecialFunctions.GammaLn(shape);
        foreach (double p in s_probabilities)
        {
            double x = law.Quantile(p);
            double error = x < shape
                ? LowerShare(shape, x) - p
                : 1 - p - SpecialFunctions.GammaUpperRegularized(shape, x);
            double densityTimesX = Math.Exp((shape * Math.Log(x)) - x - logGamma);

            Assert.True(Math.Abs(error / densityTimesX) < 1e-9, FormattableString.Invariant($"{error / densityTimesX} at {p}"));
        }
    }

    // Shape 1 is the exponential law, shape 2 has F(x) = 1 - (1 + x) exp(-x).
    [Fact]
    public void Whole_shapes_have_the_quantiles_of_their_formulas()
    {
        foreach (double p in s_probabilities)
        {
            Assert.Equal(1, Gamma.FromShapeAndScale(1, 3).Quantile(p) / new Exponential(3).Quantile(p), 1e-12);
        }

        Assert.Equal(1.678346990016661, Gamma.FromShapeAndScale(2, 1).Quantile(0.5), 1e-13);
    }

    [Theory]
    [InlineData(0, 1, "gamma: mean must be more than 0, but is 0.")]
    [InlineData(1, 8, "gamma: cv must lie between 0.01 and 7, but is 8.")]
    public void A_mean_or_cv_out_of_range_is_refused(double mean, double cv, string message) =>
        Assert.Equal(message, Assert.Throws<ArgumentException>(() => Gamma.FromMeanAndCv(mean, cv)).Message);

    [Theory]
    [InlineData(0.01, 1, "gamma: shape must lie between 0.02 and 10000, but is 0.01.")]
    [InlineData(1, -1, "gamma: scale must be more than 0, but is -1.")]
    public void A_shape_or_scale_out_of_range_is_refused(double shape, double scale, string message) =>
        Assert.Equal(message, Assert.Throws<ArgumentException>(() => Gamma.FromShapeAndScale(shape, scale)).Message);

    // The oracle answers 0 below about 1e-15; there the first two terms of the series x^a / G(a + 1) (1 - a x / (a + 1) + ...) are all.
    private static double LowerShare(double shape, double x) => x < 1e-9
        ? Math.Exp((shape * Math.Log(x)) - SpecialFunctions.GammaLn(shape + 1)) * (1 - (shape * x / (shape + 1)))
        : SpecialFunctions.GammaLowerRegularized(shape, x);
}

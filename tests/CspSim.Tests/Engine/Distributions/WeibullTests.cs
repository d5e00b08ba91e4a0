using CspSim.Engine.Distributions;
using MathNet.Numerics;

namespace CspSim.Tests.Engine.Distributions;

public sealed class WeibullTests
{
    [Theory]
    [InlineData(8, 0.5)]
    [InlineData(100, 2)]
    [InlineData(1, 1)]
    [InlineData(30, 0.05)]
    [InlineData(3, 20)]
    public void Mean_and_cv_come_back(double mean, double cv)
    {
        Weibull law = Weibull.FromMeanAndCv(mean, cv);

        Assert.Equal(mean, law.Mean, 1e-12 * mean);
        Assert.Equal(cv, Math.Sqrt(law.Variance) / law.Mean, 1e-9 * cv);
    }

    // A cv of 1 is the exponential law.
    [Fact]
    public void A_cv_of_1_gives_the_exponential_law()
    {
        Weibull law = Weibull.FromMeanAndCv(6, 1);

        Assert.Equal(new Exponential(6).Quantile(0.2), law.Quantile(0.2), 1e-11);
        Assert.Equal(new Exponential(6).Quantile(0.99), law.Quantile(0.99), 1e-10);
    }

    // scale G(1 + 1/shape) and scale^2 (G(1 + 2/shape) - G(1 + 1/shape)^2).
    [Theory]
    [InlineData(0.7, 3)]
    [InlineData(2, 5)]
    [InlineData(10, 1)]
    public void Moments_are_those_of_the_formula_and_of_the_quantile(double shape, double scale)
    {
        Weibull law = Weibull.FromShapeAndScale(shape, scale);
        double first = SpecialFunctions.Gamma(1 + (1 / shape));
        double second = SpecialFunctions.Gamma(1 + (2 / shape));

        Assert.Equal(1, law.Mean / (scale * first), 1e-13);
        Assert.Equal(1, law.Variance / (scale * scale * (second - (first * first))), 1e-11);
        Assert.Equal(law.Mean, Laws.Expectation(law, x => x), 1e-7 * law.Mean);
    }

    [Theory]
    [InlineData(0.01)]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(20)]
    public void Shares_and_quantiles_are_those_of_the_formula(double x)
    {
        Weibull law = Weibull.FromShapeAndScale(0.7, 3);
        double share = 1 - Math.Exp(-Math.Pow(x / 3, 0.7));

        Assert.Equal(share, law.Cumulative(x), 1e-14);
        Assert.Equal(1, law.Quantile(share) / x, 1e-11);
    }

    [Theory]
    [InlineData(-2, 1, "weibull: mean must be more than 0, but is -2.")]
    [InlineData(1, 0.001, "weibull: cv must lie between 0.013 and 400, but is 0.001.")]
    public void A_mean_or_cv_out_of_range_is_refused(double mean, double cv, string message) =>
        Assert.Equal(message, Assert.Throws<ArgumentException>(() => Weibull.FromMeanAndCv(mean, cv)).Message);

    [Theory]
    [InlineData(0.05, 1, "weibull: shape must lie between 0.1 and 100, but is 0.05.")]
    [InlineData(1, 0, "weibull: scale must be more than 0, but is 0.")]
    public void A_shape_or_scale_out_of_range_is_refused(double shape, double scale, string message) =>
        Assert.Equal(message, Assert.Throws<ArgumentException>(() => Weibull.FromShapeAndScale(shape, scale)).Message);
}

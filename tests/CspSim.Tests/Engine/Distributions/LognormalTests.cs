using CspSim.Engine.Distributions;
using Oracle = MathNet.Numerics.Distributions.LogNormal;

namespace CspSim.Tests.Engine.Distributions;

public sealed class LognormalTests
{
    [Theory]
    [InlineData(5.5, 0.6)]
    [InlineData(100, 2)]
    [InlineData(10, 0.01)]
    public void Mean_and_cv_come_back(double mean, double cv)
    {
        Lognormal law = Lognormal.FromMeanAndCv(mean, cv);

        Assert.Equal(mean, law.Mean, 1e-14 * mean);
        Assert.Equal(cv, Math.Sqrt(law.Variance) / law.Mean, 1e-14);
        Assert.Equal(mean, Laws.Expectation(law, x => x), 1e-6 * mean);
    }

    // exp(0.5) = 1.6487212707001282; cv^2 = e - 1.
    [Fact]
    public void Median_and_sigma_give_the_mean_and_cv_of_the_formula()
    {
        Lognormal law = Lognormal.FromMedianAndSigma(2, 1);

        Assert.Equal(2, law.Quantile(0.5));
        Assert.Equal(2 * 1.6487212707001282, law.Mean, 1e-14);
        Assert.Equal(Math.E - 1, law.Variance / (law.Mean * law.Mean), 1e-14);
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(50)]
    public void Shares_and_quantiles_agree_with_the_oracle(double x)
    {
        Lognormal law = Lognormal.FromMedianAndSigma(3, 0.8);
        double share = Oracle.CDF(Math.Log(3), 0.8, x);

        Assert.Equal(share, law.Cumulative(x), 1e-13);
        Assert.Equal(1, law.Quantile(share) / x, 1e-11);
    }

    [Theory]
    [InlineData(0, 1, "lognormal: mean must be more than 0, but is 0.")]
    [InlineData(1, 0, "lognormal: cv must be more than 0, but is 0.")]
    [InlineData(1, 1001, "lognormal: cv must lie between 0 and 1000, but is 1001.")]
    public void A_mean_or_cv_out_of_range_is_refused(double mean, double cv, string message) =>
        Assert.Equal(message, Assert.Throws<ArgumentException>(() => Lognormal.FromMeanAndCv(mean, cv)).Message);

    [Theory]
    [InlineData(-1, 1, "lognormal: median must be more than 0, but is -1.")]
    [InlineData(1, 11, "lognormal: sigma must lie between 0 and 10, but is 11.")]
    [InlineData(1e300, 10, "lognormal: the resulting mean must be a finite number, but is Infinity.")]
    public void A_median_or_sigma_out_of_range_is_refused(double median, double sigma, string message) =>
        Assert.Equal(message, Assert.Throws<ArgumentException>(() => Lognormal.FromMedianAndSigma(median, sigma)).Message);
}

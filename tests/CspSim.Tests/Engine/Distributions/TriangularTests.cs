using CspSim.Engine.Distributions;
using Oracle = MathNet.Numerics.Distributions.Triangular;

namespace CspSim.Tests.Engine.Distributions;

public sealed class TriangularTests
{
    [Theory]
    [InlineData(1, 2, 6)]
    [InlineData(0, 0, 1)]
    [InlineData(-3, 1, 1)]
    public void Moments_shares_and_quantiles_agree_with_the_oracle(double low, double mode, double high)
    {
        Triangular law = new(low, mode, high);
        Oracle oracle = new(low, high, mode);

        Assert.Equal(oracle.Mean, law.Mean, 1e-14);
        Assert.Equal(oracle.Variance, law.Variance, 1e-14);
        for (int i = 1; i < 100; i++)
        {
            double x = low + ((high - low) * i / 100);
            Assert.Equal(oracle.CumulativeDistribution(x), law.Cumulative(x), 1e-14);
            Assert.Equal(oracle.InverseCumulativeDistribution(i / 100.0), law.Quantile(i / 100.0), 1e-13);
        }
    }

    [Theory]
    [InlineData(3, 2, 6, "triangular: low (3) must not be above mode (2).")]
    [InlineData(1, 7, 6, "triangular: mode (7) must not be above high (6).")]
    [InlineData(1, 1, 1, "triangular: low and high must differ; use constant for a single value.")]
    public void Parameters_out_of_order_are_refused(double low, double mode, double high, string message) =>
        Assert.Equal(message, Assert.Throws<ArgumentException>(() => new Triangular(low, mode, high)).Message);
}

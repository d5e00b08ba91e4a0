using CspSim.Engine.Numerics;
using MathNet.Numerics;

namespace CspSim.Tests.Engine.Numerics;

public sealed class NormalLawTests
{
    // Table values of the standard normal law, to the digits printed in common tables.
    [Theory]
    [InlineData(0.5, 0)]
    [InlineData(0.975, 1.959963984540054)]
    [InlineData(0.995, 2.575829303548901)]
    [InlineData(0.9995, 3.290526731491926)]
    [InlineData(0.25, -0.674489750196082)]
    [InlineData(1e-10, -6.361340902404056)]
    public void Quantiles_are_those_of_the_tables(double p, double expected) => Assert.Equal(expected, NormalLaw.Quantile(p), 1e-13);

    [Fact]
    public void Shares_agree_with_the_error_function_far_into_both_tails()
    {
        for (int i = -3700; i <= 3700; i++)
        {
            double x = i / 100.0;
            double expected = 0.5 * SpecialFunctions.Erfc(-x / Math.Sqrt(2));

            // The oracle rounds its argument, which costs about x^2 last digits.
            Assert.Equal(1, NormalLaw.Cumulative(x) / expected, 4e-16 * (4 + (x * x)));
        }
    }

    [Fact]
    public void The_share_of_the_quantile_is_the_share_asked_for()
    {
        for (double p = 1e-300; p < 0.4; p *= 1.7)
        {
            // Far out, a rounding of the quantile x changes its share by about x^2 times as much.
            Assert.Equal(1, NormalLaw.Cumulative(NormalLaw.Quantile(p)) / p, 1e-12);
        }

        for (double p = 1e-15; p < 0.4; p *= 1.7)
        {
            Assert.Equal(1 - p, NormalLaw.Cumulative(NormalLaw.Quantile(1 - p)), 3e-16);
        }
    }

    [Fact]
    public void Quantiles_are_symmetric_and_rise()
    {
        double last = double.NegativeInfinity;
        for (int i = 1; i < 4096; i++)
        {
            double p = i / 4096.0;
            double quantile = NormalLaw.Quantile(p);
            Assert.Equal(-quantile, NormalLaw.Quantile(1 - p));
            Assert.True(quantile > last);
            last = quantile;
        }
    }

    [Theory]
    [InlineData(double.NegativeInfinity, 0)]
    [InlineData(-50, 0)]
    [InlineData(50, 1)]
    [InlineData(double.PositiveInfinity, 1)]
    public void Everything_lies_between_the_far_ends(double x, double expected) => Assert.Equal(expected, NormalLaw.Cumulative(x));
}

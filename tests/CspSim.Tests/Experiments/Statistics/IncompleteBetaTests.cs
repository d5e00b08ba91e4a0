using CspSim.Experiments.Statistics;

namespace CspSim.Tests.Experiments.Statistics;

public sealed class IncompleteBetaTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(0.001)]
    [InlineData(0.3)]
    [InlineData(1)]
    [InlineData(2.5)]
    [InlineData(40)]
    public void With_whole_degrees_of_freedom_it_agrees_with_the_finite_series(double t)
    {
        for (int freedom = 1; freedom <= 200; freedom++)
        {
            double expected = (2 * StudentT.Cumulative(t, freedom)) - 1;
            Assert.Equal(expected, IncompleteBeta.OfStudent(t, freedom), 1e-13);
        }
    }

    [Theory]
    [InlineData(1.5, 0.975)]
    [InlineData(2.94, 0.99)]
    [InlineData(17.776, 0.975)]
    [InlineData(123.4, 0.9)]
    [InlineData(123456.7, 0.995)]
    public void A_quantile_between_whole_degrees_of_freedom_agrees_with_another_library(double freedom, double probability)
    {
        double expected = MathNet.Numerics.Distributions.StudentT.InvCDF(0, 1, freedom, probability);

        Assert.Equal(expected, StudentT.Quantile(probability, freedom), 6);
    }

    [Fact]
    public void A_quantile_lies_between_those_of_the_neighbouring_whole_degrees_of_freedom()
    {
        for (double freedom = 1.25; freedom < 40; freedom += 0.25)
        {
            double value = StudentT.Quantile(0.975, freedom);
            Assert.InRange(value, StudentT.Quantile(0.975, Math.Ceiling(freedom)), StudentT.Quantile(0.975, Math.Floor(freedom)));
        }
    }
}

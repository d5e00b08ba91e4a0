using System.Globalization;
using CspSim.Experiments.Statistics;

namespace CspSim.Tests.Experiments.Statistics;

public sealed class StudentTTests
{
    // Any table of the t distribution, column 0.975; six decimals.
    [Theory]
    [InlineData(4, 2.776445)]
    [InlineData(9, 2.262157)]
    [InlineData(19, 2.093024)]
    [InlineData(29, 2.045230)]
    [InlineData(99, 1.984217)]
    public void The_two_sided_95_percent_points_are_those_of_the_tables(int degreesOfFreedom, double expected) =>
        Assert.Equal(expected, StudentT.Quantile(0.975, degreesOfFreedom), 6);

    [Fact]
    public void Quantiles_agree_with_an_independent_library()
    {
        foreach (int degreesOfFreedom in (int[])[1, 2, 3, 4, 5, 7, 10, 31, 60, 199, 1000])
        {
            foreach (double probability in (double[])[0.0001, 0.005, 0.025, 0.2, 0.5, 0.75, 0.9, 0.95, 0.975, 0.995, 0.9995, 0.99995])
            {
                double found = StudentT.Quantile(probability, degreesOfFreedom);
                double reached = MathNet.Numerics.Distributions.StudentT.CDF(0, 1, degreesOfFreedom, found);

                Assert.True(
                    Math.Abs(reached - probability) <= 1e-9 * Math.Min(probability, 1 - probability),
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"t({probability}; {degreesOfFreedom}) = {found} has the probability {reached}"));
            }
        }
    }

    [Fact]
    public void One_degree_of_freedom_is_the_law_of_Cauchy()
    {
        foreach (double probability in (double[])[0.01, 0.3, 0.6, 0.9, 0.999, 0.999999])
        {
            double expected = Math.Tan(Math.PI * (probability - 0.5));

            Assert.Equal(1, StudentT.Quantile(probability, 1) / expected, 9);
        }
    }

    [Fact]
    public void Two_degrees_of_freedom_have_a_closed_form()
    {
        foreach (double probability in (double[])[0.01, 0.3, 0.6, 0.9, 0.999, 0.999999])
        {
            double expected = ((2 * probability) - 1) / Math.Sqrt(2 * probability * (1 - probability));

            Assert.Equal(1, StudentT.Quantile(probability, 2) / expected, 9);
        }
    }

    [Fact]
    public void Many_degrees_of_freedom_come_to_the_normal_law()
    {
        // Abramowitz and Stegun 26.7.5: z + z (z^2 + 1) / (4 n) + O(1 / n^2).
        const double Normal = 1.9599639845;
        double expected = Normal + (Normal * ((Normal * Normal) + 1) / (4 * 40_000));

        Assert.Equal(expected, StudentT.Quantile(0.975, 40_000), 8);
    }

    [Fact]
    public void The_cumulative_probability_of_a_quantile_is_its_probability()
    {
        for (int degreesOfFreedom = 1; degreesOfFreedom < 50; degreesOfFreedom++)
        {
            Assert.Equal(0.975, StudentT.Cumulative(StudentT.Quantile(0.975, degreesOfFreedom), degreesOfFreedom), 12);
            Assert.Equal(0.001, StudentT.Cumulative(StudentT.Quantile(0.001, degreesOfFreedom), degreesOfFreedom), 12);
        }
    }

    [Fact]
    public void Far_tails_are_zero_and_one()
    {
        Assert.Equal(1, StudentT.Cumulative(1e200, 3));
        Assert.Equal(0, StudentT.Cumulative(-1e200, 3));
        Assert.Equal(0.5, StudentT.Cumulative(0, 3));
    }

    [Fact]
    public void Probabilities_outside_the_open_unit_interval_are_refused()
    {
        foreach (double probability in (double[])[0, 1, -0.1, 1.1, double.NaN])
        {
            Assert.Throws<ArgumentOutOfRangeException>(() => StudentT.Quantile(probability, 5));
        }

        Assert.Throws<ArgumentOutOfRangeException>(() => StudentT.Quantile(0.9, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => StudentT.Cumulative(0.9, 0));
    }
}

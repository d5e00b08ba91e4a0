using CspSim.Experiments.Selection;

namespace CspSim.Tests.Experiments.Selection;

public sealed class RinottConstantTests
{
    // R. R. Wilcox, "A table for Rinott's selection procedure", Journal of Quality Technology 16(2), 1984, to three decimals.
    [Theory]
    [InlineData(2, 0.90, 1.896)]
    [InlineData(3, 0.90, 2.431)]
    [InlineData(4, 0.90, 2.720)]
    [InlineData(5, 0.90, 2.916)]
    [InlineData(10, 0.90, 3.437)]
    [InlineData(2, 0.95, 2.453)]
    [InlineData(3, 0.95, 2.937)]
    [InlineData(4, 0.95, 3.203)]
    [InlineData(5, 0.95, 3.385)]
    [InlineData(10, 0.95, 3.875)]
    public void With_twenty_replications_the_constant_is_that_of_the_table(int systems, double probability, double expected) =>
        Assert.Equal(expected, RinottConstant.Of(systems, 20, probability), 0.00051);

    [Fact]
    public void With_many_replications_two_systems_need_the_normal_constant()
    {
        // Known variances: Phi(h / sqrt(2)) = P* (R. E. Bechhofer, Annals of Mathematical Statistics 25, 1954).
        double normal = Math.Sqrt(2) * MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, 0.95);

        Assert.Equal(normal, RinottConstant.Of(2, 100_000, 0.95), 0.001);
    }
}

using CspSim.Experiments.Selection;

namespace CspSim.Tests.Experiments.Selection;

public sealed class RinottConstantTests
{
    // By an independent numerical integration, to three decimals. Two systems at 0.95 are 2.45247, which tables print as 2.453 by way of
    // 2.4525; they have a test of their own.
    [Theory]
    [InlineData(2, 0.90, 1.896)]
    [InlineData(3, 0.90, 2.431)]
    [InlineData(4, 0.90, 2.720)]
    [InlineData(5, 0.90, 2.916)]
    [InlineData(10, 0.90, 3.437)]
    [InlineData(3, 0.95, 2.937)]
    [InlineData(4, 0.95, 3.203)]
    [InlineData(5, 0.95, 3.385)]
    [InlineData(10, 0.95, 3.875)]
    public void With_twenty_replications_the_constant_is_that_of_the_table(int systems, double probability, double expected) =>
        Assert.Equal(expected, RinottConstant.Of(systems, 20, probability), 0.00051);

    // Of two systems the constant is a quantile of the difference of two of Student's variables with n0 - 1 degrees of freedom.
    [Theory]
    [InlineData(0.90, 20)]
    [InlineData(0.95, 20)]
    [InlineData(0.99, 6)]
    public void The_constant_of_two_systems_is_a_quantile_of_a_difference_of_two_Student_variables(double probability, int firstStage)
    {
        double h = RinottConstant.Of(2, firstStage, probability);
        MathNet.Numerics.Distributions.StudentT student = new(0, 1, firstStage - 1);

        double found = MathNet.Numerics.Integration.SimpsonRule.IntegrateComposite(
            t => student.CumulativeDistribution(t + h) * student.Density(t), -200, 200, 20_000);

        Assert.Equal(probability, found, 8);
    }

    [Fact]
    public void With_many_replications_two_systems_need_the_normal_constant()
    {
        // Known variances: Phi(h / sqrt(2)) = P* (R. E. Bechhofer, Annals of Mathematical Statistics 25, 1954).
        double normal = Math.Sqrt(2) * MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, 0.95);

        Assert.Equal(normal, RinottConstant.Of(2, 100_000, 0.95), 0.001);
    }
}

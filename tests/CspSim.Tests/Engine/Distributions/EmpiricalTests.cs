using CspSim.Engine.Distributions;

namespace CspSim.Tests.Engine.Distributions;

public sealed class EmpiricalTests
{
    private readonly Empirical _law = new([4, 1, 3, 3]);

    // Sum 11, mean 2.75; squares around it 1.5625 + 3.0625 + 2 * 0.0625 = 4.75; variance 4.75 / 4.
    [Fact]
    public void Moments_are_those_of_the_list()
    {
        Assert.Equal(2.75, _law.Mean);
        Assert.Equal(1.1875, _law.Variance);
        Assert.Equal(1, _law.Minimum);
        Assert.Equal(4, _law.Maximum);
    }

    [Theory]
    [InlineData(0.001, 1)]
    [InlineData(0.25, 1)]
    [InlineData(0.2501, 3)]
    [InlineData(0.75, 3)]
    [InlineData(0.7501, 4)]
    [InlineData(0.999, 4)]
    public void A_quantile_is_one_of_the_values(double p, double expected) => Assert.Equal(expected, _law.Quantile(p));

    [Theory]
    [InlineData(0.9, 0)]
    [InlineData(1, 0.25)]
    [InlineData(2.9, 0.25)]
    [InlineData(3, 0.75)]
    [InlineData(4, 1)]
    public void The_share_steps_at_the_values(double x, double expected) => Assert.Equal(expected, _law.Cumulative(x));

    [Fact]
    public void The_law_keeps_no_tie_to_the_list_it_was_made_from()
    {
        double[] values = [1, 2];
        Empirical law = new(values);
        values[0] = 100;

        Assert.Equal(1, law.Minimum);
    }

    [Fact]
    public void An_empty_list_is_refused() =>
        Assert.Equal(
            "empirical: values must hold at least one number.", Assert.Throws<ArgumentException>(() => new Empirical([])).Message);

    [Fact]
    public void A_value_that_is_no_finite_number_is_refused() =>
        Assert.Equal(
            "empirical: every one of values must be a finite number, but is NaN.",
            Assert.Throws<ArgumentException>(() => new Empirical([1, double.NaN])).Message);
}

using CspSim.Engine.Distributions;

namespace CspSim.Tests.Engine.Distributions;

public sealed class ConstantTests
{
    [Fact]
    public void The_value_is_all_there_is()
    {
        Constant law = new(5.5);

        Assert.Equal(5.5, law.Quantile(0.001));
        Assert.Equal(5.5, law.Quantile(0.999));
        Assert.Equal(5.5, law.Mean);
        Assert.Equal(0, law.Variance);
        Assert.Equal(0, law.Cumulative(5.4999));
        Assert.Equal(1, law.Cumulative(5.5));
    }

    [Fact]
    public void A_value_that_is_no_finite_number_is_refused()
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => new Constant(double.NaN));

        Assert.Equal("constant: value must be a finite number, but is NaN.", error.Message);
    }
}

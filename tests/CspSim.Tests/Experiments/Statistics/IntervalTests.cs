using CspSim.Experiments.Statistics;

namespace CspSim.Tests.Experiments.Statistics;

public sealed class IntervalTests
{
    [Theory]
    [InlineData(1, 2, true)]
    [InlineData(1, double.PositiveInfinity, true)]
    [InlineData(double.NaN, 2, false)]
    [InlineData(1, double.NaN, false)]
    [InlineData(double.NaN, double.NaN, false)]
    public void An_interval_is_there_when_both_its_bounds_are(double low, double high, bool exists) =>
        Assert.Equal(exists, new Interval(low, high).Exists);

    [Theory]
    [InlineData(1)]
    [InlineData(2.5)]
    [InlineData(4)]
    public void It_contains_its_bounds_and_what_lies_between(double value) => Assert.True(Interval.Around(2.5, 1.5).Contains(value));

    [Theory]
    [InlineData(0.999)]
    [InlineData(4.001)]
    public void It_does_not_contain_what_lies_outside(double value) => Assert.False(Interval.Around(2.5, 1.5).Contains(value));
}

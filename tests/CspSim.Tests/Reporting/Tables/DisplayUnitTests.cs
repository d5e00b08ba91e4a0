using CspSim.Reporting.Tables;

namespace CspSim.Tests.Reporting.Tables;

public sealed class DisplayUnitTests
{
    [Theory]
    [InlineData("months", 9.7, "months", 9.7)]
    [InlineData("months", -0.5, "days", -15.21875)]
    [InlineData("months", 0.0, "months", 0.0)]
    [InlineData("hours", 0.25, "minutes", 15.0)]
    [InlineData("hours", 6800.0, "hours", 6800.0)]
    [InlineData("hours", 0.0001, "seconds", 0.36)]
    [InlineData("share", 0.581, "%", 58.1)]
    [InlineData("cases", 0.2, "cases", 0.2)]
    public void The_unit_brings_the_largest_value_to_one_or_more(string unit, double value, string shownUnit, double shown)
    {
        DisplayUnit found = DisplayUnit.For(unit, [value, double.NaN, value / 100]);

        Assert.Equal(shownUnit, found.Name);
        Assert.Equal(shown, found.Of(value), 1e-9);
    }
}

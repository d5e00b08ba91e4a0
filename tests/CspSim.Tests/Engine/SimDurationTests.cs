using CspSim.Engine;
using Xunit;

namespace CspSim.Tests.Engine;

public sealed class SimDurationTests
{
    [Fact]
    public void Hours_days_and_months_are_turned_into_whole_ticks()
    {
        Assert.Equal(36_000_000_000, SimDuration.FromHours(1).Ticks);
        Assert.Equal(864_000_000_000, SimDuration.FromDays(1).Ticks);
        Assert.Equal(SimDuration.FromDays(30.4375), SimDuration.FromMonths(1));
        Assert.Equal(1.5, SimDuration.FromHours(1.5).Hours);
        Assert.Equal(2.25, SimDuration.FromDays(2.25).Days);
        Assert.Equal(4, SimDuration.FromMonths(4).Months);
    }

    [Fact]
    public void A_duration_that_does_not_fit_is_refused() => Assert.Throws<OverflowException>(() => SimDuration.FromDays(1e9));

    [Fact]
    public void Durations_add_subtract_and_compare()
    {
        SimDuration shorter = SimDuration.FromHours(1);
        SimDuration longer = SimDuration.FromHours(3);

        Assert.Equal(SimDuration.FromHours(4), shorter + longer);
        Assert.Equal(SimDuration.FromHours(-2), shorter - longer);
        Assert.True(shorter < longer && longer > shorter && shorter <= longer && longer >= shorter);
        Assert.True(shorter.CompareTo(longer) < 0);
    }
}

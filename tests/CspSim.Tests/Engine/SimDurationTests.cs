using CspSim.Engine;

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
    public void No_duration_is_longer_than_ten_thousand_years()
    {
        Assert.Equal(3_652_500, SimDuration.Longest.Days);
        Assert.Equal(SimDuration.Longest, SimDuration.FromDays(1e9));
        Assert.Equal(SimDuration.Longest, SimDuration.FromHours(double.PositiveInfinity));
        Assert.Equal(SimDuration.Zero - SimDuration.Longest, SimDuration.FromMonths(-1e300));
        Assert.Equal(long.MaxValue, (new SimDuration(long.MaxValue) + SimDuration.Longest).Ticks);
        Assert.Equal(long.MinValue, (new SimDuration(long.MinValue) - SimDuration.Longest).Ticks);
    }

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

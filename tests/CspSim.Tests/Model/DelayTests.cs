using CspSim.Engine.Distributions;
using CspSim.Model;

namespace CspSim.Tests.Model;

public sealed class DelayTests
{
    [Fact]
    public void Five_business_days_are_a_week()
    {
        Delay days = new(new Uniform(0, 10), InBusinessDays: true);

        Assert.Equal(7 * 24, days.MeanHours, 9);
        Assert.Equal(14 * 24 * 0.3, days.HoursAt(0.3), 9);
    }

    [Fact]
    public void Hours_are_hours()
    {
        Delay hours = new(new Uniform(0, 10));

        Assert.Equal((5, 3, false), (hours.MeanHours, Math.Round(hours.HoursAt(0.3), 9), hours.IsNone));
        Assert.True(Delay.None.IsNone);
    }
}

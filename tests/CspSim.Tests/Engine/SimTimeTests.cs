using CspSim.Engine;

namespace CspSim.Tests.Engine;

public sealed class SimTimeTests
{
    private static readonly SimTime Noon = SimTime.Zero + SimDuration.FromHours(12);

    [Fact]
    public void Points_and_durations_add_up()
    {
        Assert.Equal(SimDuration.FromHours(12), Noon - SimTime.Zero);
        Assert.Equal(SimTime.Zero, Noon - SimDuration.FromHours(12));
    }

    [Fact]
    public void Points_are_ordered()
    {
        Assert.True(SimTime.Always < SimTime.Zero && Noon > SimTime.Zero && SimTime.Never >= Noon && Noon <= SimTime.Never);
        Assert.Equal(Noon, SimTime.Max(SimTime.Zero, Noon));
        Assert.Equal(SimTime.Zero, SimTime.Min(SimTime.Zero, Noon));
    }

    [Fact]
    public void Nothing_lies_beyond_the_ends_of_time()
    {
        Assert.Equal(SimTime.Never, SimTime.Never + SimDuration.FromHours(1));
        Assert.Equal(SimTime.Always, SimTime.Always - SimDuration.FromHours(1));
        Assert.Equal(SimTime.Never, Noon + new SimDuration(long.MaxValue));
    }
}

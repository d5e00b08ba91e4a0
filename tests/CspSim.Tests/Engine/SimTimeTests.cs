using CspSim.Engine;

namespace CspSim.Tests.Engine;

public sealed class SimTimeTests
{
    private static readonly SimTime s_noon = SimTime.Zero + SimDuration.FromHours(12);

    [Fact]
    public void Points_and_durations_add_up()
    {
        Assert.Equal(SimDuration.FromHours(12), s_noon - SimTime.Zero);
        Assert.Equal(SimTime.Zero, s_noon - SimDuration.FromHours(12));
    }

    [Fact]
    public void Points_are_ordered()
    {
        Assert.True(SimTime.Always < SimTime.Zero && s_noon > SimTime.Zero && SimTime.Never >= s_noon && s_noon <= SimTime.Never);
        Assert.Equal(s_noon, SimTime.Max(SimTime.Zero, s_noon));
        Assert.Equal(SimTime.Zero, SimTime.Min(SimTime.Zero, s_noon));
    }

    [Fact]
    public void Nothing_lies_beyond_the_ends_of_time()
    {
        Assert.Equal(SimTime.Never, SimTime.Never + SimDuration.FromHours(1));
        Assert.Equal(SimTime.Always, SimTime.Always - SimDuration.FromHours(1));
        Assert.Equal(SimTime.Never, s_noon + new SimDuration(long.MaxValue));
    }
}

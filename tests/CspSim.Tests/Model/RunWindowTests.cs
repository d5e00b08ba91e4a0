using CspSim.Engine;
using CspSim.Model;

namespace CspSim.Tests.Model;

public sealed class RunWindowTests
{
    private static readonly DateTimeOffset s_start = new(2025, 1, 1, 0, 0, 0, TimeSpan.FromHours(9));

    private static readonly RunWindow s_window = new() { Start = s_start, Length = SimDuration.FromDays(100) };

    [Fact]
    public void An_instant_has_the_date_of_the_runs_own_clock() =>
        Assert.Equal(s_start.AddHours(30), s_window.DateOf(SimTime.Zero + SimDuration.FromHours(30)));

    // A day is left at both ends of the calendar, for offsets of clocks.
    [Fact]
    public void What_lies_beyond_the_calendar_has_its_first_or_last_date_but_one()
    {
        Assert.Equal(DateTimeOffset.MaxValue.AddDays(-1).UtcTicks, s_window.DateOf(SimTime.Never).UtcTicks);
        Assert.Equal(DateTimeOffset.MinValue.AddDays(1).UtcTicks, s_window.DateOf(SimTime.Always).UtcTicks);
    }

    [Theory]
    [InlineData(FollowUp.None, 100)]
    [InlineData(FollowUp.FirstActions, 300)]
    [InlineData(FollowUp.Decisions, 300)]
    public void A_run_goes_on_as_long_as_it_may_follow_cases(FollowUp follow, double days) =>
        Assert.Equal(
            SimTime.Zero + SimDuration.FromDays(days),
            (s_window with { Follow = follow, FollowAtMost = SimDuration.FromDays(200) }).Horizon);

    [Fact]
    public void No_run_goes_on_beyond_the_calendar() =>
        Assert.Equal(s_window.Latest, (s_window with { FollowAtMost = SimDuration.FromDays(366.0 * 9000) }).Horizon);
}

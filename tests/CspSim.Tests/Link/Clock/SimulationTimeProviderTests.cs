using CspSim.Link.Clock;

namespace CspSim.Tests.Link.Clock;

public sealed class SimulationTimeProviderTests
{
    private readonly TimerHost _host = new();
    private readonly List<long> _seconds = [];
    private readonly SimulationTimeProvider _time;

    public SimulationTimeProviderTests() => _time = new SimulationTimeProvider(_host.Timers);

    [Fact]
    public void A_timer_runs_its_callback_in_the_event_at_its_time()
    {
        using ITimer timer = NewTimer(5, Timeout.Infinite);

        _host.Run();

        Assert.Equal([5], _seconds);
    }

    [Fact]
    public void A_changed_timer_fires_at_the_new_time_only()
    {
        using ITimer timer = NewTimer(5, Timeout.Infinite);

        Assert.True(timer.Change(TimeSpan.FromSeconds(8), Timeout.InfiniteTimeSpan));
        _host.Run();

        Assert.Equal([8], _seconds);
    }

    [Fact]
    public void A_timer_that_has_fired_can_be_armed_again()
    {
        using ITimer timer = NewTimer(5, Timeout.Infinite);
        _host.Run();

        timer.Change(TimeSpan.FromSeconds(5), Timeout.InfiniteTimeSpan);
        _host.Run();

        Assert.Equal([5, 10], _seconds);
    }

    [Fact]
    public void A_disposed_timer_does_not_fire_and_cannot_be_armed()
    {
        ITimer timer = NewTimer(5, Timeout.Infinite);

        timer.Dispose();
        _host.Run();

        Assert.Empty(_seconds);
        Assert.False(timer.Change(TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan));
    }

    [Fact]
    public void A_periodic_timer_fires_again_and_again()
    {
        using ITimer timer = NewTimer(5, 2);

        _host.Run(eventsMax: 3);

        Assert.Equal([5, 7, 9], _seconds);
    }

    [Fact]
    public void A_timer_without_a_time_waits_to_be_armed()
    {
        using ITimer timer = NewTimer(Timeout.Infinite, Timeout.Infinite);
        _host.Run();
        Assert.Empty(_seconds);

        timer.Change(TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        Assert.Empty(_seconds);
        _host.Run();

        Assert.Equal([0], _seconds);
    }

    [Fact]
    public void A_period_of_nothing_is_none()
    {
        using ITimer timer = NewTimer(5, 0);

        _host.Run(eventsMax: 3);

        Assert.Equal([5], _seconds);
    }

    [Fact]
    public async Task A_timer_disposed_of_in_the_other_way_does_not_fire_either()
    {
        ITimer timer = NewTimer(5, Timeout.Infinite);

        await timer.DisposeAsync();
        _host.Run();

        Assert.Empty(_seconds);
    }

    [Fact]
    public void A_stopped_timer_does_not_stop_another_that_came_after_it()
    {
        ITimer stopped = NewTimer(5, Timeout.Infinite);
        stopped.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _host.Run();
        using ITimer other = NewTimer(3, Timeout.Infinite);

        stopped.Dispose();
        _host.Run();

        Assert.Equal([8], _seconds);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 10_000)]
    [InlineData(10_000, 10_000)]
    [InlineData(10_001, 20_000)]
    public void A_wait_is_rounded_up_to_whole_milliseconds(long ticks, long rounded) =>
        Assert.Equal(rounded, SimulationTimeProvider.ToWholeMilliseconds(new CspSim.Engine.SimDuration(ticks)).Ticks);

    [Fact]
    public void Elapsed_time_is_simulated_time_to_the_tick()
    {
        long start = _time.GetTimestamp();
        DateTimeOffset startUtc = _time.GetUtcNow();
        using ITimer timer = _time.CreateTimer(_ => { }, null, TimeSpan.FromTicks(12345), Timeout.InfiniteTimeSpan);

        _host.Run();

        Assert.Equal(12345, _time.GetElapsedTime(start).Ticks);
        Assert.Equal(12345, (_time.GetUtcNow() - startUtc).Ticks);
    }

    [Fact]
    public async Task A_delay_of_the_base_library_ends_in_its_event()
    {
        Task delay = Task.Delay(TimeSpan.FromDays(40), _time, TestContext.Current.CancellationToken);
        Assert.False(delay.IsCompleted);

        _host.Run();

        Assert.True(delay.IsCompletedSuccessfully);
        await delay;
    }

    private ITimer NewTimer(int dueSeconds, int periodSeconds) => _time.CreateTimer(
        _ => _seconds.Add(_host.Now.Ticks / TimeSpan.TicksPerSecond), null, Span(dueSeconds), Span(periodSeconds));

    private static TimeSpan Span(int seconds) => seconds == Timeout.Infinite ? Timeout.InfiniteTimeSpan : TimeSpan.FromSeconds(seconds);
}

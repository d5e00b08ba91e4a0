namespace CspSim.Tests.Worker.Terminals;

/// <summary>A clock that goes on only by hand and calls its timers in time order.</summary>
internal sealed class HandClock : TimeProvider
{
    private readonly List<HandTimer> _timers = [];
    private TimeSpan _now;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => _now.Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        HandTimer timer = new(() => callback(state), _now + dueTime, period);
        _timers.Add(timer);
        return timer;
    }

    public void Advance(TimeSpan by)
    {
        TimeSpan end = _now + by;
        while (_timers.Where(timer => timer.IsLive && timer.DueAt <= end).MinBy(static timer => timer.DueAt) is { } next)
        {
            _now = next.DueAt;
            next.Fire();
        }

        _now = end;
    }

    private sealed class HandTimer(Action call, TimeSpan dueAt, TimeSpan period) : ITimer
    {
        public TimeSpan DueAt { get; private set; } = dueAt;

        public bool IsLive { get; private set; } = true;

        public void Fire()
        {
            DueAt += period;
            call();
        }

        public bool Change(TimeSpan dueTime, TimeSpan period) => false;

        public void Dispose() => IsLive = false;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}

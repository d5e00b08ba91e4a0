namespace CspSim.Tests.Worker.Terminals;

/// <summary>A clock that goes on only by hand and calls its timers in time order.</summary>
internal sealed class HandClock : TimeProvider
{
    private readonly List<HandTimer> _timers = [];
    private TimeSpan _now;

    /// <summary>How long it is until the next timer fires; null: none is set.</summary>
    public TimeSpan? UntilNext => _timers.Where(static timer => timer.IsLive).MinBy(static timer => timer.DueAt)?.DueAt - _now;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => _now.Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        HandTimer timer = new(this, () => callback(state), dueTime, period);
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

    private sealed class HandTimer : ITimer
    {
        private readonly HandClock _clock;
        private readonly Action _call;
        private TimeSpan _period;

        public HandTimer(HandClock clock, Action call, TimeSpan dueTime, TimeSpan period)
        {
            _clock = clock;
            _call = call;
            Change(dueTime, period);
        }

        public TimeSpan DueAt { get; private set; }

        public bool IsLive { get; private set; }

        public void Fire()
        {
            DueAt += _period;
            IsLive = _period != Timeout.InfiniteTimeSpan;
            _call();
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            DueAt = _clock._now + dueTime;
            _period = period;
            IsLive = dueTime != Timeout.InfiniteTimeSpan;
            return true;
        }

        public void Dispose() => IsLive = false;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}

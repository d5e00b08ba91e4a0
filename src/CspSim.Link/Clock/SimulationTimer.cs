namespace CspSim.Link.Clock;

/// <summary>A timer of the base library that is an event of the simulation.</summary>
/// <remarks>
/// Polly keeps its cancellation sources and arms their timers again and again, so <see cref="Change"/> matters as much as the
/// first arming. The callback runs in the event itself, on the replication's thread.
/// </remarks>
internal sealed class SimulationTimer(LinkTimerTable timers, TimerCallback callback, object? state) : ITimer, ILinkTimer
{
    private const int None = -1;

    private int _ticket = None;
    private TimeSpan _period = Timeout.InfiniteTimeSpan;
    private bool _disposed;

    /// <inheritdoc/>
    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(dueTime, Timeout.InfiniteTimeSpan);
        ArgumentOutOfRangeException.ThrowIfLessThan(period, Timeout.InfiniteTimeSpan);
        if (_disposed)
        {
            return false;
        }

        Cancel();
        _period = period;
        Schedule(dueTime);
        return true;
    }

    /// <inheritdoc/>
    public void OnDue()
    {
        _ticket = None;
        if (_period > TimeSpan.Zero)
        {
            Schedule(_period);
        }

        callback(state);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _disposed = true;
        Cancel();
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    private void Schedule(TimeSpan dueTime)
    {
        if (dueTime >= TimeSpan.Zero)
        {
            _ticket = timers.Schedule(timers.Now + new SimDuration(dueTime.Ticks), this);
        }
    }

    private void Cancel()
    {
        if (_ticket != None)
        {
            timers.Cancel(_ticket);
            _ticket = None;
        }
    }
}

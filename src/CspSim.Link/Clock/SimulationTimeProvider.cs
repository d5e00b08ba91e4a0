namespace CspSim.Link.Clock;

/// <summary>Simulated time in the form that the base library and Polly ask for it.</summary>
/// <remarks>
/// One tick of the simulation is one tick here, so nothing is rounded on the way in. The universal time is a fixed origin
/// plus the simulated time; no result depends on the origin, which only leaves room for times before the run's start.
/// </remarks>
/// <param name="timers">The link's events.</param>
internal sealed class SimulationTimeProvider(LinkTimerTable timers) : TimeProvider
{
    // Time zero of a run. Backlogs and faults reach back before it and runs as far as the year 9999 forward: in between there is room
    // for both.
    private static readonly DateTimeOffset s_origin = new(1500, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <inheritdoc/>
    public override long GetTimestamp() => timers.Now.Ticks;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => s_origin.AddTicks(timers.Now.Ticks);

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(callback);
        SimulationTimer timer = new(timers, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>A wait in the unit that the base library's waits are counted in: whole milliseconds, rounded up.</summary>
    /// <remarks>
    /// <see cref="Task.Delay(TimeSpan, TimeProvider)"/> and <see cref="CancellationTokenSource.CancelAfter(TimeSpan)"/> cut
    /// fractions of a millisecond off; rounded before, what is reported of a wait is what happens.
    /// </remarks>
    public static SimDuration ToWholeMilliseconds(SimDuration wait)
    {
        long milliseconds = wait.Ticks / TimeSpan.TicksPerMillisecond;
        long rest = wait.Ticks % TimeSpan.TicksPerMillisecond;
        return new((rest > 0 ? milliseconds + 1 : milliseconds) * TimeSpan.TicksPerMillisecond);
    }
}

namespace CspSim.Tests.Support;

/// <summary>A clock that goes on by a fixed time whenever somebody looks at it: a machine of a known speed.</summary>
internal sealed class LookedAtClock(TimeSpan look) : TimeProvider
{
    private long _ticks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => Interlocked.Add(ref _ticks, look.Ticks);
}

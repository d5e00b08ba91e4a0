namespace CspSim.Engine.Working;

/// <summary>The clock of one local day against the time that has passed since it began, all in ticks.</summary>
/// <param name="Length">How long the day is.</param>
/// <param name="Change">How long after it began the clocks were changed.</param>
internal readonly record struct LocalDay(long Length, long Change)
{
    private long Forward => SimDuration.TicksPerDay - Length;

    /// <summary>What the clock shows some time after the day began.</summary>
    public long Clock(long passed) => passed < Change ? passed : passed + Forward;

    /// <summary>
    /// When the clock shows a time: the first time of two when the clocks are put back; where it is skipped, as long after the
    /// change as it lies beyond the time of the change.
    /// </summary>
    public long Passed(long clock) => Math.Min(clock < Change + Math.Max(Forward, 0) ? clock : clock - Forward, Length);
}

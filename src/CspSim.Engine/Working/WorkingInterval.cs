namespace CspSim.Engine.Working;

/// <summary>A stretch of working time inside a working day, such as the morning before the pause.</summary>
/// <param name="FromMidnight">When it begins on the clock, counted from 0 o'clock; not negative.</param>
/// <param name="Length">How long it is on the clock; more than 0.</param>
public readonly record struct WorkingInterval(SimDuration FromMidnight, SimDuration Length)
{
    /// <summary>When it ends on the clock, counted from 0 o'clock.</summary>
    public SimDuration End => FromMidnight + Length;
}

namespace CspSim.Engine.Working;

/// <summary>A stretch of working time inside every working day, such as the morning before the pause.</summary>
/// <param name="FromMidnight">When it begins, counted from the start of the local day; not negative.</param>
/// <param name="Length">How long it is; more than 0.</param>
public readonly record struct WorkingInterval(SimDuration FromMidnight, SimDuration Length)
{
    /// <summary>When it ends, counted from the start of the local day.</summary>
    public SimDuration End => FromMidnight + Length;
}

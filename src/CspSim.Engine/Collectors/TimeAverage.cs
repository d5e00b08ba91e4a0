namespace CspSim.Engine.Collectors;

/// <summary>The average over time of a value that stays the same between changes, such as the length of a queue.</summary>
public sealed class TimeAverage
{
    private SimTime _from;
    private SimTime _changed;
    // Value times ticks. A double adds them exactly up to 2^53, and beyond that to 16 digits, which the mean needs no more of.
    private double _area;

    /// <summary>The value since the last change; 0 before the first.</summary>
    public double Current { get; private set; }

    /// <summary>Changes the value.</summary>
    /// <param name="at">When; not before the last change.</param>
    /// <param name="value">The value from then on.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="at"/> lies before the last change.</exception>
    public void Set(SimTime at, double value)
    {
        _area += Current * Since(at);
        _changed = at;
        Current = value;
    }

    /// <summary>Forgets the past, for the end of a warm-up or the start of a run; the current value stays.</summary>
    /// <param name="at">When the average begins anew; may be negative.</param>
    public void Restart(SimTime at)
    {
        _from = at;
        _changed = at;
        _area = 0;
    }

    /// <summary>The average from the start of the run, or from the last restart.</summary>
    /// <param name="to">The end; not before the last change.</param>
    /// <returns>NaN for a stretch of no length.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="to"/> lies before the last change.</exception>
    public double Mean(SimTime to) => (_area + (Current * Since(to))) / (to - _from).Ticks;

    private double Since(SimTime at)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(at, _changed);
        return (at - _changed).Ticks;
    }
}

namespace CspSim.Worker.Terminals;

/// <summary>How fast work is done of late, and so how long the rest takes.</summary>
/// <remarks>
/// What a store holds is read in no time and says nothing about the rest. The pace is therefore taken since a moment that moves on
/// whenever the time since the start has doubled.
/// </remarks>
internal sealed class Pace
{
    private (TimeSpan At, int Done) _earlier;
    private (TimeSpan At, int Done) _later;

    /// <summary>Something has been done.</summary>
    /// <param name="elapsed">The time since the start.</param>
    /// <param name="done">How much is done.</param>
    public void Update(TimeSpan elapsed, int done)
    {
        if (elapsed >= 2 * _later.At)
        {
            _earlier = _later;
            _later = (elapsed, done);
        }
    }

    /// <summary>The time that the rest takes; null when there is no rest or no pace yet.</summary>
    /// <param name="elapsed">The time since the start.</param>
    /// <param name="done">How much is done.</param>
    /// <param name="all">How much there is.</param>
    public TimeSpan? Left(TimeSpan elapsed, int done, int all) => done > _earlier.Done && done < all
        ? (elapsed - _earlier.At) * ((all - done) / (double)(done - _earlier.Done))
        : null;
}

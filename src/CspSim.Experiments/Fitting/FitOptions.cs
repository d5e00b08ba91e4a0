namespace CspSim.Experiments.Fitting;

/// <summary>How a fit is judged.</summary>
public sealed record FitOptions
{
    /// <summary>The fewest resamples.</summary>
    public const int ResamplesLeast = 500;

    /// <summary>Samples that are drawn from each fitted law and fitted again: 500 or more; 999.</summary>
    public int Resamples { get; init; } = 999;

    /// <summary>The seed of those samples; every value is good; 1.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>How often a test may reject a law from which the data are: between 0 and 0.5; 0.05.</summary>
    public double Level { get; init; } = 0.05;

    /// <summary>Checks the options.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A figure is outside its range.</exception>
    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Resamples, ResamplesLeast);
        if (!(Level > 0 && Level < 0.5))
        {
            throw new ArgumentOutOfRangeException(nameof(Level), "The level of a test lies between 0 and 0.5.");
        }
    }
}

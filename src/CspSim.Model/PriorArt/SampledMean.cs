namespace CspSim.Model.PriorArt;

/// <summary>A mean over sampled inventions.</summary>
/// <param name="Mean">The mean; not a number when nothing was counted.</param>
/// <param name="StandardError">Its standard error; 0 for a value known exactly.</param>
public readonly record struct SampledMean(double Mean, double StandardError)
{
    /// <summary>A value that is computed and not sampled.</summary>
    public static SampledMean Exact(double value) => new(value, 0);

    /// <summary>The mean of a 0-1 variable.</summary>
    /// <param name="hits">How often it was 1.</param>
    /// <param name="count">Of how many.</param>
    public static SampledMean OfShare(long hits, long count)
    {
        double share = (double)hits / count;
        return new(share, Math.Sqrt(share * (1 - share) / count));
    }

    /// <summary>The mean of values of which the sums of first and second powers are known.</summary>
    /// <param name="sum">Sum of the values.</param>
    /// <param name="sumOfSquares">Sum of their squares.</param>
    /// <param name="count">How many there are.</param>
    public static SampledMean OfSums(double sum, double sumOfSquares, long count)
    {
        double mean = sum / count;
        return new(mean, Math.Sqrt(Math.Max(0, (sumOfSquares / count) - (mean * mean)) / count));
    }
}

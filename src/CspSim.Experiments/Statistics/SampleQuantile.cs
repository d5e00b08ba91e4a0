namespace CspSim.Experiments.Statistics;

/// <summary>Quantiles of a few values that are all known.</summary>
public static class SampleQuantile
{
    /// <summary>The quantile between the two neighbours in rank.</summary>
    /// <remarks>
    /// Definition 7 of R. J. Hyndman and Y. Fan, "Sample quantiles in statistical packages", The American Statistician 50(4), 1996.
    /// </remarks>
    /// <param name="sorted">The values, ascending; at least one.</param>
    /// <param name="share">0 (the least) to 1 (the most).</param>
    public static double Of(ReadOnlySpan<double> sorted, double share)
    {
        double rank = share * (sorted.Length - 1);
        int below = (int)rank;
        return below + 1 == sorted.Length ? sorted[below] : sorted[below] + ((rank - below) * (sorted[below + 1] - sorted[below]));
    }
}

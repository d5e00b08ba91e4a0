namespace CspSim.Experiments.Statistics;

/// <summary>The mean of one long series that is correlated in itself, from the means of its batches.</summary>
/// <remarks>
/// Batches have to be so long that their means are hardly correlated; whether they are is tested before an interval is given. B. Schmeiser,
/// "Batch size effects in the analysis of simulation output", Operations Research 30(3), 1982: between 10 and 30 batches. The test goes by
/// von Neumann's ratio of squared steps to squared deviations: C = 1 - ratio / 2 has, of k independent normal means, the mean 0 and the
/// variance (k - 2) / (k^2 - 1). G. S. Fishman, "Grouping observations in digital simulation", Management Science 24(5), 1978.
/// </remarks>
internal sealed record BatchMeans
{
    /// <summary>Batches where nothing else is asked for.</summary>
    public const int Usual = 20;

    // The test needs so many to be near its normal law.
    private const int Least = 8;

    // What a standard normal number exceeds, on either side, with 5 %.
    private const double NormalBound = 1.959963984540054;

    /// <summary>The mean of the batches; without an interval where their means are correlated.</summary>
    public required Estimate Mean { get; init; }

    /// <summary>Values of a batch.</summary>
    public required int BatchSize { get; init; }

    /// <summary>Fishman's C, which is near the correlation of neighbouring means; NaN when they do not vary.</summary>
    public required double Correlation { get; init; }

    /// <summary>Whether neighbouring means are correlated, either way, at 5 %: the batches are then too short.</summary>
    public required bool AreCorrelated { get; init; }

    /// <summary>Takes a series in batches.</summary>
    /// <param name="values">In the order of time, all of them numbers; what is left over of full batches is left out at the start.</param>
    /// <param name="confidence">The level: more than 0, less than 1.</param>
    /// <param name="batches">Batches: 8 or more, and not more than values.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are too few or too many batches.</exception>
    public static BatchMeans Of(ReadOnlySpan<double> values, double confidence, int batches = Usual)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(batches, Least);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(batches, values.Length);
        int size = values.Length / batches;
        int over = values.Length - (size * batches);
        double[] means = new double[batches];
        for (int batch = 0; batch < batches; batch++)
        {
            means[batch] = Moments.Of(values.Slice(over + (batch * size), size)).Mean;
        }

        double correlation = CorrelationOf(means);
        bool areCorrelated = Math.Abs(correlation) > NormalBound * Math.Sqrt((batches - 2.0) / (((double)batches * batches) - 1));
        return new()
        {
            Mean = Estimate.OfMean(means, areCorrelated ? null : confidence),
            BatchSize = size,
            Correlation = correlation,
            AreCorrelated = areCorrelated,
        };
    }

    private static double CorrelationOf(double[] means)
    {
        double steps = 0;
        for (int at = 1; at < means.Length; at++)
        {
            double step = means[at] - means[at - 1];
            steps += step * step;
        }

        return 1 - (steps / (2 * Moments.Of(means).Variance * (means.Length - 1)));
    }
}

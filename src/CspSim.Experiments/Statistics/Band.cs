namespace CspSim.Experiments.Statistics;

/// <summary>How far the values of replications lie apart: percentiles of definition 7 (<see cref="SampleQuantile"/>).</summary>
/// <param name="P5">The 5th percentile.</param>
/// <param name="P25">The 25th percentile.</param>
/// <param name="P50">The median.</param>
/// <param name="P75">The 75th percentile.</param>
/// <param name="P95">The 95th percentile.</param>
public sealed record Band(double P5, double P25, double P50, double P75, double P95)
{
    /// <summary>The band of the values of replications.</summary>
    /// <param name="values">One value a replication; NaN for a replication without one, which is left out.</param>
    /// <returns>Null with fewer than two values.</returns>
    public static Band? Of(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Where(static value => !double.IsNaN(value)).Order()];
        return sorted.Length < 2
            ? null
            : new(
                SampleQuantile.Of(sorted, 0.05), SampleQuantile.Of(sorted, 0.25), SampleQuantile.Of(sorted, 0.5),
                SampleQuantile.Of(sorted, 0.75), SampleQuantile.Of(sorted, 0.95));
    }
}

namespace CspSim.Experiments.Statistics;

/// <summary>Count, mean and variance of replication values, in their order, so that the last bit does not depend on threads.</summary>
/// <remarks>Updating formula of Welford, "Note on a method for calculating corrected sums of squares", Technometrics 4, 1962.</remarks>
public struct Moments
{
    private double _mean;
    private double _squares;

    /// <summary>Values added.</summary>
    public int Count { get; private set; }

    /// <summary>The mean; NaN without values.</summary>
    public readonly double Mean => Count == 0 ? double.NaN : _mean;

    /// <summary>The sample variance (divisor n - 1); NaN with fewer than two values.</summary>
    public readonly double Variance => Count < 2 ? double.NaN : _squares / (Count - 1);

    /// <summary>The sample standard deviation; NaN with fewer than two values.</summary>
    public readonly double StandardDeviation => Math.Sqrt(Variance);

    /// <summary>The standard deviation of the mean; NaN with fewer than two values.</summary>
    public readonly double StandardError => Math.Sqrt(Variance / Count);

    /// <summary>The moments of a series; NaN values are left out.</summary>
    public static Moments Of(ReadOnlySpan<double> values)
    {
        Moments moments = default;
        foreach (double value in values)
        {
            if (!double.IsNaN(value))
            {
                moments.Add(value);
            }
        }

        return moments;
    }

    /// <summary>Adds a value.</summary>
    public void Add(double value)
    {
        Count++;
        double distance = value - _mean;
        _mean += distance / Count;
        _squares += distance * (value - _mean);
    }
}

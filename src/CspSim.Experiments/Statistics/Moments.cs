namespace CspSim.Experiments.Statistics;

/// <summary>
/// Count, mean, variance and skewness of replication values, in their order, so that the last bit does not depend on threads.
/// </summary>
/// <remarks>
/// Updating formula of Welford, "Note on a method for calculating corrected sums of squares", Technometrics 4, 1962; that of the third
/// powers of P. Pebay, "Formulas for robust, one-pass parallel computation of covariances and arbitrary-order statistical moments", Sandia
/// Report SAND2008-6212, 2008.
/// </remarks>
public struct Moments
{
    private double _mean;
    private double _squares;
    private double _cubes;

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

    /// <summary>
    /// The sample skewness G1 = sqrt(n (n - 1)) / (n - 2) m3 / m2^1.5; NaN with fewer than three values, 0 where they do not vary.
    /// </summary>
    /// <remarks>D. N. Joanes and C. A. Gill, "Comparing measures of sample skewness and kurtosis", The Statistician 47(1), 1998.</remarks>
    public readonly double Skewness
    {
        get
        {
            if (Count < 3)
            {
                return double.NaN;
            }

            // No sample is more skewed than all values but one alike; rounding of values that hardly vary must not make it so.
            double most = (Count - 2) / Math.Sqrt(Count - 1);
            double plain = _squares > 0 ? Math.Sqrt(Count) * _cubes / (_squares * Math.Sqrt(_squares)) : 0;
            return Math.Clamp(double.IsNaN(plain) ? 0 : plain, -most, most) * Math.Sqrt((double)Count * (Count - 1)) / (Count - 2);
        }
    }

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
        double share = distance / Count;
        _cubes += (distance * share * (Count - 1) * share * (Count - 2)) - (3 * share * _squares);
        _mean += share;
        _squares += distance * (value - _mean);
    }
}

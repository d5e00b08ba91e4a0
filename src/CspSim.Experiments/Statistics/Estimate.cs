namespace CspSim.Experiments.Statistics;

/// <summary>What replications say of one number.</summary>
/// <param name="Value">The mean of the replications' values, or their median with <see cref="IntervalMethod.OrderStatistics"/>; NaN
/// without any.</param>
/// <param name="Interval">Its interval.</param>
/// <param name="Method">How the interval was made.</param>
/// <param name="StandardDeviation">The spread of the replications' values (divisor n - 1); NaN with fewer than two.</param>
/// <param name="Replications">Replications that had a value.</param>
public readonly record struct Estimate(double Value, Interval Interval, IntervalMethod Method, double StandardDeviation, int Replications)
{
    /// <summary>Whether the values are so skewed that the interval of their mean may not hold its level.</summary>
    public bool IsTooSkewed { get; init; }

    /// <summary>Half-width of the interval as a share of the value's size; NaN without an interval.</summary>
    public double RelativeHalfWidth => Interval.HalfWidth / Math.Abs(Value);

    /// <summary>The mean of replication values with the interval of <see cref="WidenedT"/>.</summary>
    /// <param name="values">One value a replication; NaN for a replication without one, which is left out.</param>
    /// <param name="confidence">The level, such as 0.95; null: no interval.</param>
    public static Estimate OfMean(ReadOnlySpan<double> values, double? confidence)
    {
        Moments moments = Moments.Of(values);
        if (confidence is not { } level || moments.Count < 2)
        {
            return new(moments.Mean, Interval.None, IntervalMethod.None, moments.StandardDeviation, moments.Count);
        }

        return new(
            moments.Mean,
            Interval.Around(moments.Mean, WidenedT.HalfWidth(moments, level)),
            WidenedT.MethodOf(moments.Count),
            moments.StandardDeviation,
            moments.Count)
        {
            IsTooSkewed = WidenedT.IsTooSkewed(moments),
        };
    }

    /// <summary>
    /// A quantile that was computed in every replication: the replications' median between two order statistics when there
    /// are enough replications for that, else as <see cref="OfMean"/>.
    /// </summary>
    /// <param name="values">One value a replication; NaN for a replication without one, which is left out; positive infinity for a
    /// quantile that lies beyond what the replication saw.</param>
    /// <param name="confidence">The level, such as 0.95; null: no interval.</param>
    public static Estimate OfQuantile(ReadOnlySpan<double> values, double? confidence)
    {
        Moments moments = Moments.Of(values);
        OrderRanks? ranks = confidence is { } level ? OrderRanks.Find(moments.Count, 0.5, level) : null;
        if (ranks is not { } found)
        {
            return OfMean(values, confidence);
        }

        double[] sorted = Sorted(values, moments.Count);
        Interval interval = new(sorted[found.Low - 1], sorted[found.High - 1]);
        return new(Median(sorted), interval, IntervalMethod.OrderStatistics, moments.StandardDeviation, moments.Count);
    }

    private static double[] Sorted(ReadOnlySpan<double> values, int count)
    {
        double[] sorted = new double[count];
        int at = 0;
        foreach (double value in values)
        {
            if (!double.IsNaN(value))
            {
                sorted[at++] = value;
            }
        }

        Array.Sort(sorted);
        return sorted;
    }

    private static double Median(double[] sorted)
    {
        double upper = sorted[sorted.Length / 2];
        return sorted.Length % 2 == 1 ? upper : (sorted[(sorted.Length / 2) - 1] + upper) / 2;
    }
}

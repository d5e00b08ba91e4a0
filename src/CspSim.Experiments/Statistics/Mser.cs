namespace CspSim.Experiments.Statistics;

/// <summary>Where the start of a run stops to show in a series: MSER-5.</summary>
/// <remarks>
/// The series is put into batches of five; cut are those without which the squared standard error of the mean of the rest, as if the
/// batches were independent, is smallest. At most half of the batches may go: a minimum there says that the series is too short to tell. It
/// answers for the series that it is given and for no other. K. P. White, M. J. Cobb, S. C. Spratt, "A comparison of five steady-state
/// truncation heuristics for simulation", Proceedings of the 2000 Winter Simulation Conference.
/// </remarks>
internal static class Mser
{
    /// <summary>Values of a batch.</summary>
    public const int BatchSize = 5;

    /// <summary>Finds how much of the start of a series to leave out.</summary>
    /// <param name="values">In the order of time, all of them numbers; a last batch that is not full is not looked at.</param>
    public static Truncation Find(ReadOnlySpan<double> values)
    {
        int batches = values.Length / BatchSize;
        int cutMost = batches / 2;
        int cut = cutMost;
        double least = double.PositiveInfinity;
        Moments rest = default;
        for (int first = batches - 1; first >= 0; first--)
        {
            rest.Add(MeanOf(values.Slice(first * BatchSize, BatchSize)));
            double error = rest.Count < 2 ? 0 : rest.Variance * (rest.Count - 1) / ((double)rest.Count * rest.Count);

            // Of equal ones the least is cut.
            if (first <= cutMost && error <= least)
            {
                least = error;
                cut = first;
            }
        }

        return new(cut * BatchSize, batches < 2 || cut == cutMost);
    }

    private static double MeanOf(ReadOnlySpan<double> values)
    {
        double sum = 0;
        foreach (double value in values)
        {
            sum += value;
        }

        return sum / values.Length;
    }
}

/// <summary>How much of the start of a series to leave out.</summary>
/// <param name="Values">Values to leave out; 0 or more.</param>
/// <param name="IsTooShort">Whether the series is too short to tell: what is left out may then not be enough.</param>
internal readonly record struct Truncation(int Values, bool IsTooShort);

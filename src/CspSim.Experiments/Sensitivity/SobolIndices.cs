using CspSim.Experiments.Statistics;

namespace CspSim.Experiments.Sensitivity;

/// <summary>Which share of the answer's variance each input makes, by itself and together with the others.</summary>
/// <remarks>
/// I. M. Sobol', Mathematics and Computers in Simulation 55, 2001. The share by itself is estimated as by A. Saltelli and others, Computer
/// Physics Communications 181(2), 2010, table 2 (b): the mean of f(B) (f(A with the input from B) - f(A)), here of values less their mean,
/// which changes what is estimated by nothing and makes its error smaller. The share in all as by M. J. W. Jansen, Computer Physics
/// Communications 117, 1999: half the mean of (f(A) - f(A with the input from B))^2. Estimates are not cut off at 0 or 1.
/// </remarks>
public sealed record SobolIndices
{
    /// <summary>The indices of each input, in their order.</summary>
    public required IReadOnlyList<SobolIndex> Inputs { get; init; }

    /// <summary>The mean of the answer over the samples A and B; NaN when no row is left.</summary>
    public required double Mean { get; init; }

    /// <summary>The variance of the answer over the samples A and B; NaN when no row is left.</summary>
    public required double Variance { get; init; }

    /// <summary>Rows that were used.</summary>
    public required int Rows { get; init; }

    /// <summary>Rows that were left out because the answer is missing in A, in B or in A with an input from B.</summary>
    public required int Dropped { get; init; }

    /// <summary>Estimates the indices.</summary>
    /// <remarks>
    /// The intervals take the rows for independent. Sobol' points fill the cube more evenly, so that they are rather too wide.
    /// </remarks>
    /// <param name="design">The design.</param>
    /// <param name="values">The answer at each of its points; not finite where there is none: its row is left out.</param>
    /// <param name="confidence">The level of the intervals: more than 0, less than 1.</param>
    /// <exception cref="ArgumentException">There is not one value for each point.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The level is outside its range.</exception>
    public static SobolIndices Of(SaltelliDesign design, double[] values, double confidence = 0.95)
    {
        ArgumentNullException.ThrowIfNull(design);
        ArgumentNullException.ThrowIfNull(values);
        if (values.Length != design.Points.Length)
        {
            throw new ArgumentException($"{design.Points.Length} points need as many values.", nameof(values));
        }

        int[] whole = [.. Enumerable.Range(0, design.Rows)
            .Where(row => Enumerable.Range(0, design.Inputs + 2).All(part => double.IsFinite(values[(part * design.Rows) + row])))];
        Moments moments = Moments.Of([.. whole.Select(row => values[row]), .. whole.Select(row => values[design.Rows + row])]);
        SobolTerms terms = new(design, values, whole, moments.Mean);
        double[] estimates = terms.Estimates([.. Enumerable.Range(0, whole.Length)]);
        Interval[] intervals = Bootstrap.Percentiles(whole.Length, 2 * design.Inputs, confidence, design.Seed, terms.Estimates);
        return new()
        {
            Inputs = [.. Enumerable.Range(0, design.Inputs).Select(input => new SobolIndex(
                estimates[2 * input], intervals[2 * input], estimates[(2 * input) + 1], intervals[(2 * input) + 1]))],
            Mean = moments.Mean,
            Variance = moments.Variance,
            Rows = whole.Length,
            Dropped = design.Rows - whole.Length,
        };
    }
}

/// <summary>The indices of one input, as shares of the answer's variance; NaN where the answer does not vary.</summary>
/// <param name="First">
/// The share that it makes by itself: by so much the variance would narrow, on average, if the input were known.
/// </param>
/// <param name="FirstInterval">Its bootstrap interval.</param>
/// <param name="Total">
/// The share that it makes by itself and together with others: so much of the variance would be left, on average, if all others were
/// known.
/// </param>
/// <param name="TotalInterval">Its bootstrap interval.</param>
public readonly record struct SobolIndex(double First, Interval FirstInterval, double Total, Interval TotalInterval);

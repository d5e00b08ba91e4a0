using System.Globalization;
using CspSim.Experiments.Statistics;

namespace CspSim.Experiments.Sensitivity;

/// <summary>
/// How unsure the answer is because its inputs are, how much of that each input makes, and how much is chance inside the model.
/// </summary>
/// <remarks>
/// From a plane through the means of the points by least squares: with inputs that are drawn independently, the square of a slope per
/// standard deviation is the variance that the input makes in a straight line (A. Saltelli and others, "Global Sensitivity Analysis: The
/// Primer", 2008, section 1.2.5). Of the square the slope's squared standard error is taken away, by which chance and the other inputs
/// raise it on average. What a straight line cannot show - curves, and what inputs do jointly - is named and given to no input.
/// </remarks>
public sealed record DoubtShares
{
    /// <summary>What each input makes, in their order.</summary>
    public required IReadOnlyList<DoubtShare> Inputs { get; init; }

    /// <summary>The mean of the answer over the points, in its unit.</summary>
    public required double Mean { get; init; }

    /// <summary>The variance of the answer over the inputs, free of chance; not below 0.</summary>
    public required double Doubt { get; init; }

    /// <summary>The variance of one replication about the mean of its point: what would differ if all inputs were known.</summary>
    public required double Chance { get; init; }

    /// <summary>The part of <see cref="Doubt"/> that straight lines do not explain; 0 to 1; NaN without doubt.</summary>
    public required double JointOrCurved { get; init; }

    /// <summary>
    /// R^2 of the plane through the means of the points, adjusted for the number of inputs; below 0 where it explains less than any plane
    /// would by chance, NaN where the means do not vary. What it leaves is joint, curved or chance.
    /// </summary>
    public required double RSquared { get; init; }

    /// <summary>Points that were used.</summary>
    public required int Points { get; init; }

    /// <summary>Points that were left out because the answer is missing in one of their replications.</summary>
    public required int Dropped { get; init; }

    /// <summary>Computes the shares.</summary>
    /// <param name="points">
    /// The inputs at each point, one point a row, drawn independently such as by <see cref="Designs.LatinHypercube"/>; each column in any
    /// unit.
    /// </param>
    /// <param name="values">
    /// The answer by point and replication; at least two replications, of each point the same number; not finite where there is no answer:
    /// its point is left out.
    /// </param>
    /// <param name="sharedDraws">
    /// Whether a replication has the same random numbers at each point. If so, the luck that it has at all points is not counted as chance
    /// between them.
    /// </param>
    /// <param name="confidence">The level of the intervals: more than 0, less than 1.</param>
    /// <exception cref="ArgumentException">
    /// Points and values do not fit together, there are fewer than two replications, fewer usable points than two more than inputs, or an
    /// input follows from the others.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">The level is outside its range.</exception>
    public static DoubtShares Of(double[][] points, double[][] values, bool sharedDraws, double confidence = 0.95)
    {
        ThrowIfUnfit(points, values, confidence);
        int[] whole = [.. Enumerable.Range(0, points.Length).Where(point => Array.TrueForAll(values[point], double.IsFinite))];
        int inputs = points[0].Length;
        if (whole.Length < inputs + 2)
        {
            string message = string.Create(
                CultureInfo.InvariantCulture,
                $"{inputs} inputs need at least {inputs + 2} points with an answer; there are {whole.Length}.");
            throw new ArgumentException(message, nameof(values));
        }

        VarianceSplit split = VarianceSplit.Of(Array.ConvertAll(whole, point => values[point]), sharedDraws);
        LinearFit fit = LinearFit.Of(Array.ConvertAll(whole, point => points[point]), split.Means);
        Moments means = Moments.Of(split.Means);
        double quantile = StudentT.Quantile((1 + confidence) / 2, fit.Freedom);
        return new()
        {
            Inputs = [.. Enumerable.Range(0, inputs)
                .Select(input => DoubtShare.Of(fit.Slopes[input], fit.Errors[input], quantile, split.Points))],
            Mean = means.Mean,
            Doubt = split.Points,
            Chance = split.Chance,
            JointOrCurved = split.Points > 0
                ? Math.Clamp((fit.ResidualVariance - split.MeanChance) / split.Points, 0, 1)
                : double.NaN,
            RSquared = means.Variance > 0 ? 1 - (fit.ResidualVariance / means.Variance) : double.NaN,
            Points = whole.Length,
            Dropped = points.Length - whole.Length,
        };
    }

    private static void ThrowIfUnfit(double[][] points, double[][] values, double confidence)
    {
        ArgumentNullException.ThrowIfNull(points);
        ArgumentNullException.ThrowIfNull(values);
        if (!(confidence > 0 && confidence < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(confidence), "A level between 0 and 1 is needed.");
        }

        if (points.Length == 0 || Array.Exists(points, point => point.Length == 0 || point.Length != points[0].Length))
        {
            throw new ArgumentException("Points have the same columns, at least one.", nameof(points));
        }

        if (values.Length != points.Length || Array.Exists(values, of => of.Length < 2 || of.Length != values[0].Length))
        {
            throw new ArgumentException("Each point has the same number of replications, at least two.", nameof(values));
        }
    }
}

/// <summary>What one input makes of the answer's doubt, in a straight line.</summary>
/// <param name="Slope">By how much the answer changes for a standard deviation of the input, in the answer's unit.</param>
/// <param name="Variance">By how much the variance of the answer would narrow if the input were known; not below 0.</param>
/// <param name="Share">The same as a part of the doubt; 0 to 1; NaN without doubt.</param>
/// <param name="ShareInterval">
/// Its interval, from Student's t of the slope; takes the doubt for known. None without doubt.
/// </param>
/// <param name="SpreadIfKnown">The standard deviation of the answer over the inputs that would be left if this one were known.</param>
public readonly record struct DoubtShare(double Slope, double Variance, double Share, Interval ShareInterval, double SpreadIfKnown)
{
    /// <summary>The share of an input.</summary>
    /// <param name="slope">Its slope per standard deviation.</param>
    /// <param name="error">The slope's standard error.</param>
    /// <param name="quantile">Standard errors to each side of the slope that its interval holds.</param>
    /// <param name="doubt">The variance of the answer over the inputs.</param>
    internal static DoubtShare Of(double slope, double error, double quantile, double doubt)
    {
        double variance = Math.Max(0, (slope * slope) - (error * error));
        double least = Math.Max(0, Math.Abs(slope) - (quantile * error));
        double most = Math.Abs(slope) + (quantile * error);
        return new(
            slope,
            variance,
            doubt > 0 ? Math.Min(1, variance / doubt) : double.NaN,
            doubt > 0 ? new(Math.Min(1, least * least / doubt), Math.Min(1, most * most / doubt)) : Interval.None,
            Math.Sqrt(Math.Max(0, doubt - variance)));
    }
}

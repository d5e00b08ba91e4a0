using CspSim.Engine.Distributions;
using CspSim.Experiments.Plans;

namespace CspSim.Experiments.Designs;

/// <summary>How a coordinate of the unit cube becomes a value of an uncertain input, by inversion of a law over its range.</summary>
/// <remarks>
/// Value and coordinate rise together: 0 is the low end and 1 the high end. A whole number is rounded to the nearest, halves away from 0;
/// the whole numbers at the ends are drawn from half as wide a part of the range as those between.
/// </remarks>
public static class InputLaw
{
    /// <summary>The triangular law over the range with the figure as its mode: the law of <see cref="UncertainInput"/>.</summary>
    /// <param name="input">The input.</param>
    /// <param name="share">The share of the law's mass below the value: 0 to 1, both included.</param>
    /// <returns>A value in the unit of the input, not outside its range.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The share is outside its range.</exception>
    public static double Triangular(UncertainInput input, double share)
    {
        ThrowIfOutside(input, share);
        double value = new Triangular(input.Low, input.Value, input.High).Quantile(share);
        return Fitting(input, Math.Clamp(value, input.Low, input.High));
    }

    /// <summary>The uniform law over the range, for a range without a best guess: the figure does not matter.</summary>
    /// <param name="input">The input.</param>
    /// <param name="share">The share of the law's mass below the value: 0 to 1, both included.</param>
    /// <returns>A value in the unit of the input, not outside its range.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The share is outside its range.</exception>
    public static double Uniform(UncertainInput input, double share)
    {
        ThrowIfOutside(input, share);
        double value = input.Low + (share * (input.High - input.Low));
        return Fitting(input, Math.Clamp(value, input.Low, input.High));
    }

    /// <summary>The values of the inputs at points of the unit cube, one point a row.</summary>
    /// <param name="inputs">The inputs, one a column.</param>
    /// <param name="points">The points.</param>
    /// <param name="law">The law, such as <see cref="Triangular"/>.</param>
    /// <exception cref="ArgumentException">A point has not one coordinate for each input.</exception>
    public static double[][] Values(
        IReadOnlyList<UncertainInput> inputs, double[][] points, Func<UncertainInput, double, double> law)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(points);
        ArgumentNullException.ThrowIfNull(law);
        if (Array.Exists(points, point => point.Length != inputs.Count))
        {
            throw new ArgumentException($"Each point has {inputs.Count} coordinates, one for each input.", nameof(points));
        }

        return Array.ConvertAll(points, point => (double[])[.. point.Select((share, column) => law(inputs[column], share))]);
    }

    private static double Fitting(UncertainInput input, double value) =>
        input.IsWhole ? Math.Round(value, MidpointRounding.AwayFromZero) : value;

    private static void ThrowIfOutside(UncertainInput input, double share)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (!(share >= 0 && share <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(share), "A share from 0 to 1 is needed.");
        }
    }
}

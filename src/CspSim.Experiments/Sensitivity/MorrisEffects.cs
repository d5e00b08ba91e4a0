using CspSim.Experiments.Statistics;

namespace CspSim.Experiments.Sensitivity;

/// <summary>Which inputs move the answer at all, from few runs: elementary effects.</summary>
/// <remarks>
/// M. D. Morris, Technometrics 33(2), 1991; the mean size by F. Campolongo, J. Cariboni and A. Saltelli, Environmental Modelling and
/// Software 22(10), 2007. An effect is the change of the answer over a step of the input, scaled up to its whole way from coordinate 0 to
/// 1, in the unit of the answer.
/// </remarks>
public static class MorrisEffects
{
    /// <summary>The effect of each input, in their order.</summary>
    /// <param name="design">The design.</param>
    /// <param name="values">
    /// The answer at each of its points; not finite where there is none: the effects that need it are left out.
    /// </param>
    /// <param name="confidence">The level of the intervals: more than 0, less than 1.</param>
    /// <exception cref="ArgumentException">There is not one value for each point.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The level is outside its range.</exception>
    public static IReadOnlyList<MorrisEffect> Of(MorrisDesign design, double[] values, double confidence = 0.95)
    {
        ArgumentNullException.ThrowIfNull(design);
        ArgumentNullException.ThrowIfNull(values);
        if (values.Length != design.Points.Length)
        {
            throw new ArgumentException($"{design.Points.Length} points need as many values.", nameof(values));
        }

        double[][] effects = design.Effects(values);
        double[][] sizes = Array.ConvertAll(effects, static of => Array.ConvertAll(of, Math.Abs));

        // Whole trajectories are drawn: those are independent of each other, their steps are not.
        Interval[] intervals = Bootstrap.Percentiles(
            design.Trajectories,
            design.Inputs,
            confidence,
            design.Seed,
            drawn => Array.ConvertAll(sizes, of => Moments.Of(Array.ConvertAll(drawn, at => of[at])).Mean));
        return [.. effects.Select((of, input) => One(of, sizes[input], intervals[input]))];
    }

    private static MorrisEffect One(double[] effects, double[] sizes, Interval interval)
    {
        Moments moments = Moments.Of(effects);
        return new(
            Moments.Of(sizes).Mean, moments.Count < 2 ? Interval.None : interval, moments.Mean, moments.StandardDeviation, moments.Count);
    }
}

/// <summary>What the elementary effects of one input say, in the unit of the answer for the input's whole way.</summary>
/// <param name="MeanSize">Mu*, the mean of their sizes: how far the input moves the answer; NaN without effects.</param>
/// <param name="MeanSizeInterval">Its bootstrap interval; none with fewer than two effects.</param>
/// <param name="Mean">Mu, their mean: which way; near 0 beside a large size where the way differs from place to place.</param>
/// <param name="Spread">
/// Sigma, their standard deviation: 0 where the effect is everywhere the same; large where it is curved or depends on other inputs; NaN
/// with fewer than two.
/// </param>
/// <param name="Count">Effects; less than the trajectories where the answer was missing.</param>
public readonly record struct MorrisEffect(double MeanSize, Interval MeanSizeInterval, double Mean, double Spread, int Count);

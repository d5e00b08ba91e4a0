using CspSim.Engine.Random;
using CspSim.Experiments.Designs;
using CspSim.Experiments.Statistics;

namespace CspSim.Experiments.Sensitivity;

/// <summary>Intervals of figures whose law nobody knows: computed again from rows drawn with replacement.</summary>
/// <remarks>Percentile intervals of B. Efron and R. J. Tibshirani, "An Introduction to the Bootstrap", 1993, chapter 13.</remarks>
internal static class Bootstrap
{
    /// <summary>How often the rows are drawn: one less than 1,000, so that the bounds of a 95 % interval are whole ranks.</summary>
    public const int Samples = 999;

    /// <summary>The interval of each figure; none for a figure that has no value in any sample.</summary>
    /// <param name="rows">Rows to draw from; with fewer than two there are no intervals.</param>
    /// <param name="figures">How many figures.</param>
    /// <param name="confidence">The level: more than 0, less than 1.</param>
    /// <param name="seed">The seed; the same one gives the same intervals.</param>
    /// <param name="figuresOf">The figures of the rows with these numbers; NaN for one without a value.</param>
    /// <exception cref="ArgumentOutOfRangeException">The level is outside its range.</exception>
    public static Interval[] Percentiles(int rows, int figures, double confidence, ulong seed, Func<int[], double[]> figuresOf)
    {
        if (!(confidence > 0 && confidence < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(confidence), "A level between 0 and 1 is needed.");
        }

        if (rows < 2)
        {
            return [.. Enumerable.Repeat(Interval.None, figures)];
        }

        KeyedDraws draws = DesignDraws.Of(seed);
        double[][] values = [.. Enumerable.Range(0, figures).Select(static _ => new double[Samples])];
        int[] drawn = new int[rows];
        for (int sample = 0; sample < Samples; sample++)
        {
            for (int place = 0; place < rows; place++)
            {
                drawn[place] = draws.Below(rows, (ulong)sample, DesignDraws.Resample, (uint)place);
            }

            double[] now = figuresOf(drawn);
            for (int figure = 0; figure < figures; figure++)
            {
                values[figure][sample] = now[figure];
            }
        }

        return Array.ConvertAll(values, each => Between(each, confidence));
    }

    private static Interval Between(double[] values, double confidence)
    {
        double[] sorted = [.. values.Where(static value => !double.IsNaN(value)).Order()];
        if (sorted.Length == 0)
        {
            return Interval.None;
        }

        // The ranks count from 1; without the small addition 0.025 x 1,000 would be 24 whole ranks in binary numbers.
        int rank = Math.Max(1, (int)(((sorted.Length + 1) * (1 - confidence) / 2) + 1e-9));
        return new(sorted[rank - 1], sorted[^rank]);
    }
}

using CspSim.Experiments.Statistics;

namespace CspSim.Experiments.Sensitivity;

/// <summary>The variance of an answer parted into what the point makes and what chance makes within a point.</summary>
/// <remarks>
/// Method of moments. Independent replications are a one-way layout with random effects. Replications that share their draws over the
/// points are a two-way layout, in which a lucky replication is lucky everywhere and moves no point against another. S. R. Searle,
/// G. Casella and C. E. McCulloch, "Variance Components", 1992.
/// </remarks>
/// <param name="Means">The mean of each point's replications.</param>
/// <param name="Points">The variance that the points make; not below 0.</param>
/// <param name="Chance">The variance of one replication about the mean of its point.</param>
/// <param name="MeanChance">The variance that chance adds between the means of the points.</param>
internal sealed record VarianceSplit(double[] Means, double Points, double Chance, double MeanChance)
{
    /// <summary>Parts the variance.</summary>
    /// <param name="values">By point and replication, without gaps; at least two of each.</param>
    /// <param name="sharedDraws">Whether a replication has the same draws at each point.</param>
    public static VarianceSplit Of(double[][] values, bool sharedDraws)
    {
        int replications = values[0].Length;
        double[] means = Array.ConvertAll(values, static of => Moments.Of(of).Mean);
        double chance = values.Average(static of => Moments.Of(of).Variance);
        double meanChance = (sharedDraws ? OwnVariance(values, means) : chance) / replications;
        return new(means, Math.Max(0, Moments.Of(means).Variance - meanChance), chance, meanChance);
    }

    // What is left of a replication without the mean of its point and the luck that it has at all points.
    private static double OwnVariance(double[][] values, double[] means)
    {
        int replications = values[0].Length;
        double sum = 0;
        for (int replication = 0; replication < replications; replication++)
        {
            int at = replication;
            Moments left = Moments.Of([.. values.Select((of, point) => of[at] - means[point])]);
            sum += left.Variance;
        }

        return sum / (replications - 1);
    }
}

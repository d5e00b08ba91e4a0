using CspSim.Engine.Random;
using CspSim.Experiments.Statistics;

namespace CspSim.Validation.Experiments;

/// <summary>What the wanted relative half-width is worth once it has been reached.</summary>
/// <remarks>
/// Goal: stopping at t s / sqrt(n) &lt;= g / (1 + g) of the mean leaves the mean within g of the truth in about as many cases as the
/// level says. Method: 4,000 sequential experiments on skewed replication means (gamma with shape 4), from 10 replications on. Chow and
/// Robbins prove the level only in the limit of a small g; at g = 0.05 a loss of two points is the most we accept.
/// </remarks>
public sealed class StoppingCoverageTests
{
    private const int Experiments = 4_000;
    private const double Wanted = 0.05;
    private const double Shape = 4;

    [Fact]
    public void The_relative_error_after_stopping_is_within_what_was_wanted_in_about_95_of_100_experiments()
    {
        int within = Enumerable.Range(1, Experiments).Count(experiment => Math.Abs(MeanAtStop(experiment) - Shape) <= Wanted * Shape);

        // Two points of loss and four standard deviations of 4,000 trials.
        Assert.InRange(within / (double)Experiments, 0.95 - 0.02 - 0.014, 0.985);
    }

    private static double MeanAtStop(int experiment)
    {
        KeyedDraws draws = new(11, experiment);
        Moments moments = default;
        double student = double.NaN;
        for (uint n = 1; ; n++)
        {
            double product = 1;
            for (uint part = 0; part < Shape; part++)
            {
                product *= draws.Uniform(n, 1, part);
            }

            moments.Add(-Math.Log(product));

            // The quantile hardly moves after the first hundred replications; every tenth is enough for a coverage of whole points.
            student = n <= 100 || n % 10 == 0 ? StudentT.Quantile(0.975, Math.Max(1, (int)n - 1)) : student;
            if (n >= 10 && student * moments.StandardError <= Wanted / (1 + Wanted) * moments.Mean)
            {
                return moments.Mean;
            }
        }
    }
}

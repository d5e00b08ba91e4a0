using CspSim.Engine.Random;
using CspSim.Experiments.Designs;
using CspSim.Experiments.Sensitivity;
using CspSim.Experiments.Statistics;
using MathNet.Numerics.Distributions;
using StudentT = MathNet.Numerics.Distributions.StudentT;

namespace CspSim.Validation.Experiments;

/// <summary>How often the intervals of sensitivity figures hold what they promise to hold.</summary>
/// <remarks>
/// Goal: the share of intervals that hold the known figure is what theory says. Method: a new design of each seed from 1; with the right
/// share the count lies within four standard deviations of a binomial count in all but 1 of 16,000 cases.
/// </remarks>
public sealed class SensitivityCoverageTests
{
    [Fact]
    public void Intervals_of_Sobol_indices_are_rather_too_wide()
    {
        // Ishigami's function with a = 7, b = 0.1: all shares of T. Ishigami and T. Homma, 1990.
        const int Designs = 150;
        double[] first = [0.313905, 0.442411, 0];
        double[] total = [0.557589, 0.442411, 0.243684];
        int[] held = new int[6];
        for (int seed = 1; seed <= Designs; seed++)
        {
            SaltelliDesign design = SaltelliDesign.Of(512, 3, (ulong)seed);
            SobolIndices indices = SobolIndices.Of(design, Array.ConvertAll(design.Points, Ishigami));
            for (int input = 0; input < 3; input++)
            {
                held[input] += indices.Inputs[input].FirstInterval.Contains(first[input]) ? 1 : 0;
                held[3 + input] += indices.Inputs[input].TotalInterval.Contains(total[input]) ? 1 : 0;
            }
        }

        Assert.All(held, static count => Assert.InRange(count / (double)Designs, 0.95 - Tolerance(0.95, Designs), 1));
    }

    [Fact]
    public void Intervals_of_the_mean_size_of_effects_hold_it_as_often_as_percentiles_of_so_few_can()
    {
        // Twenty trajectories: a percentile interval is 1.96 sqrt(19 / 20) estimated standard errors to each side, and Student's t with
        // 19 degrees of freedom lies in it with the chance 0.929. The mean size in x1 x2 is 1/2.
        const int Designs = 1000;
        double expected = 1 - (2 * StudentT.CDF(0, 1, 19, -1.959964 * Math.Sqrt(0.95)));
        int held = 0;
        for (int seed = 1; seed <= Designs; seed++)
        {
            MorrisDesign design = MorrisDesign.Of(20, 2, (ulong)seed);
            MorrisEffect effect = MorrisEffects.Of(design, Array.ConvertAll(design.Points, static x => x[0] * x[1]))[0];
            held += effect.MeanSizeInterval.Contains(0.5) ? 1 : 0;
        }

        Assert.InRange(held / (double)Designs, expected - Tolerance(expected, Designs), expected + Tolerance(expected, Designs));
    }

    [Fact]
    public void Intervals_of_shares_hold_at_the_level_the_variance_that_an_input_makes()
    {
        // 4 x1 + 2 x2 + x3 with normal chance: given the points, the slope of x3 follows Student's t exactly.
        const int Designs = 2000;
        int held = 0;
        for (int seed = 1; seed <= Designs; seed++)
        {
            double[][] points = LatinHypercube.Of(60, 3, (ulong)seed);
            KeyedDraws draws = new((ulong)seed, 1);
            double[][] values = [.. points.Select((x, row) => (double[])[.. Enumerable.Range(0, 2).Select(replication =>
                (4 * x[0]) + (2 * x[1]) + x[2] + Normal.InvCDF(0, 1, draws.Uniform((ulong)row, 1, (uint)replication)))])];
            DoubtShares shares = DoubtShares.Of(points, values, sharedDraws: false);
            double made = Moments.Of([.. points.Select(static x => x[2])]).Variance;
            held += shares.Inputs[2].ShareInterval.Contains(made / shares.Doubt) ? 1 : 0;
        }

        Assert.InRange(held / (double)Designs, 0.95 - Tolerance(0.95, Designs), 0.95 + Tolerance(0.95, Designs));
    }

    [Fact]
    public void Doubt_and_the_variance_that_an_input_makes_are_right_on_average()
    {
        // The same model with four more inputs that do nothing and with luck that all points share. Nothing is cut off at 0 for x1 and for
        // the doubt, so that no bias is allowed. The mean of a column of a Latin hypercube hardly varies (1 / (12 n^3)), so that its sample
        // variance is n / (n - 1) (1 / 12 - 1 / (12 n^3)) on average.
        const int Designs = 2000;
        const double Column = 30.0 / 29 * (1 - (1.0 / (30 * 30 * 30))) / 12;
        Moments doubt = default;
        Moments variance = default;
        for (int seed = 1; seed <= Designs; seed++)
        {
            double[][] points = LatinHypercube.Of(30, 7, (ulong)seed);
            KeyedDraws draws = new((ulong)seed, 1);
            double[] luck = [.. Enumerable.Range(0, 3).Select(at => Normal.InvCDF(0, 2, draws.Uniform(0, 2, (uint)at)))];
            double[][] values = [.. points.Select((x, row) => (double[])[.. luck.Select((lucky, at) =>
                (4 * x[0]) + (2 * x[1]) + x[2] + lucky + Normal.InvCDF(0, 1, draws.Uniform((ulong)row, 1, (uint)at)))])];
            DoubtShares shares = DoubtShares.Of(points, values, sharedDraws: true);
            doubt.Add(shares.Doubt);
            variance.Add(shares.Inputs[0].Variance);
        }

        Assert.Equal(21 * Column, doubt.Mean, 4 * doubt.StandardError);
        Assert.Equal(16 * Column, variance.Mean, 4 * variance.StandardError);
        Assert.InRange(doubt.StandardError, 0, 0.02);
    }

    private static double Ishigami(double[] point)
    {
        double[] x = Array.ConvertAll(point, static each => Math.PI * ((2 * each) - 1));
        return Math.Sin(x[0]) + (7 * Math.Pow(Math.Sin(x[1]), 2)) + (0.1 * Math.Pow(x[2], 4) * Math.Sin(x[0]));
    }

    private static double Tolerance(double share, int count) => 4 * Math.Sqrt(share * (1 - share) / count);
}

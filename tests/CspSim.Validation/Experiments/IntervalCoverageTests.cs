using CspSim.Engine.Random;
using CspSim.Experiments.Statistics;
using CspSim.Model.Measures;

namespace CspSim.Validation.Experiments;

/// <summary>How often intervals hold what they promise to hold.</summary>
/// <remarks>
/// Goal: the share of intervals that hold the true value is the level. Method: 20,000 experiments of keyed draws for each claim; with
/// the right level the share lies within four standard deviations, 4 sqrt(p (1 - p) / 20,000), of its expected value in all but 1 of
/// 16,000 cases. The seed is fixed.
/// </remarks>
public sealed class IntervalCoverageTests
{
    private const int Experiments = 20_000;
    private const ulong Seed = 5;

    [Fact]
    public void Student_intervals_of_two_normal_replications_hold_their_mean_at_the_level()
    {
        int held = Count(experiment => Estimate.OfMean(Normal(experiment, 2, entity: 1), 0.95).Interval.Contains(0));

        AssertShare(0.95, held);
    }

    // Normal values are not skewed; what a sample is skewed by chance widens its interval all the same.
    [Theory]
    [InlineData(5, 0.95)]
    [InlineData(20, 0.9)]
    [InlineData(20, 0.99)]
    public void Widened_intervals_of_normal_replications_hold_their_mean_at_the_level_and_little_above(int replications, double level)
    {
        int held = Count(experiment => Estimate.OfMean(Normal(experiment, replications, entity: 1), level).Interval.Contains(0));

        Assert.InRange(held / (double)Experiments, level - Tolerance(level), (1 + level) / 2);
    }

    [Theory]
    [InlineData(6)]
    [InlineData(11)]
    [InlineData(40)]
    public void Order_statistics_hold_the_median_of_a_skewed_law_at_their_exact_coverage(int replications)
    {
        // The exponential law with mean 1 has the median log 2; the interval knows nothing of the law.
        double median = Math.Log(2);
        double coverage = OrderRanks.Find(replications, 0.5, 0.95)!.Value.Coverage;

        int held = Count(experiment => Estimate.OfQuantile(Exponential(experiment, replications), 0.95).Interval.Contains(median));

        AssertShare(coverage, held);
    }

    [Fact]
    public void Paired_intervals_hold_the_difference_however_strongly_the_arms_are_tied()
    {
        int held = Count(experiment =>
        {
            double[] common = Normal(experiment, 10, entity: 1);
            double[] own = Normal(experiment, 10, entity: 2);
            double[] arm = [.. common.Zip(own, static (shared, alone) => 3 + (5 * shared) + (0.2 * alone))];
            double[] baseline = [.. common.Select(static shared => 5 * shared)];
            return PairedDifference.Of(arm, baseline, 0.95, 1, Preference.Lower).Interval.Contains(3);
        });

        Assert.InRange(held / (double)Experiments, 0.95 - Tolerance(0.95), 0.975);
    }

    [Fact]
    public void Simultaneous_intervals_hold_all_differences_together_at_least_at_the_level()
    {
        const int Arms = 4;
        int held = Count(experiment =>
        {
            double[] baseline = Normal(experiment, 8, entity: 0);
            return Enumerable.Range(1, Arms).All(arm => PairedDifference
                .Of(Normal(experiment, 8, (ulong)arm), baseline, 0.95, Arms, Preference.Lower).SimultaneousInterval.Contains(0));
        });

        // Bonferroni is careful, not wasteful: the arms share a baseline, which only raises the share.
        Assert.InRange(held / (double)Experiments, 0.95 - Tolerance(0.95), 0.99);
    }

    [Fact]
    public void Single_intervals_of_four_comparisons_do_not_hold_together_at_the_level()
    {
        int held = Count(experiment =>
        {
            double[] baseline = Normal(experiment, 8, entity: 0);
            return Enumerable.Range(1, 4).All(arm => PairedDifference
                .Of(Normal(experiment, 8, (ulong)arm), baseline, 0.95, 4, Preference.Lower).Interval.Contains(0));
        });

        Assert.True(held / (double)Experiments < 0.93);
    }

    private static int Count(Func<int, bool> holds) => Enumerable.Range(1, Experiments).Count(holds);

    private static double Tolerance(double share) => 4 * Math.Sqrt(share * (1 - share) / Experiments);

    private static void AssertShare(double expected, int held) =>
        Assert.InRange(held / (double)Experiments, expected - Tolerance(expected), expected + Tolerance(expected));

    private static double[] Normal(int experiment, int count, ulong entity)
    {
        KeyedDraws draws = new(Seed, experiment);
        return [.. Enumerable.Range(0, count)
            .Select(at => MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, draws.Uniform(entity, 1, (uint)at)))];
    }

    private static double[] Exponential(int experiment, int count)
    {
        KeyedDraws draws = new(Seed, experiment);
        return [.. Enumerable.Range(0, count).Select(at => -Math.Log(draws.Uniform(1, 2, (uint)at)))];
    }
}

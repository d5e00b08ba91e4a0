using CspSim.Engine.Distributions;
using CspSim.Engine.Random;
using CspSim.Experiments.Fitting;

namespace CspSim.Validation.Experiments;

/// <summary>Whether resampled critical values are the published ones, and how often a true law is rejected.</summary>
/// <remarks>
/// Goal: the 5 % critical values of the two distances, for a law known beforehand and for estimated parameters, and the size of the test.
/// Method: the 99 % interval of the critical value from 4,000 resamples holds the published value. The seeds are fixed. Published for
/// estimated parameters: M. A. Stephens, "EDF statistics for goodness of fit and some comparisons", Journal of the American Statistical
/// Association 69, 1974, and chapter 4 of R. B. D'Agostino, M. A. Stephens, "Goodness-of-Fit Techniques", 1986.
/// </remarks>
public sealed class FitBootstrapTests
{
    private static readonly FitOptions s_options = new() { Resamples = 4_000, Seed = 3 };

    // Exact values: L. H. Miller, Journal of the American Statistical Association 51, 1956.
    [Theory]
    [InlineData(10, 0.409246)]
    [InlineData(20, 0.294075)]
    [InlineData(50, 0.188406)]
    public void The_largest_distance_from_a_known_law_has_the_exact_critical_value(int count, double expected)
    {
        FitTest test = Known(count).Kolmogorov(0);

        AssertHolds(test, expected);
        Assert.Equal(1, test.Critical / expected, 0.04);
    }

    // Known from five values on as from many.
    [Fact]
    public void The_weighted_distance_from_a_known_law_has_the_published_critical_value() =>
        AssertHolds(Known(50).AndersonDarling(0), 2.492);

    [Theory]
    [InlineData(10)]
    [InlineData(20)]
    [InlineData(50)]
    public void Distances_from_an_exponential_law_with_its_mean_estimated_are_those_of_the_tables(int count)
    {
        double root = Math.Sqrt(count);
        FitBootstrap bootstrap = Fitted(new ExponentialFamily(), new Exponential(5), count);

        AssertHolds(bootstrap.Kolmogorov(0), (1.094 / (root + 0.26 + (0.5 / root))) + (0.2 / count));
        AssertHolds(bootstrap.AndersonDarling(0), 1.321 / (1 + (0.6 / count)));
    }

    [Theory]
    [InlineData(10)]
    [InlineData(20)]
    [InlineData(50)]
    public void Distances_from_a_lognormal_law_are_those_of_a_normal_law_with_both_parameters_estimated(int count)
    {
        // The tables take the standard deviation with the divisor n - 1.
        double root = Math.Sqrt(count);
        FitBootstrap bootstrap = FitBootstrap.Of(
            Lognormal.FromMeanAndCv(5, 0.6),
            17,
            count,
            static sample => Lognormal.FromMedianAndSigma(Math.Exp(sample.LogMoments.Mean), sample.LogMoments.StandardDeviation),
            s_options,
            TestContext.Current.CancellationToken);

        AssertHolds(bootstrap.Kolmogorov(0), 0.895 / (root - 0.01 + (0.85 / root)));
        AssertHolds(bootstrap.AndersonDarling(0), 0.752 / (1 + (0.75 / count) + (2.25 / count / count)));
    }

    [Theory]
    [InlineData(20)]
    [InlineData(50)]
    public void The_weighted_distance_from_a_Weibull_law_is_that_of_the_table_of_extreme_values(int count) => AssertHolds(
        Fitted(new WeibullFamily(), Weibull.FromShapeAndScale(1.7, 3), count).AndersonDarling(0),
        0.757 / (1 + (0.2 / Math.Sqrt(count))));

    [Theory]
    [InlineData(0.7)]
    [InlineData(4)]
    public void A_true_gamma_law_is_rejected_as_often_as_the_level_says(double shape)
    {
        const int Experiments = 200;
        Gamma truth = Gamma.FromShapeAndScale(shape, 2);
        GammaFamily family = new();
        FitOptions options = new() { Resamples = 500 };
        int rejected = Enumerable.Range(1, Experiments).Count(experiment =>
        {
            KeyedDraws draws = new(99, experiment);
            FitSample sample = new([.. Enumerable.Range(0, 20).Select(at => truth.Quantile(draws.Uniform(7, 7, (uint)at)))]);
            Distribution fitted = family.Estimate(sample).Law;
            FitBootstrap bootstrap = FitBootstrap.Of(
                fitted, family.Key, sample.Count, Refit, options, TestContext.Current.CancellationToken);
            return bootstrap.AndersonDarling(FitDistance.AndersonDarling(FitDistance.Shares(sample.Sorted, fitted))).PValue <= 0.05;
        });

        // Four standard deviations of 200 trials.
        Assert.InRange(rejected / (double)Experiments, 0, 0.05 + (4 * Math.Sqrt(0.05 * 0.95 / Experiments)));
        Assert.True(rejected > 0);

        Distribution Refit(FitSample resample) => family.Estimate(resample).Law;
    }

    private static FitBootstrap Known(int count)
    {
        Uniform law = new(1, 2);
        return FitBootstrap.Of(law, 17, count, _ => law, s_options, TestContext.Current.CancellationToken);
    }

    private static FitBootstrap Fitted(ILawFamily family, Distribution truth, int count) => FitBootstrap.Of(
        truth, family.Key, count, resample => family.Estimate(resample).Law, s_options, TestContext.Current.CancellationToken);

    private static void AssertHolds(FitTest test, double expected) =>
        Assert.InRange(expected, test.CriticalInterval.Low, test.CriticalInterval.High);
}

using CspSim.Experiments.Fitting;
using CspSim.Experiments.Statistics;

namespace CspSim.Tests.Experiments.Fitting;

/// <summary>Ranges of estimates by resampling the data.</summary>
public sealed class FitRangeTests
{
    private static readonly FitOptions s_options = new() { Resamples = 500 };

    // The mean of an exponential law is estimated by that of the data, whose resampled means spread like s / sqrt(n).
    [Fact]
    public void The_range_of_a_mean_is_that_of_the_central_limit_theorem()
    {
        double[] values = [.. Enumerable.Range(0, 400).Select(static at => -Math.Log((at + 0.5) / 400))];
        FittedLaw law = Assert.Single(LawFitting.Fit(values, s_options with { Laws = ["exponential"] }, Cancel).Laws);

        Interval range = Assert.Single(law.Ranges);
        Moments moments = Moments.Of(values);

        Assert.Equal(1.96 * moments.StandardError, range.HalfWidth, 0.1 * moments.StandardError);
        Assert.Equal(moments.Mean, (range.Low + range.High) / 2, 0.2 * moments.StandardError);
    }

    [Fact]
    public void Every_range_holds_its_estimate_also_at_the_end_of_the_data()
    {
        FitReport report = LawFitting.Fit(LawFamilyTests.Bearings, s_options, Cancel);

        Assert.Equal(LawFitting.Names.Count, report.Laws.Count);
        Assert.All(report.Laws, static law => Assert.All(
            law.Parameters.Zip(law.Ranges),
            static each => Assert.True(each.Second.Contains(each.First.Value) && each.Second.HalfWidth > 0, each.First.Name)));
        FittedLaw uniform = report.Laws.Single(static law => law.Name is "uniform");
        Assert.Equal((17.88, 173.4), (uniform.Ranges[0].Low, uniform.Ranges[1].High));
    }

    [Fact]
    public void Only_the_laws_that_are_named_are_fitted_and_others_are_refused()
    {
        FitReport report = LawFitting.Fit(LawFamilyTests.Bearings, s_options with { Laws = ["gamma", "weibull"] }, Cancel);

        Assert.Equal(
            ["gamma", "weibull"], report.Laws.Select(static law => law.Name).Order(StringComparer.Ordinal), StringComparer.Ordinal);
        ArgumentException refusal = Assert.Throws<ArgumentException>(
            () => LawFitting.Fit(LawFamilyTests.Bearings, s_options with { Laws = ["gama"] }, Cancel));
        Assert.Contains("'gama'", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_best_is_the_first_that_is_not_rejected()
    {
        FitReport bearings = LawFitting.Fit(LawFamilyTests.Bearings, s_options, Cancel);
        FitReport apart = LawFitting.Fit(
            [.. Enumerable.Range(0, 60).Select(static at => (at % 2 == 0 ? 1 : 100) * (1 + (0.001 * at)))], s_options, Cancel);

        Assert.Same(bearings.Laws.First(static law => !law.IsRejected), bearings.Best);
        Assert.Null(apart.Best);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}

using CspSim.Experiments.Fitting;

namespace CspSim.Tests.Experiments.Fitting;

public sealed class LawFittingTests
{
    private static readonly FitOptions s_options = new() { Resamples = 500 };

    public static TheoryData<string, double[]> BadData() => new()
    {
        { "10 values or more, but there are 9", [1, 2, 3, 4, 5, 6, 7, 8, 9] },
        { "Value 2 is not a number.", [1, double.NaN, 3, 4, 5, 6, 7, 8, 9, 10] },
        { "Value 10 is not a number.", [1, 2, 3, 4, 5, 6, 7, 8, 9, double.PositiveInfinity] },
        { "Value 3 is -0.5; the laws that are fitted have values above 0 only.", [1, 2, -0.5, 4, 5, 6, 7, 8, 9, 10] },
        { "Value 1 is 0;", [0, 2, 3, 4, 5, 6, 7, 8, 9, 10] },
        { "Value 1 is 10000000000000; values must lie between 1E-09 and", [1e13, 2, 3, 4, 5, 6, 7, 8, 9, 10] },
        { "All values are 2.5; nothing is to be fitted: write {constant: {value: 2.5}}.", [.. Enumerable.Repeat(2.5, 12)] },
    };

    [Fact]
    public void Laws_are_ranked_by_the_criterion_of_Akaike()
    {
        FitReport report = Fit(LawFamilyTests.Bearings);

        Assert.Equal((23, 22, 17.88, 173.4), (report.Count, report.Distinct, report.Least, report.Largest));
        Assert.Equal(5, report.Laws.Count);
        Assert.Empty(report.Left);
        Assert.Equal(report.Laws.Select(static law => law.Akaike).Order(), report.Laws.Select(static law => law.Akaike));
        Assert.All(
            report.Laws,
            static law => Assert.Equal((2 * law.Parameters.Count) - (2 * law.LogLikelihood), law.Akaike, 9));
    }

    // The exponential law is the one that bearings, which wear, do not follow.
    [Fact]
    public void A_law_that_does_not_fit_is_rejected_and_those_that_do_are_not()
    {
        FitReport report = Fit(LawFamilyTests.Bearings);

        Assert.True(Law(report, "exponential").IsRejected);
        Assert.All(
            ["lognormal", "gamma", "weibull"],
            name => Assert.False(Law(report, name).IsRejected));
        Assert.Null(Law(report, "uniform").AndersonDarling);
    }

    [Fact]
    public void Two_groups_far_apart_are_no_law_of_the_shelf()
    {
        double[] values = [.. Enumerable.Range(0, 60).Select(static at => (at % 2 == 0 ? 1 : 100) * (1 + (0.001 * at)))];

        Assert.All(Fit(values).Laws, static law => Assert.True(law.IsRejected, law.Name));
    }

    [Fact]
    public void A_p_value_is_the_share_of_resamples_that_are_as_far()
    {
        FitTest test = Law(Fit(LawFamilyTests.Bearings), "exponential").Kolmogorov;

        double resamples = test.PValue * (s_options.Resamples + 1);
        Assert.Equal(Math.Round(resamples), resamples, 9);
        Assert.InRange(test.PValue, 1.0 / 501, 0.05);
        Assert.True(test.Statistic > test.Critical);
        Assert.True(test.CriticalInterval.Contains(test.Critical));
    }

    [Fact]
    public void Neither_order_nor_repetition_changes_a_bit()
    {
        FitReport once = Fit(LawFamilyTests.Bearings);
        FitReport again = Fit([.. LawFamilyTests.Bearings.Reverse()]);

        Assert.Equal(once.Laws.Select(Figures), again.Laws.Select(Figures));

        static (string, double, FitTest, FitTest?) Figures(FittedLaw law) =>
            (law.Name, law.LogLikelihood, law.Kolmogorov, law.AndersonDarling);
    }

    [Fact]
    public void Another_seed_gives_other_resamples_and_the_same_law()
    {
        FittedLaw one = Law(Fit(LawFamilyTests.Bearings), "gamma");
        FittedLaw other = Law(
            LawFitting.Fit(LawFamilyTests.Bearings, s_options with { Seed = 2 }, TestContext.Current.CancellationToken), "gamma");

        Assert.Equal(one.LogLikelihood, other.LogLikelihood);
        Assert.NotEqual(one.Kolmogorov.Critical, other.Kolmogorov.Critical);
    }

    [Theory]
    [InlineData("h", "{exponential: {mean: 72.2243 h}}")]
    [InlineData(null, "{exponential: {mean: 72.2243}}")]
    public void A_law_is_written_as_in_a_scenario(string? unit, string expected) =>
        Assert.Equal(expected, Law(Fit(LawFamilyTests.Bearings), "exponential").ToYaml(unit));

    [Fact]
    public void Only_what_has_a_unit_is_written_with_one_and_never_with_an_exponent()
    {
        FitReport report = Fit([.. LawFamilyTests.Bearings.Select(static value => value * 1e-7)]);

        Assert.Equal("{uniform: {low: 0.000001788 day, high: 0.00001734 day}}", Law(report, "uniform").ToYaml("day"));
        Assert.Matches(@"^\{gamma: \{mean: 0\.000007\d+ day, cv: 0\.\d+\}\}$", Law(report, "gamma").ToYaml("day"));
        Assert.Matches(@"^\{weibull: \{shape: 2\.10\d+, scale: 0\.000008\d+ day\}\}$", Law(report, "weibull").ToYaml("day"));
    }

    [Fact]
    public void A_quantile_table_goes_from_the_least_to_the_largest_value()
    {
        FittedLaw law = Law(Fit(LawFamilyTests.Bearings), "exponential");

        IReadOnlyList<QuantilePair> all = law.QuantileTable(100);
        IReadOnlyList<QuantilePair> few = law.QuantileTable(3);

        Assert.Equal(LawFamilyTests.Bearings, all.Select(static pair => pair.Data));
        Assert.Equal([17.88, 67.80, 173.4], few.Select(static pair => pair.Data));
        Assert.Equal(0.5, few[1].Share, 12);
        Assert.Equal(LawFamilyTests.Bearings.Average() * Math.Log(2), few[1].Law, 9);
    }

    [Fact]
    public void A_kind_that_cannot_follow_the_data_is_left_out_with_the_reason()
    {
        FitReport report = Fit([.. Enumerable.Range(0, 20).Select(static at => 100 + (at * 0.001))]);

        Assert.Equal(["gamma", "weibull"], report.Left.Select(static kind => kind.Name), StringComparer.Ordinal);
        Assert.Equal(3, report.Laws.Count);
    }

    [Theory]
    [MemberData(nameof(BadData))]
    public void Bad_data_are_refused_by_name(string says, double[] values)
    {
        ArgumentException refusal = Assert.Throws<ArgumentException>(() => Fit(values));

        Assert.Contains(says, refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(499, 0.05)]
    [InlineData(500, 0)]
    [InlineData(500, 0.5)]
    public void Options_outside_their_range_are_refused(int resamples, double level)
    {
        FitOptions options = new() { Resamples = resamples, Level = level };

        Assert.Throws<ArgumentException>(
            () => LawFitting.Fit(LawFamilyTests.Bearings, options, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void A_stop_ends_it()
    {
        using CancellationTokenSource stop = new();
        stop.Cancel();

        Assert.Throws<OperationCanceledException>(() => LawFitting.Fit(LawFamilyTests.Bearings, s_options, stop.Token));
    }

    private static FitReport Fit(double[] values) => LawFitting.Fit(values, s_options, TestContext.Current.CancellationToken);

    private static FittedLaw Law(FitReport report, string name) => report.Laws.Single(law => law.Name == name);
}

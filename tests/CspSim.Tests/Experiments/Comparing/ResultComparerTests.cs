using CspSim.Experiments.Comparing;
using CspSim.Experiments.Statistics;
using CspSim.Model.Measures;

namespace CspSim.Tests.Experiments.Comparing;

public sealed class ResultComparerTests
{
    private static readonly double[] s_before = [10, 12, 11, 13];
    private static readonly double[] s_after = [8, 10.5, 9, 11];

    [Fact]
    public void Shared_draws_are_compared_in_pairs()
    {
        ResultComparison comparison = Compare(SomeSeries.Of(1, ("a", s_before)), SomeSeries.Of(1, ("a", s_after)));
        FigureDifference figure = comparison.Arms[0].Figures[0];
        PairedDifference expected = PairedDifference.Of(s_after, s_before, 0.95, 1, Preference.Lower);

        Assert.Equal(ComparisonMethod.Paired, comparison.Method);
        Assert.Null(comparison.WhyNotPaired);
        Assert.Equal(expected, figure.Paired);
        Assert.Equal((11.5, 9.625, -1.875), (figure.Baseline, figure.Other, figure.Value));
        Assert.Equal(Verdict.Better, figure.Verdict);
    }

    [Fact]
    public void Other_seeds_are_compared_as_independent_samples()
    {
        ResultComparison comparison = Compare(SomeSeries.Of(1, ("a", s_before)), SomeSeries.Of(2, ("a", s_after)));

        Assert.Equal(ComparisonMethod.Independent, comparison.Method);
        Assert.Equal("their seeds are 1 and 2", comparison.WhyNotPaired);
        Assert.Equal(WelchDifference.Of(s_after, s_before, 0.95, 1, Preference.Lower), comparison.Arms[0].Figures[0].Welch);
    }

    [Fact]
    public void Pairs_are_of_the_same_number_and_the_longer_result_loses_the_rest()
    {
        ResultSeries later = SomeSeries.Of(1, ("a", [11, 13, 99])) with { Numbers = [3, 4, 5] };
        ResultComparison comparison = Compare(SomeSeries.Of(1, ("a", s_before)), later);

        Assert.Equal((2, 2), (comparison.BaselineReplications, comparison.OtherReplications));
        Assert.Equal(0, comparison.Arms[0].Figures[0].Value);
        Assert.True(comparison.IsSame);
    }

    [Fact]
    public void A_replication_that_failed_on_one_side_is_no_pair_and_moves_no_other()
    {
        ResultSeries whole = SomeSeries.Of(1, ("a", [10, 20, 30, 40]));
        ResultSeries gap = SomeSeries.Of(1, ("a", [11, 32, 43])) with { Numbers = [1, 3, 4] };

        ResultComparison comparison = Compare(whole, gap);

        // Differences of replications 1, 3 and 4: 1, 2, 3.
        Assert.Equal((3, 3), (comparison.BaselineReplications, comparison.OtherReplications));
        Assert.Equal(2, comparison.Arms[0].Figures[0].Value, 1e-12);
    }

    [Fact]
    public void Means_of_both_sides_are_over_the_pairs_that_count()
    {
        FigureDifference figure = Compare(SomeSeries.Of(1, ("a", [1, double.NaN, 3])), SomeSeries.Of(1, ("a", [2, 100, 5]))).Arms[0]
            .Figures[0];

        Assert.Equal((2, 3.5, 1.5), (figure.Baseline, figure.Other, figure.Value));
    }

    [Fact]
    public void A_side_without_values_leaves_the_mean_of_the_other()
    {
        FigureDifference figure = Compare(SomeSeries.Of(1, ("a", [1, 3])), SomeSeries.Of(1, ("a", [double.NaN, double.NaN]))).Arms[0]
            .Figures[0];

        Assert.Equal(2, figure.Baseline);
        Assert.True(double.IsNaN(figure.Other) && double.IsNaN(figure.Value));
        Assert.False(figure.IsSame);
    }

    [Fact]
    public void A_measure_in_another_unit_is_reported_and_not_compared()
    {
        ResultSeries inDays = SomeSeries.Of(1, ("a", s_after)) with { Measures = [SomeSeries.Pendency with { Unit = "days" }] };
        ResultComparison comparison = Compare(SomeSeries.Of(1, ("a", s_before)), inDays);

        Assert.Equal([new("first-action-pendency", "months", "days")], comparison.UnitConflicts);
        Assert.Empty(comparison.Arms[0].Figures);
        Assert.False(comparison.IsSame);
    }

    [Fact]
    public void Figures_of_one_side_only_are_reported()
    {
        FigureLabel office = new("first-action-pendency", "KIPO", "everybody", null);
        ResultSeries baseline = SomeSeries.Of(1, ("a", s_before));
        ResultSeries other = baseline with { Arms = [new("a", [new(office, s_after)])] };
        ArmDifference arm = Compare(baseline, other).Arms[0];

        Assert.Equal([SomeSeries.Everybody], arm.OnlyInBaseline);
        Assert.Equal([office], arm.OnlyInOther);
    }

    // By hand, with one degree of freedom, where the chance of zero is 1 - 2/pi atan(t): differences of mean t and standard error 1 have
    // 0.0064 for t = 100 and 0.0318 for t = 20. The first is below 0.05 / 2, the second below what it leaves, 0.05, but not below 0.05 / 2.
    [Theory]
    [InlineData(1UL)]
    [InlineData(2UL)]
    public void Results_are_judged_together_from_the_surest_on(ulong seed)
    {
        ResultSeries baseline = SomeSeries.Of(1, ("a", [0, 0]));
        ResultSeries[] others = [.. new double[] { -20, -100, -10 }.Select(t => SomeSeries.Of(seed, ("a", [t - 1, t + 1])))];

        FigureDifference[] one = Figures(baseline, others[..1]);
        FigureDifference[] two = Figures(baseline, others[..2]);
        FigureDifference[] three = Figures(baseline, others);

        Assert.Equal(1 - (2 / Math.PI * Math.Atan(20)), one[0].PValue, 12);
        Assert.Equal([Verdict.Better], one.Select(static figure => figure.Verdict));
        Assert.True(two[0].SimultaneousInterval.Contains(0));
        Assert.Equal([Verdict.Better, Verdict.Better], two.Select(static figure => figure.Verdict));
        Assert.Equal(
            [Verdict.NoDifferenceShown, Verdict.Better, Verdict.NoDifferenceShown], three.Select(static figure => figure.Verdict));
    }

    [Fact]
    public void A_result_without_the_figure_takes_its_share_of_the_error()
    {
        ResultSeries baseline = SomeSeries.Of(1, ("a", [0, 0]));
        ResultSeries other = SomeSeries.Of(1, ("a", [-21, -19]));
        ResultSeries without = other with
        {
            Arms = [new("a", [new(new("first-action-pendency", "KIPO", "everybody", null), [1, 2])])],
        };

        Assert.Equal(Verdict.NoDifferenceShown, Figures(baseline, [other, without])[0].Verdict);
    }

    private static FigureDifference[] Figures(ResultSeries baseline, ResultSeries[] others) =>
    [
        .. ResultComparer.Compare(baseline, [.. others.Select(other => (other, ArmMatching.Of(baseline, other, [])))], 0.95)
            .SelectMany(static result => result.Arms).SelectMany(static arm => arm.Figures),
    ];

    private static ResultComparison Compare(ResultSeries baseline, ResultSeries other) =>
        ResultComparer.Compare(baseline, [(other, ArmMatching.Of(baseline, other, []))], 0.95)[0];
}

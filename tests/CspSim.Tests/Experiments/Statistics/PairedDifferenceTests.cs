using CspSim.Experiments.Statistics;
using CspSim.Model.Measures;

namespace CspSim.Tests.Experiments.Statistics;

public sealed class PairedDifferenceTests
{
    // Extra hours of sleep of ten patients with two drugs: Student, "The probable error of a mean", Biometrika 6, 1908.
    private static readonly double[] s_firstDrug = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0];
    private static readonly double[] s_secondDrug = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];

    private static readonly double[] s_clearlyMore = [.. s_secondDrug.Select(static hours => hours + 3)];

    [Fact]
    public void The_sleep_data_of_Student_give_his_published_difference()
    {
        PairedDifference difference = PairedDifference.Of(s_firstDrug, s_secondDrug, 0.95, 1, Preference.Higher);

        // Mean -1.58; the paired interval -2.4598858 to -0.7001142 is printed with these data in textbooks and manuals of statistics
        // programs. It is wider here, because the differences are skewed.
        Assert.Equal(-1.58, difference.Value, 12);
        double t = MathNet.Numerics.Distributions.StudentT.InvCDF(0, 1, 9, 0.975);
        double skewness = Math.Abs(MathNet.Numerics.Statistics.Statistics.Skewness(
            s_firstDrug.Zip(s_secondDrug, static (first, second) => first - second)));
        double k = skewness / (6 * Math.Sqrt(10));
        double wider = (t + (k * (1 + (2 * t * t))) + (2.5 * k * k * t * ((4 * t * t) - 1))) / t;
        Assert.True(wider > 1.1);
        Assert.Equal(-1.58 - (0.8798858 * wider), difference.Interval.Low, 6);
        Assert.Equal(-1.58 + (0.8798858 * wider), difference.Interval.High, 6);
        Assert.Equal(difference.Interval, difference.SimultaneousInterval);
        Assert.Equal(0.7951702, difference.Correlation, 6);
        Assert.Equal(10, difference.Replications);

        // One patient of ten makes the differences so skewed that zero is no longer ruled out.
        Assert.Equal(Verdict.NoDifferenceShown, difference.Verdict);
    }

    [Fact]
    public void Variance_reduction_and_correlation_agree_with_an_independent_library()
    {
        PairedDifference difference = PairedDifference.Of(s_firstDrug, s_secondDrug, 0.95, 1, Preference.Lower);

        double sum = MathNet.Numerics.Statistics.Statistics.Variance(s_firstDrug)
            + MathNet.Numerics.Statistics.Statistics.Variance(s_secondDrug);
        double paired = MathNet.Numerics.Statistics.Statistics.Variance(s_firstDrug.Zip(s_secondDrug, (first, second) => first - second));
        Assert.Equal(sum / paired, difference.VarianceReduction, 10);
        Assert.Equal(MathNet.Numerics.Statistics.Correlation.Pearson(s_firstDrug, s_secondDrug), difference.Correlation, 10);
    }

    [Theory]
    [InlineData(Preference.Lower, Verdict.Better)]
    [InlineData(Preference.Higher, Verdict.Worse)]
    [InlineData(Preference.Neither, Verdict.Different)]
    public void A_shown_decrease_is_judged_by_the_welcome_direction(Preference preference, Verdict verdict) =>
        Assert.Equal(verdict, PairedDifference.Of(s_firstDrug, s_clearlyMore, 0.95, 1, preference).Verdict);

    [Theory]
    [InlineData(Preference.Lower, Verdict.Worse)]
    [InlineData(Preference.Higher, Verdict.Better)]
    public void A_shown_increase_is_judged_the_other_way_round(Preference preference, Verdict verdict) =>
        Assert.Equal(verdict, PairedDifference.Of(s_clearlyMore, s_firstDrug, 0.95, 1, preference).Verdict);

    // 0.5 +- t(0.975; 2) s / sqrt(3) with s = 0.125: 0.19 to 0.81.
    [Theory]
    [InlineData(Preference.Lower, Verdict.Worse, Verdict.Better)]
    [InlineData(Preference.Higher, Verdict.Better, Verdict.Worse)]
    public void A_difference_of_less_than_one_is_judged_by_its_sign(Preference preference, Verdict increase, Verdict decrease)
    {
        double[] more = [0.375, 0.5, 0.625];
        double[] none = [0, 0, 0];

        Assert.Equal(increase, PairedDifference.Of(more, none, 0.95, 1, preference).Verdict);
        Assert.Equal(decrease, PairedDifference.Of(none, more, 0.95, 1, preference).Verdict);
    }

    [Fact]
    public void The_verdict_rests_on_the_interval_that_holds_for_all_comparisons_at_once()
    {
        PairedDifference alone = PairedDifference.Of([1, 2, 3, 4], [0, 1.5, 1.5, 3.2], 0.95, 1, Preference.Lower);
        PairedDifference among = PairedDifference.Of([1, 2, 3, 4], [0, 1.5, 1.5, 3.2], 0.95, 40, Preference.Lower);

        Assert.Equal(Verdict.Worse, alone.Verdict);
        Assert.Equal(Verdict.NoDifferenceShown, among.Verdict);
        Assert.Equal(alone.Interval, among.Interval);
        Assert.True(among.SimultaneousInterval.HalfWidth > alone.SimultaneousInterval.HalfWidth);
    }

    [Fact]
    public void Bonferroni_shares_out_what_the_level_leaves()
    {
        Assert.Equal(0.975, PairedDifference.SimultaneousLevel(0.95, 2)!.Value, 12);
        Assert.Equal(0.99, PairedDifference.SimultaneousLevel(0.95, 5)!.Value, 12);
        Assert.Null(PairedDifference.SimultaneousLevel(null, 2));
    }

    [Fact]
    public void Equal_arms_differ_by_exactly_nothing()
    {
        PairedDifference difference = PairedDifference.Of(s_firstDrug, s_firstDrug, 0.95, 2, Preference.Lower);

        Assert.Equal(0, difference.Value);
        Assert.Equal(new Interval(0, 0), difference.Interval);
        Assert.Equal(1, difference.Correlation);
        Assert.Equal(double.PositiveInfinity, difference.VarianceReduction);
        Assert.Equal(Verdict.NoDifferenceShown, difference.Verdict);
    }

    [Fact]
    public void A_replication_that_one_arm_has_no_value_for_is_left_out_of_the_pairs()
    {
        PairedDifference difference = PairedDifference.Of([1, double.NaN, 3, 5], [0, 1, double.NaN, 2], 0.95, 1, Preference.Lower);

        Assert.Equal(2, difference.Replications);
        Assert.Equal(2, difference.Value);
    }

    [Fact]
    public void No_common_replication_shows_nothing()
    {
        PairedDifference difference = PairedDifference.Of([double.NaN], [1], 0.95, 1, Preference.Lower);

        Assert.True(double.IsNaN(difference.Value));
        Assert.Equal(Verdict.NoDifferenceShown, difference.Verdict);
    }

    [Fact]
    public void Series_of_different_length_are_refused() =>
        Assert.Throws<ArgumentException>(() => PairedDifference.Of([1, 2], [1], 0.95, 1, Preference.Lower));
}

using CspSim.Experiments.Statistics;
using CspSim.Model.Measures;

namespace CspSim.Tests.Experiments.Statistics;

public sealed class WelchDifferenceTests
{
    // Extra hours of sleep with two drugs: Student, "The probable error of a mean", Biometrika 6, 1908.
    private static readonly double[] s_firstDrug = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0];
    private static readonly double[] s_secondDrug = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];

    // The documentation of R's t.test prints these figures for the same data: df = 17.776, interval -3.3654832 to 0.2054832.
    [Fact]
    public void The_sleep_data_give_the_published_interval_and_degrees_of_freedom()
    {
        WelchDifference difference = WelchDifference.Of(s_firstDrug, s_secondDrug, 0.95, 1, Preference.Higher);

        Assert.Equal(-1.58, difference.Value, 12);
        Assert.Equal(17.776, difference.DegreesOfFreedom, 3);
        Assert.Equal(-3.3654832, difference.Interval.Low, 7);
        Assert.Equal(0.2054832, difference.Interval.High, 7);
        Assert.Equal(Verdict.NoDifferenceShown, difference.Verdict);
    }

    // By hand: means 2 and 6, variances 1 and 4, so the squared standard error is 1/3 + 4/3 = 5/3 and the degrees of freedom are
    // (5/3)^2 / ((1/3)^2 / 2 + (4/3)^2 / 2) = (25/9) / (17/18) = 50/17.
    [Fact]
    public void Two_small_samples_agree_with_the_computation_by_hand()
    {
        WelchDifference difference = WelchDifference.Of([1, 2, 3], [4, 6, 8], 0.95, 1, Preference.Lower);
        double t = MathNet.Numerics.Distributions.StudentT.InvCDF(0, 1, 50.0 / 17, 0.975);

        Assert.Equal(-4, difference.Value, 12);
        Assert.Equal(50.0 / 17, difference.DegreesOfFreedom, 12);
        Assert.Equal(t * Math.Sqrt(5.0 / 3), difference.Interval.HalfWidth, 6);
    }

    [Fact]
    public void Samples_of_different_length_are_compared()
    {
        WelchDifference difference = WelchDifference.Of([10, 11, 12, 13], [1, 2, double.NaN], 0.95, 1, Preference.Lower);

        Assert.Equal(10, difference.Value, 12);
        Assert.Equal(Verdict.Worse, difference.Verdict);
    }

    [Fact]
    public void One_value_has_no_interval_and_shows_nothing()
    {
        WelchDifference difference = WelchDifference.Of([5], [1, 2, 3], 0.95, 1, Preference.Lower);

        Assert.Equal(3, difference.Value);
        Assert.False(difference.Interval.Exists);
        Assert.True(double.IsNaN(difference.DegreesOfFreedom));
        Assert.Equal(Verdict.NoDifferenceShown, difference.Verdict);
    }

    [Fact]
    public void Samples_that_do_not_vary_have_an_interval_without_width()
    {
        WelchDifference difference = WelchDifference.Of([2, 2], [1, 1], 0.95, 1, Preference.Higher);

        Assert.Equal(new Interval(1, 1), difference.Interval);
        Assert.Equal(2, difference.DegreesOfFreedom);
        Assert.Equal(Verdict.Better, difference.Verdict);
    }

    [Fact]
    public void The_verdict_rests_on_the_interval_that_holds_for_all_comparisons_at_once()
    {
        WelchDifference among = WelchDifference.Of([1, 2, 3, 4], [4, 5, 6, 7], 0.95, 100, Preference.Lower);

        Assert.True(among.Interval.High < 0);
        Assert.True(among.SimultaneousInterval.High > 0);
        Assert.Equal(Verdict.NoDifferenceShown, among.Verdict);
    }

    [Fact]
    public void Without_a_level_there_is_a_difference_and_no_interval()
    {
        WelchDifference difference = WelchDifference.Of([1, 2], [3, 4], null, 1, Preference.Lower);

        Assert.Equal(-2, difference.Value);
        Assert.False(difference.Interval.Exists);
    }
}

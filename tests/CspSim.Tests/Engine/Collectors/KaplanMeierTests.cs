using CspSim.Engine.Collectors;
using CspSim.Engine.Distributions;
using CspSim.Engine.Random;

namespace CspSim.Tests.Engine.Collectors;

public sealed class KaplanMeierTests
{
    [Theory]
    [InlineData(0.10, 6)]
    [InlineData(0.14, 6)]
    [InlineData(0.15, 7)]
    [InlineData(0.20, 10)]
    [InlineData(0.25, 13)]
    [InlineData(0.35, 16)]
    [InlineData(0.40, 22)]
    [InlineData(0.50, 23)]
    [InlineData(0.55, 23)]
    public void The_leukaemia_trial_of_the_textbooks_gives_its_published_steps(double p, double expectedWeeks)
    {
        // Weeks in remission, 6-MP arm of Freireich et al. 1963 (as in Cox and Oakes, Analysis of Survival Data, 1984); survival
        // 0.857, 0.807, 0.753, 0.690, 0.627, 0.538, 0.448 at 6, 7, 10, 13, 16, 22, 23 weeks.
        Tally ended = Of(6, 6, 6, 7, 10, 13, 16, 22, 23);
        Tally censored = Of(6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35);

        Assert.Equal(expectedWeeks, KaplanMeier.Quantile(ended, censored, p), expectedWeeks / 512);
    }

    [Fact]
    public void A_quantile_that_the_survival_curve_does_not_reach_is_not_a_number() =>
        Assert.Equal(
            double.NaN,
            KaplanMeier.Quantile(Of(6, 6, 6, 7, 10, 13, 16, 22, 23), Of(6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35), 0.6));

    [Fact]
    public void Nothing_ended_means_no_quantile() => Assert.Equal(double.NaN, KaplanMeier.Quantile(new Tally(), Of(3), 0.1));

    [Fact]
    public void With_everything_ended_the_quantiles_are_those_of_the_tally()
    {
        Tally ended = new();
        KeyedDraws draws = new(11, 0);
        Distribution law = Lognormal.FromMeanAndCv(12, 0.8);
        for (uint i = 0; i < 5000; i++)
        {
            ended.Add(law.Quantile(draws.Uniform(i, 1, 0)));
        }

        foreach (double p in new[] { 0.01, 0.1, 0.5, 0.9, 0.99 })
        {
            double expected = ended.Quantile(p);
            Assert.Equal(expected, KaplanMeier.Quantile(ended, new Tally(), p), expected / 256);
        }
    }

    // Goal: censoring does not bias. Method: exponential durations (mean 10) cut off by independent exponential ends (mean 15), 200,000
    // cases, fixed seed; standard error of a survival share is below sqrt(0.25 / 80,000) = 0.0018, so the true share is met
    // within 0.007.
    [Theory]
    [InlineData(0.25)]
    [InlineData(0.5)]
    [InlineData(0.75)]
    public void Cut_off_cases_do_not_bias_the_quantile(double p)
    {
        Tally ended = new();
        Tally censored = new();
        KeyedDraws draws = new(12, 0);
        Exponential duration = new(10);
        Exponential end = new(15);
        for (uint i = 0; i < 200_000; i++)
        {
            draws.UniformPair(i, 1, 0, out double first, out double second);
            double length = duration.Quantile(first);
            double limit = end.Quantile(second);
            (length <= limit ? ended : censored).Add(Math.Min(length, limit));
        }

        Assert.Equal(p, duration.Cumulative(KaplanMeier.Quantile(ended, censored, p)), 0.007);
    }

    [Fact]
    public void Cases_that_end_at_once_count() => Assert.Equal(0, KaplanMeier.Quantile(Of(0, 0, 5), Of(7), 0.5));

    [Fact]
    public void Negative_durations_are_refused() =>
        Assert.Throws<ArgumentException>("ended", () => KaplanMeier.Quantile(Of(-1, 2), new Tally(), 0.5));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(double.NaN)]
    public void A_share_outside_0_to_1_is_refused(double p) =>
        Assert.Throws<ArgumentOutOfRangeException>(nameof(p), () => KaplanMeier.Quantile(Of(1), new Tally(), p));

    private static Tally Of(params double[] values)
    {
        Tally tally = new();
        foreach (double value in values)
        {
            tally.Add(value);
        }

        return tally;
    }
}

using System.Globalization;
using CspSim.Engine.Distributions;
using CspSim.Engine.Random;
using static System.FormattableString;

namespace CspSim.Tests.Engine.Distributions;

/// <summary>What every law of the catalog promises.</summary>
public sealed class DistributionContractTests
{
    private static readonly Distribution[] s_all = [.. Laws.All()];

    private static readonly double[] s_probabilities =
        [1e-16, 1e-9, 1e-4, .. Enumerable.Range(1, 199).Select(i => i / 200.0), 0.9999, 1 - 1e-9, 1 - (1.0 / (1UL << 53))];

    public static TheoryData<int, string> Listed() => Laws.Listed(s_all);

    [Theory]
    [MemberData(nameof(Listed))]
    public void Quantiles_rise_and_stay_within_the_bounds(int number, string law)
    {
        double last = s_all[number].Minimum;
        foreach (double probability in s_probabilities)
        {
            double quantile = s_all[number].Quantile(probability);
            Assert.True(double.IsFinite(quantile), law);
            Assert.InRange(quantile, last, s_all[number].Maximum);
            last = quantile;
        }
    }

    [Theory]
    [MemberData(nameof(Listed))]
    public void The_share_up_to_the_quantile_is_the_probability_or_jumps_over_it(int number, string law)
    {
        foreach (double probability in s_probabilities)
        {
            double quantile = s_all[number].Quantile(probability);
            double nearby = Math.Max(Math.Abs(quantile) * 1e-13, 1e-300);

            Assert.True(s_all[number].Cumulative(quantile + nearby) >= probability - 1e-12, Invariant($"{law}: below at {quantile}"));
            Assert.True(s_all[number].Cumulative(quantile - nearby) <= probability + 1e-12, Invariant($"{law}: above at {quantile}"));
        }
    }

    [Theory]
    [MemberData(nameof(Listed))]
    public void Cumulative_shares_rise_from_0_to_1(int number, string law)
    {
        Distribution it = s_all[number];
        Assert.Equal(0, it.Cumulative(double.NegativeInfinity));
        Assert.Equal(0, it.Cumulative(it.Minimum - 1));
        Assert.Equal(1, it.Cumulative(double.PositiveInfinity), 1e-15);
        Assert.Equal(1, it.Cumulative(it.Maximum), 1e-15);
        double last = 0;
        double spread = it.Mean + (10 * Math.Sqrt(it.Variance)) - it.Minimum;
        for (int i = -10; i <= 1000; i++)
        {
            double share = it.Cumulative(it.Minimum + (spread * i / 1000));
            Assert.True(share >= last && share <= 1, law);
            last = share;
        }
    }

    // Goal: stated moments are those of the law. Method: trapezium rule over normal scores; a law with jumps is met to one part in
    // 1000 of its standard deviation (step 0.001 of a normal score), a smooth one far better (see the tests of each law).
    [Theory]
    [MemberData(nameof(Listed))]
    public void Mean_and_variance_are_the_integrals_of_the_quantile(int number, string law)
    {
        Distribution it = s_all[number];
        double deviation = Math.Sqrt(it.Variance);
        double mean = Laws.Expectation(it, x => x);
        double variance = Laws.Expectation(it, x => (x - it.Mean) * (x - it.Mean));

        Assert.True(Math.Abs(mean - it.Mean) <= (1e-3 * deviation) + (1e-12 * Math.Abs(it.Mean)), Invariant($"{law}: mean {mean}"));
        Assert.True(Math.Abs(variance - it.Variance) <= (2e-3 * it.Variance) + 1e-15, Invariant($"{law}: variance {variance}"));
    }

    // Goal: keyed draws follow the law. Method: 20,000 draws, Kolmogorov-Smirnov distance below 1.95 / sqrt(n), the 0.1 % point, for the
    // law with its jumps (for which the test is only more lenient); fixed seed.
    [Theory]
    [MemberData(nameof(Listed))]
    public void Drawn_values_follow_the_law(int number, string law)
    {
        const int Count = 20_000;
        KeyedDraws draws = new(6, 0);
        double[] sorted = [.. Enumerable.Range(0, Count).Select(i => s_all[number].Draw(draws.Uniform((ulong)i, 1, 0))).Order()];
        for (int i = 0; i < Count; i++)
        {
            bool isLastOfItsValue = i == Count - 1 || sorted[i] < sorted[i + 1];
            if (isLastOfItsValue)
            {
                Assert.True(
                    Math.Abs(s_all[number].Cumulative(sorted[i]) - ((i + 1.0) / Count)) < 1.95 / Math.Sqrt(Count) + (1.0 / Count),
                    law);
            }
        }
    }

    [Fact]
    public void The_parameters_are_reported_in_one_culture_only()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            Assert.Equal("mean=5.5, cv=0.6", Lognormal.FromMeanAndCv(5.5, 0.6).ToString());
            Assert.Equal(
                "0.5 x constant(value=1.5) + 2 x exponential(mean=2.5)",
                new Mixture([new(0.5, new Constant(1.5)), new(2, new Exponential(2.5))]).ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}

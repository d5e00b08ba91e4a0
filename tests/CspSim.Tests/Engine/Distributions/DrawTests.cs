using CspSim.Engine.Distributions;

namespace CspSim.Tests.Engine.Distributions;

/// <summary>What a uniform number draws, against quantiles that do not use the tables.</summary>
public sealed class DrawTests
{
    private const double TableReach = 1.0 / (1 << 13);

    // 4096 numbers between the halvings of each end down to 2^-16, and the ends themselves.
    private static readonly double[] s_uniforms =
    [
        .. Enumerable.Range(0, 1 << 16).Select(static at => Math.Pow(2, -1 - ((at + 0.37) / (1 << 12)))),
        1e-300, 1e-16, 1.0 / (1UL << 54), TableReach, Math.BitDecrement(TableReach), 0.25, Math.BitDecrement(0.5),
    ];

    private static readonly double[] s_bothSides =
        [.. s_uniforms, 0.5, .. s_uniforms.Select(static each => 1 - each).Where(static each => each < 1)];

    private static readonly Distribution[] s_all =
    [
        .. Laws.All(), Lognormal.FromMedianAndSigma(2, 10), Lognormal.FromMeanAndCv(1, 1000), Gamma.FromMeanAndCv(1, 7),
        Weibull.FromMeanAndCv(1, 400),
    ];

    public static TheoryData<int, string> Listed() => Laws.Listed(s_all);

    [Theory]
    [MemberData(nameof(Listed))]
    public void A_draw_is_the_quantile_within_one_part_in_a_million_million(int number, string law)
    {
        foreach (double uniform in s_bothSides)
        {
            double exact = s_all[number].Quantile(uniform);
            double drawn = s_all[number].Draw(uniform);
            bool isNear = Math.Abs(drawn - exact) <= 1e-12 * Math.Abs(exact);
            Assert.True(isNear, FormattableString.Invariant($"{law} at {uniform}: {drawn} for {exact}"));
        }
    }

    [Theory]
    [MemberData(nameof(Listed))]
    public void Near_the_ends_and_at_one_half_a_draw_is_the_quantile_itself(int number, string law)
    {
        double[] near = [.. s_bothSides.Where(static each => each == 0.5 || Math.Min(each, 1 - each) < TableReach)];

        Assert.True(near.Length > 20_000, law);
        Assert.All(near, uniform => Assert.Equal(s_all[number].Quantile(uniform), s_all[number].Draw(uniform)));
    }

    // -mean ln(1 - u), scale (-ln(1 - u))^(1 / shape): by the base library, with -ln(1 - u) = 2 artanh(u / (2 - u)) where u is small.
    [Fact]
    public void Draws_follow_the_closed_forms()
    {
        Exponential exponential = new(400);
        Weibull weibull = Weibull.FromShapeAndScale(0.7, 3);
        foreach (double uniform in s_bothSides)
        {
            double unit = uniform < 0.5 ? 2 * Math.Atanh(uniform / (2 - uniform)) : -Math.Log(1 - uniform);
            double power = 3 * Math.Pow(unit, 1 / 0.7);
            Assert.Equal(400 * unit, exponential.Draw(uniform), 2e-12 * 400 * unit);
            Assert.Equal(power, weibull.Draw(uniform), 2e-12 * power);
        }
    }

    [Fact]
    public void Lognormal_and_gamma_draws_have_the_shares_of_the_oracle()
    {
        Lognormal lognormal = Lognormal.FromMedianAndSigma(3, 0.8);
        Gamma gamma = Gamma.FromShapeAndScale(2.5, 3);
        for (int i = 1; i < 10_000; i++)
        {
            double uniform = i / 10_000.0;
            Assert.Equal(uniform, MathNet.Numerics.Distributions.LogNormal.CDF(Math.Log(3), 0.8, lognormal.Draw(uniform)), 1e-12);
            Assert.Equal(uniform, MathNet.Numerics.Distributions.Gamma.CDF(2.5, 1.0 / 3, gamma.Draw(uniform)), 1e-11);
        }
    }

    [Theory]
    [InlineData("exponential")]
    [InlineData("lognormal")]
    [InlineData("gamma")]
    [InlineData("weibull")]
    public void Laws_of_every_kind_that_takes_a_table_have_one(string kind)
    {
        Distribution law = DistributionCatalog.All.Single(each => each.Name == kind).Create(Laws.Arguments[kind][0]);

        Assert.Contains(s_bothSides, uniform => law.Draw(uniform) != law.Quantile(uniform));
    }

    [Fact]
    public void A_law_that_polynomials_miss_has_no_table()
    {
        Lognormal law = Lognormal.FromMedianAndSigma(2, 10);

        Assert.All(s_bothSides, uniform => Assert.Equal(law.Quantile(uniform), law.Draw(uniform)));
    }
}

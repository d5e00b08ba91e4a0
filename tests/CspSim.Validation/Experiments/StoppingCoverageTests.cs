using CspSim.Engine.Random;
using CspSim.Experiments.Statistics;

namespace CspSim.Validation.Experiments;

/// <summary>What an interval is worth when the precision that was wanted says how many replications there are.</summary>
/// <remarks>
/// Goal: stopping when the half-width is at most g / (1 + g) of the mean, from the default of 20 replications on, leaves an interval that
/// holds the mean in 93 to 97 of 100 experiments, and a mean within g of the truth in at least as many. Method: sequential experiments on
/// skewed replication means, 1,000 or more for each law and precision. Chow and Robbins prove the level only in the limit of a small g ("On
/// the asymptotic theory of fixed-width sequential confidence intervals for the mean", Annals of Mathematical Statistics 36, 1965):
/// Student's interval loses points at a large one, because series that look precise by chance stop early.
/// </remarks>
public sealed class StoppingCoverageTests
{
    private const int Least = 20;

    [Theory]
    [InlineData("mean of four exponentials", 0.05, 1000)]
    [InlineData("mean of four exponentials", 0.1, 2000)]
    [InlineData("mean of four exponentials", 0.2, 4000)]
    [InlineData("mean of four exponentials", 0.3, 4000)]
    [InlineData("exponential", 0.2, 2000)]
    [InlineData("exponential", 0.3, 2000)]
    [InlineData("M/M/1 at 0.8, 200 customers", 0.2, 2000)]
    [InlineData("M/M/1 at 0.8, 1000 customers", 0.2, 1000)]
    [Trait("Category", "Sweep")]
    public void The_interval_after_stopping_holds_the_mean(string law, double wanted, int experiments)
    {
        int held = 0;
        int within = 0;
        long made = 0;
        for (int experiment = 1; experiment <= experiments; experiment++)
        {
            (int count, bool holds, bool isWithin) = Stop(law, experiment, wanted);
            made += count;
            held += holds ? 1 : 0;
            within += isWithin ? 1 : 0;
        }

        TestContext.Current.TestOutputHelper!.WriteLine(FormattableString.Invariant(
            $"held {held / (double)experiments:0.000}, within {within / (double)experiments:0.000}, {made / experiments} made"));
        Assert.InRange(held / (double)experiments, 0.93, 0.97);
        Assert.InRange(within / (double)experiments, 0.93, 1);
    }

    private static (int Made, bool Holds, bool IsWithin) Stop(string law, int experiment, double wanted)
    {
        KeyedDraws draws = new(11, experiment);
        (Func<KeyedDraws, uint, double> draw, double mean) = SkewedLaw.Of(law);
        Moments moments = default;
        double bound = wanted / (1 + wanted);
        while (true)
        {
            moments.Add(draw(draws, (uint)moments.Count));

            // The interval is never narrower than 1.95 standard errors: the costly quantile is needed only below that.
            if (moments.Count < Least || 1.95 * moments.StandardError > bound * moments.Mean)
            {
                continue;
            }

            double halfWidth = WidenedT.HalfWidth(moments, 0.95);
            if (halfWidth <= bound * moments.Mean)
            {
                double error = Math.Abs(moments.Mean - mean);
                return (moments.Count, error <= halfWidth, error <= wanted * mean);
            }
        }
    }
}

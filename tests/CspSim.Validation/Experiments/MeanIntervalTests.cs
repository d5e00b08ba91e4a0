using CspSim.Engine.Random;
using CspSim.Experiments.Statistics;

namespace CspSim.Validation.Experiments;

/// <summary>Which way to make intervals of means keeps its level where replications are skewed.</summary>
/// <remarks>
/// Goal: of 95 % intervals at the default of 20 replications between 93 and 97 of 100 hold the mean. Method: 2,000 experiments of keyed
/// draws on laws with a known mean; the error of a share is then half a point (one standard deviation), and the seed is fixed.
/// </remarks>
public sealed class MeanIntervalTests
{
    private const int Experiments = 2_000;
    private const int Usual = 20;
    private const ulong Seed = 71;

    private static readonly string[] s_candidates = ["t", "Johnson", "Willink", "Willink, longer arm", "bootstrap-t", "widened t"];

    [Theory]
    [InlineData("normal")]
    [InlineData("mean of four exponentials")]
    [InlineData("exponential")]
    [InlineData("M/M/1 at 0.8, 200 customers")]
    [InlineData("M/M/1 at 0.8, 1000 customers")]
    [InlineData("pairs of M/M/1 at 0.8")]
    public void Widened_intervals_of_the_usual_number_of_replications_hold_the_mean(string law) =>
        Assert.InRange(Measure("widened t", law, Usual).Held, 0.93, 0.97);

    // The mean hangs on rare large values that most series of 20 do not have: no way that was tried holds it without being far too wide.
    [Theory]
    [InlineData("lognormal, cv 1.5", 0.5)]
    [InlineData("lognormal, cv 2", 0.55)]
    public void Where_widened_intervals_do_not_hold_the_mean_most_series_are_marked(string law, double markedLeast)
    {
        double[][] samples = Samples(law, Usual);
        int marked = samples.Count(static sample => Estimate.OfMean(sample, 0.95).IsTooSkewed);

        Assert.InRange(Measure("widened t", law, Usual).Held, 0.85, 0.935);
        Assert.True(marked > markedLeast * Experiments, FormattableString.Invariant($"{marked} of {Experiments}"));
    }

    [Theory]
    [InlineData("normal", 0.01)]
    [InlineData("mean of four exponentials", 0.05)]
    public void Where_they_do_few_series_are_marked(string law, double markedMost)
    {
        int marked = Samples(law, Usual).Count(static sample => Estimate.OfMean(sample, 0.95).IsTooSkewed);

        Assert.True(marked <= markedMost * Experiments, FormattableString.Invariant($"{marked} of {Experiments}"));
    }

    [Theory]
    [InlineData(3, 1.2)]
    [InlineData(5, 1.15)]
    [InlineData(10, 1.2)]
    [InlineData(20, 1.1)]
    [InlineData(40, 1.05)]
    public void They_are_hardly_wider_where_nothing_is_skewed(int replications, double most)
    {
        (double held, double width) = Measure("widened t", "normal", replications);

        Assert.InRange(held, 0.93, 0.975);
        Assert.InRange(width / Measure("t", "normal", replications).Width, 1, most);
    }

    /// <summary>
    /// Of the ways that reach 0.93 on every law, the widened one has the narrowest intervals. Prints the whole table.
    /// </summary>
    [Fact]
    [Trait("Category", "Sweep")]
    public void No_other_way_holds_the_mean_with_narrower_intervals()
    {
        string[] laws = ["normal", "mean of four exponentials", "exponential", "M/M/1 at 0.8, 200 customers", "pairs of M/M/1 at 0.8"];
        Dictionary<string, (double Held, double Width)> worst = [];
        foreach (string law in laws)
        {
            double[][] samples = Samples(law, Usual);
            double student = Measure("t", law, samples).Width;
            foreach (string candidate in s_candidates)
            {
                (double held, double width) = Measure(candidate, law, samples);
                TestContext.Current.TestOutputHelper!.WriteLine(
                    FormattableString.Invariant($"{law,-30} {candidate,-20} {held:0.000}  {width / student:0.00}"));
                (double least, double widest) = worst.GetValueOrDefault(candidate, (1, 0));
                worst[candidate] = (Math.Min(least, held), Math.Max(widest, width / student));
            }
        }

        string[] holding = [.. worst.Where(static each => each.Value.Held >= 0.93).Select(static each => each.Key)];
        Assert.Contains("widened t", holding, StringComparer.Ordinal);
        Assert.Equal("widened t", holding.MinBy(candidate => worst[candidate].Width));
        Assert.DoesNotContain("t", holding, StringComparer.Ordinal);
    }

    private static (double Held, double Width) Measure(string candidate, string law, int replications) =>
        Measure(candidate, law, Samples(law, replications));

    private static (double Held, double Width) Measure(string candidate, string law, double[][] samples)
    {
        double mean = SkewedLaw.Of(law).Mean;
        int held = 0;
        double width = 0;
        for (int experiment = 0; experiment < samples.Length; experiment++)
        {
            Interval interval = IntervalCandidate.Of(candidate, samples[experiment], new KeyedDraws(Seed + 1, experiment + 1));
            held += interval.Contains(mean) ? 1 : 0;
            width += interval.HalfWidth;
        }

        return (held / (double)samples.Length, width / samples.Length);
    }

    private static double[][] Samples(string law, int replications)
    {
        Func<KeyedDraws, uint, double> draw = SkewedLaw.Of(law).Draw;
        return
        [
            .. Enumerable.Range(1, Experiments).Select(experiment =>
            {
                KeyedDraws draws = new(Seed, experiment);
                return (double[])[.. Enumerable.Range(0, replications).Select(replication => draw(draws, (uint)replication))];
            }),
        ];
    }
}

using CspSim.Engine.Random;
using CspSim.Experiments.Statistics;

namespace CspSim.Validation.Experiments;

/// <summary>What is said of one long run of M/M/1 at a load of 0.8, whose mean wait is 4 hours.</summary>
public sealed class SteadyStateStatisticsTests
{
    private const int Experiments = 1_000;

    /// <summary>
    /// Goal: batches that are long against the memory of the queue pass the test of correlation in about 95 of 100 runs, and the intervals
    /// of those that pass hold the mean in 93 to 97 of 100; short ones fail the test. Method: 1,000 runs.
    /// </summary>
    [Fact]
    [Trait("Category", "Sweep")]
    public void Batches_that_are_long_enough_pass_and_hold_the_mean_and_short_ones_fail()
    {
        int passed = 0;
        int held = 0;
        int shortFailed = 0;
        for (int experiment = 1; experiment <= Experiments; experiment++)
        {
            double[] waits = Waits(new KeyedDraws(29, experiment), 20_000);
            BatchMeans found = BatchMeans.Of(waits, 0.95, 10);
            passed += found.AreCorrelated ? 0 : 1;
            held += found.Mean.Interval.Contains(SkewedLaw.MeanWait) ? 1 : 0;
            shortFailed += BatchMeans.Of(waits.AsSpan(0, 200), 0.95).AreCorrelated ? 1 : 0;
        }

        TestContext.Current.TestOutputHelper!.WriteLine(FormattableString.Invariant(
            $"passed {passed}, held {held / (double)passed:0.000} of them; short ones failed {shortFailed}"));
        Assert.InRange(passed / (double)Experiments, 0.85, 0.98);
        Assert.InRange(held / (double)passed, 0.93, 0.97);
        Assert.True(shortFailed > 0.6 * Experiments);
    }

    /// <summary>
    /// Goal: MSER-5 cuts off a start that is far from the steady state and hardly anything of a run that begins in it. Method: 200 runs of
    /// 5,000 customers; in one half the first customer waits 200 hours.
    /// </summary>
    [Fact]
    public void A_start_far_from_the_steady_state_is_cut()
    {
        int steady = 0;
        int full = 0;
        int tooShort = 0;
        for (int experiment = 1; experiment <= 100; experiment++)
        {
            Truncation inside = Mser.Find(Waits(new KeyedDraws(31, experiment), 5_000));
            Truncation outside = Mser.Find(Waits(new KeyedDraws(37, experiment), 5_000, firstWait: 200));
            steady += inside.Values;
            full += outside.Values;
            tooShort += outside.IsTooShort ? 1 : 0;
        }

        // The queue falls by 0.2 hours an hour: the wait of 200 hours is gone after 1,000 hours, which are 800 customers.
        TestContext.Current.TestOutputHelper!.WriteLine(FormattableString.Invariant($"{steady / 100.0} {full / 100.0} {tooShort}"));
        Assert.InRange(full / 100.0, 700, 1_300);
        Assert.True(steady < full / 2);
        Assert.True(tooShort < 5);
    }

    private static double[] Waits(KeyedDraws draws, int customers, double? firstWait = null)
    {
        double[] waits = new double[customers];
        double start = draws.Uniform(0, 2, 0) / 0.8;
        double wait = firstWait ?? (start < 1 ? -Math.Log(start) / 0.2 : 0);
        for (int customer = 0; customer < customers; customer++)
        {
            waits[customer] = wait;
            draws.UniformPair(0, 3, (uint)customer, out double first, out double second);
            wait = Math.Max(0, wait - Math.Log(first) + (Math.Log(second) / 0.8));
        }

        return waits;
    }
}

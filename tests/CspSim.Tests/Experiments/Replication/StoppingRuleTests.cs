using CspSim.Engine.Random;
using CspSim.Experiments.Plans;
using CspSim.Experiments.Replication;
using CspSim.Experiments.Results;
using CspSim.Model.Runs;
using CspSim.Reporting.Tables;
using CspSim.Tests.Experiments.Support;
using MathNet.Numerics.Statistics;

namespace CspSim.Tests.Experiments.Replication;

public sealed class StoppingRuleTests
{
    private const int AtMost = 120;

    [Theory]
    [InlineData(0.05, 5)]
    [InlineData(0.05, 40)]
    [InlineData(0.03, 5)]
    [InlineData(0.1, 2)]
    [InlineData(0.001, 5)]
    public void It_stops_at_the_first_number_at_which_every_arm_and_office_is_precise_enough(double wanted, int atLeast)
    {
        int expected = FirstPreciseEnough(wanted, atLeast);

        ExperimentResult result = Run(wanted, atLeast, threads: 1);

        Assert.Equal(expected, result.Replications);
        Assert.Equal(wanted < 0.01 ? ExperimentEnding.LimitReached : ExperimentEnding.PrecisionReached, result.Ending);
    }

    [Fact]
    public void The_number_does_not_depend_on_the_threads()
    {
        int alone = Run(0.05, 5, threads: 1).Replications;

        Assert.InRange(alone, 6, AtMost - 1);
        Assert.Equal(alone, Run(0.05, 5, threads: 2).Replications);
        Assert.Equal(alone, Run(0.05, 5, threads: 7).Replications);
    }

    [Fact]
    public void Without_a_precision_it_goes_to_the_limit()
    {
        ExperimentResult result = new ExperimentRunner(SomePlan.With(new ReplicationRule(3, 9), "a"), new() { Threads = 2 }, Fake).Run(
            TestContext.Current.CancellationToken);

        Assert.Equal(9, result.Replications);
        Assert.Equal(ExperimentEnding.FixedNumber, result.Ending);
        Assert.True(double.IsNaN(result.Furthest.HalfWidth));
    }

    [Fact]
    public void One_replication_is_never_precise()
    {
        ExperimentPlan plan = SomePlan.With(new ReplicationRule(1, 12, new PrecisionTarget(SomePlan.Pendency, 0.5)), "a");
        var constant = FakeReplication.OfValues(static (_, _, _) => 10);

        ExperimentResult result = new ExperimentRunner(plan, new() { Threads = 1 }, new(constant)).Run(
            TestContext.Current.CancellationToken);

        Assert.Equal(2, result.Replications);
        Assert.Equal(0, result.Furthest.HalfWidth);
    }

    [Fact]
    public void A_replication_without_a_value_keeps_the_precision_from_being_reached()
    {
        ExperimentPlan plan = SomePlan.With(new ReplicationRule(2, 12, new PrecisionTarget(SomePlan.Pendency, 0.5)), "a");
        var values = FakeReplication.OfValues(static (_, replication, office) => replication == 2 && office == 1 ? double.NaN : 10);

        ExperimentResult result = new ExperimentRunner(plan, new() { Threads = 1 }, new(values)).Run(TestContext.Current.CancellationToken);

        Assert.Equal(12, result.Replications);
        Assert.Equal(ExperimentEnding.LimitReached, result.Ending);
    }

    [Fact]
    public void It_ends_with_the_least_number_where_nothing_watched_has_a_value()
    {
        ExperimentPlan plan = SomePlan.With(new ReplicationRule(3, 12, new PrecisionTarget(SomePlan.Pendency, 0.5)), "a");
        var nothing = FakeReplication.OfValues(static (_, _, _) => double.NaN);

        ExperimentResult result = new ExperimentRunner(plan, new() { Threads = 1 }, new(nothing)).Run(
            TestContext.Current.CancellationToken);

        Assert.Equal((3, ExperimentEnding.NothingWatched), (result.Replications, result.Ending));
    }

    // Chance moves the two arms apart: their difference varies twice as much as the baseline, and is held against the baseline's mean,
    // not its own.
    [Fact]
    public void Differences_have_to_be_as_precise_as_levels()
    {
        const double wanted = 0.05;
        static double Noise(int replication) => 4 * (new KeyedDraws(SomePlan.Seed, replication).Uniform(1, 1, 0) - 0.5);
        static double Apart(ArmPlan arm, int replication, int office) =>
            arm.Name == "a" ? 10 + Noise(replication) : 30 - Noise(replication);
        int First(double factor) => Enumerable.Range(5, AtMost).First(n =>
        {
            double[] noise = [.. Enumerable.Range(1, n).Select(Noise)];
            return factor * HalfWidth(noise) <= wanted / (1 + wanted) * (10 + noise.Mean());
        });

        ReplicationRule rule = new(5, AtMost, new PrecisionTarget(SomePlan.Pendency, wanted));
        ExperimentResult result = new ExperimentRunner(
            SomePlan.With(rule, "a", "b"),
            new() { Threads = 2 },
            new(FakeReplication.OfValues(Apart))).Run(TestContext.Current.CancellationToken);

        Assert.True(First(1) < First(2));
        Assert.Equal(First(2), result.Replications);
    }

    [Theory]
    [InlineData(0.6)]
    [InlineData(0.3)]
    public void A_precision_in_the_unit_of_the_measure_is_held_against_the_half_width_itself(double wanted)
    {
        static double Noise(int replication) => 4 * (new KeyedDraws(SomePlan.Seed, replication).Uniform(1, 1, 0) - 0.5);
        int first = Enumerable.Range(5, AtMost).First(n => HalfWidth([.. Enumerable.Range(1, n).Select(Noise)]) <= wanted);

        ReplicationRule rule = new(5, AtMost, new PrecisionTarget(SomePlan.Pendency, wanted, IsShareOfMean: false));
        ExperimentResult result = new ExperimentRunner(
            SomePlan.With(rule, "a"), new() { Threads = 2 }, new(FakeReplication.OfValues((_, at, _) => 10 + Noise(at))))
            .Run(TestContext.Current.CancellationToken);

        Assert.Equal((first, ExperimentEnding.PrecisionReached), (result.Replications, result.Ending));
        Assert.InRange(result.Furthest.HalfWidth, 0.01, wanted);
        Assert.Equal(
            $"first-action-pendency within {result.HalfWidths[0]:0.####} months, wanted {wanted} months", PrecisionText.Of(result));
    }

    [Fact]
    public void Several_measures_are_waited_for_and_each_has_its_own_precision()
    {
        int alone = Run(0.05, 5, threads: 1).Replications;
        PrecisionTarget pendency = new(SomePlan.Pendency, 0.05);

        ExperimentResult loose = RunBoth(pendency, new(SomePlan.Cohort, 0.9));
        ExperimentResult never = RunBoth(pendency, new(SomePlan.Cohort, 0.0001));

        // The second measure has no values in these replications: it is not waited for, and the result says that it has none.
        Assert.Equal((alone, ExperimentEnding.PrecisionReached), (loose.Replications, loose.Ending));
        Assert.Equal((alone, ExperimentEnding.PrecisionReached), (never.Replications, never.Ending));
        Assert.True(double.IsNaN(never.HalfWidths[1]));
        Assert.Equal(loose.HalfWidths[0], loose.Furthest.HalfWidth);
    }

    [Fact]
    public void The_slowest_measure_says_when_it_stops()
    {
        ReplicationRule rule = new(5, AtMost, new PrecisionTarget(SomePlan.Pendency, 0.2), new PrecisionTarget(SomePlan.Cohort, 0.01));
        static ExperimentResult Run(ReplicationRule rule) => new ExperimentRunner(
            SomePlan.With(rule, "a"), new() { Threads = 2 }, FakeReplication.Drawn).Run(TestContext.Current.CancellationToken);

        ExperimentResult both = Run(rule);
        ExperimentResult first = Run(new(5, AtMost, rule.Until[0]));
        ExperimentResult second = Run(new(5, AtMost, rule.Until[1]));

        Assert.True(first.Replications < second.Replications);
        Assert.Equal(second.Replications, both.Replications);
        Assert.Equal(both.HalfWidths[1], both.Furthest.HalfWidth);
        Assert.True(both.HalfWidths[0] < 0.2);
    }

    [Fact]
    public void The_widest_half_width_of_all_arms_and_offices_is_reported()
    {
        ExperimentResult result = Run(0.05, 5, threads: 1);
        double widest = 0;
        foreach (ArmResult arm in result.Arms)
        {
            for (int office = 0; office < 2; office++)
            {
                widest = Math.Max(
                    widest,
                    arm.Find(SomePlan.Pendency, office, CspSim.Model.Measures.CaseGroup.Everybody)!.Mean.RelativeHalfWidth);
            }
        }

        Assert.Equal(widest, result.Furthest.HalfWidth, 12);
        Assert.True(widest <= 0.05 / 1.05);
    }

    private static ExperimentResult RunBoth(params PrecisionTarget[] targets) =>
        new ExperimentRunner(SomePlan.With(new ReplicationRule(5, AtMost, targets), "a", "bb"), new() { Threads = 1 }, Fake).Run(
            TestContext.Current.CancellationToken);

    private static ExperimentResult Run(double wanted, int atLeast, int threads)
    {
        ReplicationRule rule = new(atLeast, AtMost, new PrecisionTarget(SomePlan.Pendency, wanted));
        return new ExperimentRunner(SomePlan.With(rule, "a", "bb"), new() { Threads = threads }, Fake).Run(
            TestContext.Current.CancellationToken);
    }

    private static ReplicationResult Fake(ArmPlan arm, RunOptions options) => FakeReplication.OfValues(Value)(arm, options);

    private static double Value(ArmPlan arm, int replication, int office) =>
        10 + (4 * new KeyedDraws(SomePlan.Seed, replication).Uniform((ulong)((arm.Name.Length * 10) + office), 1, 0));

    // With the quantile, the deviation and the skewness of another library.
    private static double HalfWidth(double[] values)
    {
        double t = MathNet.Numerics.Distributions.StudentT.InvCDF(0, 1, values.Length - 1, 0.975);
        double skewness = values.Length < 3 ? 0 : Math.Abs(values.Skewness()) * Math.Pow(Math.Min(1, values.Length / 10.0), 2);
        double k = skewness / (6 * Math.Sqrt(values.Length));
        double arm = t + (k * (1 + (2 * t * t))) + (2.5 * k * k * t * ((4 * t * t) - 1));
        return arm * values.StandardDeviation() / Math.Sqrt(values.Length);
    }

    // The definition, on whole prefixes.
    private static int FirstPreciseEnough(double wanted, int atLeast)
    {
        for (int n = Math.Max(2, atLeast); n < AtMost; n++)
        {
            bool isReached = true;
            foreach (string name in (string[])["a", "bb"])
            {
                for (int office = 0; office < 2; office++)
                {
                    ArmPlan arm = new(name, SomePlan.World("KIPO", "JPO"));
                    double[] values = [.. Enumerable.Range(1, n).Select(replication => Value(arm, replication, office))];
                    isReached &= HalfWidth(values) <= wanted / (1 + wanted) * values.Mean();
                }
            }

            if (isReached)
            {
                return n;
            }
        }

        return AtMost;
    }
}

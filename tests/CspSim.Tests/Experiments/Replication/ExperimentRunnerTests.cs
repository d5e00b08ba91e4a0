using CspSim.Engine.Random;
using CspSim.Experiments.Plans;
using CspSim.Experiments.Replication;
using CspSim.Experiments.Results;
using CspSim.Model.Measures;
using CspSim.Model.Runs;
using CspSim.Tests.Experiments.Support;
using CspSim.Tests.Model.Outcomes;
using CspSim.Tests.Reporting.Support;

namespace CspSim.Tests.Experiments.Replication;

public sealed class ExperimentRunnerTests
{
    private static readonly Lazy<byte[]> s_alone = new(static () => Bytes(1));

    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    public void Any_number_of_threads_gives_the_same_bytes(int threads)
    {
        Assert.True(s_alone.Value.AsSpan().SequenceEqual(Bytes(threads)));
    }

    [Fact]
    public void A_replication_that_ends_after_later_ones_still_counts_in_its_place()
    {
        using ManualResetEventSlim laterEnded = new();
        ReplicationResult Late(ArmPlan arm, RunOptions options)
        {
            if (options.Replication == 1)
            {
                laterEnded.Wait(TestContext.Current.CancellationToken);
            }

            if (options.Replication == 2)
            {
                laterEnded.Set();
            }

            return FakeReplication.OfValues(static (_, replication, _) => replication)(arm, options);
        }

        ExperimentResult result = new ExperimentRunner(SomePlan.With(ReplicationRule.Exactly(4), "a"), new() { Threads = 2 }, Late).Run(
            TestContext.Current.CancellationToken);

        Figure figure = result.Arms[0].Find(SomePlan.Pendency, 0, CaseGroup.Everybody)!;
        Assert.Equal([1, 2, 3, 4], figure.Means.ToArray());
    }

    [Fact]
    public void A_measure_of_counts_has_one_value_a_replication()
    {
        Measure kappa = MeasureCatalog.Find("agreement-kappa")!;
        ReplicationResult Count(ArmPlan arm, RunOptions options)
        {
            MeasureTable table = FakeReplication.Table(arm, options);
            if (options.Replication < 3)
            {
                // Programme families agree always or never, those left outside never; replication 3 has no families.
                table.Outcomes(0)
                    .Merge(options.Replication == 1 ? OutcomeCountsTests.Counts(50, 0, 0, 50) : OutcomeCountsTests.Counts(0, 50, 50, 0));
                table.Outcomes(2).Merge(OutcomeCountsTests.Counts(0, 50, 50, 0));
            }

            return FakeReplication.Result(arm, options, table);
        }

        ExperimentPlan plan = SomePlan.With(ReplicationRule.Exactly(3), "a") with { Measures = [kappa] };
        ArmResult arm = new ExperimentRunner(plan, new() { Threads = 1 }, Count).Run(TestContext.Current.CancellationToken).Arms[0];

        Assert.Equal([1, -1, double.NaN], arm.Find(kappa, null, CaseGroup.Programme)!.Means.ToArray());
        Assert.Equal([0, -1, double.NaN], arm.Find(kappa, null, CaseGroup.Everybody)!.Means.ToArray());
        Assert.Equal(2, arm.Find(kappa, null, CaseGroup.Everybody)!.Count);
        Assert.Null(arm.Find(kappa, 0, CaseGroup.Everybody));
    }

    [Fact]
    public void Every_arm_has_the_same_number_of_replications_on_the_same_keys()
    {
        List<(string Arm, int Replication, ulong Seed)> seen = [];
        ReplicationResult Note(ArmPlan arm, RunOptions options)
        {
            lock (seen)
            {
                seen.Add((arm.Name, options.Replication, options.Seed));
            }

            return FakeReplication.Drawn(arm, options);
        }

        ExperimentResult result = new ExperimentRunner(
            SomePlan.With(ReplicationRule.Exactly(5), "a", "b", "c"),
            new() { Threads = 3 },
            Note).Run(TestContext.Current.CancellationToken);

        Assert.All(result.Arms, arm => Assert.All(arm.Figures, figure => Assert.Equal(5, figure.Replications.Count)));
        Assert.Equal(15, seen.Distinct().Count());
        Assert.All(seen, job => Assert.Equal(SomePlan.Seed, job.Seed));
        Assert.All(
            "abc",
            name => Assert.Equal([1, 2, 3, 4, 5], seen.Where(job => job.Arm[0] == name).Select(job => job.Replication).Order()));
    }

    [Fact]
    public void A_stop_keeps_the_replications_that_are_complete_in_every_arm()
    {
        using CancellationTokenSource stop = new();
        ReplicationResult StopAtFourth(ArmPlan arm, RunOptions options)
        {
            if (options.Replication == 4 && arm.Name == "a")
            {
                stop.Cancel();
            }

            return FakeReplication.Drawn(arm, options);
        }

        ExperimentResult result = new ExperimentRunner(
            SomePlan.With(ReplicationRule.Exactly(50), "a", "b"),
            new() { Threads = 1 },
            StopAtFourth).Run(stop.Token);

        Assert.True(result.IsPartial);
        Assert.Equal(ExperimentEnding.Interrupted, result.Ending);
        Assert.Equal(3, result.Replications);
        Assert.All(result.Arms, arm => Assert.All(arm.Figures, figure => Assert.Equal(3, figure.Replications.Count)));
    }

    [Fact]
    public void A_stop_before_the_first_replication_gives_an_empty_result()
    {
        using CancellationTokenSource stop = new();
        stop.Cancel();

        ExperimentResult result = new ExperimentRunner(
            SomePlan.With(ReplicationRule.Exactly(5), "a", "b"),
            new() { Threads = 2 },
            FakeReplication.Drawn).Run(stop.Token);

        Assert.Equal(0, result.Replications);
        Assert.True(result.IsPartial);
        Assert.All(result.Arms, arm => Assert.Empty(arm.Figures));
    }

    [Fact]
    public void A_replication_that_fails_costs_only_itself_whatever_the_threads()
    {
        static ReplicationResult Fail(ArmPlan arm, RunOptions options) => options.Replication is 3 or 5 && arm.Name == "b"
            ? throw new ArithmeticException("the examiners are out of pencils.")
            : FakeReplication.OfValues(static (_, replication, _) => replication)(arm, options);

        foreach (int threads in (int[])[1, 2, 5])
        {
            ExperimentRunner runner = new(SomePlan.With(ReplicationRule.Exactly(9), "a", "b"), new() { Threads = threads }, Fail);

            ExperimentResult result = runner.Run(TestContext.Current.CancellationToken);

            Assert.Equal([1, 2, 4, 6, 7, 8, 9], result.Numbers);
            Assert.All(
                result.Arms,
                arm => Assert.Equal([1, 2, 4, 6, 7, 8, 9], arm.Find(SomePlan.Pendency, 0, CaseGroup.Everybody)!.Means.ToArray()));
            Assert.Equal([(1, 3), (1, 5)], result.Failures.Select(static failure => (failure.Arm, failure.Replication)));
            Assert.All(result.Failures, static failure => Assert.IsType<ArithmeticException>(failure.Cause));
            Assert.True(result.IsPartial);
            Assert.Equal(ExperimentEnding.FixedNumber, result.Ending);
        }
    }

    [Fact]
    public void A_replication_that_failed_is_none_of_those_that_precision_needs()
    {
        static ReplicationResult Fail(ArmPlan arm, RunOptions options) => options.Replication == 1
            ? throw new ArithmeticException("the first one.")
            : FakeReplication.OfValues(static (_, replication, _) => 10 + (0.001 * replication))(arm, options);

        ExperimentPlan plan = SomePlan.With(new ReplicationRule(3, 50, new PrecisionTarget(SomePlan.Pendency, 0.1)), "a");

        Assert.Equal([2, 3, 4], new ExperimentRunner(plan, new() { Threads = 2 }, Fail).Run(TestContext.Current.CancellationToken).Numbers);
    }

    [Fact]
    public void When_every_replication_fails_the_result_is_empty_and_reports_all()
    {
        ExperimentRunner runner = new(
            SomePlan.With(ReplicationRule.Exactly(3), "a", "b"),
            new() { Threads = 2 },
            static (_, _) => throw new ArithmeticException("always."));

        ExperimentResult result = runner.Run(TestContext.Current.CancellationToken);

        Assert.Empty(result.Numbers);
        Assert.Equal(6, result.Failures.Count);
    }

    [Fact]
    public void A_cut_waits_for_no_replication_and_keeps_what_all_arms_have()
    {
        using CancellationTokenSource stop = new();
        using ManualResetEventSlim release = new();
        ReplicationResult Hang(ArmPlan arm, RunOptions options)
        {
            if (options.Replication == 2 && arm.Name == "a")
            {
                // Nothing makes it end: it does not even look whether it is cut.
                release.Wait(CancellationToken.None);
            }

            if (options.Replication == 4 && arm.Name == "b")
            {
                stop.Cancel();
            }

            return FakeReplication.OfValues(static (_, replication, _) => replication)(arm, options);
        }

        ExperimentResult result = new ExperimentRunner(SomePlan.With(ReplicationRule.Exactly(50), "a", "b"), new() { Threads = 2 }, Hang)
            .Run(stop.Token, stop.Token);
        release.Set();

        // The fourth may be counted or not: its thread hands it in while the result is made.
        Assert.Equal([1, 3], result.Numbers.Take(2));
        Assert.DoesNotContain(2, result.Numbers);
        Assert.Equal(ExperimentEnding.Interrupted, result.Ending);
        Assert.Empty(result.Failures);
    }

    [Fact]
    public void A_result_that_nobody_wants_is_not_put_together()
    {
        using CancellationTokenSource drop = new();
        ReplicationResult Drop(ArmPlan arm, RunOptions options)
        {
            if (options.Replication == 3)
            {
                drop.Cancel();
            }

            return FakeReplication.OfValues(static (_, replication, _) => replication)(arm, options);
        }

        ExperimentRunner runner = new(SomePlan.With(ReplicationRule.Exactly(50), "a", "b"), new() { Threads = 1 }, Drop);

        Assert.Throws<OperationCanceledException>(() => runner.Run(drop.Token, drop.Token, drop.Token));
    }

    [Theory]
    [InlineData(50)]
    [InlineData(3)]
    public void A_replication_that_is_cut_short_is_no_failure_and_does_not_count(int replications)
    {
        using CancellationTokenSource stop = new();
        ReplicationResult Obey(ArmPlan arm, RunOptions options)
        {
            if (options.Replication == 3)
            {
                stop.Cancel();
                options.Cut.ThrowIfCancellationRequested();
            }

            return FakeReplication.Drawn(arm, options);
        }

        ExperimentResult result = new ExperimentRunner(
            SomePlan.With(ReplicationRule.Exactly(replications), "a"),
            new() { Threads = 1 },
            Obey).Run(stop.Token, stop.Token);

        Assert.Equal([1, 2], result.Numbers);
        Assert.Empty(result.Failures);
        Assert.Equal(ExperimentEnding.Interrupted, result.Ending);
    }

    [Fact]
    public void A_failure_beyond_the_last_replication_that_counts_is_no_failure()
    {
        static ReplicationResult Fail(ArmPlan arm, RunOptions options) => options.Replication > 2
            ? throw new ArithmeticException("never needed")
            : FakeReplication.OfValues(static (_, replication, _) => 10 + (0.001 * replication))(arm, options);

        ExperimentPlan plan = SomePlan.With(new ReplicationRule(2, 50, new PrecisionTarget(SomePlan.Pendency, 0.1)), "a");

        Assert.Equal(2, new ExperimentRunner(plan, new() { Threads = 4 }, Fail).Run(TestContext.Current.CancellationToken).Replications);
    }

    [Fact]
    public void Progress_counts_every_replication_of_every_arm_once()
    {
        List<ExperimentProgress> seen = [];

        new ExperimentRunner(
            SomePlan.With(ReplicationRule.Exactly(6), "a", "b"),
            new() { Threads = 3, Progress = seen.Add },
            FakeReplication.Drawn).Run(TestContext.Current.CancellationToken);

        Assert.Equal([1, 2, 3, 4, 5, 6], seen.Where(progress => progress.Arm == 0).Select(progress => progress.Done));
        Assert.Equal([1, 2, 3, 4, 5, 6], seen.Where(progress => progress.Arm == 1).Select(progress => progress.Done));
        Assert.All(seen, progress => Assert.Equal(6, progress.AtMost));
    }

    [Fact]
    public void Measures_that_only_precision_or_expectations_need_are_kept_after_those_of_the_plan()
    {
        ExperimentPlan plan = SomePlan.With(new ReplicationRule(2, 3, new PrecisionTarget(SomePlan.Backlog, 0.1)), "a") with
        {
            Measures = [SomePlan.Pendency],
            Expectations = [new Expectation { Text = "", Statistic = "mean", Measure = SomePlan.PairPendency }],
        };

        ExperimentResult result = new ExperimentRunner(plan, null, FakeReplication.Drawn).Run(TestContext.Current.CancellationToken);

        Assert.Equal([SomePlan.Pendency, SomePlan.Backlog, SomePlan.PairPendency], result.Measures);
    }

    [Fact]
    public void Plans_that_cannot_be_paired_are_refused()
    {
        ExperimentPlan plan = SomePlan.With(ReplicationRule.Exactly(2), "a", "b");

        Assert.Throws<ArgumentException>(() => new ExperimentRunner(plan with { Arms = [] }));
        Assert.Throws<ArgumentException>(() => new ExperimentRunner(plan with { Baseline = 2 }));
        Assert.Throws<ArgumentException>(() => new ExperimentRunner(plan with { Confidence = 0.3 }));
        Assert.Throws<ArgumentException>(() => new ExperimentRunner(plan with { Replications = new(3, 2) }));
        Assert.Throws<ArgumentException>(
            () => new ExperimentRunner(plan with { Arms = [plan.Arms[0], new("b", SomePlan.World("JPO", "KIPO"))] }));
        Assert.Throws<ArgumentException>(() => new ExperimentRunner(plan, new() { Threads = 0 }));
    }

    private static byte[] Bytes(int threads)
    {
        static ReplicationResult Wander(ArmPlan arm, RunOptions options)
        {
            // Some replications take much longer than others, so that they end out of order.
            Thread.SpinWait((int)(100_000 * new KeyedDraws(7, options.Replication).Uniform((ulong)arm.Name.Length, 1, 0)));
            return FakeReplication.Drawn(arm, options);
        }

        ExperimentPlan plan = SomePlan.With(new ReplicationRule(4, 40, new PrecisionTarget(SomePlan.Pendency, 0.05)), "a", "bb");
        ExperimentResult result = new ExperimentRunner(plan, new() { Threads = threads }, Wander).Run();

        // Some replications must have been dropped for the claim to mean something.
        Assert.Equal(ExperimentEnding.PrecisionReached, result.Ending);
        return SomeReport.Json(result);
    }
}

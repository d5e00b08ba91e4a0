using CspSim.Experiments.Plans;
using CspSim.Experiments.Replication;
using CspSim.Experiments.Results;
using CspSim.Link;
using CspSim.Model.Exchange;
using CspSim.Model.Measures;
using CspSim.Model.Runs;
using CspSim.Reporting;
using CspSim.Reporting.Outputs;
using CspSim.Tests.Experiments.Support;
using CspSim.Tests.Reporting.Support;
using CspSim.Tests.Worker.Support;

namespace CspSim.Tests.Experiments.Replication;

public sealed class KeptRoundsTests
{
    private const int Rounds = 4;

    private static readonly ExperimentPlan s_plan = SmallPlan.Create(Rounds);

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void A_run_whose_rounds_are_all_kept_gives_the_same_bytes_and_simulates_nothing(int threads)
    {
        MemoryStore store = new();
        Found first = Run(store, threads);

        Found second = Run(store, threads, Refuse);

        Assert.Equal(Rounds, store.Kept);
        AssertSame(first, second);
    }

    [Theory]
    [InlineData(1, 2, 3)]
    [InlineData(2, 4)]
    [InlineData(4)]
    public void Whatever_rounds_are_kept_the_rest_is_made_and_the_bytes_are_the_same(params int[] kept)
    {
        MemoryStore store = new();
        Found whole = Run(store, 2);
        foreach (RoundKey key in store.Rounds.Keys.Where(key => !kept.Contains(key.Replication)).ToArray())
        {
            store.Rounds.Remove(key);
        }

        List<int> made = [];
        Found resumed = Run(store, 2, (arm, options) =>
        {
            lock (made)
            {
                made.Add(options.Replication);
            }

            return new FilingRun(arm.World, options).Run();
        });

        AssertSame(whole, resumed);
        Assert.Equal(Enumerable.Range(1, Rounds).Except(kept), made.Distinct().Order());
    }

    [Fact]
    public void A_stopping_rule_ends_at_the_same_round_from_a_store()
    {
        Measure pendency = SomePlan.Pendency;
        ExperimentPlan plan = SmallPlan.Create(rule: new ReplicationRule(3, 40, new PrecisionTarget(pendency, 0.2)));
        MemoryStore store = new();

        Found made = Run(store, 2, plan: plan);
        Found read = Run(store, 2, Refuse, plan);

        Assert.InRange(made.Result.Replications, 3, 40);
        AssertSame(made, read);
    }

    [Fact]
    public void A_round_that_failed_is_not_kept()
    {
        MemoryStore store = new();
        Found found = Run(
            store, 1, static (arm, options) => options.Replication == 2 ? throw new InvalidOperationException("no")
                : new FilingRun(arm.World, options).Run());

        Assert.Equal(2, Assert.Single(found.Result.Failures.Select(static failure => failure.Replication).Distinct()));
        Assert.Equal([1, 3, 4], store.Rounds.Keys.Select(static key => key.Replication).Distinct().Order());
    }

    private static ReplicationResult Refuse(ArmPlan arm, RunOptions options) =>
        throw new InvalidOperationException("A kept round was made again.");

    private static Found Run(MemoryStore store, int threads, ReplicateArm? replicate = null, ExperimentPlan? plan = null)
    {
        Records records = new();
        ExperimentOptions options = new()
        {
            Threads = threads, Store = store, LinkFactory = new PollyLinkFactory(), ExchangeLog = LogScope.All, CaseLog = LogScope.All,
            Records = records,
        };
        ExperimentRunner runner = replicate is null ? new(plan ?? s_plan, options) : new(plan ?? s_plan, options, replicate);
        ExperimentResult result = runner.Run(TestContext.Current.CancellationToken);
        return new(result, records);
    }

    private static void AssertSame(Found one, Found other)
    {
        Assert.NotEmpty(one.Records.Events);
        Assert.NotEmpty(one.Records.Cases);
        Assert.Equal(one.Records.Events, other.Records.Events);
        Assert.Equal(one.Records.Cases, other.Records.Cases);
        foreach (IResultOutput output in OutputCatalog.All)
        {
            Assert.True(Bytes(output, one.Result).AsSpan().SequenceEqual(Bytes(output, other.Result)), output.FileName);
        }
    }

    private static byte[] Bytes(IResultOutput output, ExperimentResult result)
    {
        using MemoryStream stream = new();
        output.Write(new ExperimentReport(result, SomeReport.Provenance), stream);
        return stream.ToArray();
    }

    private sealed record Found(ExperimentResult Result, Records Records);

    private sealed class Records : IExperimentRecords
    {
        public List<(int Arm, int Replication, ExchangeEvent Event)> Events { get; } = [];

        public List<(int Arm, int Replication, CaseRow Row)> Cases { get; } = [];

        public void Take(ReplicationRecords records)
        {
            Events.AddRange(records.Events.Select(line => (records.Arm, records.Replication, line)));
            Cases.AddRange(records.Cases.Select(row => (records.Arm, records.Replication, row)));
        }
    }
}

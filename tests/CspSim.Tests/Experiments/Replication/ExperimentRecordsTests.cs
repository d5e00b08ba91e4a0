using CspSim.Experiments.Plans;
using CspSim.Experiments.Replication;
using CspSim.Experiments.Results;
using CspSim.Model.Exchange;
using CspSim.Model.Measures;
using CspSim.Model.Runs;
using CspSim.Tests.Experiments.Support;

namespace CspSim.Tests.Experiments.Replication;

public sealed class ExperimentRecordsTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void All_records_come_by_replication_and_arm(int threads)
    {
        ListedRecords records = new();

        Run(new() { Threads = threads, Records = records, ExchangeLog = LogScope.All, CaseLog = LogScope.All });

        Assert.Equal(["1a", "1b", "2a", "2b", "3a", "3b"], records.Seen);
    }

    [Fact]
    public void The_first_replication_of_each_arm_alone_is_kept_on_wish()
    {
        ListedRecords records = new();

        Run(new() { Threads = 2, Records = records, ExchangeLog = LogScope.First });

        Assert.Equal(["1a", "1b"], records.Seen);
    }

    [Fact]
    public void Nothing_is_kept_by_default()
    {
        ListedRecords records = new();

        Run(new() { Threads = 2, Records = records });

        Assert.Empty(records.Seen);
    }

    [Fact]
    public void A_full_disk_ends_the_records_and_not_the_experiment()
    {
        ListedRecords records = new() { FailAt = 3 };

        ExperimentResult result = Run(new() { Threads = 2, Records = records, ExchangeLog = LogScope.All });

        Assert.Equal(["1a", "1b"], records.Seen);
        Assert.Equal(3, result.Replications);
        Assert.False(result.IsPartial);
        Assert.Equal("no space left", Assert.IsType<IOException>(result.RecordsFailure).Message);
    }

    [Fact]
    public void A_sample_takes_the_same_families_in_every_arm_and_their_share()
    {
        LogScope sample = new(LoggedReplications.All, 0.1);
        int taken = Enumerable.Range(0, 100_000).Count(family => sample.Takes(family));

        // Binomial: five standard deviations are 474.
        Assert.InRange(taken, 9_526, 10_474);
        Assert.True(sample.Takes(-1));
        Assert.All(Enumerable.Range(0, 1000), family => Assert.True(LogScope.All.Takes(family)));
        Assert.DoesNotContain(Enumerable.Range(0, 1000), family => new LogScope(LoggedReplications.All, 0).Takes(family));
    }

    [Fact]
    public void Cases_of_families_outside_the_sample_are_not_kept()
    {
        ListedRecords records = new();
        LogScope sample = new(LoggedReplications.First, 0.5);

        Run(new() { Threads = 1, Records = records, CaseLog = sample });

        Assert.NotEmpty(records.Families);
        Assert.All(records.Families, family => Assert.True(sample.Takes(family)));
        Assert.True(records.Families.Count < 200);
    }

    private static ExperimentResult Run(ExperimentOptions options) =>
        new ExperimentRunner(SomePlan.With(ReplicationRule.Exactly(3), "a", "b"), options, Replicate).Run(
            TestContext.Current.CancellationToken);

    private static ReplicationResult Replicate(ArmPlan arm, RunOptions options)
    {
        for (long family = 0; family < 100; family++)
        {
            options.CaseLog?
                .Write(new CaseRow(family + 1, family, 0, CaseGroup.Ordinary, CspSim.Model.Filings.MeasuredAs.Requested, 1, default));
        }

        options.ExchangeLog?.Write(new ExchangeEvent { Kind = ExchangeEventKind.PetitionFiled, At = default });
        return FakeReplication.Drawn(arm, options);
    }

    private sealed class ListedRecords : IExperimentRecords
    {
        public List<string> Seen { get; } = [];

        public List<long> Families { get; } = [];

        public int FailAt { get; init; }

        public void Take(ReplicationRecords records)
        {
            if (Seen.Count + 1 == FailAt)
            {
                throw new IOException("no space left");
            }

            Seen.Add($"{(char)('0' + records.Replication)}{(char)('a' + records.Arm)}");
            Families.AddRange(records.Cases.Select(row => row.Family));
        }
    }
}

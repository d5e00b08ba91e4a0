using CspSim.Experiments.Plans;
using CspSim.Experiments.Replication;
using CspSim.Experiments.Results;
using CspSim.Reporting.Tables;
using CspSim.Tests.Experiments.Support;

namespace CspSim.Tests.Reporting.Tables;

public sealed class SkewNoteTests
{
    [Fact]
    public void One_replication_that_outweighs_all_others_is_told()
    {
        string note = SkewNote.Of(Run(20, static replication => replication == 7 ? 1000 : 10 + replication))!;

        Assert.Contains("20 may be too few for an interval to hold its level", note, StringComparison.Ordinal);
        Assert.StartsWith("The replications of a, ", note, StringComparison.Ordinal);
    }

    [Fact]
    public void Replications_that_lie_evenly_are_not() => Assert.Null(SkewNote.Of(Run(20, static replication => 10 + replication)));

    [Fact]
    public void Few_replications_say_nothing_of_their_skewness() =>
        Assert.Null(SkewNote.Of(Run(9, static replication => replication == 7 ? 1000 : 10 + replication)));

    private static ExperimentResult Run(int replications, Func<int, double> value) => new ExperimentRunner(
        SomePlan.With(ReplicationRule.Exactly(replications), "a"),
        new() { Threads = 1 },
        new(FakeReplication.OfValues((_, replication, _) => value(replication)))).Run(TestContext.Current.CancellationToken);
}

using CspSim.Model.Programme;
using CspSim.Model.Runs;
using CspSim.Tests.Support;

namespace CspSim.Tests.Model.Runs;

public sealed class CutTests
{
    // An application an hour for two years: far more events than lie between two looks at the token.
    private static readonly WorldPlan s_world = Worlds.World(
        [Worlds.Office("A", 1, 1).WithOrdinary(Worlds.Every(1))], null, ProgrammePlan.None) with
    {
        Window = Worlds.Window(17_520),
    };

    [Fact]
    public void A_replication_that_is_cut_ends_without_a_result()
    {
        using CancellationTokenSource cut = new();
        cut.Cancel();

        Assert.Throws<OperationCanceledException>(
            () => new FilingRun(s_world, new RunOptions { Seed = 1, Replication = 1, Cut = cut.Token }).Run());
    }

    [Fact]
    public void A_token_that_is_never_used_changes_nothing()
    {
        using CancellationTokenSource cut = new();
        ReplicationResult watched = new FilingRun(s_world, new RunOptions { Seed = 1, Replication = 1, Cut = cut.Token }).Run();

        Assert.True(watched.EventCount > 4096);
        Assert.Equal(new FilingRun(s_world, new RunOptions { Seed = 1, Replication = 1 }).Run().EventCount, watched.EventCount);
    }
}

using CspSim.Engine.Distributions;
using CspSim.Model.Filings;
using CspSim.Model.Runs;
using CspSim.Tests.Support;

namespace CspSim.Tests.Model.Runs;

/// <summary>A replication that is simulated in parts.</summary>
public sealed class RunStandingTests
{
    private static readonly WorldPlan s_world = Worlds.World(
        [Worlds.Office("LEFT", 2, 1).WithOrdinary(Worlds.Poisson(0.2)) with { Backlog = new BacklogPlan
        {
            Cases = 40,
            Depth = Worlds.Hours(200),
        } }, Worlds.Office("RIGHT", 2, 1)],
        Worlds.Families(2, Worlds.Every(20), lagHours: 30),
        Worlds.Programme("parallel") with { ReadingEffortHours = new Constant(0.5) });

    [Theory]
    [InlineData(1)]
    [InlineData(100)]
    [InlineData(int.MaxValue)]
    public void In_parts_it_finds_what_it_finds_at_once(int eventsOfPart)
    {
        ReplicationResult whole = New().Run();
        FilingRun parts = New();
        while (parts.Continue(Worlds.At(1e6), eventsOfPart))
        {
        }

        RunStanding standing = parts.Standing;
        ReplicationResult result = parts.Run();

        Assert.Equal(whole.EventCount, standing.Events);
        Assert.Equal(whole.EventCount, result.EventCount);
        Assert.Equal(whole.Balance, result.Balance);
        Assert.Equal(whole.Balance.In, standing.Applications);
        Assert.Equal(
            (whole.Exchange.Petitions, whole.Exchange.Granted, whole.Exchange.Requested),
            (standing.Petitions, standing.Granted, standing.Messages));
        Assert.Equal(whole.Exchange, result.Exchange);
    }

    [Fact]
    public void A_part_ends_with_the_first_event_at_its_instant_or_with_its_last_event()
    {
        FilingRun run = New();

        Assert.True(run.Continue(Worlds.At(0), long.MaxValue));
        Assert.Equal(Worlds.At(0), run.Standing.Now);
        Assert.Equal(40, run.Standing.Offices[0].Backlog);
        long events = run.Standing.Events;
        Assert.True(run.Continue(Worlds.At(500), 7));
        Assert.Equal(events + 7, run.Standing.Events);
        Assert.True(run.Continue(Worlds.At(500), long.MaxValue));
        Assert.InRange((run.Standing.Now - Worlds.At(500)).Hours, 0, 5);
        Assert.True(run.Standing.Offices[0].FirstActions > 100);
        Assert.InRange(run.Standing.ApplicationsAtMost, 41, 100);
    }

    private static FilingRun New() => new(s_world, new RunOptions { Seed = 3, Replication = 1 });
}

using CspSim.Engine;
using CspSim.Experiments.Stories;
using CspSim.Link;
using CspSim.Model;
using CspSim.Model.Exchange;
using CspSim.Model.Offices;
using CspSim.Model.Programme;
using CspSim.Model.Runs;
using CspSim.Tests.Support;
using CspSim.Tests.Worker.Support;

namespace CspSim.Tests.Experiments.Stories;

public sealed class ReplayYearTests
{
    private static readonly OfficePlan[] s_offices = [Worlds.Office("A", 10, 6), Worlds.Office("B", 30, 6)];

    private static readonly RecordedReplication s_small = RecordedReplication.Make(
        SmallPlan.Create(), arm: 1, replication: 1, new PollyLinkFactory(), TestContext.Current.CancellationToken);

    // Granted at 100; s_a acts at 144 and s_b at 136, as messages take 8 h.
    [Fact]
    public void Cases_are_in_the_programme_from_the_grant_to_the_first_action()
    {
        ReplayYear year = ReplayYear.Of(ToldWorld.Of(Worlds.OneFamily(s_offices, Worlds.Programme("parallel"), latencyHours: 8)))!;

        Assert.Equal([(0, 0), (100, 1), (144, 0)], Steps(year.Programme[0]));
        Assert.Equal([(0, 0), (100, 1), (136, 0)], Steps(year.Programme[1]));
        Assert.Equal([110, 130], year.Messages.Select(static message => SimRun.HourOf(message.RequestedAt)));
    }

    // The window has 1,000 hours: 41 days and 16 hours. The family waits from 100 to 144 and to 136, days 5 and 6 are inside.
    [Fact]
    public void The_backlog_counts_who_waits_on_each_day()
    {
        RecordedReplication recorded = ToldWorld.Of(Worlds.OneFamily(s_offices, Worlds.Programme("parallel"), latencyHours: 8));

        Assert.Equal([0, 0, 0, 0, 0, 1, 0, 0], recorded.Backlog.Of(0).Take(8));
        Assert.Equal(41, recorded.Backlog.Days);
        Assert.Equal([(0, 0), (168, 0), (336, 0), (504, 0), (672, 0), (840, 0)], Steps(ReplayYear.Of(recorded)!.Backlog[0]));
    }

    [Fact]
    public void The_backlog_is_that_of_the_months()
    {
        WorldPlan world = s_small.Arm.World;
        for (int office = 0; office < world.Offices.Count; office++)
        {
            IReadOnlyList<long> days = s_small.Backlog.Of(office);
            foreach (OfficeMonth month in s_small.Result.Months[office].SkipLast(1))
            {
                DateTimeOffset end = new(month.Month.AddMonths(1), TimeOnly.MinValue, world.Window.Start.Offset);
                Assert.Equal(month.Backlog, days[(int)(end - world.Window.Start).TotalDays]);
            }

            Assert.Equal(s_small.Result.Months[office][^1].Backlog, days[^1]);
            Assert.Contains(days, static cases => cases > 0);
        }
    }

    [Fact]
    public void Only_what_happens_in_the_year_is_in_it()
    {
        WorldPlan world = s_small.Arm.World with { Window = s_small.Arm.World.Window with { WarmUp = SimDuration.FromDays(30) } };
        ReplayYear year = ReplayYear.Of(ToldWorld.Of(world))!;

        Assert.Equal((world.Window.MeasuredFrom, world.Window.End), (year.Start, year.End));
        Assert.NotEmpty(year.Messages);
        Assert.All(year.Messages, message => Assert.True(message.RequestedAt >= year.Start && message.RequestedAt < year.End));
        Assert.All(year.Programme, steps => Assert.Equal(year.Start, steps[0].At));
        Assert.Contains(year.Programme, static steps => steps[0].Cases > 0);

        // The storm lasts from day 20 to day 35, and the breaker opens in it.
        Assert.Equal([new LinkOutage(Worlds.At(20 * 24), Worlds.At(35 * 24))], year.Outages);
        Assert.NotEmpty(year.Circuit);
    }

    [Fact]
    public void At_most_one_year_is_replayed()
    {
        WorldPlan world = Worlds.OneFamily(s_offices, Worlds.Programme("parallel")) with { Window = Worlds.Window(20_000) };

        Assert.Equal(Worlds.At(365 * 24), ReplayYear.Of(ToldWorld.Of(world))!.End);
    }

    [Fact]
    public void Where_nothing_is_sent_there_is_nothing_to_replay() =>
        Assert.Null(ReplayYear.Of(ToldWorld.Of(Worlds.OneFamily(s_offices, ProgrammePlan.None))));

    private static IEnumerable<(double Hour, long Cases)> Steps(IReadOnlyList<QueueStep> steps) =>
        steps.Select(static step => (SimRun.HourOf(step.At), step.Cases));
}

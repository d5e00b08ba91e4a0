using CspSim.Engine;
using CspSim.Model.Exchange;
using CspSim.Model.Offices;
using CspSim.Model.Runs;
using CspSim.Tests.Support;

namespace CspSim.Tests.Model.Runs;

/// <summary>
/// When a report is due. Granted at hour 100; s_a searches until 110 and s_b until 130, and each sends its report then.
/// </summary>
public sealed class MessageDeadlineTests
{
    private static readonly OfficePlan s_a = Worlds.Office("A", 10, 6);
    private static readonly OfficePlan s_b = Worlds.Office("B", 30, 6);

    // s_b, at work until 130, has not begun to wait: its wait counts from the grant, but no report is due before it is sent.
    // s_a waits for s_b's report since 110, and counts from the grant as well.
    [Theory]
    [InlineData(50, 150, 150)]
    [InlineData(30, 130, 130)]
    [InlineData(10, 110, 130)]
    [InlineData(5, 110, 130)]
    public void A_report_is_due_when_the_wait_that_counts_from_the_grant_is_over(double waitHours, double dueAtB, double dueAtA)
    {
        SimRun run = SimRun.Of(
            Worlds.OneFamily([s_a, s_b], Worlds.Programme("parallel") with { WaitForPartner = Worlds.Hours(waitHours) }));

        Assert.Equal([Worlds.At(dueAtB), Worlds.At(dueAtA)], Due(run));
    }

    [Fact]
    public void A_report_that_nobody_stops_waiting_for_is_never_due()
    {
        SimRun run = SimRun.Of(Worlds.OneFamily([s_a, s_b], Worlds.Programme("parallel")));

        Assert.Equal([SimTime.Never, SimTime.Never], Due(run));
    }

    // The link is given the deadline too.
    [Fact]
    public void The_link_hears_the_same_deadline_as_the_log()
    {
        List<SimTime> dueDates = [];
        FakeLinkFactory link = new(message =>
        {
            dueDates.Add(message.DueAt);
            return new FakeFate(1);
        });

        WorldPlan world = Worlds.OneFamily([s_a, s_b], Worlds.Programme("parallel") with { WaitForPartner = Worlds.Hours(50) });
        SimRun run = SimRun.Of(world.OverSuppliedLink(), link: link);

        Assert.Equal([Worlds.At(150), Worlds.At(150)], dueDates);
        Assert.Equal(Due(run), dueDates);
    }

    private static IEnumerable<SimTime> Due(SimRun run) => run.Lines(ExchangeEventKind.MessageRequested).Select(line => line.DueAt);
}

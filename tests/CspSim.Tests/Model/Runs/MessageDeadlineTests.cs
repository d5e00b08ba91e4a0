using CspSim.Engine;
using CspSim.Model.Exchange;
using CspSim.Model.Offices;
using CspSim.Model.Runs;
using CspSim.Tests.Support;

namespace CspSim.Tests.Model.Runs;

/// <summary>
/// When a report is due. Granted at hour 100; A searches until 110 and B until 130, and each sends its report then.
/// </summary>
public sealed class MessageDeadlineTests
{
    private static readonly OfficePlan A = Worlds.Office("A", 10, 6);
    private static readonly OfficePlan B = Worlds.Office("B", 30, 6);

    // B, at work until 130, has not begun to wait: its wait counts from the grant, but no report is due before it is sent.
    // A waits for B's report since 110, and counts from the grant as well.
    [Theory]
    [InlineData(50, 150, 150)]
    [InlineData(30, 130, 130)]
    [InlineData(10, 110, 130)]
    [InlineData(5, 110, 130)]
    public void A_report_is_due_when_the_wait_that_counts_from_the_grant_is_over(double waitHours, double dueAtB, double dueAtA)
    {
        SimRun run = SimRun.Of(Worlds.OneFamily([A, B], Worlds.Programme("parallel") with { WaitForPartner = Worlds.Hours(waitHours) }));

        Assert.Equal([Worlds.At(dueAtB), Worlds.At(dueAtA)], Due(run));
    }

    [Fact]
    public void A_report_that_nobody_stops_waiting_for_is_never_due()
    {
        SimRun run = SimRun.Of(Worlds.OneFamily([A, B], Worlds.Programme("parallel")));

        Assert.Equal([SimTime.Never, SimTime.Never], Due(run));
    }

    // The deadline is also what the link is told.
    [Fact]
    public void The_link_hears_the_same_deadline_as_the_log()
    {
        List<SimTime> told = [];
        FakeLinkFactory link = new(parcel =>
        {
            told.Add(parcel.DueAt);
            return new FakeFate(1);
        });

        WorldPlan world = Worlds.OneFamily([A, B], Worlds.Programme("parallel") with { WaitForPartner = Worlds.Hours(50) });
        SimRun run = SimRun.Of(world.OverSuppliedLink(), link: link);

        Assert.Equal([Worlds.At(150), Worlds.At(150)], told);
        Assert.Equal(Due(run), told);
    }

    private static IEnumerable<SimTime> Due(SimRun run) => run.Lines(ExchangeEventKind.ExchangeRequested).Select(line => line.DueAt);
}

using CspSim.Engine;
using CspSim.Engine.Distributions;
using CspSim.Engine.Random;
using CspSim.Link;
using CspSim.Link.Faults;
using CspSim.Model.Exchange;

namespace CspSim.Tests.Link.Faults;

public sealed class OutagesUntilTests
{
    private static readonly LinkFault[] s_faults =
    [
        new FixedOutage("once", At(50), SimDuration.FromHours(7)),
        new RecurringOutage("nightly", At(3), SimDuration.FromHours(24), SimDuration.FromHours(2)),
        new RandomOutage("by chance", new Exponential(40), new Exponential(5)),
    ];

    [Fact]
    public void Fixed_and_recurring_outages_stand_in_the_order_of_their_beginnings() =>
        Assert.Equal(
            [(3, 5), (27, 29), (50, 57), (51, 53), (75, 77)],
            Outages(s_faults[..2], until: 99).Select(static outage => (HourOf(outage.From), HourOf(outage.To))));

    [Fact]
    public void The_outages_are_those_that_messages_meet()
    {
        IReadOnlyList<LinkOutage> outages = Outages(s_faults, until: 2_000);
        OutageCalendar calendar = new(s_faults, new KeyedDraws(1, 1));

        Assert.Contains(outages, static outage => (outage.To - outage.From).Hours is not (7 or 2));
        for (double hour = 0; hour < 2_000; hour += 0.25)
        {
            SimTime now = At(hour);
            Assert.Equal(calendar.IsDown(now), outages.Any(outage => now >= outage.From && now < outage.To));
        }
    }

    private static IReadOnlyList<LinkOutage> Outages(IReadOnlyList<LinkFault> faults, double until) =>
        new PollyLinkFactory().OutagesOf(new() { LatencyHours = new Constant(1), Faults = faults }, new(1, 1), At(until));

    private static SimTime At(double hours) => SimTime.Zero + SimDuration.FromHours(hours);

    private static double HourOf(SimTime time) => (time - SimTime.Zero).Hours;
}

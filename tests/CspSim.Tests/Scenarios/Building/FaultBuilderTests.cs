using System.Globalization;
using CspSim.Engine;
using CspSim.Model.Exchange;

namespace CspSim.Tests.Scenarios.Building;

/// <summary>Written times of faults. The offices of the sample are in UTC; the run starts on Monday 5 January 2026.</summary>
public sealed class FaultBuilderTests
{
    [Theory]
    [InlineData("2026-01-07", "2026-01-07", 2 * 24, 3 * 24)]
    [InlineData("2026-01-07T09:00", "2026-01-07T10:30", (2 * 24) + 9, (2 * 24) + 10.5)]
    public void A_fault_that_ends_on_a_date_holds_all_that_day_and_one_that_ends_at_a_time_ends_then(
        string from, string to, double begins, double ends)
    {
        LossFault loss = Assert.IsType<LossFault>(Fault($"kind: loss, from: {from}, to: {to}, probability: 5%"));

        Assert.Equal((Hour(begins), Hour(ends), 0.05), (loss.From, loss.To, loss.Probability));
    }

    [Theory]
    [InlineData("corruption", typeof(CorruptionFault))]
    [InlineData("duplication", typeof(DuplicationFault))]
    public void A_fault_without_dates_holds_always(string kind, Type type)
    {
        LinkFault fault = Fault($"kind: {kind}, probability: 1%");

        Assert.IsType(type, fault);
        Assert.Equal((SimTime.Always, SimTime.Never), fault switch
        {
            CorruptionFault corruption => (corruption.From, corruption.To),
            DuplicationFault duplication => (duplication.From, duplication.To),
            _ => default,
        });
    }

    // The run starts on Monday at 06:00.
    [Theory]
    [InlineData("mon 06:00", 0)]
    [InlineData("mon 06:01", 1.0 / 60)]
    [InlineData("mon 05:59", (7 * 24) - (1.0 / 60))]
    [InlineData("sun 22:00", (6 * 24) + 16)]
    [InlineData("tue 00:00", 18)]
    public void A_weekly_outage_begins_at_the_first_such_hour_of_the_run_and_not_before_it(string starts, double hours)
    {
        RecurringOutage outage = Assert.IsType<RecurringOutage>(
            Fault($"kind: outage, every: 1 week, starts: {starts}, lasts: 6 h", "2026-01-05T06:00"));

        Assert.Equal(Hour(hours), outage.First);
        Assert.Equal((SimDuration.FromDays(7), SimDuration.FromHours(6)), (outage.Every, outage.Lasts));
    }

    [Fact]
    public void An_outage_at_a_time_begins_then()
    {
        FixedOutage outage = Assert.IsType<FixedOutage>(Fault("kind: outage, at: 2026-01-06T09:00, lasts: 1 d"));

        Assert.Equal((Hour(33), SimDuration.FromDays(1)), (outage.At, outage.Lasts));
    }

    private static SimTime Hour(double hours) => SimTime.Zero + SimDuration.FromHours(hours);

    private static LinkFault Fault(string fields, string start = "2026-01-05")
    {
        string text = Sample.TwoOffices.Replace("run: {", $"run: {{start: {start}, ", StringComparison.Ordinal)
            + string.Create(CultureInfo.InvariantCulture, $"link: {{latency: 3 s, timeout: 30 s, faults: [{{name: x, {fields}}}]}}\n");

        return Assert.Single(Sample.LoadRight(text).Plan.Arms[0].World.Link.Faults);
    }
}

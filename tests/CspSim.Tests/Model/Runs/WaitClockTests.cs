using CspSim.Engine.Distributions;
using CspSim.Model;
using CspSim.Model.Exchange;
using CspSim.Model.Offices;
using CspSim.Model.Programme;
using CspSim.Model.Runs;
using CspSim.Tests.Support;

namespace CspSim.Tests.Model.Runs;

/// <summary>
/// From which decision the wait for a partner counts. Petition at hour 100; the office of first filing decides at 110, the other at 150,
/// and the pair is granted then. Both draft 6 h; a wait lasts 65 h.
/// </summary>
public sealed class WaitClockTests
{
    private static readonly OfficePlan s_fast = Worlds.Office("fast", 10, 6);
    private static readonly OfficePlan s_slow = Worlds.Office("slow", 30, 6);

    // Searches 150-160 and 150-180. A wait from 110 ends at 175: the fast office drafts alone, 175-181. One from 150 would end at 215: it
    // has the report at 180 and drafts 180-186.
    [Theory]
    [InlineData(WaitClock.FirstFilingDecision, true, 181)]
    [InlineData(WaitClock.OwnDecision, true, 181)]
    [InlineData(WaitClock.Grant, true, 186)]
    [InlineData(WaitClock.FirstFilingDecision, false, 181)]
    [InlineData(WaitClock.OwnDecision, false, 186)]
    [InlineData(WaitClock.Grant, false, 186)]
    public void A_wait_counts_from_the_decision_that_the_programme_names(WaitClock clock, bool fastIsFirst, double hour)
    {
        SimRun run = Run(fastIsFirst ? [s_fast, s_slow] : [s_slow, s_fast], clock);
        int fast = fastIsFirst ? 0 : 1;

        Assert.Equal((hour, hour < 186), (run.FirstActionHour(fast), run.Leg(fast).ActedAlone));
    }

    // The fast office sends at 160, while the slow one searches: due when that will stop waiting.
    [Theory]
    [InlineData(WaitClock.FirstFilingDecision, 175)]
    [InlineData(WaitClock.OwnDecision, 215)]
    [InlineData(WaitClock.Grant, 215)]
    public void A_report_is_due_by_the_same_clock(WaitClock clock, double due) => Assert.Equal(
        Worlds.At(due),
        Run([s_fast, s_slow], clock).Lines(ExchangeEventKind.MessageRequested).Single(static line => line.Office == 0).DueAt);

    // In serial search the second office is held, until the lead's report comes at 180 or the wait is over.
    [Theory]
    [InlineData(WaitClock.FirstFilingDecision, 175)]
    [InlineData(WaitClock.OwnDecision, 180)]
    [InlineData(WaitClock.Grant, 180)]
    public void So_does_the_time_for_which_a_second_office_is_held(WaitClock clock, double hour) =>
        Assert.Equal(hour, SimRun.HourOf(Run([s_slow, s_fast], clock, "serial").Leg(1).SearchStartedAt));

    private static SimRun Run(OfficePlan[] offices, WaitClock clock, string protocol = "parallel") => SimRun.Of(Worlds.OneFamily(
        offices,
        Worlds.Programme(protocol) with
        {
            Eligibility = [new Delay(new Constant(10)), new Delay(new Constant(50))],
            WaitForPartner = Worlds.Hours(65),
            WaitCountsFrom = clock,
        }));
}

using CspSim.Experiments.Statistics;

namespace CspSim.Validation.Mechanisms;

/// <summary>
/// Goal: the cut-off of a programme bounds what an outage can cost a pair. Method: offices with free examiners and bounded efforts, so
/// that an outage of six weeks is the only cause of long pendency; sent again until it arrives, a report comes within four hours of the
/// outage's end. With a cut-off of seven days no pair can take longer than that and its own efforts; without one the first pair of the
/// outage takes six weeks.
/// </summary>
public sealed class CutOffTests
{
    private const string World = """
        cspsim: 1
        offices:
          A: &office {calendar: always, examiners: 2000, search: {uniform: {low: 4 h, high: 16 h}}, first-action: 3 h}
          B: *office
        families: {streams: {all: {offices: [A, B], rate: 4000 / year}}}
        csp: {mode: parallel, share: 100%, notices: false, reading: 0.5 h}
        link:
          latency: 3 s
          faults: [{name: outage of six weeks, kind: outage, at: 2026-03-10T00:00, lasts: 42 d}]
          resilience: {retry: {attempts: 400, first-delay: 4 h, longest-delay: 4 h, backoff: constant, jitter: false}}
        compare: {measures: [pair-pendency, acted-alone, message-success]}
        run: {start: 2026-01-01, length: 365 d, replications: 20, seed: 107, follow: decisions}
        arms:
          week: {csp: {wait-for-partner: 7 d}}
          endless: {csp: {wait-for-partner: 1 year}}
          week-without-outage: {csp: {wait-for-partner: 7 d}, link: {faults: []}}

        """;

    private const double OutageHours = 42 * 24;
    private const double WeekHours = 7 * 24;
    private const double LongestWorkHours = 16 + 0.5 + 3;
    private const double YearHours = 365 * 24;

    private static readonly Lazy<SmallWorld> s_world = new(static () => SmallWorld.Of(World));

    [Fact]
    public void No_pair_takes_longer_than_the_cut_off_and_its_own_work()
    {
        Assert.InRange(s_world.Value.Largest("pair-pendency", "week"), WeekHours, WeekHours + LongestWorkHours);
        Assert.InRange(s_world.Value.Largest("pair-pendency", "endless"), OutageHours - 24, OutageHours + 4 + LongestWorkHours);
    }

    [Fact]
    public void One_pair_in_twenty_waits_for_weeks_without_a_cut_off_and_for_one_week_with_it()
    {
        Interval week = s_world.Value.P95("pair-pendency", "week");
        Interval endless = s_world.Value.P95("pair-pendency", "endless");

        // A share of 42 / 365 of the pairs meets the outage, the time left of it evenly spread: 5 % of all have this much left or more.
        double left = OutageHours - (0.05 * YearHours);
        Assert.True(
            endless.Low > left - 24 && endless.High < left + 24 + LongestWorkHours,
            $"{endless.Low} to {endless.High} h, expected about {left}");
        Assert.True(week.High <= WeekHours + LongestWorkHours);
    }

    [Fact]
    public void Who_is_granted_more_than_the_cut_off_before_the_end_of_the_outage_acts_alone()
    {
        // Reports are sent 4 to 16 h after the grant: from then on the outage matters. Its end is noticed within four hours.
        double least = (OutageHours - WeekHours) / YearHours;
        double most = (OutageHours - WeekHours + 16 + 4) / YearHours;
        Interval alone = s_world.Value.Mean("acted-alone", "week");

        Assert.True(alone.Low < most && alone.High > least, $"{alone.Low} to {alone.High}, expected {least} to {most}");
        Assert.True(alone.HalfWidth < 0.1 * least, $"{alone.HalfWidth} is no narrow interval");
        Assert.True(s_world.Value.Mean("acted-alone", "endless").High < 1e-9);
    }

    [Fact]
    public void Without_an_outage_the_same_cut_off_changes_nothing()
    {
        Assert.True(s_world.Value.Mean("acted-alone", "week-without-outage").High < 1e-9);
        Assert.True(s_world.Value.Largest("pair-pendency", "week-without-outage") < LongestWorkHours + 0.1);
    }
}

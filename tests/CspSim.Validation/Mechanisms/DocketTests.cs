using CspSim.Experiments.Statistics;
using CspSim.Model.Measures;

namespace CspSim.Validation.Mechanisms;

/// <summary>
/// Goal: a lane that goes first waits half a period for the docket and half a period in it, however many examiners there are, unless it
/// is urgent; and dockets change who is served and not how much is done. Theory: requests of a Poisson process fall evenly into a period
/// of P = 240 h, so they wait P/2 for its end. A docket holds 30 jobs of 8 h, all of which are done in the period, in an order in which
/// every place is as likely: a job begins after 0 to 29 others, (30 - 1) / 2 x 8 = 116 h in the mean. An urgent case waits for the job
/// that is under way, half of 8 h, and for other urgent ones, rate x 8² / (2 (1 - load)): the Pollaczek-Khinchine wait of a server that
/// takes a vacation of 8 h whenever nothing urgent is there (Y. Levy and U. Yechiali, Management Science 22, 1975).
/// </summary>
public sealed class DocketTests
{
    private const double Period = 240;
    private const double Job = 8;
    private const double FastRate = 0.01;

    // Ordinary cases bring 80 % of the hours and 1,500 of them wait at the start, so that nobody is ever idle in the window.
    private const string World = """
        cspsim: 1
        offices:
          DESK:
            calendar: always
            examiners: 1
            lanes: {fast: {}, ordinary: {share: 100%}}
            backlog: {cases: 1500, oldest: 1 year, lane: ordinary}
            arrivals:
              streams:
                fast: {poisson: {rate: 0.01 / hour}, lane: fast}
                ordinary: {poisson: {rate: 0.1 / hour}, lane: ordinary}
            search: 8 h
            first-action: 0 h
        compare: {measures: [queue-wait, utilisation]}
        run: {length: 1080 d, replications: 40, seed: 31}
        arms:
          dockets: {offices: {DESK: {desks: {period: 10 d}}}}
          urgent: {offices: {DESK: {desks: {period: 10 d}, lanes: {fast: {urgent: true}, ordinary: {share: 100%}}}}}
          at-once: {}
          twice:
            offices:
              DESK:
                examiners: 2
                desks: {period: 10 d}
                backlog: {cases: 3000, oldest: 1 year, lane: ordinary}
                arrivals:
                  streams:
                    fast: {poisson: {rate: 0.02 / hour}, lane: fast}
                    ordinary: {poisson: {rate: 0.2 / hour}, lane: ordinary}

        """;

    private static readonly Lazy<SmallWorld> s_world = new(static () => SmallWorld.Of(World));

    [Theory]
    [InlineData("dockets")]
    [InlineData("twice")]
    public void A_lane_that_goes_first_waits_half_a_period_twice(string arm) =>
        SmallWorld.AssertExact(
            (Period / 2) + (((Period / Job) - 1) / 2 * Job),
            0.03,
            s_world.Value.MeanOfLane("queue-wait", arm, "fast"));

    [Theory]
    [InlineData("urgent")]
    [InlineData("at-once")]
    public void An_urgent_lane_waits_for_the_job_under_way_only(string arm) =>
        SmallWorld.AssertExact(
            (Job / 2) + (FastRate * Job * Job / (2 * (1 - (FastRate * Job)))),
            0.05,
            s_world.Value.MeanOfLane("queue-wait", arm, "fast"));

    [Theory]
    [InlineData("dockets")]
    [InlineData("urgent")]
    [InlineData("at-once")]
    [InlineData("twice")]
    public void Nobody_is_idle_while_something_waits_in_the_lanes(string arm)
    {
        Interval load = s_world.Value.Mean("utilisation", arm, 0, CaseGroup.Everybody);

        Assert.Equal((1.0, 1.0), (load.Low, load.High));
    }
}

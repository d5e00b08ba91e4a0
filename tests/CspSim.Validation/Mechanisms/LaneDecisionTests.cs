using CspSim.Experiments.Plans;
using CspSim.Experiments.Replication;
using CspSim.Experiments.Results;
using CspSim.Experiments.Statistics;
using CspSim.Model.Measures;
using CspSim.Scenarios.Files;
using CspSim.Scenarios.Layers;
using CspSim.Scenarios.Loading;

namespace CspSim.Validation.Mechanisms;

/// <summary>
/// Goal: a decision on a lane adds its own time to that lane's wait and changes no other's. Theory: Poisson arrivals that are each
/// delayed by a time of their own, whatever its law, are Poisson again (N. M. Mirasol, Operations Research 11 (1963) 282), so what
/// joins the lanes is what would join them without decisions and Cobham's waits hold: W0 / ((1 - s(i-1)) (1 - s(i))) with W0 = 0.8 h
/// and loads s of 0.2, 0.5 and 0.8. Method: the 99.9 % interval over replications must contain the exact value and be narrow.
/// </summary>
public sealed class LaneDecisionTests
{
    private const double MeanDecisionHours = 24;

    private const string Desk = """
        cspsim: 1
        offices:
          DESK:
            calendar: always
            examiners: 1
            queue: first-come
            lanes:
              first: {decision: {exponential: {mean: 24 h}}}
              second: {}
              third: {share: 100%}
            arrivals:
              streams:
                first: {poisson: {rate: 0.2 / hour}, lane: first}
                second: {poisson: {rate: 0.3 / hour}, lane: second}
                third: {poisson: {rate: 0.3 / hour}, lane: third}
            search: {exponential: {mean: 1 h}}
            first-action: 0 h
        compare: {measures: [queue-wait], confidence: 99.9%}
        run: {start: 2026-01-01, length: 20 years, warm-up: 1 year, replications: 40, seed: 42}
        """;

    [Fact]
    [Trait("Category", "Sweep")]
    public void Only_the_lane_that_is_decided_on_waits_longer_and_just_by_the_decision()
    {
        ExperimentPlan plan = ScenarioLoader.LoadText(Desk, "desk.yaml", LoadOptions.None, new DiskFiles()).Scenario!.Plan;
        ExperimentResult result = WholeRun.Of(plan);

        Holds(result, "first", MeanDecisionHours + (0.8 / 0.8));
        Holds(result, "second", 0.8 / (0.8 * 0.5));
        Holds(result, "third", 0.8 / (0.5 * 0.2));
    }

    private static void Holds(ExperimentResult result, string lane, double exact)
    {
        Interval interval = result.Arms[0].Find(MeasureCatalog.Find("queue-wait")!, 0, CaseGroup.Ordinary, lane)!.Mean.Interval;

        Assert.True(interval.Low <= exact && exact <= interval.High, $"{lane}: {exact} is not in {interval.Low} to {interval.High}");
        Assert.True(
            (interval.High - interval.Low) / 2 < 0.02 * exact,
            $"{lane}: half-width {(interval.High - interval.Low) / 2} is not below 2 % of {exact}");
    }
}

using CspSim.Experiments.Statistics;
using CspSim.Model.Measures;

namespace CspSim.Validation.Mechanisms;

/// <summary>
/// Goal: priority moves waiting from some to others and removes none. Method: two M/G/1 offices in which those who ask for the
/// programme go first, without interruption and without sharing. L. Kleinrock, "A conservation law for a wide class of queueing
/// disciplines", Naval Research Logistics Quarterly 12 (1965) 181-192: the sum of load x mean wait over the classes is rho W0 / (1 -
/// rho), whatever the order. Each class waits as A. Cobham says (Operations Research 2, 1954).
/// </summary>
public sealed class WorkConservationTests
{
    // Programme: 0.1 an hour of mean 2 h (load 0.2). Others: 0.6 an hour of mean 1 h (load 0.6). Spread cv 1, so E[S^2] = 2 mean^2.
    private const string World = """
        cspsim: 1
        offices:
          A: &office
            calendar: always
            examiners: 1
            queue: first-come
            lanes: {csp: {}, ordinary: {share: 100%}}
            arrivals: {poisson: {rate: 0.7 / hour}}
            search: {lognormal: {mean: 1 h, cv: 1}}
            first-action: 0 h
          B: *office
        families: {streams: {all: {offices: [A, B], rate: 0.1 / hour}}}
        csp: {mode: parallel, sharing: false, share: 100%, selection: {effort: 200%}, notices: false}
        compare: {measures: [queue-wait]}
        run: {length: 40 years, warm-up: 1 year, replications: 20, seed: 103}
        arms:
          first-come: {csp: {priority: none}}
          priority-only: {csp: {priority: ahead-of-queue}}

        """;

    private const double ProgrammeLoad = 0.2;
    private const double OrdinaryLoad = 0.6;
    private const double Load = ProgrammeLoad + OrdinaryLoad;
    private const double Residual = ((0.1 * 2 * 2 * 2) + (0.6 * 2 * 1 * 1)) / 2;

    private static readonly Lazy<SmallWorld> s_world = new(static () => SmallWorld.Of(World));

    [Theory]
    [InlineData("first-come", 0)]
    [InlineData("first-come", 1)]
    [InlineData("priority-only", 0)]
    [InlineData("priority-only", 1)]
    public void The_load_weighted_wait_is_that_of_the_formula_in_every_order(string arm, int office) =>
        SmallWorld.AssertExact(Load * Residual / (1 - Load), 0.04, SmallWorld.IntervalOf(LoadWeighted(arm, office)));

    [Theory]
    [Trait("Category", "Sweep")]
    [InlineData(0)]
    [InlineData(1)]
    public void Priority_leaves_the_load_weighted_wait_as_it_was(int office)
    {
        Interval change = SmallWorld.IntervalOf(SmallWorld.Less(LoadWeighted("priority-only", office), LoadWeighted("first-come", office)));

        Assert.True(change.Contains(0), $"{change.Low} to {change.High}");
        Assert.True(change.HalfWidth < 0.01 * Load * Residual / (1 - Load), $"{change.HalfWidth} is no narrow interval");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Each_class_waits_as_long_as_Cobham_says(int office)
    {
        SmallWorld.AssertExact(Residual / (1 - Load), 0.05, s_world.Value.Mean("queue-wait", "first-come", office));
        SmallWorld.AssertExact(Residual / (1 - ProgrammeLoad), 0.02, s_world.Value.Mean("queue-wait", "priority-only", office));
        SmallWorld.AssertExact(
            Residual / ((1 - ProgrammeLoad) * (1 - Load)), 0.05, s_world.Value
                .Mean("queue-wait", "priority-only", office, CaseGroup.Ordinary));
    }

    [Fact]
    public void When_those_who_go_first_take_longer_the_mean_over_all_cases_rises() =>
        Assert.True(s_world.Value.Difference("queue-wait", "priority-only", "first-come", null, CaseGroup.Everybody).Low > 0);

    private static double[] LoadWeighted(string arm, int office) =>
    [
        .. s_world.Value.Values("queue-wait", arm, office).Zip(
            s_world.Value.Values("queue-wait", arm, office, CaseGroup.Ordinary),
            static (programme, ordinary) => (ProgrammeLoad * programme) + (OrdinaryLoad * ordinary)),
    ];
}

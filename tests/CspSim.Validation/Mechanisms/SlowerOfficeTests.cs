using CspSim.Experiments.Statistics;

namespace CspSim.Validation.Mechanisms;

/// <summary>
/// Goal: a pair that shares in parallel is as fast as its slower office. Method: two offices with free examiners and exponential
/// searches, where the later first action is the larger of two independent times, E max = a + b - 1 / (1/a + 1/b); then two offices
/// with one examiner each and queues, where no exact value is known and the gains of speeding up one or the other are compared in
/// pairs.
/// </summary>
public sealed class SlowerOfficeTests
{
    private const string FreeExaminers = """
        cspsim: 1
        offices:
          SLOW: {calendar: always, examiners: 2000, search: {exponential: {mean: 40 h}}, first-action: 0 h}
          FAST: {calendar: always, examiners: 2000, search: {exponential: {mean: 10 h}}, first-action: 0 h}
        families: {streams: {all: {offices: [SLOW, FAST], rate: 4000 / year}}}
        csp: {mode: parallel, share: 100%, wait-for-partner: none, notices: false}
        compare: {measures: [pair-pendency, partner-wait, first-action-lag]}
        run: {length: 5 years, replications: 20, seed: 101}
        arms:
          as-is: {}
          fast-sped-up: {offices: {FAST: {search: {exponential: {mean: 5 h}}}}}
          slow-sped-up: {offices: {SLOW: {search: {exponential: {mean: 20 h}}}}}

        """;

    // The slow office is loaded to 0.9, the fast one to 0.5. Speeding up takes a fifth off the effort of a search.
    private const string Queues = """
        cspsim: 1
        offices:
          SLOW: {calendar: always, examiners: 1, queue: first-come, search: {exponential: {mean: 0.9 h}}, first-action: 0 h}
          FAST: {calendar: always, examiners: 1, queue: first-come, search: {exponential: {mean: 0.5 h}}, first-action: 0 h}
        families: {streams: {all: {offices: [SLOW, FAST], rate: 1 / hour}}}
        csp: {mode: parallel, share: 100%, wait-for-partner: none, notices: false}
        compare: {measures: [pair-pendency]}
        run: {length: 10 years, warm-up: 1 year, replications: 20, seed: 102}
        arms:
          as-is: {}
          fast-sped-up: {offices: {FAST: {search: {exponential: {mean: 0.4 h}}}}}
          slow-sped-up: {offices: {SLOW: {search: {exponential: {mean: 0.72 h}}}}}

        """;

    private static readonly Lazy<SmallWorld> s_free = new(static () => SmallWorld.Of(FreeExaminers));
    private static readonly Lazy<SmallWorld> s_queues = new(static () => SmallWorld.Of(Queues));

    [Theory]
    [InlineData("as-is", 40, 10)]
    [InlineData("fast-sped-up", 40, 5)]
    [InlineData("slow-sped-up", 20, 10)]
    public void The_later_first_action_comes_after_the_larger_of_both_searches(string arm, double slow, double fast) =>
        SmallWorld.AssertExact(slow + fast - (1 / ((1 / slow) + (1 / fast))), 0.01, s_free.Value.Mean("pair-pendency", arm));

    [Fact]
    [Trait("Category", "Sweep")]
    public void The_fast_office_waits_for_the_slow_one_and_both_act_together()
    {
        // The wait at the fast office is (S - F)+ with mean s - (s + f - E max) = s^2 / (s + f) for exponential times.
        SmallWorld.AssertExact(40.0 * 40 / 50, 0.01, s_free.Value.Mean("partner-wait", "as-is", office: 1));
        SmallWorld.AssertExact(10.0 * 10 / 50, 0.02, s_free.Value.Mean("partner-wait", "as-is", office: 0));
        Assert.Equal(0, s_free.Value.Largest("first-action-lag", "as-is"), 9);
    }

    [Fact]
    [Trait("Category", "Sweep")]
    public void With_queues_too_speeding_up_the_fast_office_gains_less_than_a_tenth_of_speeding_up_the_slow_one()
    {
        Interval fast = s_queues.Value.Difference("pair-pendency", "fast-sped-up", "as-is");
        Interval slow = s_queues.Value.Difference("pair-pendency", "slow-sped-up", "as-is");

        Assert.True(slow.High < 0);
        Assert.True(-fast.Low < 0.1 * -slow.High, $"the fast office gains up to {-fast.Low} h, the slow one at least {-slow.High} h");
    }
}

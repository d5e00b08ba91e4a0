using CspSim.Experiments.Statistics;
using CspSim.Model.Measures;

namespace CspSim.Validation.Mechanisms;

/// <summary>
/// Goal: a fast lane is fast as long as few are in it. Method: two M/G/1 offices whose arrivals are all families, of which a growing
/// share asks for a programme that gives priority and shares nothing. A. Cobham, Operations Research 2 (1954) 70-76: with load rho and
/// share s, the programme waits W0 / (1 - s rho) and the others W0 / ((1 - s rho) (1 - rho)); without priority all wait W0 / (1 - rho).
/// </summary>
public sealed class ProgrammeShareTests
{
    private const double Load = 0.8;

    // Mean 1 h and cv 1: E[S^2] = 2, and W0 = 0.8 x 2 / 2.
    private const double Residual = 0.8;

    private const string World = """
        cspsim: 1
        offices:
          A: &office
            calendar: always
            examiners: 1
            queue: first-come
            lanes: {csp: {}, ordinary: {share: 100%}}
            search: {lognormal: {mean: 1 h, cv: 1}}
            first-action: 0 h
          B: *office
        families: {streams: {all: {offices: [A, B], rate: 0.8 / hour}}}
        csp: {mode: parallel, sharing: false, notices: false}
        compare: {measures: [queue-wait]}
        run: {length: 25 years, warm-up: 1 year, replications: 20, seed: 104}
        arms:
          tenth: {csp: {share: 10%}}
          four-tenths: {csp: {share: 40%}}
          seven-tenths: {csp: {share: 70%}}
          everyone: {csp: {share: 100%}}
          nobody-first: {csp: {share: 40%, priority: none}}

        """;

    private static readonly string[] s_growing = ["tenth", "four-tenths", "seven-tenths", "everyone"];

    private static readonly Lazy<SmallWorld> s_world = new(static () => SmallWorld.Of(World));

    [Theory]
    [Trait("Category", "Sweep")]
    [InlineData("tenth", 0.1)]
    [InlineData("four-tenths", 0.4)]
    [InlineData("seven-tenths", 0.7)]
    [InlineData("everyone", 1)]
    public void The_programme_waits_as_long_as_its_share_of_the_load_demands(string arm, double share) =>
        SmallWorld.AssertExact(Residual / (1 - (share * Load)), 0.04, s_world.Value.Mean("queue-wait", arm));

    [Theory]
    [Trait("Category", "Sweep")]
    [InlineData("tenth", 0.1)]
    [InlineData("four-tenths", 0.4)]
    [InlineData("seven-tenths", 0.7)]
    public void The_others_wait_longer_the_more_go_before_them(string arm, double share) =>
        SmallWorld.AssertExact(
            Residual / ((1 - (share * Load)) * (1 - Load)), 0.06, s_world.Value.Mean("queue-wait", arm, null, CaseGroup.Ordinary));

    [Fact]
    [Trait("Category", "Sweep")]
    public void The_gain_of_the_programme_shrinks_with_every_step_of_its_share_and_is_gone_when_all_are_in_it()
    {
        double[] without = s_world.Value.Values("queue-wait", "nobody-first", null, CaseGroup.Everybody);
        double[][] gains = [.. s_growing.Select(arm => SmallWorld.Less(without, s_world.Value.Values("queue-wait", arm)))];

        Assert.All(
            gains.Zip(gains.Skip(1)),
            static step => Assert.True(SmallWorld.IntervalOf(SmallWorld.Less(step.First, step.Second)).Low > 0));
        Assert.True(SmallWorld.IntervalOf(gains[2]).Low > 0);
        Interval last = SmallWorld.IntervalOf(gains[3]);
        Assert.True(last.Contains(0) && last.HalfWidth < 0.02 * Residual / (1 - Load), $"{last.Low} to {last.High}");
    }
}

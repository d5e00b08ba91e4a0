using CspSim.Model.Measures;
using CspSim.Validation.Mechanisms;

namespace CspSim.Validation.Queueing;

/// <summary>
/// Goal: approvers are a queue first come first served. Method: drafts take no time and come as a Poisson process, so that the pendency is
/// the time in an M/M/1, M/M/3 or M/D/1 queue of load 0.8. Sources: M/M/c by Erlang's formula C, M/D/1 by Pollaczek and Khinchine.
/// </summary>
public sealed class ApprovalQueueTests
{
    private const string World = """
        cspsim: 1
        offices:
          A:
            calendar: always
            examiners: 5
            arrivals: {poisson: {rate: 0.8 / hour}}
            search: 0 h
            first-action: 0 h
        compare: {measures: [first-action-pendency]}
        run: {length: 20 years, warm-up: 0.2 years, replications: 60, seed: 32}
        arms:
          mm1: {offices: {A: {desks: {approval: {approvers: 1, effort: {exponential: {mean: 1 h}}}}}}}
          mm3: {offices: {A: {desks: {approval: {approvers: 3, effort: {exponential: {mean: 3 h}}}}}}}
          md1: {offices: {A: {desks: {approval: {approvers: 1, effort: 1 h}}}}}

        """;

    private static readonly Lazy<SmallWorld> s_world = new(static () => SmallWorld.Of(World));

    // Erlang C of 3 servers and 2.4 erlangs: (2.4³/3!)/(1-0.8) over (1 + 2.4 + 2.4²/2 + that) = 11.52 / 17.8.
    [Theory]
    [Trait("Category", "Sweep")]
    [InlineData("mm1", 1 / (1 - 0.8))]
    [InlineData("mm3", 3 + (11.52 / 17.8 / (1 - 0.8)))]
    [InlineData("md1", 1 + (0.8 / (2 * (1 - 0.8))))]
    public void Drafts_wait_for_their_approval_as_the_theory_says(string arm, double hours) =>
        SmallWorld.AssertExact(hours, 0.02, s_world.Value.Mean("first-action-pendency", arm, 0, CaseGroup.Everybody));
}

using CspSim.Experiments.Statistics;

namespace CspSim.Validation.Mechanisms;

/// <summary>
/// Goal: sharing makes first actions dearer and saves rounds only where examiners go on searching after the first action: what is
/// known at once cannot come up later and take a further action of its own. Method: two offices with free examiners; what a first
/// action costs more is exactly the reading; the number of actions falls with sharing where every further action brings much
/// search, and not where it brings none.
/// </summary>
public sealed class RoundsTests
{
    // One amendment answers all grounds of a notice, so that it is the date of finding and not the number of grounds that takes rounds.
    private const string World = """
        cspsim: 1
        prior-art: {classes: {near-a: 40%, near-b: 40%, other: 20%}, grounds: {gamma: {mean: 4, cv: 0.7}}, kinds: {x: 60%, y: 30%, a: 10%},
              further-documents: 0.6, ease: {lognormal: {mean: 1, cv: 1}}}
        offices:
          A:
            calendar: always
            examiners: 2000
            search: {lognormal: {mean: 6 h, cv: 0.6}}
            first-action: 3 h
            search-power: {near-a: 100%, near-b: 50%, other: 50%}
            search-tau: 5 h
            outcome: {documents: {overcomes: 80%, one-amendment: 100%, gives-up: 5%, refuses: 60%, top-up: 4 h, response: 60 d}}
          B:
            calendar: always
            examiners: 2000
            search: {lognormal: {mean: 6 h, cv: 0.6}}
            first-action: 3 h
            search-power: {near-a: 50%, near-b: 100%, other: 50%}
            search-tau: 5 h
            outcome: {documents: {overcomes: 80%, one-amendment: 100%, gives-up: 5%, refuses: 60%, top-up: 4 h, response: 60 d}}
        families: {streams: {all: {offices: [A, B], rate: 4000 / year}}}
        csp: {share: 100%, reading: 40 min, mode: parallel, notices: false}
        compare: {measures: [actions-per-disposal, effort-per-case, search-effort, search-recall, first-action-allowances, total-effort]}
        run: {length: 1 year, follow: decisions, replications: 40, seed: 108}
        arms:
          alone: {csp: {sharing: false}}
          shared: {}
          no-top-up-alone: {offices: {A: {outcome: {documents: {top-up: 0 h}}}, B: {outcome: {documents: {top-up: 0 h}}}},
                csp: {sharing: false}}
          no-top-up-shared: {offices: {A: {outcome: {documents: {top-up: 0 h}}}, B: {outcome: {documents: {top-up: 0 h}}}}}

        """;

    private static readonly Lazy<SmallWorld> s_world = new(static () => SmallWorld.Of(World));

    [Theory]
    [Trait("Category", "Sweep")]
    [InlineData("shared", "alone")]
    [InlineData("no-top-up-shared", "no-top-up-alone")]
    public void A_first_action_costs_more_by_the_reading_of_the_report(string shared, string alone)
    {
        SmallWorld.AssertExact(40 / 60.0, 0.001, s_world.Value.Difference("effort-per-case", shared, alone));
        Interval search = s_world.Value.Difference("search-effort", shared, alone);
        Assert.True(search.Contains(0) && search.HalfWidth < 0.001, $"{search.Low} to {search.High}");
    }

    [Theory]
    [Trait("Category", "Sweep")]
    [InlineData(0)]
    [InlineData(1)]
    public void With_much_search_after_the_first_action_sharing_saves_actions(int office) =>
        Assert.True(s_world.Value.Difference("actions-per-disposal", "shared", "alone", office).High < 0);

    [Fact]
    [Trait("Category", "Sweep")]
    public void Without_any_search_after_it_sharing_saves_no_actions() =>
        Assert.True(s_world.Value.Difference("actions-per-disposal", "no-top-up-shared", "no-top-up-alone").Low > 0);

    [Fact]
    [Trait("Category", "Sweep")]
    public void What_is_known_at_once_stands_against_allowances_at_the_first_action() =>
        Assert.True(s_world.Value.Difference("first-action-allowances", "shared", "alone").High < 0);
}

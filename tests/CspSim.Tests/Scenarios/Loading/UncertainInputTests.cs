using CspSim.Experiments.Plans;
using CspSim.Scenarios.Loading;

namespace CspSim.Tests.Scenarios.Loading;

public sealed class UncertainInputTests
{
    private const string Ranges = """
        csp:
          share: {value: 30%, low: 10%, high: 60%, source: mip-2015, assumed: true, note: a question}
          reading:
            value:
              mixture:
                - {weight: {value: 40%, low: 20%, high: 50%}, of: {lognormal: {mean: {value: 40 min, low: 0.5 h, high: 80 min}, cv: 0.4}}}
                - {weight: rest, of: 2 h}
            source: mip-2015
            assumed: true
            note: the whole
        families: {shared: "${shared}", filing-lag: "${shared-lag}"}
        parameters: {shared: {default: {value: 12%, low: 8%, high: 20%}}, shared-lag: {default: 3 months}}
        arms:
          none: {csp: {mode: none}}
          few: {offices: {JPO: {examiners: {value: 30, low: 25, high: 35}}}}

        """;

    private const string Reading = "csp.reading.mixture[0]";

    private static readonly LoadedScenario s_scenario = Sample.LoadRight(Sample.TwoOffices + Ranges);

    [Fact]
    public void Every_range_is_listed_with_the_path_of_its_figure_in_the_unit_of_its_figure() => Assert.Equal(
        [
            "parameters.shared.default 12 8 20 '%'", "csp.share 30 10 60 '%'", Reading + ".weight 40 20 50 '%'",
            Reading + ".of.lognormal.mean 40 30 80 ' min'", "arms.few.offices.JPO.examiners 30 25 35 ''",
        ],
        s_scenario.UncertainInputs.Select(static each => FormattableString.Invariant(
            $"{each.Path} {each.Value} {each.Low} {each.High} '{each.Unit}'")),
        StringComparer.Ordinal);

    [Fact]
    public void A_figure_has_its_own_origin_or_that_of_the_whole()
    {
        Assert.Equal(("mip-2015", true, "a question"), OriginOf("csp.share"));
        Assert.Equal(("mip-2015", true, "the whole"), OriginOf(Reading + ".weight"));
        Assert.Equal(("", false, ""), OriginOf("parameters.shared.default"));
        Assert.Equal([false, false, false, false, true], s_scenario.UncertainInputs.Select(static each => each.IsWhole));

        (string, bool, string) OriginOf(string path)
        {
            UncertainInput input = s_scenario.UncertainInputs.Single(each => each.Path == path);
            return (input.Source, input.IsAssumed, input.Note);
        }
    }

    [Fact]
    public void A_figure_set_to_an_end_of_its_range_keeps_range_and_origin_and_says_what_it_was()
    {
        foreach (UncertainInput input in s_scenario.UncertainInputs)
        {
            foreach (double end in new[] { input.Low, input.High })
            {
                UncertainInput moved = Sample.LoadRight(Sample.TwoOffices + Ranges, null, input.Setting(end))
                    .UncertainInputs.Single(each => each.Path == input.Path);

                Assert.Equal((end, input.Low, input.High, input.Unit), (moved.Value, moved.Low, moved.High, moved.Unit));
                Assert.Equal((input.Source, input.IsAssumed), (moved.Source, moved.IsAssumed));
                Assert.StartsWith("instead of " + input.Written(input.Value), moved.Note, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void A_figure_set_to_what_it_is_stays_the_same_scenario() => Assert.All(s_scenario.UncertainInputs, input =>
        Assert.Equal(s_scenario.Hash, Sample.LoadRight(Sample.TwoOffices + Ranges, null, input.Setting(input.Value)).Hash));

    [Fact]
    public void A_figure_set_to_a_value_outside_its_range_stands_alone() => Assert.DoesNotContain(
        Sample.LoadRight(Sample.TwoOffices + Ranges, null, "csp.share=70%").UncertainInputs, static each => each.Path == "csp.share");

    [Fact]
    public void The_resolved_text_keeps_the_ranges()
    {
        LoadedScenario again = Sample.LoadRight(s_scenario.ResolvedText);

        // Parameters stand where they are used.
        Assert.Equal(
            s_scenario.UncertainInputs.Select(static each => each.Path.StartsWith("parameters.", StringComparison.Ordinal)
                ? each with { Path = "families.shared" }
                : each),
            again.UncertainInputs);
        Assert.Equal(s_scenario.Hash, again.Hash);
    }
}

using CspSim.Reporting.Html;
using CspSim.Scenarios.Keys;

namespace CspSim.Tests.Reporting.Html;

/// <summary>What arms set, read from a resolved scenario.</summary>
public sealed class ArmSettingsTests
{
    private const string Text =
        """
        cspsim: 1
        offices:
          A:
            examiners:
              value: 3
              assumed: true
              note: "a guess: three"
            search:
              constant:
                value: 4 h
            lanes:
              fast:
                share: 10%
                decision:
                  uniform:
                    low: 1 d
                    high: 2 d
              ordinary:
                share: 90%
        csp:
          offices:
            - A
            - B
          mode: parallel
          lane: fast
          reading:
            value:
              uniform:
                low: 1 h
                high: 2 h
            assumed: true
        arms:
          none:
            csp:
              mode: none
          "병렬 \"1\"":
            csp:
              offices:
                - A
                - C
              lane: null
              reading: null
            offices:
              A:
                examiners:
                  value: 5
                  low: 4
                  high: 6
                search:
                  constant:
                    value: 2 h
            link:
              latency: 3 s
          undecided:
            csp:
              mode: none
            offices:
              A:
                lanes:
                  fast:
                    share: 10%
                  ordinary:
                    share: 90%
          same:
            csp:
              mode: none
        compare:
          baseline: none

        """;

    [Fact]
    public void An_arm_has_what_it_sets_otherwise_than_the_baseline()
    {
        IReadOnlyDictionary<string, IReadOnlyList<ArmChange>> arms = ArmSettings.Of(Text, "none");

        Assert.Equal(["none", "병렬 \"1\"", "undecided", "same"], arms.Keys, StringComparer.Ordinal);
        Assert.Empty(arms["none"]);
        Assert.Empty(arms["same"]);
        Assert.Equal(
            [new("offices.A.lanes.fast.decision", "uniform.low: 1 d, uniform.high: 2 d", null)], arms["undecided"]);
        Assert.Equal(
            [
                new("csp.lane", "fast", null), new("csp.mode", "none", "parallel"), new("csp.offices", "A, B", "A, C"),
                new("csp.reading", "uniform.low: 1 h, uniform.high: 2 h", null),
                new("link.latency", null, "3 s"), new("offices.A.examiners", "3", "5"),
                new("offices.A.search.constant.value", "4 h", "2 h"),
            ],
            arms["병렬 \"1\""].OrderBy(static change => change.Path, StringComparer.Ordinal));
    }

    [Fact]
    public void What_is_replaced_as_a_whole_is_what_the_table_of_keys_says()
    {
        IEnumerable<string> keys = KeyTable.All
            .Where(static key => key.ReplacesWhole && key.Path.StartsWith("offices.", StringComparison.Ordinal))
            .Select(static key => key.Path["offices.*.".Length..]);

        Assert.Equal(keys.Order(StringComparer.Ordinal), ArmSettings.ReplacedWhole, StringComparer.Ordinal);
    }

    [Fact]
    public void What_the_baseline_drops_an_arm_still_has() => Assert.Equal(
        new ArmChange("offices.A.lanes.fast.decision", null, "uniform.low: 1 d, uniform.high: 2 d"),
        Assert.Single(ArmSettings.Of(Text, "undecided")["same"]));

    [Fact]
    public void A_baseline_that_is_not_there_changes_nothing() =>
        Assert.Equal(new ArmChange("csp.mode", "parallel", "none"), Assert.Single(ArmSettings.Of(Text, "")["same"]));

    [Theory]
    [InlineData("")]
    [InlineData("cspsim: 1\n")]
    [InlineData("arms:\n")]
    public void A_text_without_arms_sets_nothing(string text) => Assert.Empty(ArmSettings.Of(text, "none"));

    [Fact]
    public void An_arm_that_changes_nothing_is_there() => Assert.Empty(ArmSettings.Of("arms:\n  same: {}\n", "same")["same"]);
}

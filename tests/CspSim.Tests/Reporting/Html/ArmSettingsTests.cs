using CspSim.Reporting.Html;

namespace CspSim.Tests.Reporting.Html;

/// <summary>What arms set, read from a resolved scenario.</summary>
public sealed class ArmSettingsTests
{
    [Fact]
    public void Keys_are_written_as_paths()
    {
        IReadOnlyDictionary<string, IReadOnlyList<string>> arms = ArmSettings.Of(
            "cspsim: 1\noffices:\n  A:\n    examiners: 3\narms:\n  none:\n    csp:\n      mode: none\n"
            + "  \"병렬 \\\"1\\\"\":\n    csp:\n      mode: parallel\n"
            + "      offices:\n        - A\n        - B\n    link:\n      latency: 3 s\ncompare:\n  baseline: none\n");

        Assert.Equal(["none", "병렬 \"1\""], arms.Keys, StringComparer.Ordinal);
        Assert.Equal(["csp.mode: none"], arms["none"], StringComparer.Ordinal);
        Assert.Equal(
            ["csp.mode: parallel", "csp.offices.- A", "csp.offices.- B", "link.latency: 3 s"],
            arms["병렬 \"1\""], StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("cspsim: 1\n")]
    [InlineData("arms:\n")]
    public void A_text_without_arms_sets_nothing(string text) => Assert.Empty(ArmSettings.Of(text));

    [Fact]
    public void An_arm_that_changes_nothing_is_there() => Assert.Empty(ArmSettings.Of("arms:\n  same: {}\n")["same"]);
}

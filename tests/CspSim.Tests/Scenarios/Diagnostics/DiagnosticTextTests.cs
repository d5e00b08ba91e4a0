using CspSim.Scenarios.Diagnostics;

using Xunit;

namespace CspSim.Tests.Scenarios.Diagnostics;

public sealed class DiagnosticTextTests
{
    [Fact]
    public void The_long_form_marks_the_place_under_its_line()
    {
        string text = DiagnosticText.Full(Assert.Single(Sample.Load(Sample.TwoOffices + "csp:\n  shar: 4%\n").Diagnostics));

        Assert.Equal(
            """
            error[CS010]: unknown key `shar` in csp
              --> a.yaml:16:3
               |
            16 |   shar: 4%
               |   ^^^^
               = help: a similar name exists: `share`; cspsim explain csp.share
               = more: cspsim explain CS010
            """.ReplaceLineEndings("\n"),
            text);
    }

    [Fact]
    public void The_mark_stands_under_its_place_behind_wide_letters()
    {
        string[] lines = DiagnosticText.Full(Assert.Single(Sample.Load(Sample.TwoOffices + "x-한국: 1\ncsp: {x-日本: 1, share: 130%}\n").Diagnostics)).Split('\n');

        Assert.Equal("16 | csp: {x-日本: 1, share: 130%}", lines[3]);
        Assert.Equal("   | " + new string(' ', "csp: {x-日本: 1, share: ".Length + 2) + "^^^^", lines[4]);
    }

    [Fact]
    public void A_share_of_names_that_are_near_is_proposed_and_a_far_one_is_not()
    {
        Assert.Equal("examiners", Nearest.Find("examinors", ["calendar", "examiners"]));
        Assert.Null(Nearest.Find("colour", ["calendar", "examiners"]));
    }
}

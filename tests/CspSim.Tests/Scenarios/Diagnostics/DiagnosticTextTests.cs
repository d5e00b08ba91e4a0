using CspSim.Scenarios.Diagnostics;


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
        string[] lines = DiagnosticText.Full(
            Assert.Single(Sample.Load(Sample.TwoOffices + "x-한국: 1\ncsp: {x-日本: 1, share: 130%}\n").Diagnostics)).Split('\n');

        Assert.Equal("16 | csp: {x-日本: 1, share: 130%}", lines[3]);
        Assert.Equal("   | " + new string(' ', "csp: {x-日本: 1, share: ".Length + 2) + "^^^^", lines[4]);
    }

    [Fact]
    public void A_share_of_names_that_are_near_is_proposed_and_a_far_one_is_not()
    {
        Assert.Equal("examiners", Nearest.Find("examinors", ["calendar", "examiners"]));
        Assert.Null(Nearest.Find("colour", ["calendar", "examiners"]));
    }

    [Theory]
    [InlineData("csp:\t{x-a: 1,\tshare: 130%}", "csp:    {x-a: 1,    share: 130%}", 27)]
    [InlineData("csp: {x-a: 한국의, share: 130%}", "csp: {x-a: 한국의, share: 130%}", 26)]
    [InlineData("csp: {x-a: 日本語, share: 130%}", "csp: {x-a: 日本語, share: 130%}", 26)]
    [InlineData("csp: {x-a: 🙂🙂, share: 130%}", "csp: {x-a: 🙂🙂, share: 130%}", 24)]
    [InlineData("csp: {x-a: e\u0301e\u0301, share: 130%}", "csp: {x-a: e\u0301e\u0301, share: 130%}", 22)]
    [InlineData("csp: {x-a: \u202Eab, share: 130%}", "csp: {x-a: ?ab, share: 130%}", 23)]
    [InlineData("csp: {share: 130%}\r", "csp: {share: 130%}", 13)]
    public void The_mark_stands_under_its_place_whatever_letters_come_before(string line, string shown, int blanks)
    {
        string[] lines = DiagnosticText.Full(
            Assert.Single(Sample.Load(Sample.TwoOffices + line + "\n").Diagnostics, static each => each.Code is "CS023")).Split('\n');

        Assert.Equal("15 | " + shown, lines[3]);
        Assert.Equal("   | " + new string(' ', blanks) + "^^^^", lines[4]);
    }

    [Fact]
    public void Of_a_very_long_line_the_part_around_the_place_is_shown()
    {
        string line = "csp: {" + string.Concat(Enumerable.Range(0, 5000).Select(number => $"x-{number}: 한, ")) + "share: 130%, x-last: 1"
            + new string('0', 5000)
            + "}";

        Diagnostic wrong = Assert.Single(Sample.Load(Sample.TwoOffices + line + "\n").Diagnostics);
        string[] lines = DiagnosticText.Full(wrong).Split('\n');

        Assert.Equal(line.IndexOf("130%", StringComparison.Ordinal) + 1, wrong.Column);
        Assert.StartsWith("15 | ...", lines[3], StringComparison.Ordinal);
        Assert.InRange(lines[3].Length, 100, 250);
        int at = lines[3].IndexOf("130%", StringComparison.Ordinal);
        Assert.Equal(TextWidth.Of(lines[3][..at]), lines[4].IndexOf("^^^^", StringComparison.Ordinal));
    }

    [Fact]
    public void Lines_are_counted_as_editors_count_them()
    {
        Diagnostic wrong = Assert.Single(
            Sample.Load(Sample.TwoOffices.ReplaceLineEndings("\r") + "# a\u2028# b\u0085# c\rcsp: {share: 130%}").Diagnostics);

        Assert.Equal((16, 14), (wrong.Line, wrong.Column));
    }
}

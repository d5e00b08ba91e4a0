using System.Text;
using CspSim.Tests.Worker.Support;
using CspSim.Worker.Terminals;

namespace CspSim.Tests.Worker.Terminals;

public sealed class TerminalOutputTests
{
    [Theory]
    [InlineData(true, false, null, "xterm-256color", true)]
    [InlineData(true, false, "", "xterm", true)]
    [InlineData(false, false, null, "xterm", false)]
    [InlineData(true, true, null, "xterm", false)]
    [InlineData(true, false, "1", "xterm", false)]
    [InlineData(true, false, null, "dumb", false)]
    public void Colour_needs_a_terminal_that_can_and_a_user_who_did_not_say_no(
        bool isTerminal, bool switchedOff, string? variable, string terminal, bool expected) =>
        Assert.Equal(expected, TerminalOutput.MayUseColour(isTerminal, switchedOff, variable, terminal));

    [Theory]
    [InlineData(true, false, "xterm", "", null, "ko_KR.UTF-8", true)]
    [InlineData(true, false, "xterm", null, null, "en_US.utf8", true)]
    [InlineData(true, false, "xterm", "C", null, "en_US.UTF-8", false)]
    [InlineData(true, false, "xterm", null, null, null, false)]
    [InlineData(true, false, "dumb", null, null, "en_US.UTF-8", false)]
    [InlineData(true, true, null, null, null, null, true)]
    [InlineData(false, false, "dumb", "C", null, null, true)]
    public void A_terminal_draws_more_than_ASCII_where_its_locale_is_UTF_8(
        bool isTerminal, bool isWindows, string? terminal, string? all, string? type, string? language, bool expected) =>
        Assert.Equal(expected, TerminalOutput.MayUseUnicode(isTerminal, isWindows, terminal, all, type, language));

    [Theory]
    [InlineData("120", 90, 120)]
    [InlineData(null, 90, 90)]
    [InlineData("0", 90, 90)]
    [InlineData("wide", null, 80)]
    [InlineData(null, null, 80)]
    public void The_width_is_that_of_COLUMNS_then_of_the_terminal_then_80(string? variable, int? terminal, int expected) =>
        Assert.Equal(expected, TerminalOutput.WidthFrom(variable, terminal));

    [Fact]
    public void A_stream_that_fails_keeps_the_first_reason_and_takes_no_more()
    {
        using FailingStream full = new();
        TerminalOutput output = TerminalOutput.Open(full, isTerminal: false, noColour: true);

        output.Writer.Write("a table\n");
        output.Writer.Write("another\n");

        Assert.Equal("No space left on device", output.Failure);
        Assert.Equal(1, full.Attempts);
    }

    [Fact]
    public void A_closed_stream_takes_nothing_and_says_so()
    {
        TerminalOutput output = TerminalOutput.Open(null, isTerminal: false, noColour: true);

        output.Writer.Write("a table\n");

        Assert.Equal("it is closed", output.Failure);
    }

    [Fact]
    public void A_stream_that_takes_all_has_no_failure()
    {
        using MemoryStream stream = new();
        TerminalOutput output = TerminalOutput.Open(stream, isTerminal: false, noColour: true);

        output.Writer.Write("\u6771\n");

        Assert.Null(output.Failure);
        Assert.Equal("\u6771\n", Encoding.UTF8.GetString(stream.ToArray()));
    }

    [Fact]
    public void Without_colour_emphasis_leaves_the_text_as_it_is()
    {
        TerminalOutput output = new(TextWriter.Null, isTerminal: true, hasColour: false, widthColumns: 80);

        Assert.Equal("error", output.Alarm("error"));
        Assert.Equal("title", output.Strong("title"));
    }
}

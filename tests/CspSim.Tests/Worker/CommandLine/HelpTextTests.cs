using CspSim.Worker.CommandLine;
using Xunit;

namespace CspSim.Tests.Worker.CommandLine;

public sealed class HelpTextTests
{
    [Fact]
    public void The_brief_help_fits_twelve_lines_and_shows_three_examples()
    {
        string[] lines = HelpText.Brief.TrimEnd('\n').Split('\n');

        Assert.True(lines.Length <= 12, $"{lines.Length} lines");
        Assert.Equal(3, lines.SkipWhile(static line => line != "Examples").Count(static line => line.StartsWith("  cspsim ", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("run", "--replications COUNT")]
    [InlineData("run", "--quiet, -q")]
    [InlineData("validate", "--format full|concise|json")]
    public void The_help_of_a_command_begins_with_examples_lists_options_and_ends_with_exit_codes(string command, string option)
    {
        string help = HelpText.Of(command);

        Assert.StartsWith("Examples", help, StringComparison.Ordinal);
        Assert.Contains(option, help, StringComparison.Ordinal);
        Assert.Contains("130  interrupted", help[help.IndexOf("Exit codes", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("run")]
    [InlineData("validate")]
    public void Help_fits_a_terminal_of_a_hundred_columns(string command) =>
        Assert.All(HelpText.Of(command).Split('\n'), static line => Assert.True(line.Length <= 130, line));
}

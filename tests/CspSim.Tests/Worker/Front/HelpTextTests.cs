using CspSim.Scenarios.Diagnostics;
using CspSim.Worker.CommandLine;
using CspSim.Worker.Commands;
using CspSim.Worker.Front;

namespace CspSim.Tests.Worker.Front;

public sealed class HelpTextTests
{
    public static TheoryData<string> Commands() => [.. CommandCatalog.All.Select(static command => command.Name)];

    [Fact]
    public void The_brief_help_fits_on_a_small_screen_and_shows_three_examples()
    {
        string[] lines = HelpText.Brief(80).TrimEnd('\n').Split('\n');

        Assert.True(lines.Length <= 14, $"{lines.Length} lines");
        Assert.Equal(3, lines.SkipWhile(static line => line != "Examples").Skip(1)
            .TakeWhile(static line => line.StartsWith("  cspsim ", StringComparison.Ordinal))
            .Count());
        Assert.All(CommandCatalog.All, command => Assert.Contains(lines, line => line.Contains(command.Name, StringComparison.Ordinal)));
    }

    [Fact]
    public void The_full_help_has_a_line_for_every_command()
    {
        string help = Unwrapped(HelpText.Full(80));

        Assert.All(CommandCatalog.All, command => Assert.Contains($" {command.Summary}", help, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void The_help_of_a_command_begins_with_examples_lists_its_options_and_ends_with_exit_codes(string name)
    {
        ICommand command = CommandCatalog.Find(name)!;
        string help = Unwrapped(HelpText.Of(command, 80));

        Assert.StartsWith($"Examples {command.Examples[0]}", help, StringComparison.Ordinal);
        Assert.All(command.Options, option => Assert.Contains(option.Name, help, StringComparison.Ordinal));
        Assert.EndsWith("130 interrupted; what was finished is there and marked partial", help, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(40)]
    [InlineData(60)]
    [InlineData(80)]
    [InlineData(200)]
    public void Help_fits_the_width_it_is_given(int widthColumns)
    {
        string[] lines =
        [
            .. CommandCatalog.All.Select(command => HelpText.Of(command, widthColumns)).Append(HelpText.Brief(widthColumns))
                .Append(HelpText.Full(widthColumns))
                .SelectMany(static text => text.Split('\n')),
        ];

        Assert.All(
            lines,
            line => Assert.True(TextWidth.Of(line) < widthColumns || line.Trim().IndexOf(' ', StringComparison.Ordinal) < 0, line));
    }

    private static string Unwrapped(string text) =>
        string.Join(' ', text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)).Replace("| ", "|", StringComparison.Ordinal);
}

using System.CommandLine;
using CspSim.Worker.CommandLine;
using CspSim.Worker.Commands;

namespace CspSim.Worker.Front;

/// <summary>What the program says about itself. Everything about commands comes from their catalog.</summary>
internal static class HelpText
{
    private const string Title = "cspsim - what a collaborative search programme would do to waiting times";

    private const int ExamplesOfBrief = 3;

    private static readonly (string Name, string Text)[] s_exitCodes =
    [
        ("0", "done"),
        ("1", "a fault in cspsim; replications without one are kept"),
        ("2", "the command line or a scenario is wrong; nothing was done"),
        ("3", "an expectation or a target is not met"),
        ("4", "the wanted precision was not reached"),
        ("5", "results, or standard output, could not be written; or memory ran out"),
        ("130", "interrupted; what was finished is there and marked partial"),
    ];

    /// <summary>About twelve lines for somebody who typed the name alone.</summary>
    /// <param name="widthColumns">Columns that a line may use.</param>
    public static string Brief(int widthColumns)
    {
        HelpLayout text = new(widthColumns);
        text.Paragraph(Title);
        text.Section("Examples", CommandCatalog.All.Take(ExamplesOfBrief).Select(static command => command.Examples[0]));
        text.Section("Commands", [string.Join(", ", CommandCatalog.All.Select(static command => command.Name))]);
        text.Rows(string.Empty, [("cspsim --help", "what each command does"), ("cspsim COMMAND --help", "its examples and options")]);
        return text.ToString();
    }

    /// <summary>Every command with its line.</summary>
    /// <param name="widthColumns">Columns that a line may use.</param>
    public static string Full(int widthColumns)
    {
        HelpLayout text = new(widthColumns);
        text.Section("Examples", CommandCatalog.All.Take(ExamplesOfBrief).Select(static command => command.Examples[0]));
        text.Paragraph(Title);
        text.Rows("Commands", CommandCatalog.All.Select(static command => (Usage(command), command.Summary)));
        text.Rows("Options", [("--help, -h", "this text, or with a command its examples and options"), ("--version", "the version")]);
        text.Rows("Exit codes", s_exitCodes);
        return text.ToString();
    }

    /// <summary>The help of one command: examples, usage, options, exit codes.</summary>
    /// <param name="command">The command.</param>
    /// <param name="widthColumns">Columns that a line may use.</param>
    public static string Of(ICommand command, int widthColumns)
    {
        HelpLayout text = new(widthColumns);
        text.Section("Examples", command.Examples);
        text.Section("Usage", [$"cspsim {Usage(command)} [options]"]);
        text.Paragraph(char.ToUpperInvariant(command.Summary[0]) + command.Summary[1..] + ".");
        text.Rows("Options", CommandLineParser.OptionsOf(command)
            .Select(static option => (Left(option), option.Description ?? string.Empty))
            .Append(("--help, -h", "this text")));
        text.Rows("Exit codes", s_exitCodes);
        return text.ToString();
    }

    private static string Usage(ICommand command) => command.Operands.Length == 0 ? command.Name : $"{command.Name} {command.Operands}";

    private static string Left(Option option)
    {
        StringBuilder left = new();
        left.AppendJoin(", ", OptionCheck.NamesOf(option));
        return option.HelpName is { } value ? left.Append(' ').Append(value).ToString() : left.ToString();
    }
}

using System.CommandLine;
using CspSim.Reporting.Tables;
using CspSim.Worker.CommandLine;
using CspSim.Worker.Commands;

namespace CspSim.Worker.Front;

/// <summary>Turns words into a <see cref="CommandCall"/>, or says what is wrong with them.</summary>
/// <remarks>
/// The parser of the library takes an unknown option for two more operands when a command takes a list of them, words each single letter
/// after a hyphen apart, and replaces <c>@name</c> by the words of a file. So options are checked by name before it sees them, and the
/// rest is off.
/// </remarks>
internal static class CommandLineParser
{
    private static readonly ParserConfiguration s_configuration = new() { EnablePosixBundling = false, ResponseFileTokenReplacer = null };

    /// <summary>Reads a command line.</summary>
    /// <param name="words">The words after the program's name; the first names a command.</param>
    /// <param name="errors">What is wrong; empty when the result is not null.</param>
    /// <returns>The call; null when something is wrong.</returns>
    public static CommandCall? Parse(IReadOnlyList<string> words, out IReadOnlyList<CommandLineError> errors)
    {
        ArgumentNullException.ThrowIfNull(words);

        string name = words.Count == 0 ? string.Empty : words[0];
        if (CommandCatalog.Find(name) is not { } command)
        {
            errors = [UnknownCommand(words)];
            return null;
        }

        string[] rest = [.. words.Skip(1)];
        IReadOnlyList<Option> options = OptionsOf(command);
        if (OptionCheck.Find(rest, options) is { } wrong)
        {
            errors = [wrong];
            return null;
        }

        Argument<string[]> operands = new("operands") { Arity = ArgumentArity.ZeroOrMore };
        ParseResult parsed = Define(command.Name, options, operands).Parse(rest, s_configuration);
        string[] given = parsed.Errors.Count > 0 ? [] : parsed.GetValue(operands) ?? [];
        errors = parsed.Errors.Count > 0
            ? [.. parsed.Errors.Select(static error => FromLibrary(error.Message))]
            : WrongCount(command, given) is { } miscounted ? [miscounted] : [];
        return errors.Count > 0 ? null : new CommandCall { Command = command, Words = words, Operands = given, Parsed = parsed };
    }

    /// <summary>The options that a command understands: its own and those of every command.</summary>
    public static IReadOnlyList<Option> OptionsOf(ICommand command) => [.. command.Options.Append(CommandOptions.NoColor).Distinct()];

    private static Command Define(string name, IReadOnlyList<Option> options, Argument operands)
    {
        Command command = new(name);
        command.Arguments.Add(operands);
        foreach (Option option in options)
        {
            command.Options.Add(option);
        }

        return command;
    }

    private static CommandLineError UnknownCommand(IReadOnlyList<string> words)
    {
        string word = words.Count switch
        {
            0 => string.Empty,
            > 1 when words[0] is "help" or "--help" or "-h" or "-?" => words[1],
            _ => words[0],
        };
        string kind = word.StartsWith('-') ? "option" : "command";
        IEnumerable<string> known = word.StartsWith('-')
            ? ["--help", "--version"]
            : CommandCatalog.All.Select(static each => each.Name).Append("help");
        return new CommandLineError($"unknown {kind} {word}", CommandLineError.Proposal(word, known, "cspsim --help"));
    }

    private static CommandLineError? WrongCount(ICommand command, string[] given)
    {
        if (given.Length < command.OperandsLeast)
        {
            return new CommandLineError(command.OperandsMissing, command.OperandsHelp);
        }

        if (given.Length <= command.OperandsMost)
        {
            return null;
        }

        string taken = command.OperandsMost == 0
            ? "no operand"
            : Invariant($"{NumberText.Counted(command.OperandsMost, "operand")} ({command.Operands})");
        return new CommandLineError($"'{command.Name}' takes {taken}, found '{given[command.OperandsMost]}' as well", command.OperandsHelp);
    }

    private static CommandLineError FromLibrary(string message)
    {
        string[] parts = message.Split(CommandLineError.HelpMark, 2);
        return new CommandLineError(parts[0].TrimEnd('.'), parts.Length > 1 ? parts[1] : null);
    }
}

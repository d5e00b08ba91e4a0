using System.CommandLine.Parsing;
using System.CommandLine;
using CspSim.Scenarios.Diagnostics;

namespace CspSim.Worker.CommandLine;

/// <summary>Turns words into <see cref="CommandArguments"/>, or says what is wrong with them.</summary>
/// <remarks>
/// The parser of the library takes an unknown option for two more file names when a command takes a list of files, so options are
/// checked by name before it sees them.
/// </remarks>
public static class CommandLineParser
{
    /// <summary>Separates a message from its proposal inside one error of the library.</summary>
    internal const string HelpMark = "\n";

    private static readonly Argument<string[]> s_files = new("FILE") { Arity = ArgumentArity.ZeroOrMore };

    private static readonly Command s_run = Create("run", CommandOptions.OfRun);

    private static readonly Command s_validate = Create("validate", CommandOptions.OfValidate);

    /// <summary>The names of the commands.</summary>
    public static IReadOnlyList<string> CommandNames { get; } = [s_run.Name, s_validate.Name, "explain"];

    /// <summary>Reads a command line.</summary>
    /// <param name="words">The words after the program's name; the first names a command.</param>
    /// <param name="errors">What is wrong; empty when the result is not null.</param>
    /// <returns>The arguments; null when something is wrong.</returns>
    public static CommandArguments? Parse(IReadOnlyList<string> words, out IReadOnlyList<CommandLineError> errors)
    {
        ArgumentNullException.ThrowIfNull(words);

        Command? command = words.Count == 0 ? null : Find(words[0]);
        if (command is null)
        {
            errors = [UnknownCommand(words.Count == 0 ? string.Empty : words[0])];
            return null;
        }

        string[] rest = [.. words.Skip(1)];
        if (WrongOption(command, rest) is { } wrong)
        {
            errors = [wrong];
            return null;
        }

        ParseResult parsed = command.Parse(rest);
        errors = [.. parsed.Errors.Select(static error => FromLibrary(error.Message))];
        string[] files = errors.Count > 0 ? [] : parsed.GetValue(s_files) ?? [];
        if (errors.Count == 0 && files.Length == 0)
        {
            errors = [new CommandLineError($"'{command.Name}' needs a scenario file", $"cspsim {command.Name} scenarios/kr-jp-csp.yaml")];
        }

        return errors.Count > 0 ? null : Collect(command, parsed, files);
    }

    /// <summary>The options of a command; null when there is no such command.</summary>
    internal static IReadOnlyList<Option>? OptionsOf(string command) => Find(command) is { } found ? [.. found.Options] : null;

    private static Command Create(string name, IReadOnlyList<Option> options)
    {
        Command command = new(name);
        command.Arguments.Add(s_files);
        foreach (Option option in options)
        {
            command.Options.Add(option);
        }

        return command;
    }

    private static Command? Find(string name) => name switch
    {
        "run" => s_run,
        "validate" => s_validate,
        _ => null,
    };

    private static CommandLineError UnknownCommand(string word)
    {
        string kind = word.StartsWith('-') ? "option" : "command";
        IEnumerable<string> known = word.StartsWith('-') ? ["--help", "--version"] : CommandNames;
        return new CommandLineError($"unknown {kind} {word}", Proposal(word, known));
    }

    private static CommandLineError? WrongOption(Command command, string[] words)
    {
        for (int at = 0; at < words.Length && !string.Equals(words[at], "--", StringComparison.Ordinal); at++)
        {
            string word = words[at];
            if (word.Length < 2 || word[0] != '-')
            {
                continue;
            }

            int nameLength = word.AsSpan().IndexOfAny('=', ':');
            string name = nameLength < 0 ? word : word[..nameLength];
            Option? option = command.Options.FirstOrDefault(each =>
                string.Equals(each.Name, name, StringComparison.Ordinal) || each.Aliases.Contains(name, StringComparer.Ordinal));
            if (option is null)
            {
                return new CommandLineError($"unknown option {name}", Proposal(name, command.Options.Select(static each => each.Name)));
            }

            if (nameLength >= 0 && option.ValueType == typeof(bool))
            {
                return new CommandLineError($"{name} takes no value, found '{word[(nameLength + 1)..]}'", null);
            }

            // The word after an option that takes a value is that value, whatever it begins with.
            at += nameLength < 0 && option.ValueType != typeof(bool) ? 1 : 0;
        }

        return null;
    }

    private static string? Proposal(string typed, IEnumerable<string> known) =>
        Nearest.Find(typed, known) is { } nearest ? $"a similar name exists: {nearest}" : "cspsim --help lists what there is";

    private static CommandLineError FromLibrary(string message)
    {
        string[] parts = message.Split(HelpMark, 2);
        return new CommandLineError(parts[0].TrimEnd('.'), parts.Length > 1 ? parts[1] : null);
    }

    private static CommandArguments Collect(Command command, ParseResult parsed, string[] files) => new()
    {
        Command = command.Name,
        Files = files,
        Sets = parsed.GetValue(CommandOptions.Set) ?? [],
        Seed = parsed.GetValue(CommandOptions.Seed),
        Replications = parsed.GetValue(CommandOptions.Replications),
        Threads = parsed.GetValue(CommandOptions.Threads),
        Results = parsed.GetValue(CommandOptions.Results) ?? "results",
        Cases = parsed.GetValue(CommandOptions.Cases),
        Log = parsed.GetValue(CommandOptions.Log) ?? ExchangeLog.ExchangeLogScope.First,
        Details = parsed.GetValue(CommandOptions.Details),
        Verbose = parsed.GetValue(CommandOptions.Verbose),
        Json = parsed.GetValue(CommandOptions.Json),
        Quiet = parsed.GetValue(CommandOptions.Quiet),
        NoColor = parsed.GetValue(CommandOptions.NoColor),
        Progress = parsed.GetValue(CommandOptions.Progress) ?? ProgressForm.Auto,
        Format = parsed.GetValue(CommandOptions.Format) ?? DiagnosticForm.Full,
        Sources = parsed.GetValue(CommandOptions.Sources),
        Strict = parsed.GetValue(CommandOptions.Strict),
    };
}

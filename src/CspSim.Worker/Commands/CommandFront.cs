using CspSim.Worker.CommandLine;
using CspSim.Worker.Terminals;

namespace CspSim.Worker.Commands;

/// <summary>The command line as a front of the worker: understands the words, hands them to a command, tells faults in one line.</summary>
public static class CommandFront
{
    /// <summary>Runs the program.</summary>
    /// <param name="words">The words after the program's name.</param>
    /// <returns>A code of <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> words)
    {
        ArgumentNullException.ThrowIfNull(words);

        bool noColour = words.Contains("--no-color", StringComparer.Ordinal);
        Streams streams = Streams.OfProcess(noColour);
        if (HelpFor(words) is { } help)
        {
            await streams.Output.Writer.WriteAsync(help);
            return ExitCode.Done;
        }

        if (string.Equals(words[0], ExplainCommand.Name, StringComparison.Ordinal))
        {
            return await new ExplainCommand(streams).RunAsync([.. words.Skip(1)]);
        }

        if (CommandLineParser.Parse(words, out IReadOnlyList<CommandLineError> errors) is not { } arguments)
        {
            foreach (CommandLineError error in errors)
            {
                await streams.Error.WriteErrorAsync(error.Message, error.Help);
            }

            return ExitCode.BadInput;
        }

        try
        {
            return string.Equals(arguments.Command, "run", StringComparison.Ordinal)
                ? await new RunCommand(arguments, words, streams, TimeProvider.System).RunAsync()
                : await new ValidateCommand(arguments, streams).RunAsync();
        }
        catch (Exception fault)
        {
            await TellFaultAsync(streams.Error, words, fault);
            return ExitCode.Fault;
        }
    }

    /// <summary>Tells a fault of the program: one line and a file with what is needed to understand it.</summary>
    internal static async Task TellFaultAsync(TerminalOutput error, IReadOnlyList<string> words, Exception fault)
    {
        string? file = CrashFile.Write(Directory.GetCurrentDirectory(), TimeProvider.System.GetLocalNow(), words, fault);
        await error.WriteErrorAsync(
            $"a fault in cspsim: {FirstLine(fault.Message)}",
            file is null ? "no file with the details could be written" : $"send the file {file} to those who gave you the program");
    }

    private static string? HelpFor(IReadOnlyList<string> words)
    {
        if (words.Count == 0 || IsHelp(words[0]))
        {
            return words.Count > 1 ? HelpText.Of(words[1]) : HelpText.Brief;
        }

        if (string.Equals(words[0], "--version", StringComparison.Ordinal))
        {
            return $"cspsim {HelpText.Version}\n";
        }

        IEnumerable<string> options = words.Skip(1).TakeWhile(static word => !string.Equals(word, "--", StringComparison.Ordinal));
        return CommandLineParser.CommandNames.Contains(words[0], StringComparer.Ordinal) && options.Any(static word => word is "--help" or "-h" or "-?")
            ? HelpText.Of(words[0])
            : null;
    }

    private static bool IsHelp(string word) => word is "help" or "--help" or "-h" or "-?";

    private static string FirstLine(string text) => text.Split('\n', 2)[0].Trim();
}

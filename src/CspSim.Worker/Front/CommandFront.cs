using CspSim.Worker.CommandLine;
using CspSim.Worker.Commands;
using CspSim.Worker.Terminals;

namespace CspSim.Worker.Front;

/// <summary>
/// The command line as a front of the worker: understands the words, hands them to a command, reports faults in one line.
/// </summary>
public static class CommandFront
{
    /// <summary>Runs the program on the streams and the clock of this process.</summary>
    /// <param name="words">The words after the program's name.</param>
    /// <returns>A code of <see cref="ExitCode"/>.</returns>
    public static Task<int> RunAsync(IReadOnlyList<string> words)
    {
        ArgumentNullException.ThrowIfNull(words);

        bool hasNoColour = Options(words).Contains(CommandOptions.NoColorName, StringComparer.Ordinal);
        return RunAsync(words, Streams.OfProcess(hasNoColour), TimeProvider.System);
    }

    /// <summary>Runs the program.</summary>
    /// <param name="words">The words after the program's name.</param>
    /// <param name="streams">Where results and messages go.</param>
    /// <param name="time">The clock of the machine.</param>
    /// <returns>A code of <see cref="ExitCode"/>.</returns>
    internal static async Task<int> RunAsync(IReadOnlyList<string> words, Streams streams, TimeProvider time)
    {
        List<string> places = [];
        int code = await CodeAsync(words, streams, time, places);
        if (streams.Output.Failure is not { } reason)
        {
            return code;
        }

        string kept = places.Count == 0 ? string.Empty : $"; what was found is in {string.Join(", ", places)}";
        await streams.Error.WriteErrorAsync($"standard output could not be written: {reason}{kept}", null);
        return code == ExitCode.Fault ? code : ExitCode.OutputNotWritten;
    }

    private static async Task<int> CodeAsync(IReadOnlyList<string> words, Streams streams, TimeProvider time, List<string> places)
    {
        try
        {
            if (Completion.IsAsked(words))
            {
                await streams.Output.Writer.WriteAsync(string.Concat(Completion.Of(words).Select(static word => word + "\n")));
                return ExitCode.Done;
            }

            if (HelpFor(words, streams.Output.WidthColumns) is { } help)
            {
                await streams.Output.Writer.WriteAsync(help);
                return ExitCode.Done;
            }

            if (CommandLineParser.Parse(words, out IReadOnlyList<CommandLineError> errors) is { } call)
            {
                PipedFiles files = new(streams.Input);
                CommandCall Equipped(CommandCall bare) => bare with { Streams = streams, Files = files, Time = time, Places = places };
                return await call.Command.RunAsync(Equipped(call) with
                {
                    Reread = other => CommandLineParser.Parse(other, out _) is { } read ? Equipped(read) : null,
                });
            }

            foreach (CommandLineError error in errors)
            {
                await streams.Error.WriteErrorAsync(error.Message, error.Help);
            }

            return ExitCode.BadInput;
        }
        catch (Exception fault)
        {
            return await CrashFile.ReportAsync(streams.Error, words, time, fault);
        }
    }

    private static string? HelpFor(IReadOnlyList<string> words, int widthColumns)
    {
        if (words.Count == 0)
        {
            return HelpText.Brief(widthColumns);
        }

        if (string.Equals(words[0], "--version", StringComparison.Ordinal))
        {
            return $"cspsim {ProgramInfo.Version}\n";
        }

        if (IsHelp(words[0]) || string.Equals(words[0], "help", StringComparison.Ordinal))
        {
            // A name that is none is left to the parser, which knows the nearest one.
            return words.Count == 1 ? HelpText.Full(widthColumns) : HelpOf(words[1], widthColumns);
        }

        return Options(words.Skip(1)).Any(IsHelp) ? HelpOf(words[0], widthColumns) : null;
    }

    private static string? HelpOf(string name, int widthColumns) =>
        CommandCatalog.Find(name) is { } command ? HelpText.Of(command, widthColumns) : null;

    private static IEnumerable<string> Options(IEnumerable<string> words) =>
        words.TakeWhile(static word => !string.Equals(word, "--", StringComparison.Ordinal));

    private static bool IsHelp(string word) => word is "--help" or "-h" or "-?";
}

using System.CommandLine;
using CspSim.Worker.CommandLine;
using CspSim.Worker.Commands;

namespace CspSim.Worker.Front;

/// <summary>Answers a shell that asks how a word may go on: <c>cspsim [suggest] WORD...</c>, the last word being the one begun.</summary>
/// <remarks>An empty answer means that the shell's own completion of file names is right.</remarks>
internal static class Completion
{
    /// <summary>The word that asks for it; not in the help, because only the scripts of <c>completions</c> use it.</summary>
    public const string Directive = "[suggest]";

    private static readonly string[] s_optionsOfAll = ["--help"];

    /// <summary>Whether a shell asks.</summary>
    public static bool IsAsked(IReadOnlyList<string> words) =>
        words.Count > 0 && string.Equals(words[0], Directive, StringComparison.Ordinal);

    /// <summary>The words that the last one may become, in their order.</summary>
    /// <param name="words">The directive, then the words of the command line after the program's name.</param>
    public static IReadOnlyList<string> Of(IReadOnlyList<string> words)
    {
        // Shells that take the equals sign for a gap between words hand it over as a word of its own.
        string[] typed = [.. words.Skip(1).Where(static word => word is not "=")];
        string begun = typed.Length == 0 || words[^1] is "=" ? string.Empty : typed[^1];
        string[] before = words[^1] is "=" ? typed : typed[..Math.Max(0, typed.Length - 1)];
        return [.. Candidates(before, begun).Where(word => word.StartsWith(begun, StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> Candidates(string[] before, string begun)
    {
        if (before.Length == 0 || (before.Length == 1 && before[0] is "help"))
        {
            IEnumerable<string> others = before.Length == 0 ? ["help", "--help", "--version"] : [];
            return CommandCatalog.All.Select(static command => command.Name).Concat(others);
        }

        if (CommandCatalog.Find(before[0]) is not { } command)
        {
            return [];
        }

        IReadOnlyList<Option> options = CommandLineParser.OptionsOf(command);
        if (before.Contains("--", StringComparer.Ordinal))
        {
            return command.OperandWords;
        }

        if (OptionCheck.Named(before[^1], options) is { } last && OptionCheck.TakesValue(last))
        {
            return CommandOptions.WordsOf(last);
        }

        int equals = begun.IndexOf('=', StringComparison.Ordinal);
        if (equals > 0 && OptionCheck.Named(begun[..equals], options) is { } assigned)
        {
            return CommandOptions.WordsOf(assigned).Select(word => $"{begun[..equals]}={word}");
        }

        return begun.StartsWith('-') ? options.Select(static option => option.Name).Concat(s_optionsOfAll) : command.OperandWords;
    }
}

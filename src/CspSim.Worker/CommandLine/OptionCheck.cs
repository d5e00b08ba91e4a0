using System.CommandLine;

namespace CspSim.Worker.CommandLine;

/// <summary>Checks the options of a command line by name and number of values, before the library reads them.</summary>
internal static class OptionCheck
{
    /// <summary>
    /// The first thing that is wrong; null when every option is known, has its value, and stands once unless it may be repeated.
    /// </summary>
    /// <param name="words">The words after the command.</param>
    /// <param name="options">The options of the command.</param>
    public static CommandLineError? Find(IReadOnlyList<string> words, IReadOnlyList<Option> options)
    {
        HashSet<Option> given = [];
        for (int at = 0; at < words.Count && !string.Equals(words[at], "--", StringComparison.Ordinal); at++)
        {
            string word = words[at];
            if (word.Length < 2 || word[0] != '-')
            {
                continue;
            }

            int nameLength = word.AsSpan().IndexOfAny('=', ':');
            string name = nameLength < 0 ? word : word[..nameLength];
            if (Named(name, options) is not { } option)
            {
                string proposal = File.Exists(word)
                    ? $"the file of that name is written {ShellWord.OfPath(word)}"
                    : CommandLineError.Proposal(name, options.SelectMany(NamesOf), "--help");
                return new CommandLineError($"unknown option {name}", proposal);
            }

            bool hasValue = nameLength >= 0 || (TakesValue(option) && at + 1 < words.Count);
            string value = nameLength >= 0 ? word[(nameLength + 1)..] : hasValue ? words[at + 1] : string.Empty;
            if (Fault(option, name, hasValue, value) is { } fault)
            {
                return fault;
            }

            if (!given.Add(option) && !MayRepeat(option))
            {
                return new CommandLineError($"{name} is given twice", $"keep one {name}");
            }

            // The word after an option that takes a value is that value, whatever it begins with.
            at += nameLength < 0 && TakesValue(option) ? 1 : 0;
        }

        return null;
    }

    /// <summary>The option of a name or an alias; null when there is none.</summary>
    public static Option? Named(string name, IReadOnlyList<Option> options) =>
        options.FirstOrDefault(each => NamesOf(each).Contains(name, StringComparer.Ordinal));

    /// <summary>Whether a value belongs to an option; the others are switches.</summary>
    public static bool TakesValue(Option option) => option.ValueType != typeof(bool);

    /// <summary>The name of an option and its aliases.</summary>
    public static IEnumerable<string> NamesOf(Option option) => option.Aliases.Prepend(option.Name);

    private static bool MayRepeat(Option option) => option.ValueType.IsArray || !TakesValue(option);

    private static CommandLineError? Fault(Option option, string name, bool hasValue, string value)
    {
        if (TakesValue(option))
        {
            return hasValue && value.Length > 0
                ? null
                : new CommandLineError($"{name} needs a value", option.HelpName is { } form ? $"{name} {form}" : null);
        }

        return hasValue ? new CommandLineError($"{name} takes no value, found '{value}'", $"write {name} alone, or leave it out") : null;
    }
}

using System.CommandLine;
using System.CommandLine.Parsing;
using CspSim.Experiments.Stories;
using CspSim.Reporting.Documents;

namespace CspSim.Worker.CommandLine;

/// <summary>The options of the command <c>trace</c>.</summary>
/// <remarks>An option is made when it is first asked for, as those of <see cref="CommandOptions"/>.</remarks>
internal static class TraceOptions
{
    public static Option<string?> Arm => LazyInitializer.EnsureInitialized(ref field, static () => new Option<string?>("--arm")
    {
        HelpName = "NAME",
        Description = "the arm (default: the one that the answer speaks of)",
        CustomParser = static result => result.Tokens[0].Value,
    });

    public static Option<int?> Replication => LazyInitializer.EnsureInitialized(ref field, static () => new Option<int?>("--replication")
    {
        HelpName = "NUMBER",
        Description = "the replication (default: 1)",
        CustomParser = static result => (int?)CommandOptions.Whole(result, 1, 1_000_000),
    });

    public static Option<TracedFamily?> Family => LazyInitializer.EnsureInitialized(
        ref field,
        static () => new Option<TracedFamily?>("--family")
        {
            HelpName = "NUMBER|median|late|worst",
            Description = "the family: its number, or by the later of its first actions (default: median)",
            CustomParser = ReadFamily,
        });

    private static TracedFamily? ReadFamily(ArgumentResult result)
    {
        string text = result.Tokens[0].Value;
        StoryChoice[] choices = Enum.GetValues<StoryChoice>();
        string[] words = [.. choices.Select(Names.Of)];
        if (Array.IndexOf(words, text) is >= 0 and var at)
        {
            return new(choices[at], 0);
        }

        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long number))
        {
            return new(null, number);
        }

        string proposal = CommandLineError.Similar(text, words) is { } similar ? CommandLineError.HelpMark + similar : "";
        result.AddError($"--family needs the number of a family, or {string.Join(", ", words)}; found '{text}'{proposal}");
        return null;
    }
}

/// <summary>The family that a call asks for.</summary>
/// <param name="Choice">By which choice; null: by its number.</param>
/// <param name="Number">Its number, if it was given.</param>
internal sealed record TracedFamily(StoryChoice? Choice, long Number);

using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.Json;
using CspSim.Worker.ExchangeLog;
using CspSim.Worker.Templates;
using CspSim.Worker.Terminals;

namespace CspSim.Worker.CommandLine;

/// <summary>
/// Every option, once, with its parser and its line of help. Texts are our own, so that no name of a type reaches a user.
/// </summary>
/// <remarks>
/// An option is made when it is first asked for: each kind of value costs the start of the program a millisecond of compilation.
/// </remarks>
internal static class CommandOptions
{
    /// <summary>The name of <see cref="NoColor"/>, which is looked for before a command line is understood.</summary>
    public const string NoColorName = "--no-color";

    /// <summary>Stands between the words of an option in its help.</summary>
    internal const char WordMark = '|';

    public static Option<string[]> Set => LazyInitializer.EnsureInitialized(ref field, static () => new Option<string[]>("--set")
    {
        HelpName = "PATH=VALUE",
        Description = "change one key of the scenario; may be given several times",
        AllowMultipleArgumentsPerToken = false,
        CustomParser = Assignments,
    });

    public static Option<ulong?> Seed => LazyInitializer.EnsureInitialized(ref field, static () => new Option<ulong?>("--seed")
    {
        HelpName = "NUMBER",
        Description = "another seed",
        CustomParser = result => (ulong?)Whole(result, 0, ulong.MaxValue),
    });

    public static Option<int?> Replications => LazyInitializer.EnsureInitialized(ref field, static () => new Option<int?>("--replications")
    {
        HelpName = "COUNT",
        Description = "exactly so many replications of each arm",
        CustomParser = result => (int?)Whole(result, 1, 1_000_000),
    });

    public static Option<int?> Port => LazyInitializer.EnsureInitialized(ref field, static () => new Option<int?>("--port")
    {
        HelpName = "NUMBER",
        Description = "where the page is served (default: any free port)",
        CustomParser = result => (int?)Whole(result, 1_024, 65_535),
    });

    public static Option<int?> Threads => LazyInitializer.EnsureInitialized(ref field, static () => new Option<int?>("--threads")
    {
        HelpName = "COUNT",
        Description = "threads; results do not depend on it (default: all processors)",
        CustomParser = result => (int?)Whole(result, 1, 1_024),
    });

    public static Option<string?> Results => LazyInitializer.EnsureInitialized(ref field, static () => new Option<string?>("--results")
    {
        HelpName = "DIR",
        Description = "where result folders go (default: results)",
        CustomParser = static result => result.Tokens[0].Value,
    });

    public static Option<bool> Cases =>
        LazyInitializer.EnsureInitialized(
            ref field,
            static () => new Option<bool>("--cases") { Description = "write one row per application to cases.csv and cases.parquet" });

    public static Option<bool> ReplicationsCsv =>
        LazyInitializer.EnsureInitialized(ref field, static () => new Option<bool>("--replications-csv")
        {
            Description = "write replications.csv beside replications.parquet, with the same rows",
        });

    public static Option<bool> Workbook =>
        LazyInitializer.EnsureInitialized(ref field, static () => new Option<bool>("--xlsx")
        {
            Description = "write the workbook result.xlsx: answer, figures, inputs with sources, method",
        });

    public static Option<bool> Excel =>
        LazyInitializer.EnsureInitialized(ref field, static () => new Option<bool>("--excel")
        {
            Description = "begin CSV files with a byte order mark, so that Excel reads names in any script",
        });

    public static Option<ExchangeLogScope?> Log => LazyInitializer.EnsureInitialized(ref field, static () => Choice<ExchangeLogScope>(
        "--log",
        "replications in exchanges.clef: first of each arm (default), all, or 1 % of families"));

    public static Option<bool> Ocel =>
        LazyInitializer.EnsureInitialized(ref field, static () => new Option<bool>("--ocel")
        {
            Description = "write the events of exchanges.clef to log.ocel.json too, for object-centric process mining (OCEL 2.0)",
        });

    public static Option<bool> Verbose =>
        LazyInitializer.EnsureInitialized(
            ref field,
            static () => new Option<bool>("--verbose") { Description = "show the exchange log while it is written" });

    public static Option<bool> Details =>
        LazyInitializer.EnsureInitialized(ref field, static () => new Option<bool>("--details")
        {
            Description = "show every measure, office and group, not only what fits one screen",
        });

    public static Option<bool> Json =>
        LazyInitializer.EnsureInitialized(
            ref field,
            static () => new Option<bool>("--json") { Description = "standard output is one JSON document" });

    public static Option<bool> JsonLines =>
        LazyInitializer.EnsureInitialized(ref field, static () => new Option<bool>("--jsonl")
        {
            Description = "standard output is JSON lines: a head, then a line for each arm, replication and figure",
        });

    public static Option<bool> Watch =>
        LazyInitializer.EnsureInitialized(ref field, static () => new Option<bool>(
            "--watch") { Description = "run again with few replications whenever a file is saved, and show what has changed; writes no "
                + "files; Ctrl-C ends it" });

    public static Option<string?> From => LazyInitializer.EnsureInitialized(ref field, static () => new Option<string?>("--from")
    {
        HelpName = "NAME",
        Description = "the scenario to start from (default: starter); an unknown name lists them",
        CustomParser = static result => result.Tokens[0].Value,
    });

    public static Option<bool> Quiet =>
        LazyInitializer.EnsureInitialized(ref field, static () => new Option<bool>("--quiet", "-q") { Description = "errors only" });

    public static Option<bool> NoColor =>
        LazyInitializer.EnsureInitialized(
            ref field,
            static () => new Option<bool>(NoColorName) { Description = "no colour, even on a terminal" });

    public static Option<ProgressForm?> Progress => LazyInitializer.EnsureInitialized(
        ref field,
        static () => Choice<ProgressForm>("--progress", "how progress is shown on the error stream (default: auto)"));

    public static Option<DiagnosticForm?> Format => LazyInitializer.EnsureInitialized(
        ref field,
        static () => Choice<DiagnosticForm>("--format", "how errors and warnings of the file are written (default: full)"));

    public static Option<bool> DryRun =>
        LazyInitializer.EnsureInitialized(
            ref field,
            static () => new Option<bool>("--dry-run") { Description = "show what would be done, and do nothing" });

    public static Option<bool> Strict =>
        LazyInitializer.EnsureInitialized(
            ref field,
            static () => new Option<bool>("--strict") { Description = "treat warnings as errors" });

    public static Option<bool> Sources =>
        LazyInitializer.EnsureInitialized(
            ref field,
            static () => new Option<bool>("--sources") { Description = "list the inputs that carry a range, and those without an origin" });

    public static Option<string[]> Arm => LazyInitializer.EnsureInitialized(ref field, static () => new Option<string[]>("--arm")
    {
        HelpName = "A=B",
        Description = "compare arm A of the first with arm B of the others; may be given several times",
        AllowMultipleArgumentsPerToken = false,
        CustomParser = ArmPairs,
    });

    public static Option<bool> Independent => LazyInitializer.EnsureInitialized(ref field, static () => new Option<bool>("--independent")
    {
        Description = "compare results that do not share random numbers as independent samples (Welch)",
    });

    public static Option<string?> Out => LazyInitializer.EnsureInitialized(ref field, static () => new Option<string?>("--out")
    {
        HelpName = "FILE",
        Description = "where the fitted file goes, replacing what is there unless that does better; - is standard output (default: beside "
            + "FILE, ending in .fitted.yaml)",
        CustomParser = static result => result.Tokens[0].Value,
    });

    public static Option<string?> ReportFile => LazyInitializer.EnsureInitialized(ref field, static () => new Option<string?>("--out")
    {
        HelpName = "FILE",
        Description = "where the report goes, replacing what is there (default: report.html beside the result)",
        CustomParser = static result => result.Tokens[0].Value,
    });

    public static Option<bool> Static => LazyInitializer.EnsureInitialized(ref field, static () => new Option<bool>("--static")
    {
        Description = "draw the charts into the page, for readers and printers without scripts; takes ten seconds",
    });

    public static Option<string?> Csv => LazyInitializer.EnsureInitialized(ref field, static () => new Option<string?>("--csv")
    {
        HelpName = "FILE",
        Description = "write every number as a table to this file, replacing what is there",
        CustomParser = static result => result.Tokens[0].Value,
    });

    public static Option<bool> Force =>
        LazyInitializer.EnsureInitialized(
            ref field,
            static () => new Option<bool>("--force") { Description = "write the fitted file even when what is there does better" });

    public static Option<int?> Samples => LazyInitializer.EnsureInitialized(ref field, static () => new Option<int?>("--samples")
    {
        HelpName = "COUNT",
        Description = "inventions that are examined for each set of values (default: 20000)",
        CustomParser = result => (int?)Whole(result, 100, 10_000_000),
    });

    public static Option<bool> Tabs =>
        LazyInitializer.EnsureInitialized(
            ref field,
            static () => new Option<bool>("--tabs") { Description = "replace each tab that indents by two spaces" });

    /// <summary>The words that the value of an option may be; empty when it is not one of a few.</summary>
    public static IEnumerable<string> WordsOf(Option option) => option == From
        ? TemplateCatalog.Names
        : option.HelpName is { } form && form.Contains(WordMark, StringComparison.Ordinal) ? form.Split(WordMark) : [];

    /// <summary>A value that is one of a few words; null after an error.</summary>
    internal static string? OneOf(ArgumentResult result, string[] words)
    {
        string text = result.Tokens[0].Value;
        if (words.Contains(text, StringComparer.Ordinal))
        {
            return text;
        }

        string proposal = CommandLineError.Similar(text, words) is { } similar ? CommandLineError.HelpMark + similar : string.Empty;
        result.AddError($"{NameOf(result)} is one of {string.Join(", ", words)}; found '{text}'{proposal}");
        return null;
    }

    /// <summary>A value that is a whole number; null after an error.</summary>
    internal static ulong? Whole(ArgumentResult result, ulong least, ulong most)
    {
        string text = result.Tokens[0].Value;
        if (ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out ulong number) && number >= least && number <= most)
        {
            return number;
        }

        result.AddError(Invariant($"{NameOf(result)} needs a whole number from {least} to {most}, found '{text}'"));
        return null;
    }

    /// <summary>An option whose words are those of an enumeration, so that help, completion and parser cannot differ.</summary>
    internal static Option<TWord?> Choice<TWord>(string name, string description)
        where TWord : struct, Enum
    {
        string[] words = [.. Enum.GetNames<TWord>().Select(JsonNamingPolicy.KebabCaseLower.ConvertName)];
        return new Option<TWord?>(name)
        {
            HelpName = string.Join(WordMark, words),
            Description = description,
            CustomParser = result => Word<TWord>(result, words),
        };
    }

    private static TWord? Word<TWord>(ArgumentResult result, string[] words)
        where TWord : struct, Enum
    {
        return OneOf(result, words) is { } word ? Enum.GetValues<TWord>()[Array.IndexOf(words, word)] : null;
    }

    private static string[] Assignments(ArgumentResult result)
    {
        foreach (Token token in result.Tokens)
        {
            if (token.Value.IndexOf('=', StringComparison.Ordinal) <= 0)
            {
                result.AddError($"--set needs path=value, found '{token.Value}'{CommandLineError.HelpMark}--set csp.share=40%");
            }
        }

        return [.. result.Tokens.Select(static token => token.Value)];
    }

    private static string[] ArmPairs(ArgumentResult result)
    {
        HashSet<string> sides = new(StringComparer.Ordinal);
        foreach (Token token in result.Tokens)
        {
            if (token.Value.Split('=') is not [{ Length: > 0 } ours, { Length: > 0 } theirs])
            {
                result.AddError($"--arm needs A=B, found '{token.Value}'{CommandLineError.HelpMark}--arm serial=parallel");
            }
            else if (!sides.Add(ours + "=") || !sides.Add("=" + theirs))
            {
                result.AddError($"--arm {token.Value}: an arm of this pair is in another pair already");
            }
        }

        return [.. result.Tokens.Select(static token => token.Value)];
    }

    /// <summary>The option that a value belongs to.</summary>
    internal static string NameOf(ArgumentResult result) => result.Parent is OptionResult option ? option.Option.Name : "the value";
}

/// <summary>How errors and warnings of scenario files are written.</summary>
public enum DiagnosticForm
{
    /// <summary>With the line they speak of. The default.</summary>
    Full,

    /// <summary>One line each, as editors read them.</summary>
    Concise,

    /// <summary>One JSON document.</summary>
    Json,

    /// <summary>Workflow commands, from which GitHub Actions makes annotations beside the lines of a change.</summary>
    Github,
}

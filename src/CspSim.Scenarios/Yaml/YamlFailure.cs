using System.Text.RegularExpressions;

using YamlDotNet.Core;

namespace CspSim.Scenarios.Yaml;

/// <summary>Turns a failure of the YAML parser into a message about the place that has to be changed.</summary>
internal static partial class YamlFailure
{
    /// <summary>Reports it.</summary>
    /// <param name="source">The text.</param>
    /// <param name="bag">Takes the message.</param>
    /// <param name="failure">What the parser threw.</param>
    /// <param name="brace">Where the innermost open brace or bracket stands; null when none is open.</param>
    public static void Report(SourceText source, DiagnosticBag bag, Exception failure, TextMark? brace)
    {
        TextMark at = failure is YamlException yaml ? source.MarkAt(yaml.Start.Index) : brace ?? LastPlace(source);
        if (Indented(source, static letter => letter is '\t') is { } tab)
        {
            bag.ErrorAt(
                "CS001",
                source,
                tab,
                "a tab is used for indentation; YAML allows spaces only",
                "replace each tab by two spaces: cspsim fix --tabs FILE",
                fix: Reindented(source, tab.Line));
        }
        else if (Indented(source, HiddenCharacters.IsOddBlank) is { } blank)
        {
            string name = HiddenCharacters.Describe(new Rune(source.Line(blank.Line)[blank.Column - 1]));
            bag.ErrorAt(
                "CS120",
                source,
                blank,
                $"{name} is used for indentation; YAML allows ordinary spaces only",
                "replace each by ordinary spaces: cspsim fix --tabs FILE",
                fix: Reindented(source, blank.Line));
        }
        else if (FullWidthSign(source, at.Line) is { } sign)
        {
            char letter = source.Text[source.OffsetOf(sign)];
            bag.ErrorAt(
                "CS001",
                source,
                sign,
                $"'{letter}' is {HiddenCharacters.Describe(new Rune(letter))} and no sign of YAML",
                $"write {Narrow(letter)} and a space behind it");
        }
        else if (Call().Match(source.Line(at.Line)) is { Success: true } call)
        {
            bag.ErrorAt(
                "CS002",
                source,
                source.MarkOf(at.Line, call.Groups["first"].Index + 1),
                "':' inside a distribution ends the YAML text here",
                CallHelp(call),
                call.Groups["first"].Length,
                FixProposal.Range(
                    source,
                    source.MarkOf(at.Line, call.Index + 1),
                    source.MarkOf(at.Line, call.Index + call.Length + 1),
                    Mapping(call)));
        }
        else if (brace is { } open && open.Line < at.Line)
        {
            bag.ErrorAt(
                "CS001",
                source,
                open,
                "this brace or bracket is not closed",
                "close it with } or ], and separate the entries in it by commas");
        }
        else
        {
            bag.ErrorAt(
                "CS001",
                source,
                at,
                "this is not valid YAML: " + Reason(failure),
                "check the indentation, the quotes and the colons here and on the line before");
        }
    }

    private static TextMark LastPlace(SourceText source) => source.MarkOf(source.LineCount, 1);

    private static string Reason(Exception failure)
    {
        string text = failure is YamlException ? failure.Message : "the text ends too early";
        return text.TrimEnd('.').Replace("While ", "while ", StringComparison.Ordinal);
    }

    /// <summary>The first character of some kind that indents a line; null when there is none.</summary>
    private static TextMark? Indented(SourceText source, Func<char, bool> isMeant)
    {
        for (int line = 1; line <= source.LineCount; line++)
        {
            string text = source.Line(line);
            string indent = Indent(text);
            int index = indent.ToList().FindIndex(letter => isMeant(letter));
            if (index >= 0 && indent.Length < text.Length && text[indent.Length] != '#')
            {
                return new TextMark(line, index + 1);
            }
        }

        return null;
    }

    /// <summary>The lines from one on with ordinary spaces in place of whatever else indents them.</summary>
    private static Fix? Reindented(SourceText source, int first)
    {
        int last = Enumerable.Range(first, source.LineCount - first + 1)
            .Last(line => Indent(source.Line(line)).Any(static letter => letter is not ' '));
        IEnumerable<string> lines = Enumerable.Range(first, last - first + 1)
            .Select(line => source.Between(new TextMark(line, 1), new TextMark(line + 1, 1)));
        string text = string.Concat(lines.Select(static line => string.Concat(Indent(line).Select(Spaces)) + line[Indent(line).Length..]));
        TextMark end = last < source.LineCount ? new TextMark(last + 1, 1) : source.MarkAt(source.Text.Length);
        return FixProposal.Range(source, new TextMark(first, 1), end, text) is { } fix ? fix with { IsLayout = true } : null;
    }

    // A tab indents by two here, an ideographic space is two columns wide, and some blanks have no width.
    private static string Spaces(char letter) => letter switch
    {
        '\t' or '\u3000' => "  ",
        '\u200B' or '\u2060' or '\uFEFF' => "",
        _ => " ",
    };

    private static string Indent(string line) =>
        string.Concat(line.TakeWhile(static letter => letter is ' ' or '\t' || HiddenCharacters.IsOddBlank(letter)));

    /// <summary>A sign as wide as a kanji on a line or the one before it; null when there is none outside of comments and quotes.</summary>
    private static TextMark? FullWidthSign(SourceText source, int line)
    {
        foreach (int number in new[] { line, line - 1 })
        {
            string written = Quoted().Replace(source.Line(number), static quoted => new string(' ', quoted.Length));
            if (WideSign().Match(written) is { Success: true } wide)
            {
                return source.MarkOf(number, wide.Index + 1);
            }
        }

        return null;
    }

    private static char Narrow(char letter) => letter is '\u3001' ? ',' : FullWidth.Narrow(letter);

    private static string Parameters(Match call) => call.Groups["first"].Value + call.Groups["rest"].Value;

    private static string Mapping(Match call) => $"{{{call.Groups["law"].Value}: {{{Parameters(call)}}}}}";

    private static string CallHelp(Match call) =>
        $"write {Mapping(call)} or {call.Groups["law"].Value}({Colon().Replace(Parameters(call), "=")})";

    [GeneratedRegex(@"\b(?<law>[a-z]+)\((?<first>[a-z][a-z-]*)(?<rest>: [^(){}]*)\)", RegexOptions.CultureInvariant)]
    private static partial Regex Call();

    [GeneratedRegex("[\uFF1A\uFF0C\u3001\uFF5B\uFF5D\uFF3B\uFF3D\uFF0D]", RegexOptions.CultureInvariant)]
    private static partial Regex WideSign();

    [GeneratedRegex("\"[^\"]*\"|'[^']*'|(?:^|\\s)#.*", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();

    [GeneratedRegex(@":\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Colon();
}

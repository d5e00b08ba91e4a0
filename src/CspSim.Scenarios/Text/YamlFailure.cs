using System.Text.RegularExpressions;

using CspSim.Scenarios.Diagnostics;

using YamlDotNet.Core;

namespace CspSim.Scenarios.Text;

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
        if (TabIndent(source) is { } tab)
        {
            bag.ErrorAt("CS001", source, tab, "a tab is used for indentation; YAML allows spaces only", "replace each tab by two spaces: cspsim fix --tabs FILE", fix: Untabbed(source, tab.Line));
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
                FixProposal.Range(source, source.MarkOf(at.Line, call.Index + 1), source.MarkOf(at.Line, call.Index + call.Length + 1), Mapping(call)));
        }
        else if (brace is { } open && open.Line < at.Line)
        {
            bag.ErrorAt("CS001", source, open, "this brace or bracket is not closed", "close it with } or ], and separate the entries in it by commas");
        }
        else
        {
            bag.ErrorAt("CS001", source, at, "this is not valid YAML: " + Reason(failure), "check the indentation, the quotes and the colons here and on the line before");
        }
    }

    private static TextMark LastPlace(SourceText source) => source.MarkOf(source.LineCount, 1);

    private static string Reason(Exception failure)
    {
        string text = failure is YamlException ? failure.Message : "the text ends too early";
        return text.TrimEnd('.').Replace("While ", "while ", StringComparison.Ordinal);
    }

    private static TextMark? TabIndent(SourceText source)
    {
        for (int line = 1; line <= source.LineCount; line++)
        {
            string text = source.Line(line);
            string content = text.TrimStart();
            int tab = text.AsSpan(0, text.Length - content.Length).IndexOf('\t');
            if (tab >= 0 && content.Length > 0 && content[0] != '#')
            {
                return new TextMark(line, tab + 1);
            }
        }

        return null;
    }

    /// <summary>Two spaces for each tab that indents the lines from one on.</summary>
    private static Fix? Untabbed(SourceText source, int first)
    {
        int last = Enumerable.Range(first, source.LineCount - first + 1).Last(line => Indent(source.Line(line)).Contains('\t', StringComparison.Ordinal));
        IEnumerable<string> lines = Enumerable.Range(first, last - first + 1).Select(line => source.Between(new TextMark(line, 1), new TextMark(line + 1, 1)));
        string text = string.Concat(lines.Select(line => Indent(line).Replace("\t", "  ", StringComparison.Ordinal) + line[Indent(line).Length..]));
        TextMark end = last < source.LineCount ? new TextMark(last + 1, 1) : source.MarkAt(source.Text.Length);
        return FixProposal.Range(source, new TextMark(first, 1), end, text) is { } fix ? fix with { IsLayout = true } : null;
    }

    private static string Indent(string line) => line[..(line.Length - line.TrimStart(' ', '\t').Length)];

    private static string Parameters(Match call) => call.Groups["first"].Value + call.Groups["rest"].Value;

    private static string Mapping(Match call) => $"{{{call.Groups["law"].Value}: {{{Parameters(call)}}}}}";

    private static string CallHelp(Match call) => $"write {Mapping(call)} or {call.Groups["law"].Value}({Colon().Replace(Parameters(call), "=")})";

    [GeneratedRegex(@"\b(?<law>[a-z]+)\((?<first>[a-z][a-z-]*)(?<rest>: [^(){}]*)\)", RegexOptions.CultureInvariant)]
    private static partial Regex Call();

    [GeneratedRegex(@":\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Colon();
}

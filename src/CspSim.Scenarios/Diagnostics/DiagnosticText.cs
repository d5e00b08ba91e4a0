using System.Text.RegularExpressions;

namespace CspSim.Scenarios.Diagnostics;

/// <summary>Writes diagnostics for people: at length with the line and a mark under the place, or on one or two lines.</summary>
public static partial class DiagnosticText
{
    private const int TabWidth = 4;
    private const string Cut = "...";

    /// <summary>The short form, <c>file:line:column: error[code]: message</c>, and the help on a line of its own.</summary>
    public static string Concise(Diagnostic diagnostic)
    {
        string head = string.Create(
            CultureInfo.InvariantCulture,
            $"{HiddenCharacters.Shown(diagnostic.File)}:{diagnostic.Line}:{diagnostic.Column}: "
                + $"{Word(diagnostic.Severity)}[{diagnostic.Code}]: {diagnostic.Message}");
        return diagnostic.Help.Length == 0 ? head : head + "\n  help: " + diagnostic.Help;
    }

    /// <summary>The long form: message, place, the line itself with a mark under the place, help and where to read more.</summary>
    /// <remarks>Hangul, kana and kanji are two columns wide on a terminal, a tab is shown as four blanks; the mark follows them.</remarks>
    public static string Full(Diagnostic diagnostic)
    {
        string number = diagnostic.Line.ToString(CultureInfo.InvariantCulture);
        string margin = new(' ', number.Length);
        StringBuilder text = new();
        text.Append(Word(diagnostic.Severity)).Append('[').Append(diagnostic.Code).Append("]: ").Append(Ticks(diagnostic.Message))
            .Append('\n');
        text.Append(
            CultureInfo.InvariantCulture,
            $"{margin}--> {HiddenCharacters.Shown(diagnostic.File)}:{diagnostic.Line}:{diagnostic.Column}\n");
        if (diagnostic.Snippet.Length > 0)
        {
            (string line, int blanks, int marks) = Layout(diagnostic);
            text.Append(margin).Append(" |\n");
            text.Append(number).Append(" | ").Append(line).Append('\n');
            text.Append(margin).Append(" | ").Append(' ', blanks).Append('^', marks).Append('\n');
        }

        AppendRemark(text, margin, "help", diagnostic.Help);
        AppendRemark(text, margin, "note", diagnostic.Note);
        AppendRemark(text, margin, "more", "cspsim explain " + diagnostic.Code);
        return text.ToString().TrimEnd('\n');
    }

    private static string Word(Severity severity) => severity == Severity.Error ? "error" : "warning";

    private static void AppendRemark(StringBuilder text, string margin, string label, string remark)
    {
        if (remark.Length > 0)
        {
            text.Append(margin).Append(" = ").Append(label).Append(": ").Append(Ticks(remark)).Append('\n');
        }
    }

    private static (string Line, int Blanks, int Marks) Layout(Diagnostic diagnostic)
    {
        StringBuilder line = new();
        bool isCut = diagnostic.SnippetColumn > 1;
        int column = diagnostic.SnippetColumn;
        int blanks = isCut ? Cut.Length : 0;
        int marks = 0;
        bool endsHere = diagnostic.End.Line == diagnostic.Line;
        foreach (Rune rune in diagnostic.Snippet.EnumerateRunes())
        {
            int width = rune.Value == '\t' ? TabWidth : HiddenCharacters.IsUnsafe(rune) ? 1 : TextWidth.Of(rune);
            if (column < diagnostic.Column)
            {
                blanks += width;
            }
            else if (!endsHere || column < diagnostic.End.Column)
            {
                marks += width;
            }

            _ = rune.Value == '\t' ? line.Append(' ', TabWidth) : line.Append(HiddenCharacters.IsUnsafe(rune) ? "?" : rune.ToString());
            column++;
        }

        return ((isCut ? Cut : "") + line, blanks, Math.Max(1, marks));
    }

    private static string Ticks(string text) => Quoted().Replace(text, "`${inner}`");

    [GeneratedRegex(@"(?<=^|[\s(])'(?<inner>[^']*)'(?=$|[\s),;.:])", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();
}

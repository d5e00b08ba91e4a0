namespace CspSim.Scenarios.Diagnostics;

/// <summary>Collects everything that is wrong with a scenario; the same fault at the same place counts once.</summary>
public sealed class DiagnosticBag
{
    /// <summary>The most diagnostics that are kept: further ones of the same file say little to a reader.</summary>
    public const int Most = 20;

    // Of a very long line this much is kept: enough to recognise the place, little enough for a terminal and a JSON document.
    private const int SnippetMost = 200;
    private const int MessageMost = 400;

    // A text of values only, each wrong, has 100,000 faults; the first ten thousand of a severity name the place of the first twenty.
    private const int ItemsMost = 10_000;

    private readonly List<(Diagnostic Item, SourceText Source)> _items = [];
    private readonly HashSet<(string File, TextMark Place, string Code, string Message)> _seen = [];

    private readonly int[] _kept = new int[Enum.GetValues<Severity>().Length];
    private int _uncounted;

    /// <summary>Whether an error is among them.</summary>
    public bool HasErrors => ErrorCount > 0;

    /// <summary>How often an error was reported, repeated ones included: grows when something that is built turns out wrong.</summary>
    internal int ErrorCount { get; private set; }

    /// <summary>How many were found beyond those kept.</summary>
    public int LeftOut => Math.Max(0, _items.Count - Most) + _uncounted;

    /// <summary>Reports an error at a value.</summary>
    /// <param name="code">A code of the catalog.</param>
    /// <param name="at">The value.</param>
    /// <param name="message">The fault and the value found.</param>
    /// <param name="help">What to write instead.</param>
    /// <param name="path">The key path.</param>
    /// <param name="fix">The change that removes it.</param>
    public void Error(string code, Node at, string message, string help = "", string path = "", Fix? fix = null) =>
        Add(Severity.Error, code, at.Source, at.Start, at.End, message, help, path, fix, at.Overrides);

    /// <summary>Reports a warning at a value.</summary>
    /// <param name="code">A code of the catalog.</param>
    /// <param name="at">The value.</param>
    /// <param name="message">The fault and the value found.</param>
    /// <param name="help">What to write instead.</param>
    /// <param name="path">The key path.</param>
    /// <param name="fix">The change that removes it.</param>
    public void Warning(string code, Node at, string message, string help = "", string path = "", Fix? fix = null) =>
        Add(Severity.Warning, code, at.Source, at.Start, at.End, message, help, path, fix, at.Overrides);

    /// <summary>Reports an error at a place that is no value.</summary>
    /// <param name="code">A code of the catalog.</param>
    /// <param name="source">The text.</param>
    /// <param name="start">The first character.</param>
    /// <param name="message">The fault and the value found.</param>
    /// <param name="help">What to write instead.</param>
    /// <param name="length">Characters that are meant.</param>
    /// <param name="fix">The change that removes it.</param>
    public void ErrorAt(
        string code,
        SourceText source,
        TextMark start,
        string message,
        string help = "",
        int length = 1,
        Fix? fix = null) =>
        Add(Severity.Error, code, source, start, start.Right(length), message, help, "", fix, overrides: null);

    /// <summary>The diagnostics by file and place; files in the order in which they were first met.</summary>
    /// <remarks>At most <see cref="Most"/>: warnings give way to errors, without which a refusal could not be understood.</remarks>
    public IReadOnlyList<Diagnostic> Sorted()
    {
        List<string> files = [.. _items.Select(item => item.Item.File).Distinct(StringComparer.Ordinal)];
        return
        [
            .. InOrder(InOrder(_items).OrderByDescending(static item => item.Item.Severity).Take(Most))
                .Select(item => WithText(item.Item, item.Source)),
        ];

        IEnumerable<(Diagnostic Item, SourceText Source)> InOrder(IEnumerable<(Diagnostic Item, SourceText Source)> items) => items
            .OrderBy(item => files.IndexOf(item.Item.File))
            .ThenBy(static item => item.Item.Start)
            .ThenByDescending(static item => item.Item.Severity);
    }

    private void Add(
        Severity severity,
        string code,
        SourceText source,
        TextMark from,
        TextMark to,
        string message,
        string help,
        string path,
        Fix? fix,
        Node? overrides)
    {
        ErrorCount += severity == Severity.Error ? 1 : 0;
        TextMark start = source.Inside(from);
        string shown = OneLine(message);
        bool isFull = _kept[(int)severity] >= ItemsMost;
        if (isFull || !_seen.Add((source.Name, start, code, shown)))
        {
            _uncounted += isFull ? 1 : 0;
            return;
        }

        _kept[(int)severity]++;

        TextMark end = source.Inside(to > from ? to : from.Right(1));
        Diagnostic found = new()
        {
            Severity = severity,
            Code = code,
            Message = shown,
            Help = OneLine(help),
            File = source.Name,
            Start = start,
            End = end > start ? end : start,
            Path = path,
            Note = overrides is null ? "" : string.Create(
                CultureInfo.InvariantCulture,
                $"overrides {overrides.Source.Name}:{overrides.Start.Line}:{overrides.Start.Column}"),
            Fix = fix,
        };
        _items.Add((found, source));
    }

    /// <summary>A message stays on one line and within bounds, whatever the names and values in it are.</summary>
    private static string OneLine(string text)
    {
        string cut = text.Length > MessageMost
            ? text[..(MessageMost - (char.IsHighSurrogate(text[MessageMost - 1]) ? 1 : 0))] + "..."
            : text;
        return HiddenCharacters.Shown(cut);
    }

    /// <summary>
    /// Lines are cut out of the text only for what is shown: a broken file can have very many faults and very long lines.
    /// </summary>
    private static Diagnostic WithText(Diagnostic item, SourceText source)
    {
        string line = source.IsShown ? source.Line(item.Start.Line) : "";
        int first = 1;
        if (line.Length > SnippetMost)
        {
            first = Math.Max(1, item.Start.Column - (SnippetMost / 2));
            line = source.Between(new TextMark(item.Start.Line, first), new TextMark(item.Start.Line, first + SnippetMost));
        }

        return item with { Snippet = line, SnippetColumn = first, StartByte = source.ByteOf(item.Start), EndByte = source.ByteOf(
            item.End) };
    }
}

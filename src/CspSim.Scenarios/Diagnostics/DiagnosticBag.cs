using CspSim.Scenarios.Text;

namespace CspSim.Scenarios.Diagnostics;

/// <summary>Collects everything that is wrong with a scenario; the same fault at the same place counts once.</summary>
public sealed class DiagnosticBag
{
    /// <summary>The most diagnostics that are kept: further ones of the same file say little to a reader.</summary>
    public const int Most = 20;

    private readonly List<Diagnostic> _items = [];
    private readonly HashSet<(string File, TextMark Place, string Code, string Message)> _seen = [];

    /// <summary>Whether an error is among them.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>How many were found beyond those kept.</summary>
    public int LeftOut => Math.Max(0, _items.Count - Most);

    /// <summary>Reports an error at a value.</summary>
    /// <param name="code">A code of the catalog.</param>
    /// <param name="at">The value.</param>
    /// <param name="message">The fault and the value found.</param>
    /// <param name="help">What to write instead.</param>
    /// <param name="path">The key path.</param>
    public void Error(string code, Node at, string message, string help = "", string path = "") =>
        Add(Severity.Error, code, at.Source, at.Start, at.End, message, help, path);

    /// <summary>Reports a warning at a value.</summary>
    /// <param name="code">A code of the catalog.</param>
    /// <param name="at">The value.</param>
    /// <param name="message">The fault and the value found.</param>
    /// <param name="help">What to write instead.</param>
    /// <param name="path">The key path.</param>
    public void Warning(string code, Node at, string message, string help = "", string path = "") =>
        Add(Severity.Warning, code, at.Source, at.Start, at.End, message, help, path);

    /// <summary>Reports an error at a place that is no value.</summary>
    /// <param name="code">A code of the catalog.</param>
    /// <param name="source">The text.</param>
    /// <param name="start">The first character.</param>
    /// <param name="message">The fault and the value found.</param>
    /// <param name="help">What to write instead.</param>
    /// <param name="length">Characters that are meant.</param>
    public void ErrorAt(string code, SourceText source, TextMark start, string message, string help = "", int length = 1) =>
        Add(Severity.Error, code, source, start, start.Right(length), message, help, "");

    /// <summary>The diagnostics by file and place, at most <see cref="Most"/>; files in the order in which they were first met.</summary>
    public IReadOnlyList<Diagnostic> Sorted()
    {
        List<string> files = [.. _items.Select(item => item.File).Distinct(StringComparer.Ordinal)];
        return
        [
            .. _items
                .OrderBy(item => files.IndexOf(item.File))
                .ThenBy(item => item.Start)
                .ThenByDescending(item => item.Severity)
                .Take(Most),
        ];
    }

    private void Add(Severity severity, string code, SourceText source, TextMark start, TextMark end, string message, string help, string path)
    {
        HasErrors |= severity == Severity.Error;
        if (!_seen.Add((source.Name, start, code, message)))
        {
            return;
        }

        _items.Add(new Diagnostic
        {
            Severity = severity,
            Code = code,
            Message = message,
            Help = help,
            File = source.Name,
            Start = start,
            End = end.CompareTo(start) > 0 ? end : start.Right(1),
            Path = path,
            Snippet = source.Line(start.Line),
        });
    }
}

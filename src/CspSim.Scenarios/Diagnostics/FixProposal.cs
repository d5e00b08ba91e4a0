using System.Text.RegularExpressions;

namespace CspSim.Scenarios.Diagnostics;

/// <summary>
/// Makes fixes of values that stand in a file as they were read; of others (parameters, aliases, settings) it makes none.
/// </summary>
internal static partial class FixProposal
{
    /// <summary>Another text in place of a value or a key, in the same quotes.</summary>
    public static Fix? Value(ScalarNode node, string text)
    {
        if (!IsLiteral(node))
        {
            return null;
        }

        if (node.IsPlain)
        {
            return Range(node.Source, node.Start, node.End, Plain().IsMatch(text) ? text : DoubleQuoted(text));
        }

        bool isSingle = node.Source.Between(node.Start, node.Start.Right(1)) is "'";
        string inside = isSingle ? text.Replace("'", "''", StringComparison.Ordinal) : DoubleQuoted(text)[1..^1];
        TextMark end = node.Source.MarkAt(node.Source.OffsetOf(node.End) - 1);
        return Range(node.Source, node.Start.Right(1), end, inside);
    }

    /// <summary>Another text in place of a part of a value; null when the part is not in it.</summary>
    public static Fix? Part(ScalarNode node, string part, string text) =>
        node.Value.Contains(part, StringComparison.Ordinal) ? Value(node, node.Value.Replace(part, text, StringComparison.Ordinal)) : null;

    /// <summary>Text of the format in place of a range.</summary>
    public static Fix? Range(SourceText source, TextMark start, TextMark end, string text) =>
        source.IsFile ? new Fix(source.Name, start, end, text) : null;

    /// <summary>Swaps two values of one file.</summary>
    public static Fix? Swap(Node one, Node other)
    {
        (Node first, Node second) = one.Start < other.Start ? (one, other) : (other, one);
        if (!IsLiteral(first) || !IsLiteral(second) || !ReferenceEquals(first.Source, second.Source) || first.End > second.Start)
        {
            return null;
        }

        SourceText source = first.Source;
        string swapped = source.Between(second.Start, second.End) + source.Between(first.End, second.Start)
            + source.Between(first.Start, first.End);
        return Range(source, first.Start, second.End, swapped);
    }

    /// <summary>A key and its value taken out of a mapping on one line, with the comma that separates it.</summary>
    public static Fix? Removal(MappingNode mapping, MappingEntry entry)
    {
        int index = mapping.Entries.ToList().IndexOf(entry);
        if (index < 1 || !IsLiteral(entry.Key) || !IsLiteral(entry.Value) || !ReferenceEquals(entry.Key.Source, mapping.Source))
        {
            return null;
        }

        Node before = mapping.Entries[index - 1].Value;
        bool isHere = ReferenceEquals(before.Source, mapping.Source) && before.End.Line == entry.Value.End.Line
            && before.End <= entry.Key.Start;
        return isHere && mapping.Source.Between(before.End, entry.Key.Start).Trim() is ","
            ? Range(mapping.Source, before.End, entry.Value.End, "")
            : null;
    }

    /// <summary>Whether a scalar stands in its file exactly as it was read, quotes aside.</summary>
    public static bool IsLiteral(Node node)
    {
        if (node is not ScalarNode scalar || !node.Source.IsFile)
        {
            return false;
        }

        string written = node.Source.Between(node.Start, node.End);
        string inside = !scalar.IsPlain && written.Length >= 2 && written[0] is '"' or '\'' ? written[1..^1] : written;
        return inside.Length > 0 && string.Equals(inside, scalar.Value, StringComparison.Ordinal);
    }

    private static string DoubleQuoted(string text) =>
        "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";

    [GeneratedRegex(
        @"^[\p{L}\p{N}$][\p{L}\p{N} ._/%+<>=()-]*(?:\$\{[\p{L}\p{N}._-]+\}[\p{L}\p{N} ._/%+<>=()-]*)*\z|^\$\{[\p{L}\p{N}._-]+\}\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Plain();
}

using System.Text.RegularExpressions;

namespace CspSim.Scenarios.Text;

/// <summary>One value of a scenario text: a mapping, a sequence or a scalar, with its place. Immutable.</summary>
public abstract class Node
{
    private protected Node(SourceText source, TextMark start, TextMark end)
    {
        Source = source;
        Start = start;
        End = end;
    }

    /// <summary>The text that wrote this value.</summary>
    public SourceText Source { get; }

    /// <summary>The first character.</summary>
    public TextMark Start { get; }

    /// <summary>The place right after the last character.</summary>
    public TextMark End { get; }

    /// <summary>The number of values in it, itself included, with aliases counted as often as they are used.</summary>
    public abstract int Size { get; }

    /// <summary>The number of levels in it; 1 for a scalar.</summary>
    public abstract int Height { get; }

    /// <summary>Whether this is an empty plain value or <c>null</c>, which removes an inherited key.</summary>
    public virtual bool IsNull => false;

    /// <summary>The value of a lower file that this one replaces; null when it replaces none.</summary>
    internal Node? Overrides { get; init; }

    /// <summary>What it is, in the words of a message.</summary>
    public abstract string Kind { get; }
}

/// <summary>A piece of text. What it means is decided by the key it stands under, never by its looks.</summary>
/// <param name="source">The text that wrote it.</param>
/// <param name="start">The first character.</param>
/// <param name="end">The place right after the last one.</param>
/// <param name="value">The text, without quotes.</param>
/// <param name="isPlain">Whether it stands there without quotes.</param>
public sealed class ScalarNode(SourceText source, TextMark start, TextMark end, string value, bool isPlain = true)
    : Node(source, start, end)
{
    /// <summary>The text, without quotes.</summary>
    public string Value => value;

    /// <summary>Whether it stands there without quotes.</summary>
    public bool IsPlain => isPlain;

    /// <inheritdoc/>
    public override int Size => 1;

    /// <inheritdoc/>
    public override int Height => 1;

    /// <inheritdoc/>
    public override bool IsNull => isPlain && (value is "" or "~" or "null");

    /// <inheritdoc/>
    public override string Kind => IsNull ? "nothing" : $"the text '{value}'";

    /// <summary>The same place with another text.</summary>
    internal ScalarNode With(string text) => new(Source, Start, End, text, IsPlain) { Overrides = Overrides };

    /// <summary>A part of the text with its own place; blanks around it are left out.</summary>
    internal ScalarNode Part(Capture part)
    {
        string text = part.Value.Trim();
        int blanks = part.Value.Length - part.Value.TrimStart().Length;
        TextMark from = Start.Right(part.Index + blanks + (isPlain ? 0 : 1));
        return new(Source, from, from.Right(text.Length), text);
    }

    /// <summary>The same value, known to replace another one.</summary>
    internal ScalarNode Over(Node lower) => new(Source, Start, End, value, isPlain) { Overrides = lower };

    /// <inheritdoc/>
    public override string ToString() => value;
}

/// <summary>A list of values.</summary>
public sealed class SequenceNode : Node
{
    internal SequenceNode(SourceText source, TextMark start, TextMark end, IReadOnlyList<Node> items)
        : base(source, start, end)
    {
        Items = items;
        Size = (int)Math.Min(int.MaxValue, 1 + items.Sum(item => (long)item.Size));
        Height = 1 + items.Select(item => item.Height).DefaultIfEmpty(0).Max();
    }

    /// <summary>The values in their order.</summary>
    public IReadOnlyList<Node> Items { get; }

    /// <inheritdoc/>
    public override int Size { get; }

    /// <inheritdoc/>
    public override int Height { get; }

    /// <inheritdoc/>
    public override string Kind => "a list";

    /// <summary>The same place with other items.</summary>
    internal SequenceNode With(IReadOnlyList<Node> items) => new(Source, Start, End, items) { Overrides = Overrides };
}

/// <summary>Keys with values, in the order written; every key once.</summary>
public sealed class MappingNode : Node
{
    internal MappingNode(SourceText source, TextMark start, TextMark end, IReadOnlyList<MappingEntry> entries)
        : base(source, start, end)
    {
        Entries = entries;
        Size = (int)Math.Min(int.MaxValue, 1 + entries.Sum(entry => (long)entry.Value.Size));
        Height = 1 + entries.Select(entry => entry.Value.Height).DefaultIfEmpty(0).Max();
    }

    /// <summary>The keys and values in their order.</summary>
    public IReadOnlyList<MappingEntry> Entries { get; }

    /// <inheritdoc/>
    public override int Size { get; }

    /// <inheritdoc/>
    public override int Height { get; }

    /// <inheritdoc/>
    public override string Kind => "a mapping";

    /// <summary>The entry of a key; null when there is none.</summary>
    public MappingEntry? Find(string key)
    {
        foreach (MappingEntry entry in Entries)
        {
            if (string.Equals(entry.Name, key, StringComparison.Ordinal))
            {
                return entry;
            }
        }

        return null;
    }

    /// <summary>The value of a key; null when there is none.</summary>
    public Node? this[string key] => Find(key)?.Value;

    /// <summary>The value at a path of keys; null when a key of it is missing.</summary>
    public Node? At(params ReadOnlySpan<string> path)
    {
        Node? node = this;
        foreach (string key in path)
        {
            node = (node as MappingNode)?[key];
        }

        return node;
    }

    /// <summary>The same place with other entries.</summary>
    internal MappingNode With(IReadOnlyList<MappingEntry> entries) => new(Source, Start, End, entries);

    /// <summary>The same place without a key; this one when it has no such key.</summary>
    internal MappingNode Without(string key) =>
        Find(key) is null ? this : With([.. Entries.Where(entry => !string.Equals(entry.Name, key, StringComparison.Ordinal))]);
}

/// <summary>One key of a mapping with its value.</summary>
/// <param name="Key">The key, with its place.</param>
/// <param name="Value">The value.</param>
public sealed record MappingEntry(ScalarNode Key, Node Value)
{
    /// <summary>The key's text.</summary>
    public string Name => Key.Value;
}

namespace CspSim.Scenarios.Text;

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
    internal MappingNode Without(string key) => Find(key) is null ? this : With([.. Entries.Where(entry => !string.Equals(entry.Name, key, StringComparison.Ordinal))]);
}

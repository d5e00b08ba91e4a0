namespace CspSim.Scenarios.Yaml;

/// <summary>A mapping or sequence whose end has not been read yet.</summary>
internal sealed class OpenNode(bool isMapping, bool isFlow, TextMark start, string? anchor)
{
    private readonly List<MappingEntry> _entries = [];
    private readonly List<Node> _items = [];
    private readonly Dictionary<string, MappingEntry> _byName = new(StringComparer.Ordinal);

    public bool IsMapping => isMapping;

    public bool IsFlow => isFlow;

    public TextMark Start => start;

    public string? Anchor => anchor;

    public IReadOnlyList<MappingEntry> Entries => _entries;

    public IReadOnlyList<Node> Items => _items;

    /// <summary>The key whose value comes next; null when a key comes next.</summary>
    public ScalarNode? Key { get; private set; }

    /// <summary>Whether the present key stands before a colon (else it is torn text inside braces).</summary>
    public bool IsKeyWritten { get; private set; }

    public TextMark? LastEnd { get; private set; }

    public void SetKey(ScalarNode key, bool isWritten)
    {
        Key = key;
        IsKeyWritten = isWritten;
    }

    public MappingEntry? Find(string name) => _byName.GetValueOrDefault(name);

    public void Add(Node item)
    {
        _items.Add(item);
        LastEnd = item.End;
    }

    public void Add(ScalarNode key, Node value, bool keepFirst)
    {
        if (!keepFirst)
        {
            MappingEntry entry = new(key, value);
            _entries.Add(entry);
            _byName.Add(key.Value, entry);
        }

        LastEnd = value.End.CompareTo(key.End) > 0 ? value.End : key.End;
        Key = null;
    }
}

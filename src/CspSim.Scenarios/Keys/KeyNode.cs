namespace CspSim.Scenarios.Keys;

/// <summary>A key with the keys below it.</summary>
public sealed class KeyNode
{
    private readonly List<KeyNode> _children = [];

    internal KeyNode(string name, KeyEntry entry)
    {
        Name = name;
        Entry = entry;
    }

    /// <summary>The last step of the path: a key, <c>*</c> or <c>[]</c>.</summary>
    public string Name { get; }

    /// <summary>What may stand there.</summary>
    public KeyEntry Entry { get; }

    /// <summary>The keys below, in the order of the table.</summary>
    public IReadOnlyList<KeyNode> Children => _children;

    /// <summary>What stands under names of the user's choice; null when the keys are fixed.</summary>
    public KeyNode? AnyName => Exact("*");

    /// <summary>What stands in the items of a list; null when it is no list.</summary>
    public KeyNode? Item => Exact("[]");

    /// <summary>Whether a variant of the whole scenario stands there.</summary>
    internal bool IsArm => Entry.Is(ExperimentKeys.Arm);

    /// <summary>By what keys the value there is read: those below, in an arm those of the whole scenario.</summary>
    internal KeyNode Content => IsArm ? KeyTable.Root : this;

    /// <summary>The names of the fixed keys.</summary>
    public IReadOnlyList<string> FixedNames => [.. _children.Select(child => child.Name).Where(name => name is not ("*" or "[]"))];

    /// <summary>The key of a name, fixed or of the user's choice; null when there is none.</summary>
    public KeyNode? Child(string name) => Exact(name) ?? AnyName;

    internal void Add(KeyNode child) => _children.Add(child);

    internal KeyNode? Exact(string name) => _children.Find(child => string.Equals(child.Name, name, StringComparison.Ordinal));
}

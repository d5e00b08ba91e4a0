namespace CspSim.Scenarios.Layers;

/// <summary>Lays one scenario tree over another. Every value keeps the place of the file that wrote it.</summary>
/// <remarks>
/// Mappings of the table merge key by key, and so do arms; lists, values with an origin and keys that the table marks are replaced as a
/// whole, and so is a distribution, unless the upper one names the same law and gives it only in part. A key of a group of
/// alternatives takes the place of another one of the group; <c>null</c> removes a key, and in an arm it stays, since the arm removes
/// the key from the scenario. Keys stay in the order of the lower tree, unless the upper one names them all: then its order counts.
/// </remarks>
/// <param name="record">Takes what went and what was replaced.</param>
internal sealed class TreeMerge(MergeRecord record)
{
    /// <summary>One tree over another, when nobody asks what went and what was replaced.</summary>
    public static MappingNode Over(MappingNode lower, MappingNode upper) => new TreeMerge(new MergeRecord()).Over(lower, upper, "");

    /// <summary>One tree over another.</summary>
    /// <param name="lower">The inherited tree.</param>
    /// <param name="upper">What changes it.</param>
    /// <param name="path">What stands before the paths that are recorded; empty, or the arm with a dot behind it.</param>
    public MappingNode Over(MappingNode lower, MappingNode upper, string path) => Over(lower, upper, KeyTable.Root, path, keepsNull: false);

    /// <summary>A value over the present one at a place; null when it removes it.</summary>
    /// <param name="below">The present value; null when there is none.</param>
    /// <param name="name">The key, where it is written anew.</param>
    /// <param name="above">The value.</param>
    /// <param name="among">The mapping that the value stands in.</param>
    /// <param name="key">The key of the table that the mapping stands under; null when the table does not know it.</param>
    /// <param name="path">The path of the value.</param>
    /// <param name="keepsNull">Whether the place is inside an arm.</param>
    public Node? Lay(Node? below, ScalarNode name, Node above, MappingNode? among, KeyNode? key, string path, bool keepsNull)
    {
        KeyNode? child = key?.Child(name.Value);
        if (above.IsNull && !keepsNull)
        {
            return Without(below, name, above, among, child, path);
        }

        if (above is not MappingNode upper || child is null)
        {
            NoteList(below, above, path);
            return above is ScalarNode scalar && below is not null ? scalar.Over(below) : above;
        }

        if (Origins.IsWrapped(above, child))
        {
            return Wrapped(below, upper, child);
        }

        if (child.Entry.Allows(ValueForms.Law))
        {
            return PartialLaw.Complete(below is null ? null : Origins.Unwrap(below, child), upper);
        }

        return child.IsArm || child.Entry.Allows(ValueForms.Mapping | ValueForms.Named)
            ? Mapping(below, upper, child, path, keepsNull || child.IsArm)
            : above;
    }

    private MappingNode Over(MappingNode lower, MappingNode upper, KeyNode key, string path, bool keepsNull)
    {
        bool upperOrder = lower.Entries.All(entry => upper.Find(entry.Name) is not null);
        List<MappingEntry> merged = [];
        foreach (MappingEntry first in upperOrder ? upper.Entries : lower.Entries)
        {
            MappingEntry? above = upper.Find(first.Name);
            if (above is null && !IsReplaced(first.Name, upper, key))
            {
                merged.Add(first);
            }
            else if (above is not null)
            {
                Add(lower, above);
            }
        }

        foreach (MappingEntry above in upper.Entries.Where(entry => !upperOrder && lower.Find(entry.Name) is null))
        {
            Add(lower, above);
        }

        return (upper.Entries.Count > 0 ? upper : lower).With(merged);

        void Add(MappingNode among, MappingEntry above)
        {
            if (Lay(among[above.Name], above.Key, above.Value, among, key, path + above.Name, keepsNull) is { } value)
            {
                merged.Add(new MappingEntry(above.Key, value));
            }
        }
    }

    private MappingNode? Without(Node? below, ScalarNode name, Node above, MappingNode? among, KeyNode? child, string path)
    {
        bool isNamed = child?.Name is "*" && child.Entry.Allows(ValueForms.Mapping | ValueForms.Any);
        if (below is null && isNamed && above is ScalarNode { Value.Length: 0 })
        {
            return new MappingNode(above.Source, above.Start, above.End, []);
        }

        if (below is null && isNamed)
        {
            record.RemoveNothing(path[..^(name.Value.Length + 1)], name, among);
        }

        record.Remove(path, name);
        return null;
    }

    private MappingNode Mapping(Node? below, MappingNode upper, KeyNode child, string path, bool keepsNull)
    {
        if (child.Entry.ReplacesWhole && below is MappingNode)
        {
            record.Replace(path, upper, below);
        }

        bool merges = !child.Entry.ReplacesWhole && below is MappingNode && !Origins.IsWrapped(below, child);
        return Over(merges ? (MappingNode)below! : upper.With([]), upper, child.Content, path + ".", keepsNull);
    }

    private static MappingNode Wrapped(Node? below, MappingNode upper, KeyNode child) => upper.With(
    [
        .. upper.Entries.Where(static entry => !entry.Value.IsNull).Select(entry =>
            entry is { Name: "value", Value: MappingNode law } && child.Entry.Allows(ValueForms.Law) && below is not null
                ? entry with { Value = PartialLaw.Complete(Origins.Unwrap(below, child), law) }
                : entry),
    ]);

    private void NoteList(Node? below, Node above, string path)
    {
        if (above is SequenceNode && below is SequenceNode)
        {
            record.Replace(path, above, below);
        }
    }

    /// <summary>Whether a key of the lower tree gives way to an alternative that the upper one names.</summary>
    private static bool IsReplaced(string name, MappingNode upper, KeyNode key) =>
        key.Exact(name) is { Entry.Alternatives: { Length: > 0 } group }
        && upper.Entries
            .Any(entry => !entry.Value.IsNull && string.Equals(key.Exact(entry.Name)?.Entry.Alternatives, group, StringComparison.Ordinal));
}

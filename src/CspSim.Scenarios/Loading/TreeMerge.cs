using CspSim.Scenarios.Checking;
using CspSim.Scenarios.Keys;
using CspSim.Scenarios.Text;

namespace CspSim.Scenarios.Loading;

/// <summary>Lays one scenario tree over another. Every value keeps the place of the file that wrote it.</summary>
/// <remarks>
/// Mappings of the table merge key by key; lists, values with an origin and keys that the table marks are replaced as a
/// whole, and so is a distribution, unless the upper one names the same law and gives it only in part. A key of a group of
/// alternatives takes the place of another one of the group; <c>null</c> removes a key. Keys stay in the order of the lower tree, unless the upper one names
/// them all: then its order counts.
/// </remarks>
internal static class TreeMerge
{
    public static MappingNode Over(MappingNode lower, MappingNode upper, KeyNode? key = null)
    {
        key ??= KeyTable.Root;
        bool upperOrder = lower.Entries.All(entry => upper.Find(entry.Name) is not null);
        List<MappingEntry> merged = [];
        foreach (MappingEntry first in upperOrder ? upper.Entries : lower.Entries)
        {
            MappingEntry? below = lower.Find(first.Name);
            MappingEntry? above = upper.Find(first.Name);
            if (above is not null || !IsReplaced(first.Name, upper, key))
            {
                Add(merged, below, above, key);
            }
        }

        if (!upperOrder)
        {
            foreach (MappingEntry above in upper.Entries.Where(entry => lower.Find(entry.Name) is null))
            {
                Add(merged, null, above, key);
            }
        }

        return (upper.Entries.Count > 0 ? upper : lower).With(merged);
    }

    private static void Add(List<MappingEntry> merged, MappingEntry? below, MappingEntry? above, KeyNode key)
    {
        string name = (above ?? below)!.Name;
        if (above is null)
        {
            merged.Add(below!);
            return;
        }

        KeyNode? child = key.Child(name);
        Node? value = Combine(below?.Value, above.Value, child, IsItemOfNames(key, child));
        if (value is not null)
        {
            merged.Add(new MappingEntry(above.Key, value));
        }
    }

    private static Node? Combine(Node? below, Node above, KeyNode? child, bool keepsEmpty)
    {
        if (above.IsNull)
        {
            return keepsEmpty && below is null ? new MappingNode(above.Source, above.Start, above.End, []) : null;
        }

        if (above is not MappingNode upper || child is null)
        {
            return above is ScalarNode scalar && below is not null ? scalar.Over(below) : above;
        }

        if (Origins.IsWrapped(above, child))
        {
            return upper.With([.. upper.Entries.Where(entry => !entry.Value.IsNull)]);
        }

        if (child.Entry.Allows(ValueForms.Law))
        {
            return PartialLaw.Complete(below, upper);
        }

        if (!child.Entry.Allows(ValueForms.Mapping | ValueForms.Named))
        {
            return above;
        }

        bool merges = !child.Entry.ReplacesWhole && below is MappingNode && !Origins.IsWrapped(below, child);
        return Over(merges ? (MappingNode)below! : upper.With([]), upper, child);
    }

    /// <summary>Whether a key of the lower tree gives way to an alternative that the upper one names.</summary>
    private static bool IsReplaced(string name, MappingNode upper, KeyNode key) =>
        key.Exact(name) is { Entry.Alternatives: { Length: > 0 } group }
        && upper.Entries.Any(entry => !entry.Value.IsNull && string.Equals(key.Exact(entry.Name)?.Entry.Alternatives, group, StringComparison.Ordinal));

    /// <summary>Whether a key without a value means an empty mapping: a lane, an arm.</summary>
    private static bool IsItemOfNames(KeyNode key, KeyNode? child) =>
        child is not null && key.Entry.ReplacesWhole && key.Entry.Allows(ValueForms.Named) && child.Entry.Allows(ValueForms.Mapping | ValueForms.Any);
}

using CspSim.Scenarios.Values;

namespace CspSim.Scenarios.Differences;

/// <summary>Walks two resolved trees side by side and notes where they differ.</summary>
/// <param name="old">The old scenario, for the hashes of the files it names.</param>
/// <param name="new">The new scenario, likewise.</param>
internal sealed class TreeDifference(MappingNode old, MappingNode @new)
{
    private const string FileHashes = "x-files";
    private const int HashDigits = 8;

    private readonly List<ScenarioDifference> _found = [];

    /// <summary>What has been found so far, in the order of the walk.</summary>
    public IReadOnlyList<ScenarioDifference> Found => _found;

    /// <summary>Compares two values under one path.</summary>
    /// <param name="path">The path.</param>
    /// <param name="first">The old value; null when there is none.</param>
    /// <param name="second">The new value; null when there is none.</param>
    /// <param name="key">The key they stand under; null inside a distribution.</param>
    public void Compare(string path, Node? first, Node? second, KeyNode? key)
    {
        Node? a = Plain(first, key);
        Node? b = Plain(second, key);
        switch ((a, b))
        {
            case (null, null):
                break;
            case (null, _):
            case (_, null):
                CompareWithDefault(path, a, b, key);
                break;
            case (ScalarNode one, ScalarNode two):
                CompareScalars(path, one, two, key);
                break;
            case (MappingNode one, MappingNode two):
                CompareEntries(path, one, two, key);
                break;
            case (SequenceNode one, SequenceNode two) when one.Items.Count == two.Items.Count:
                for (int at = 0; at < one.Items.Count; at++)
                {
                    Compare(FormattableString.Invariant($"{path}[{at}]"), one.Items[at], two.Items[at], key?.Item);
                }

                break;
            default:
                _found.Add(new(path, DifferenceKind.Changed, NodeText.Of(a, key), NodeText.Of(b, key)));
                break;
        }
    }

    private static Node? Plain(Node? node, KeyNode? key)
    {
        Node? value = node is null ? null : Origins.Unwrap(node, key);
        return value is ScalarNode scalar && (key is null || key.Entry.Allows(ValueForms.Law)) ? LawText.Expand(scalar) ?? value : value;
    }

    private void CompareEntries(string path, MappingNode first, MappingNode second, KeyNode? key)
    {
        IEnumerable<string> names = first.Entries.Select(static entry => entry.Name)
            .Union(second.Entries.Select(static entry => entry.Name), StringComparer.Ordinal);
        foreach (string name in names)
        {
            Compare(path.Length == 0 ? name : $"{path}.{name}", first[name], second[name], key?.Child(name));
        }
    }

    private void CompareWithDefault(string path, Node? a, Node? b, KeyNode? key)
    {
        string standard = key?.Entry.Default ?? "";
        Node given = (a ?? b)!;
        if (given is ScalarNode scalar && standard.Length > 0 && ScalarComparison.AreSame(standard, scalar.Value, key))
        {
            return;
        }

        // The keys of a section that is missing have their defaults.
        if (given is MappingNode section && IsSection(key))
        {
            CompareEntries(path, a as MappingNode ?? section.With([]), b as MappingNode ?? section.With([]), key);
            return;
        }

        string text = NodeText.Of(given, key);
        if (given is not ScalarNode && string.Equals(standard, text, StringComparison.Ordinal))
        {
            return;
        }

        string other = standard.Length == 0 ? "" : $"{standard} (default)";
        _found.Add(a is null ? new(path, DifferenceKind.Added, other, text) : new(path, DifferenceKind.Removed, text, other));
    }

    private static bool IsSection(KeyNode? key) =>
        key is { Name: not "*" } && key.Entry.Allows(ValueForms.Mapping)
            && !key.Entry.Allows(ValueForms.Scalars | ValueForms.Law | ValueForms.Named);

    private void CompareScalars(string path, ScalarNode first, ScalarNode second, KeyNode? key)
    {
        if (HashOf(old, first.Value) is { } hash && HashOf(@new, second.Value) is { } otherHash && IsFile(path, key))
        {
            if (!string.Equals(hash, otherHash, StringComparison.Ordinal))
            {
                _found.Add(new(path, DifferenceKind.Changed, WithHash(first.Value, hash), WithHash(second.Value, otherHash)));
            }

            return;
        }

        if (!ScalarComparison.AreSame(first.Value, second.Value, key))
        {
            string converted = ScalarComparison.SecondInUnitOfFirst(first.Value, second.Value, key);
            _found.Add(new(path, DifferenceKind.Changed, NodeText.Of(first, key), NodeText.Of(second, key), converted));
        }
    }

    // What a file holds counts, not where it lies.
    private static bool IsFile(string path, KeyNode? key) => key?.Entry.IsFilePath ?? path.EndsWith(".file", StringComparison.Ordinal);

    private static string? HashOf(MappingNode tree, string path) => ((tree[FileHashes] as MappingNode)?[path] as ScalarNode)?.Value;

    private static string WithHash(string path, string hash) => $"{path} (sha256 {hash[..Math.Min(HashDigits, hash.Length)]})";
}

namespace CspSim.Scenarios.Text;

/// <summary>Compares two trees by what they say, wherever it was written.</summary>
internal static class SameTree
{
    /// <summary>Whether both hold the same values under the same keys in the same order.</summary>
    public static bool Is(Node left, Node right) => ReferenceEquals(left, right) || (left, right) switch
    {
        (ScalarNode one, ScalarNode other) => string.Equals(one.Value, other.Value, StringComparison.Ordinal),
        (SequenceNode one, SequenceNode other) => one.Items.Count == other.Items.Count
            && one.Items.Zip(other.Items).All(pair => Is(pair.First, pair.Second)),
        (MappingNode one, MappingNode other) => one.Entries.Count == other.Entries.Count
            && one.Entries.Zip(other.Entries).All(pair => string.Equals(pair.First.Name, pair.Second.Name, StringComparison.Ordinal)
                && Is(pair.First.Value, pair.Second.Value)),
        _ => false,
    };
}

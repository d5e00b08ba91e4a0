namespace CspSim.Scenarios.Yaml;

/// <summary>Keys that begin with <c>x-</c> are the user's own: they may stand in every mapping and mean nothing.</summary>
internal static class UserKeys
{
    private const string Beginning = "x-";

    /// <summary>The same value without the user's own keys, wherever they stand; itself when it has none.</summary>
    public static Node Without(Node node) => node switch
    {
        MappingNode mapping => Without(mapping),
        SequenceNode sequence => Changed(sequence.Items, Without) is { } items ? sequence.With(items) : sequence,
        _ => node,
    };

    /// <summary>The same mapping without the user's own keys, wherever they stand; itself when it has none.</summary>
    public static MappingNode Without(MappingNode mapping)
    {
        MappingEntry[] kept = [.. mapping.Entries.Where(static entry => !entry.Name.StartsWith(Beginning, StringComparison.Ordinal))];
        IReadOnlyList<MappingEntry>? changed = Changed(
            kept,
            static entry =>
                Without(entry.Value) is var value && ReferenceEquals(value, entry.Value) ? entry : entry with { Value = value });
        return changed is null && kept.Length == mapping.Entries.Count ? mapping : mapping.With(changed ?? kept);
    }

    private static List<T>? Changed<T>(IReadOnlyList<T> items, Func<T, T> change)
        where T : class
    {
        List<T> changed = [.. items.Select(change)];
        return changed.Zip(items).All(static pair => ReferenceEquals(pair.First, pair.Second)) ? null : changed;
    }
}

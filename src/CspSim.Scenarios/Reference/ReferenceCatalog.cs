namespace CspSim.Scenarios.Reference;

/// <summary>Everything that <c>cspsim explain</c> knows. A new kind of word adds its topic here.</summary>
public static class ReferenceCatalog
{
    /// <summary>The topics, in the order in which a word is looked up.</summary>
    public static IReadOnlyList<ReferenceTopic> All { get; } =
    [
        KeyReference.Topic,
        UnitReference.Topic,
        MeasureReference.Topic,
        DistributionReference.Topic,
        ModeReference.Topic,
        WordReference.Topic,
        ErrorReference.Topic,
    ];

    /// <summary>The topic of a name; null when there is none.</summary>
    /// <param name="name">Such as <c>units</c>.</param>
    public static ReferenceTopic? FindTopic(string name) =>
        All.FirstOrDefault(topic => string.Equals(topic.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The explanations of a word: one, and the keys that end with it; none when it is unknown.</summary>
    /// <param name="word">A path of keys as in a file or without the names in it, or any other word of the format.</param>
    public static IReadOnlyList<ReferenceEntry> Find(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        if (KeyTable.Find(word) is { Entry.Path.Length: > 0 } key && !IsMisspelt(word, key))
        {
            return [KeyReference.Of(key)];
        }

        ReferenceEntry? exact = UnitReference.Find(word)
            ?? WordReference.Find(word) ?? All.Skip(1).SelectMany(static topic => topic.Entries)
                .FirstOrDefault(entry => string.Equals(entry.Name, word, StringComparison.OrdinalIgnoreCase));
        IEnumerable<ReferenceEntry> keys = KeyTable.All
            .Where(entry => string.Equals(entry.Name, word, StringComparison.Ordinal))
            .Select(static entry => KeyReference.Of(KeyTable.Find(entry.Path)!));
        return exact is null ? [.. keys] : [exact, .. keys];
    }

    /// <summary>The word that was probably meant; null when none is near.</summary>
    /// <param name="word">A word that <see cref="Find"/> does not know.</param>
    public static string? Nearest(string word) => UnitWords.Find(word) ?? Diagnostics.Nearest.Find(
        word,
        [
            .. All.Select(static topic => topic.Name),
            .. All.SelectMany(static topic => topic.Entries).Select(static entry => entry.Name),
            .. KeyTable.All.Select(static entry => entry.ExplainPath),
            .. KeyTable.All.Select(static entry => entry.Name).Where(static name => name is not "*"),
        ]);

    /// <summary>Whether the last step was taken as a name of the user's choice and looks like a key instead.</summary>
    private static bool IsMisspelt(string word, KeyNode key)
    {
        string last = word[(word.LastIndexOf('.') + 1)..];
        return key.Name is "*" && last is not "*" && Diagnostics.Nearest.Find(last, key.FixedNames) is not null;
    }
}

namespace CspSim.Scenarios.Building;

/// <summary>Records for every figure that could be without effect whether some arm uses it, and reports those that no arm uses.</summary>
internal sealed class EffectLedger
{
    private readonly Dictionary<(string File, TextMark Start), Entry> _entries = [];
    private int _order;

    /// <summary>Notes for one arm whether a key changes anything in it. A key that is not given is no figure of the user's.</summary>
    /// <param name="section">The mapping.</param>
    /// <param name="key">The key.</param>
    /// <param name="idleBecause">Why it changes nothing in this arm; null when it does.</param>
    /// <param name="help">What to do about it.</param>
    public void Note(Reading section, KeyEntry key, string? idleBecause, string help)
    {
        if (!section.Has(key))
        {
            return;
        }

        ScalarNode given = section.KeyOf(key);
        (string, TextMark) place = (given.Source.Name, given.Start);
        bool isNew = !_entries.TryGetValue(place, out Entry? known);
        if (isNew || known!.Because is not null)
        {
            _entries[place] = new Entry(section, given, idleBecause, help, isNew ? _order++ : known!.Order);
        }
    }

    /// <summary>
    /// Warns of the figures that no arm uses: those of one section that are idle for one reason together, at the first of them.
    /// </summary>
    /// <remarks>An office file carries figures for every use of it: only the scenario file itself and settings are reported.</remarks>
    /// <param name="isOwn">Whether a text is one of these.</param>
    public void Report(Func<SourceText, bool> isOwn)
    {
        IEnumerable<Entry> idle = _entries.Values.Where(entry => entry.Because is not null && isOwn(entry.Key.Source))
            .OrderBy(static entry => entry.Order);
        foreach (Entry[] together in idle.GroupBy(static entry => (entry.Section.Path, entry.Because, entry.Key.Source.Name))
            .Select(static group => group.ToArray()))
        {
            Entry first = together.MinBy(static entry => entry.Key.Start)!;
            string names = string.Join(", ", together.Select(static entry => $"'{entry.Key.Value}'"));
            first.Section.Warning("CS107", first.Key, $"{names} {(together.Length == 1 ? "has" : "have")} no effect: {first.Because}",
                first.Help);
        }
    }

    private sealed record Entry(Reading Section, ScalarNode Key, string? Because, string Help, int Order);
}

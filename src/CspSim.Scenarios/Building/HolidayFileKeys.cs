namespace CspSim.Scenarios.Building;

/// <summary>
/// The keys of a holiday file. Like those of a scenario they are all known: a misspelt one would lose a holiday silently.
/// </summary>
internal static class HolidayFileKeys
{
    private static readonly string[] s_ofFile =
        ["cspsim-holidays", "country", "title", "sources", "from", "to", "closures", "days", "working"];
    private static readonly string[] s_ofSource = ["title", "publisher", "year", "url", "note", "accessed"];
    private static readonly string[] s_ofClosure = ["from", "to", "name", "source", "note", "assumed"];
    private static readonly string[] s_ofDay = ["date", "name", "kind", "source", "note", "assumed"];

    /// <summary>Reports every key that a holiday file does not have, and every list that is none.</summary>
    public static void Check(MappingNode file, DiagnosticBag bag)
    {
        Check(file, s_ofFile, "the holiday file", bag);
        foreach (MappingEntry source in (file["sources"] as MappingNode)?.Entries ?? [])
        {
            Check(source.Value, s_ofSource, "sources." + source.Name, bag);
        }

        CheckItems(file, "closures", s_ofClosure, bag);
        CheckItems(file, "days", s_ofDay, bag);
        CheckItems(file, "working", s_ofDay, bag);
    }

    private static void CheckItems(MappingNode file, string key, string[] known, DiagnosticBag bag)
    {
        if (file[key] is { IsNull: false } given and not SequenceNode)
        {
            bag.Error("CS012", given, $"'{key}' needs a list, found {given.Kind}", key + ": []", key);
        }

        foreach (Node item in (file[key] as SequenceNode)?.Items ?? [])
        {
            if (item is not MappingNode)
            {
                bag.Error(
                    "CS012",
                    item,
                    $"an item of '{key}' needs a mapping, found {item.Kind}",
                    key is "closures" ? "{from: 12-29, to: 01-03}" : "{date: 2026-01-01}",
                    key);
            }

            Check(item, known, key, bag);
        }
    }

    private static void Check(Node node, string[] known, string inside, DiagnosticBag bag)
    {
        foreach (MappingEntry entry in (node as MappingNode)?.Entries ?? [])
        {
            if (!known.Contains(entry.Name, StringComparer.Ordinal))
            {
                bag.Error(
                    "CS010",
                    entry.Key,
                    $"unknown key '{entry.Name}' in {inside}",
                    Nearest.Help(entry.Name, known),
                    inside,
                    Nearest.FixOf(entry.Key, known.Where(key => ((MappingNode)node)[key] is null)));
            }
        }
    }
}

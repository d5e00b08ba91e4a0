using CspSim.Scenarios.Values;

namespace CspSim.Scenarios.Checking;

/// <summary>Checks what stands beside a value: the keys, the source, and whether it is assumed. Ranges are checked with values.</summary>
internal static class OriginCheck
{
    /// <summary>Checks the keys of a wrapped value and the source it names.</summary>
    public static void Check(MappingNode wrapped, CheckContext context, string path)
    {
        foreach (MappingEntry entry in wrapped.Entries)
        {
            if (!Origins.Keys.Contains(entry.Name, StringComparer.Ordinal))
            {
                context.Bag.Error(
                    "CS010",
                    entry.Key,
                    $"unknown key '{entry.Name}' in {path}",
                    Nearest.Help(entry.Name, Origins.Keys),
                    path,
                    Nearest.FixOf(entry.Key, Origins.Keys.Where(key => wrapped[key] is null)));
            }
        }

        CheckSource(wrapped["source"] as ScalarNode, context, path);

        if (wrapped["assumed"] is { } assumed and not ScalarNode { Value: "true" or "false" })
        {
            context.Bag.Error("CS012", assumed, $"'assumed' needs true or false, found {assumed.Kind}", "assumed: true", path);
        }
    }

    /// <summary>Checks a source that is named somewhere.</summary>
    public static void CheckSource(ScalarNode? source, CheckContext context, string path)
    {
        if (source is { IsNull: false } && !context.SourceNames.Contains(source.Value, StringComparer.Ordinal))
        {
            context.Bag.Error("CS060", source, $"source '{source.Value}' is not listed under sources",
                Nearest.Help(source.Value, context.SourceNames, "sources"), path, Nearest.FixOf(source, context.SourceNames));
        }
    }
}

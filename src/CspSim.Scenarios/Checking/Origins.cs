using CspSim.Scenarios.Diagnostics;
using CspSim.Scenarios.Keys;
using CspSim.Scenarios.Text;

namespace CspSim.Scenarios.Checking;

/// <summary>Values that carry their origin: <c>{value: 40, source: id, note: text, assumed: true}</c>.</summary>
internal static class Origins
{
    public static readonly IReadOnlyList<string> Keys = ["value", "source", "note", "assumed"];

    /// <summary>Whether a value is written with its origin.</summary>
    public static bool IsWrapped(Node node, KeyNode? key) =>
        node is MappingNode mapping && mapping["value"] is { IsNull: false } && key is not null && key.Exact("value") is null
        && key.Entry.Allows(ValueForms.Scalars | ValueForms.Law | ValueForms.List | ValueForms.Any);

    /// <summary>The value itself.</summary>
    public static Node Unwrap(Node node, KeyNode? key) => IsWrapped(node, key) ? ((MappingNode)node)["value"]! : node;

    /// <summary>The value itself, where the place tells that nothing but a scalar can stand there.</summary>
    public static Node UnwrapScalar(Node node) => node is MappingNode mapping && mapping["value"] is { } value ? value : node;

    /// <summary>Checks the keys of a wrapped value and the source it names.</summary>
    public static void Check(MappingNode wrapped, CheckContext context, string path)
    {
        foreach (MappingEntry entry in wrapped.Entries)
        {
            if (!Keys.Contains(entry.Name, StringComparer.Ordinal))
            {
                context.Bag.Error("CS010", entry.Key, $"unknown key '{entry.Name}' in {path}", Nearest.Help(entry.Name, Keys), path, Nearest.FixOf(entry.Key, Keys.Where(key => wrapped[key] is null)));
            }
        }

        if (wrapped["source"] is ScalarNode { IsNull: false } source && !context.SourceNames.Contains(source.Value, StringComparer.Ordinal))
        {
            context.Bag.Error("CS060", source, $"source '{source.Value}' is not listed under sources", Nearest.Help(source.Value, context.SourceNames, "sources"), path, Nearest.FixOf(source, context.SourceNames));
        }

        if (wrapped["assumed"] is { } assumed and not ScalarNode { Value: "true" or "false" })
        {
            context.Bag.Error("CS012", assumed, $"'assumed' needs true or false, found {assumed.Kind}", "assumed: true", path);
        }
    }
}

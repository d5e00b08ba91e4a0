namespace CspSim.Scenarios.Reference;

/// <summary>The keys of the format, each with the keys below it.</summary>
internal static class KeyReference
{
    /// <summary>The topic.</summary>
    public static ReferenceTopic Topic { get; } = new("keys", "the keys of a scenario file", [.. KeyTable.Root.Children.Select(Of)]);

    /// <summary>A key.</summary>
    public static ReferenceEntry Of(KeyNode node)
    {
        KeyEntry entry = node.Entry;
        string required = entry.IsRequired ? " Must be given." : "";
        List<(string Name, string Meaning)> parts = [];
        AddParts(node, "", parts);
        return new ReferenceEntry(Shown(entry.Path), entry.Summary, KeyText.Describe(entry) + required)
        {
            PartsTitle = "Keys below",
            Parts = parts,
            Examples = [("Example", KeyExample.Of(entry))],
        };
    }

    /// <summary>A path as people read it: <c>NAME</c> for a name of their choice.</summary>
    public static string Shown(string path) => path.Replace("*", "NAME", StringComparison.Ordinal);

    private static void AddParts(KeyNode node, string path, List<(string Name, string Meaning)> parts)
    {
        foreach (KeyNode child in node.Children)
        {
            string below = child.Name switch
            {
                "*" => path + "NAME",
                "[]" => path + "[]",
                _ => path + child.Name,
            };
            parts.Add((below, child.Entry.Summary));
            if (child.Name is "*" or "[]")
            {
                AddParts(child, below + ".", parts);
            }
        }
    }
}

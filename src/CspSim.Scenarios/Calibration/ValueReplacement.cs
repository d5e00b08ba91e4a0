namespace CspSim.Scenarios.Calibration;

/// <summary>A scenario tree with other numbers at the places of free parameters.</summary>
internal static class ValueReplacement
{
    private static readonly string[] s_sections = [OfficeKeys.Offices.Name, PriorArtKeys.PriorArt.Name];

    /// <summary>The tree with some values.</summary>
    /// <param name="tree">The whole scenario.</param>
    /// <param name="sites">The places.</param>
    /// <param name="values">A number for each, in its unit.</param>
    public static MappingNode In(MappingNode tree, IReadOnlyList<FreeSite> sites, IReadOnlyList<double> values)
    {
        List<(ScalarNode Old, ScalarNode New)> changes = [.. sites.Select(
            (site, i) => (site.Value, site.Value.With(Text(values[i]) + site.Parameter.Unit)))];
        return tree.With([.. tree.Entries.Select(entry => s_sections.Contains(entry.Name, StringComparer.Ordinal)
            ? new MappingEntry(entry.Key, Replace(entry.Value, changes))
            : entry)]);
    }

    // The shortest text that reads as the same number.
    private static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static Node Replace(Node node, List<(ScalarNode Old, ScalarNode New)> changes)
    {
        switch (node)
        {
            case ScalarNode:
                int at = changes.FindIndex(change => ReferenceEquals(change.Old, node));
                return at < 0 ? node : changes[at].New;
            case MappingNode mapping:
                List<MappingEntry>? entries = null;
                for (int i = 0; i < mapping.Entries.Count; i++)
                {
                    Node replaced = Replace(mapping.Entries[i].Value, changes);
                    if (!ReferenceEquals(replaced, mapping.Entries[i].Value))
                    {
                        entries ??= [.. mapping.Entries];
                        entries[i] = new MappingEntry(mapping.Entries[i].Key, replaced);
                    }
                }

                return entries is null ? mapping : mapping.With(entries);
            default:
                return node;
        }
    }
}

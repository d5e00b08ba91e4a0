namespace CspSim.Scenarios.Building;

/// <summary>Finds offices by the names that a scenario uses.</summary>
internal static class OfficeNames
{
    /// <summary>The index of an office; null after reporting that there is none of that name.</summary>
    public static int? Find(IReadOnlyList<OfficeDraft> offices, Node reference, Reading section)
    {
        Node node = Origins.UnwrapScalar(reference);
        string[] names = [.. offices.Select(office => office.Name.Value)];
        int index = node is ScalarNode name ? Array.IndexOf(names, name.Value) : -1;
        if (index >= 0)
        {
            return index;
        }

        string written = node is ScalarNode text ? text.Value : node.Kind;
        if (section.Checks.Merged.RemovedBy("offices." + written) is { } removal)
        {
            section.Error("CS040", removal, $"office '{written}' is removed here, and {section.Path} names it",
                "offices in this file: " + string.Join(", ", names));
            return null;
        }

        section.Error("CS040", node, $"there is no office '{written}'", Help(written, names),
            node is ScalarNode near ? Nearest.FixOf(near, names) : null);
        return null;
    }

    /// <summary>The nearest office and all of them.</summary>
    public static string Help(string written, IReadOnlyList<string> names)
    {
        string all = "offices in this file: " + string.Join(", ", names);
        return Nearest.Find(written, names) is { } near ? $"a similar name exists: '{near}'{LookAlikes.Difference(written, near)}; {all}" : all;
    }
}

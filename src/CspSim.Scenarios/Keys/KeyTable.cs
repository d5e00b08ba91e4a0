namespace CspSim.Scenarios.Keys;

/// <summary>
/// Every key of scenario format 1. Loader, reference and schema are all driven by it; a new key adds its line to a section.
/// </summary>
public static class KeyTable
{
    /// <summary>All keys, section by section, each after the key it stands under.</summary>
    public static IReadOnlyList<KeyEntry> All { get; } =
    [
        .. HeadKeys.All,
        .. OfficeKeys.All,
        .. ArrivalKeys.All,
        .. FamilyKeys.All,
        .. PriorArtKeys.All,
        .. ProgrammeKeys.All,
        .. ExaminerVisitKeys.All,
        .. LinkKeys.All,
        .. ExperimentKeys.All,
        .. PublishedKeys.All,
        .. CalibrationKeys.All,
        .. RunKeys.All,
        .. StudyKeys.All,
    ];

    /// <summary>The sections that make the model: those that an arm may change.</summary>
    internal static IReadOnlyList<string> ModelSections { get; } = 
    [
        OfficeKeys.Offices.Name, FamilyKeys.Families.Name, PriorArtKeys.PriorArt.Name, ProgrammeKeys.Csp.Name,
        ExaminerVisitKeys.Visits.Name, LinkKeys.Link.Name,
    ];

    /// <summary>The whole file as a key that holds the sections.</summary>
    public static KeyNode Root { get; } = Build();

    /// <summary>The key of a path; null when there is none.</summary>
    /// <param name="path">As in a file (<c>offices.KIPO.search</c>), as in the table (<c>offices.*.search</c>) or without names
    /// (<c>offices.search</c>).</param>
    public static KeyNode? Find(string path)
    {
        KeyNode? node = Root;
        foreach (string step in path.Replace("[]", ".[]", StringComparison.Ordinal).Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            node = node?.Exact(step) ?? ThroughNames(node)?.Exact(step) ?? node?.AnyName;
        }

        return node;
    }

    private static KeyNode? ThroughNames(KeyNode? node) => node?.AnyName ?? node?.Item;

    private static KeyNode Build()
    {
        KeyNode root = new("", new KeyEntry("", ValueForms.Mapping, "A scenario."));
        foreach (KeyEntry entry in All)
        {
            string[] steps = entry.Path.Replace("[]", ".[]", StringComparison.Ordinal).Split('.');
            KeyNode parent = root;
            foreach (string step in steps[..^1])
            {
                parent = parent.Exact(step)
                    ?? throw new InvalidOperationException($"The key {entry.Path} is listed before the key it stands under.");
            }

            parent.Add(new KeyNode(steps[^1], entry));
        }

        return root;
    }
}

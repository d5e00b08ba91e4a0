namespace CspSim.Scenarios.Loading;

/// <summary>Lists the figures of a scenario with their origins.</summary>
internal sealed class OriginList
{
    private readonly List<OriginNote> _notes = [];
    private readonly IReadOnlyList<(string[] Pattern, string Reason)> _assumptions;

    public OriginList(MappingNode root) =>
        _assumptions =
        [
            .. (root[HeadKeys.Assumptions.Name] as MappingNode)?.Entries.Select(entry => (entry.Name.Split('.'), TextOf(entry.Value)))
                ?? [],
        ];

    public static IReadOnlyList<OriginNote> Of(MappingNode root)
    {
        OriginList list = new(root);
        foreach (MappingEntry entry in root.Entries.Where(entry => KeyTable.ModelSections.Contains(entry.Name, StringComparer.Ordinal)))
        {
            list.Walk(entry.Value, KeyTable.Root.Child(entry.Name), entry.Name);
        }

        return list._notes;
    }

    private void Walk(Node node, KeyNode? key, string path)
    {
        bool isFigure = key is null || key.Entry.Allows(ValueForms.Quantities | ValueForms.Law);
        switch (node)
        {
            case MappingNode mapping when mapping["value"] is { } value && (key is null || Origins.IsWrapped(node, key)):
                _notes.Add(NoteOf(path, value, mapping));
                break;
            case MappingNode mapping:
                foreach (MappingEntry entry in mapping.Entries)
                {
                    bool isInLaw = key is null || (key.Entry.Allows(ValueForms.Law) && key.Child(entry.Name) is null);
                    Walk(entry.Value, isInLaw ? null : key!.Child(entry.Name), path + "." + entry.Name);
                }

                break;
            case SequenceNode sequence:
                for (int i = 0; i < sequence.Items.Count; i++)
                {
                    Walk(sequence.Items[i], key?.Item, string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]"));
                }

                break;
            case ScalarNode scalar when isFigure && scalar.Value is not Form.Rest:
                _notes.Add(NoteOf(path, scalar, null));
                break;
        }
    }

    /// <summary>What stands behind a figure.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="value">The figure.</param>
    /// <param name="wrapped">The mapping that gives its origin; null when none does.</param>
    public OriginNote NoteOf(string path, Node value, MappingNode? wrapped)
    {
        string source = wrapped?["source"] is { } written ? TextOf(written) : "";
        string note = wrapped?["note"] is { } remark ? TextOf(remark) : "";
        bool isAssumed = wrapped?["assumed"] is ScalarNode { Value: "true" };
        string? reason = source.Length > 0 ? null : _assumptions.FirstOrDefault(assumption => Matches(assumption.Pattern, path)).Reason;
        OriginKind kind = source.Length > 0 ? OriginKind.Source : isAssumed || reason is not null ? OriginKind.Assumed : OriginKind.None;
        return new OriginNote(path, Written(value), kind, source, note.Length > 0 ? note : reason ?? "");
    }

    /// <summary>Whether an assumption speaks of a path: step by step, <c>*</c> for any; what it names includes all below it.</summary>
    private static bool Matches(string[] pattern, string path)
    {
        string[] steps = path.Split('.', '[');
        return Matches(pattern, 0, steps, 0);
    }

    private static bool Matches(string[] pattern, int i, string[] steps, int j)
    {
        if (i == pattern.Length)
        {
            return true;
        }

        return j < steps.Length
            && (pattern[i] is "*" || string.Equals(pattern[i], steps[j], StringComparison.Ordinal))
            && Matches(pattern, i + 1, steps, j + 1);
    }

    private static string Written(Node node) => node is ScalarNode scalar ? scalar.Value : node.Kind;

    private static string TextOf(Node node) => node is ScalarNode { IsNull: false } scalar ? scalar.Value : "";
}

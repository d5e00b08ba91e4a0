namespace CspSim.Scenarios.Loading;

/// <summary>Warns of sources that no figure cites and of assumptions that speak of no figure.</summary>
/// <remarks>Only what the file itself declares is reported: files that it extends declare for all who use them.</remarks>
/// <param name="isOwn">Whether a text is the scenario file itself or a setting.</param>
/// <param name="bag">Takes the messages.</param>
internal sealed class DeclaredCheck(Func<SourceText, bool> isOwn, DiagnosticBag bag)
{
    /// <summary>Looks through a scenario.</summary>
    /// <param name="root">The whole scenario, arms not applied.</param>
    /// <param name="arms">The scenario as each arm changes it.</param>
    public void Report(MappingNode root, IReadOnlyList<MappingNode> arms)
    {
        HashSet<string> texts = new(StringComparer.Ordinal);
        foreach (Node node in arms.Append(root))
        {
            Collect(node, texts);
        }

        // A note may name a source as well as 'source' does.
        foreach (MappingEntry source in Own(root, HeadKeys.Sources).Where(source => !texts.Any(text => Names(text, source.Name))))
        {
            bag.Warning("CS109", source.Key,
                $"no figure cites the source '{source.Name}'", $"{{value: ..., source: {source.Name}}} at the figure, or remove it",
                HeadKeys.Sources.Path);
        }

        foreach (MappingEntry assumption in Own(root, HeadKeys.Assumptions))
        {
            string[] steps = assumption.Name.Split('.', '[');
            if (!arms.Append(root).Any(tree => Reaches(tree, steps)))
            {
                bag.Warning("CS109", assumption.Key,
                    $"the scenario has nothing at '{assumption.Name}', of which this assumption speaks",
                    "a path as in offices.*.search, or remove it", HeadKeys.Assumptions.Path);
            }
        }
    }

    private IEnumerable<MappingEntry> Own(MappingNode root, KeyEntry section) =>
        (root[section.Name] as MappingNode)?.Entries.Where(entry => isOwn(entry.Key.Source)) ?? [];

    private static void Collect(Node node, HashSet<string> texts)
    {
        switch (node)
        {
            case MappingNode mapping:
                foreach (MappingEntry entry in mapping.Entries)
                {
                    Collect(entry.Value, texts);
                }

                break;
            case SequenceNode sequence:
                foreach (Node item in sequence.Items)
                {
                    Collect(item, texts);
                }

                break;
            case ScalarNode scalar:
                texts.Add(scalar.Value);
                break;
        }
    }

    private static bool Names(string text, string name)
    {
        for (int at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            if (IsApart(text, at - 1) && IsApart(text, at + name.Length))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsApart(string text, int at) =>
        at < 0 || at >= text.Length || !(char.IsLetterOrDigit(text[at]) || text[at] is '-' or '_');

    private static bool Reaches(Node node, ReadOnlySpan<string> steps)
    {
        if (steps.IsEmpty)
        {
            return true;
        }

        string step = steps[0];
        foreach (MappingEntry entry in (node as MappingNode)?.Entries ?? [])
        {
            if ((step is "*" || string.Equals(step, entry.Name, StringComparison.Ordinal)) && Reaches(entry.Value, steps[1..]))
            {
                return true;
            }
        }

        IReadOnlyList<Node> items = (node as SequenceNode)?.Items ?? [];
        for (int i = 0; i < items.Count; i++)
        {
            if ((step is "*" || string.Equals(step, string.Create(CultureInfo.InvariantCulture, $"{i}]"), StringComparison.Ordinal))
                && Reaches(items[i], steps[1..]))
            {
                return true;
            }
        }

        return false;
    }
}

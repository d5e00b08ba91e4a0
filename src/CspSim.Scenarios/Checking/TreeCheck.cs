using CspSim.Scenarios.Values;

namespace CspSim.Scenarios.Checking;

/// <summary>Walks a scenario by the table of keys: unknown and missing keys, wrong forms, units and ranges.</summary>
internal sealed class TreeCheck(CheckContext context)
{
    private readonly NameCheck _names = new(context.Bag);

    // Arms share what they do not change, and a fault in it is the same in all.
    private readonly HashSet<(Node Value, KeyNode Key, string Path)> _checked = [];

    private string _arm = "";

    /// <summary>Checks a tree.</summary>
    /// <param name="root">The tree.</param>
    /// <param name="arm">The arm that is merged into the scenario in it; empty: none.</param>
    public void Check(MappingNode root, string arm = "")
    {
        _arm = arm;
        CheckMapping(root, KeyTable.Root, "", root);
    }

    private void CheckValue(Node node, KeyNode key, string path, Node keyPlace)
    {
        if (Origins.IsWrapped(node, key))
        {
            OriginCheck.Check((MappingNode)node, context, path);
            Node value = ((MappingNode)node)["value"]!;
            if (Origins.IsWrapped(value, key))
            {
                Report("CS012", value, $"'{LastOf(path)}' has an origin inside an origin", "write the value itself behind 'value:'", path);
            }
            else
            {
                CheckValue(value, key, path, keyPlace);
                RangeCheck.OfKey((MappingNode)node, key.Entry, context, path);
            }

            return;
        }

        KeyEntry entry = key.Entry;
        if (entry.Allows(ValueForms.Any))
        {
            return;
        }

        if (entry.Allows(ValueForms.Law) && (node is MappingNode || (node is ScalarNode && !IsChoice(node, entry))))
        {
            CheckOriginsInside(node, path);
            if (new LawReader(context, entry, path).Read(node) is not null)
            {
                new LawRanges(context, entry, path).Check(node);
            }

            return;
        }

        switch (node)
        {
            case MappingNode mapping when entry.Allows(ValueForms.Mapping | ValueForms.Named):
                CheckMapping(mapping, key, path, keyPlace);
                break;
            case SequenceNode sequence when entry.Allows(ValueForms.List):
                for (int i = 0; i < sequence.Items.Count; i++)
                {
                    CheckValue(
                        sequence.Items[i],
                        key.Item!,
                        string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]"),
                        sequence.Items[i]);
                }

                break;
            case ScalarNode scalar when entry.Allows(ValueForms.Scalars):
                ScalarCheck.Check(scalar, entry, path, context);
                break;
            default:
                Report("CS012", node, $"'{LastOf(path)}' needs {ScalarCheck.Wanted(entry)}, found {node.Kind}", Example(entry, path), path);
                break;
        }
    }

    private void CheckMapping(MappingNode mapping, KeyNode key, string path, Node keyPlace)
    {
        HashSet<string> misspelt = new(StringComparer.Ordinal);
        Dictionary<string, string> byLook = new(StringComparer.Ordinal);
        foreach (MappingEntry entry in mapping.Entries)
        {
            string below = path.Length == 0 ? entry.Name : path + "." + entry.Name;
            if (key.Child(entry.Name) is not { } child)
            {
                _ = misspelt.Add(ReportUnknown(entry, mapping, key, path));
            }
            else if ((entry.Value is ScalarNode || _checked.Add((entry.Value, child, below)))
                && (key.Exact(entry.Name) is not null || _names.Fits(entry.Key, byLook, key, path)))
            {
                CheckValue(entry.Value, child, below, entry.Key);
            }
        }

        foreach (KeyNode required in key.Children
            .Where(child => child.Entry.IsRequired && mapping[child.Name] is null && !misspelt.Contains(child.Name)))
        {
            string inside = path.Length == 0 ? "the file" : path;
            string whole = path.Length == 0 ? required.Name : path + "." + required.Name;
            ScalarNode? removal = context.Merged.RemovedBy($"arms.{_arm}.{whole}") ?? context.Merged.RemovedBy(whole);
            Report(
                "CS011",
                removal ?? keyPlace,
                $"'{required.Name}' is missing in {inside}",
                "add " + Example(required.Entry, required.Name),
                path);
        }
    }

    /// <summary>Reports it; the key that was probably meant, which is then not missing as well.</summary>
    private string ReportUnknown(MappingEntry entry, MappingNode mapping, KeyNode key, string path)
    {
        string inside = path.Length == 0 ? "the file" : path;
        if (HiddenCharacters.InName(entry.Name) is { } hidden)
        {
            string visible = HiddenCharacters.Without(entry.Name);
            bool isIndent = entry.Name.Length > 0 && HiddenCharacters.IsOddBlank(entry.Name[0]);
            Report("CS120", entry.Key, $"the key '{visible}' in {inside} holds {HiddenCharacters.Describe(hidden)}, which is a part of it"
                + (isIndent ? " and no indentation" : ""), "indent with ordinary spaces, and write the key without it", path);
            return visible;
        }

        string? near = Nearest.Find(entry.Name, key.FixedNames);
        bool isSetting = !entry.Key.Source.IsFile;
        string help = near is null
            ? key.FixedNames.Count == 0 ? "" : "known: " + string.Join(", ", key.FixedNames)
            : $"a similar name exists: '{near}'" + (isSetting ? "" : "; cspsim explain " + key.Exact(near)!.Entry.ExplainPath);
        Fix? fix = near is null || mapping[near] is not null ? null : FixProposal.Value(entry.Key, near);
        Report("CS010", entry.Key, $"unknown key '{entry.Name}' in {inside}", help, path, fix);
        return near ?? "";
    }

    private void CheckOriginsInside(Node node, string path)
    {
        switch (node)
        {
            case MappingNode mapping:
                bool isWrapped = mapping["value"] is not null && mapping.Entries.Any(entry => entry.Name is not "value");
                if (isWrapped)
                {
                    OriginCheck.Check(mapping, context, path);
                }

                foreach (MappingEntry entry in mapping.Entries)
                {
                    CheckOriginsInside(entry.Value, path);
                }

                break;
            case SequenceNode sequence:
                foreach (Node item in sequence.Items)
                {
                    CheckOriginsInside(item, path);
                }

                break;
        }
    }

    private static bool IsChoice(Node node, KeyEntry entry) =>
        node is ScalarNode scalar && entry.Choices.Contains(scalar.Value, StringComparer.Ordinal);

    private static string Example(KeyEntry entry, string path) =>
        entry.Example.Length > 0 ? $"{LastOf(path)}: {entry.Example}" : $"{LastOf(path)}: ...";

    private static string LastOf(string path) => path[(path.LastIndexOf('.') + 1)..];

    private void Report(string code, Node at, string message, string help, string path, Fix? fix = null) =>
        context.Bag.Error(code, at, message, help, path, fix);
}

namespace CspSim.Scenarios.Layers;

/// <summary>The path of a setting: keys joined by dots, and items of lists in brackets, by number from 0 or by name.</summary>
/// <param name="steps">The keys and, in brackets, the items.</param>
/// <param name="bag">Takes what is wrong.</param>
/// <param name="merge">Lays the value over what stands there, as a file would.</param>
internal sealed class SettingPath(IReadOnlyList<ScalarNode> steps, DiagnosticBag bag, TreeMerge merge)
{
    private string Path => string.Join('.', steps.Select(static step => step.Value));

    /// <summary>The steps of a path; null after reporting that a bracket is not closed.</summary>
    public static IReadOnlyList<ScalarNode>? Read(string path, SourceText source, DiagnosticBag bag)
    {
        List<ScalarNode> steps = [];
        int start = 0;
        while (start <= path.Length)
        {
            int end = EndOf(path, start);
            if (end < 0)
            {
                bag.ErrorAt(
                    "CS012",
                    source,
                    source.MarkOf(1, start + 1),
                    "this bracket is not closed",
                    "--set 'link.faults[0].probability=5%'");
                return null;
            }

            steps.Add(new ScalarNode(source, source.MarkOf(1, start + 1), source.MarkOf(1, end + 1), ComposedText.Of(path[start..end])));
            start = end < path.Length && path[end] is '[' ? end : end + 1;
        }

        return steps;
    }

    /// <summary>The tree with the value at the path replaced; mappings on the way are made as needed, items of lists are not.</summary>
    public MappingNode Set(MappingNode tree, Node value) => SetIn(tree, 0, value, KeyTable.Root);

    private static int EndOf(string path, int start)
    {
        if (start < path.Length && path[start] is '[')
        {
            int close = path.IndexOf(']', start);
            return close < 0 ? -1 : close + 1;
        }

        int end = path.AsSpan(start).IndexOfAny('.', '[');
        return end < 0 ? path.Length : start + end;
    }

    /// <summary>What stands behind the step before one, once the value is set.</summary>
    private Node Below(Node? present, int next, Node value, KeyNode? key)
    {
        ScalarNode step = steps[next];
        if (!IsItem(step))
        {
            return SetIn(present as MappingNode ?? new MappingNode(step.Source, step.Start, step.End, []), next, value, key);
        }

        if (present is not SequenceNode list)
        {
            bag.Error(
                "CS014",
                step,
                $"'{steps[next - 1].Value}' is not a list, found {present?.Kind ?? "nothing"}",
                "write a path of keys joined by dots");
            return present ?? value;
        }

        return SetIn(list, next, value, key?.Item);
    }

    private MappingNode SetIn(MappingNode tree, int at, Node value, KeyNode? key)
    {
        ScalarNode step = steps[at];
        if (IsItem(step))
        {
            bag.Error("CS014", step, $"'{step.Value}' stands where a key is needed", "--set 'link.faults[0].probability=5%'");
            return tree;
        }

        if ((key is null || Origins.IsWrapped(tree, key))
            && Origins.Inside(tree, step.Value) is var inside && !ReferenceEquals(inside, tree))
        {
            return tree.With([.. tree.Entries.Select(entry => entry.Name is "value"
                ? entry with { Value = SetIn(inside, at, value, key) }
                : entry)]);
        }

        bool isLast = at + 1 == steps.Count;
        bool keepsNull = at > 1 && steps[0].Value == ExperimentKeys.Arms.Name;
        Node? replacement = isLast
            ? MovedFigure.Of(tree[step.Value], value) ?? merge.Lay(tree[step.Value], step, value, tree, key, Path, keepsNull)
            : Below(tree[step.Value], at + 1, value, key?.Child(step.Value)?.Content);
        List<MappingEntry> entries = [];
        foreach (MappingEntry entry in tree.Entries)
        {
            if (!string.Equals(entry.Name, step.Value, StringComparison.Ordinal))
            {
                entries.Add(entry);
            }
            else if (replacement is not null)
            {
                entries.Add(new MappingEntry(isLast ? step : entry.Key, replacement));
            }
        }

        if (tree.Find(step.Value) is null && replacement is not null)
        {
            entries.Add(new MappingEntry(step, replacement));
        }

        return tree.With(entries);
    }

    private SequenceNode SetIn(SequenceNode list, int at, Node value, KeyNode? key)
    {
        string written = steps[at].Value[1..^1].Trim();
        if (Find(list, written) is not { } index)
        {
            string count = list.Items.Count.ToString(CultureInfo.InvariantCulture);
            string[] names = [.. list.Items.Select(NameOf).OfType<string>()];
            string help = names.Length > 0 ? "items: " + string.Join(", ", names) : "items are counted from 0";
            bag.Error("CS014", steps[at], $"'{steps[at - 1].Value}' has no item '{written}', it has {count}", help);
            return list;
        }

        Node replacement = at + 1 < steps.Count
            ? Below(list.Items[index], at + 1, value, key)
            : value is ScalarNode scalar ? scalar.Over(list.Items[index]) : value;
        return list.With(
            [.. list.Items.Take(index), .. replacement.IsNull ? Array.Empty<Node>() : [replacement], .. list.Items.Skip(index + 1)]);
    }

    private static int? Find(SequenceNode list, string written)
    {
        if (int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out int number))
        {
            return number < list.Items.Count ? number : null;
        }

        int index = list.Items.ToList().FindIndex(item => string.Equals(NameOf(item), written, StringComparison.Ordinal));
        return index < 0 ? null : index;
    }

    private static string? NameOf(Node item) => item switch
    {
        MappingNode mapping => (mapping["name"] as ScalarNode)?.Value,
        ScalarNode scalar => scalar.Value,
        _ => null,
    };

    private static bool IsItem(ScalarNode step) => step.Value.StartsWith('[');
}

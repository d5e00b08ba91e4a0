using CspSim.Scenarios.Yaml;

namespace CspSim.Scenarios.Reference;

/// <summary>The example of a key as a piece of a file: its sections around it, and beside it what must be given with it.</summary>
public static class KeyExample
{
    private static readonly SortedDictionary<string, string> s_names = new(StringComparer.Ordinal)
    {
        ["offices"] = "KIPO",
        ["lanes"] = "ordinary",
        ["classes"] = "ko",
        ["search-power"] = "ko",
        ["arms"] = "no-csp",
        ["by-year"] = "2026",
        ["hires"] = "2026",
        ["contracts-ending"] = "2026",
        ["by-month"] = "2026-01",
        ["by-weekday"] = "fri",
        ["half-days"] = "12-24",
        ["sources"] = "jpo-2019",
        ["parameters"] = "csp-share",
        ["assumptions"] = "csp.share",
        ["streams"] = "kr-first",
        ["routes"] = "pct",
        ["published"] = "jpo",
        ["calibration"] = "KIPO",
        ["targets"] = "search-effort",
        ["free"] = "search.lognormal.mean",
    };

    /// <summary>The piece: lines of a scenario file, without a line feed at the end. A single item is shown in its list.</summary>
    /// <param name="entry">A key that has an example.</param>
    public static string Of(KeyEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (entry.Path.EndsWith("[]", StringComparison.Ordinal) && !entry.Allows(ValueForms.Mapping))
        {
            return Of(KeyTable.Find(entry.Path[..^2])!.Entry);
        }

        StringBuilder text = new();
        string indent = "";
        string dash = "";
        KeyNode node = KeyTable.Root;
        string[] steps = entry.Path.Replace("[]", ".[]", StringComparison.Ordinal).Split('.');
        for (int i = 0; i < steps.Length; i++)
        {
            KeyNode parent = node;
            node = node.Exact(steps[i])!;
            bool isLast = i == steps.Length - 1;
            foreach ((string name, string value) in Beside(parent, node.Entry))
            {
                Line($"{name}: {value}");
            }

            switch (steps[i])
            {
                case "[]" when isLast:
                    Line("- " + entry.Example);
                    break;
                case "[]":
                    dash = "- ";
                    break;
                default:
                    string key = steps[i] is "*" ? s_names[parent.Name] : steps[i];
                    Line(isLast ? $"{key}: {entry.Example}" : key + ":");
                    indent += "  ";
                    break;
            }
        }

        return text.ToString().TrimEnd('\n');

        void Line(string line)
        {
            text.Append(indent).Append(dash).Append(line).Append('\n');
            indent += dash.Length > 0 ? "  " : "";
            dash = "";
        }
    }

    private static IEnumerable<(string Name, string Value)> Beside(KeyNode parent, KeyEntry entry)
    {
        MappingNode? named = Read(entry.ExampleBeside);
        bool isInherited = parent.Entry.Path is "" or "offices.*";
        foreach (KeyNode sibling in parent.Children
            .Where(child => child.Entry.IsRequired && !isInherited && !ReferenceEquals(child.Entry, entry) && named?[child.Name] is null))
        {
            yield return (sibling.Name, sibling.Entry.Example);
        }

        foreach (MappingEntry beside in named?.Entries ?? [])
        {
            yield return (beside.Name, beside.Value is ScalarNode scalar ? scalar.Value : OneLine(beside.Value));
        }
    }

    private static MappingNode? Read(string text) =>
        text.Length == 0 ? null : NodeReader.Read(new SourceText("", text), new DiagnosticBag()) as MappingNode;

    private static string OneLine(Node node) => node is MappingNode mapping
        ? "{" + string.Join(", ", mapping.Entries.Select(static entry => $"{entry.Name}: {OneLine(entry.Value)}")) + "}"
        : ((ScalarNode)node).Value;
}

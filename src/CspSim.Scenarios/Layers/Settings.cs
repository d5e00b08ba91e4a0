using CspSim.Scenarios.Yaml;

namespace CspSim.Scenarios.Layers;

/// <summary>Applies settings of the command line to a scenario tree; each is a small text with places of its own.</summary>
internal static class Settings
{
    public static MappingNode Apply(MappingNode tree, LoadOptions options, string scenarioPath, DiagnosticBag bag, MergeRecord record)
    {
        MappingNode result = tree;
        foreach (string set in options.Sets)
        {
            result = Apply(result, set, "--set " + set, scenarioPath, bag, record);
        }

        if (options.Seed is { } seed)
        {
            string text = seed.ToString(CultureInfo.InvariantCulture);
            result = Apply(result, "run.seed=" + text, "--seed " + text, scenarioPath, bag, record);
        }

        if (options.Replications is { } count)
        {
            string text = count.ToString(CultureInfo.InvariantCulture);
            result = Apply(result, "run.replications=" + text, "--replications " + text, scenarioPath, bag, record);
        }

        if (options.Expectation is { } line)
        {
            result = WithExpectation(result, line, options.ExpectationName, scenarioPath);
        }

        return UserKeys.Without(result);
    }

    private static MappingNode WithExpectation(MappingNode tree, string line, string name, string scenarioPath)
    {
        SourceText source = new(name, line, scenarioPath) { IsFile = false };
        TextMark start = new(1, 1);
        TextMark end = start.Right(Math.Max(1, line.Length));
        string key = ExperimentKeys.Expect.Name;
        SequenceNode list = new(source, start, end, [new ScalarNode(source, start, end, line)]);
        return tree.With(
        [
            .. tree.Entries.Where(entry => !string.Equals(entry.Name, key, StringComparison.Ordinal)),
            new MappingEntry(new ScalarNode(source, start, end, key), list),
        ]);
    }

    private static MappingNode Apply(MappingNode tree, string set, string name, string scenarioPath, DiagnosticBag bag, MergeRecord record)
    {
        int equals = set.IndexOf('=', StringComparison.Ordinal);
        if (equals <= 0)
        {
            bag.ErrorAt(
                "CS012",
                new SourceText(name, set, scenarioPath) { IsFile = false },
                new TextMark(1, 1),
                "a setting needs the form path=value",
                "--set csp.share=40%",
                Math.Max(1, set.Length));
            return tree;
        }

        SourceText source = new(name, set, scenarioPath) { IsFile = false };
        if (HiddenCharacters.InText(set[..equals]) is { } hidden)
        {
            bag.ErrorAt(
                "CS120",
                source,
                new TextMark(1, 1),
                $"this path holds {HiddenCharacters.Describe(hidden)}, which nobody sees",
                "--set csp.share=40%",
                equals);
            return tree;
        }

        Node? value = ReadValue(set, equals, source, bag);
        return value is null || SettingPath.Read(set[..equals], source, bag) is not { } path
            ? tree
            : new SettingPath(path, bag, new TreeMerge(record)).Set(tree, value);
    }

    private static Node? ReadValue(string set, int equals, SourceText source, DiagnosticBag bag)
    {
        string text = set[(equals + 1)..];
        if (text.Trim().Length == 0)
        {
            TextMark end = source.MarkOf(1, equals + 2);
            return new ScalarNode(source, end, end, "");
        }

        // Blanks in place of the path keep the columns of the value where they are in the setting.
        return NodeReader.Read(source, bag, new string(' ', equals + 1) + text);
    }
}

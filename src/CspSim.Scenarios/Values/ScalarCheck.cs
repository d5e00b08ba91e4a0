namespace CspSim.Scenarios.Values;

/// <summary>Checks one scalar against the forms that its key allows.</summary>
internal static class ScalarCheck
{
    public static void Check(ScalarNode node, KeyEntry entry, string path, CheckContext context)
    {
        if (entry.Allows(ValueForms.Choice) && entry.Choices.Contains(node.Value, StringComparer.Ordinal))
        {
            return;
        }

        string name = path[(path.LastIndexOf('.') + 1)..];
        if (entry.Allows(ValueForms.Quantities))
        {
            CheckQuantity(node, entry, name, path, context);
        }
        else if (entry.Allows(ValueForms.Instant))
        {
            CheckInstant(node, entry, path, context);
        }
        else if (entry.Allows(ValueForms.TrueOrFalse))
        {
            if (node.Value is not ("true" or "false"))
            {
                context.Bag.Error("CS012", node, $"'{name}' needs true or false, found {node.Kind}", $"{name}: true", path);
            }
        }
        else if (entry.Allows(ValueForms.PlainText))
        {
            CheckText(node, entry, name, path, context);
        }
        else
        {
            context.Bag.Error(
                "CS013",
                node,
                $"'{name}' must be one of {Words(entry)}, found '{node.Value}'",
                Nearest.Help(node.Value, entry.Choices),
                path,
                Nearest.FixOf(node, entry.Choices));
        }
    }

    /// <summary>What a key needs, in the words of a message.</summary>
    public static string Wanted(KeyEntry entry)
    {
        List<string> wanted = [];
        Add(ValueForms.WholeNumber, "a whole number");
        Add(ValueForms.Number, "a number");
        Add(ValueForms.Share, "a share");
        Add(ValueForms.Duration, "a duration");
        Add(ValueForms.Rate, "a rate");
        Add(ValueForms.Cases, "a number of cases");
        Add(ValueForms.Instant, "a date");
        Add(ValueForms.TrueOrFalse, "true or false");
        Add(ValueForms.Choice, "one of " + Words(entry));
        Add(ValueForms.PlainText, "a text");
        Add(ValueForms.List, "a list");
        Add(ValueForms.Mapping | ValueForms.Named, "a mapping");
        return string.Join(" or ", wanted);

        void Add(ValueForms form, string words)
        {
            if (entry.Allows(form))
            {
                wanted.Add(words);
            }
        }
    }

    private static void CheckQuantity(ScalarNode node, KeyEntry entry, string name, string path, CheckContext context)
    {
        if (entry.Most >= ulong.MaxValue && !double.IsPositiveInfinity(entry.Most))
        {
            if (!ulong.TryParse(node.Value, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            {
                context.Bag.Error(
                    "CS012",
                    node,
                    $"'{name}' needs a whole number from 0 to {ulong.MaxValue.ToString(CultureInfo.InvariantCulture)}, found {node.Kind}",
                    $"{name}: {entry.Example}",
                    path);
            }

            return;
        }

        bool isWord = node.Value.Length > 0 && node.Value.All(char.IsAsciiLetterLower) && entry.Choices.Count > 0;
        if (isWord)
        {
            context.Bag.Error(
                "CS013",
                node,
                $"'{name}' needs {Wanted(entry)}, found the text '{node.Value}'",
                Nearest.Help(node.Value, entry.Choices),
                path,
                Nearest.FixOf(node, entry.Choices));
            return;
        }

        _ = new QuantityCheck(context, entry, name, path).Read(node);
    }

    private static void CheckInstant(ScalarNode node, KeyEntry entry, string path, CheckContext context)
    {
        if (CalendarText.TryRead(node.Value, out _, out _, out string problem, out string proposal))
        {
            return;
        }

        string example = entry.Example.Length > 0 ? $"{path}: {entry.Example}" : "";
        string message = problem.Length > 0 ? problem : $"'{entry.Name}' needs a date, found {node.Kind}";
        context.Bag.Error(
            "CS055",
            node,
            message,
            proposal.Length > 0 ? $"{path}: {proposal}" : example,
            path,
            proposal.Length > 0 ? FixProposal.Value(node, proposal) : null);
    }

    private static void CheckText(ScalarNode node, KeyEntry entry, string name, string path, CheckContext context)
    {
        if (entry.IsHeading && !new NameCheck(context.Bag).IsVisible(node.With(node.Value.Trim()), $"'{name}'", path))
        {
            return;
        }

        if (!entry.Fits(node.Value))
        {
            context.Bag.Error(
                "CS013",
                node,
                $"'{name}' must be {entry.PatternMeaning}, found '{node.Value}'",
                entry.Example.Length > 0 ? $"{name}: {entry.Example}" : "",
                path);
        }
    }

    private static string Words(KeyEntry entry) => string.Join(", ", entry.Choices);
}

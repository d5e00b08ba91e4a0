namespace CspSim.Scenarios.Keys;

/// <summary>What a key takes, in words: the same in the reference, in the schema and in <c>cspsim explain</c>.</summary>
public static class KeyText
{
    private static readonly (ValueForms Form, string Words)[] s_quantities =
    [
        (ValueForms.WholeNumber, "a whole number"),
        (ValueForms.Number, "a number"),
        (ValueForms.Share, "a share in percent"),
        (ValueForms.Duration, "a duration"),
        (ValueForms.BusinessDays, "a number of business days"),
        (ValueForms.Rate, "a rate"),
        (ValueForms.Cases, "a number of cases"),
        (ValueForms.Instant, "a date or date-time"),
        (ValueForms.TrueOrFalse, "true or false"),
    ];

    /// <summary>The forms of the value, such as <c>a duration, or a distribution of it</c>.</summary>
    /// <param name="entry">The key.</param>
    public static string Forms(KeyEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        List<string> words = [.. s_quantities.Where(quantity => entry.Allows(quantity.Form)).Select(static quantity => quantity.Words)];
        if (entry.Allows(ValueForms.Law))
        {
            words.Add("a distribution of it");
        }

        if (entry.Allows(ValueForms.Choice))
        {
            words.Add((entry.Choices.Count > 1 ? "one of " : "the word ") + string.Join(", ", entry.Choices));
        }

        if (entry.Allows(ValueForms.PlainText))
        {
            words.Add(entry.PatternMeaning.Length > 0 ? entry.PatternMeaning : "a text");
        }

        if (entry.Allows(ValueForms.List))
        {
            words.Add("a list");
        }

        if (entry.Allows(ValueForms.Named))
        {
            words.Add(entry.PatternMeaning.Length > 0 && !entry.Allows(ValueForms.PlainText)
                ? "keys that are each " + entry.PatternMeaning
                : "names of your choice");
        }

        if (entry.Allows(ValueForms.Mapping))
        {
            words.Add("the keys below");
        }

        if (words.Count == 0)
        {
            words.Add(entry.IsFilePath ? "the path of a file, or a list of paths" : "whatever fits the place");
        }

        return string.Join(", or ", words);
    }

    /// <summary>The range of the value, such as <c>more than 0%, at most 100%</c>; empty when every value is allowed.</summary>
    /// <param name="entry">The key.</param>
    public static string Range(KeyEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        List<string> bounds = [];
        if (entry.Least > 0 || entry.AboveLeast)
        {
            bounds.Add((entry.AboveLeast ? "more than " : "at least ") + InUnit(entry, entry.Least));
        }

        if (!double.IsPositiveInfinity(entry.Most))
        {
            bounds.Add((entry.BelowMost ? "less than " : "at most ") + InUnit(entry, entry.Most));
        }

        return string.Join(", ", bounds);
    }

    /// <summary>The whole description: what it means, what it takes, its range, its default.</summary>
    /// <param name="entry">The key.</param>
    public static string Describe(KeyEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        string range = Range(entry);
        string effort = entry.IsEffort ? " It is examiner's effort: it passes in working hours." : "";
        return $"{entry.Summary} Takes {Forms(entry)}{(range.Length > 0 ? $" ({range})" : "")}.{effort}"
            + (entry.Default.Length > 0 ? $" Default: {entry.Default}." : "");
    }

    /// <summary>A value of a key in the unit of its kind.</summary>
    internal static string InUnit(KeyEntry entry, double value) => entry.Allows(ValueForms.Share)
        ? QuantityFormat.Share(value)
        : entry.Allows(ValueForms.Duration) ? QuantityFormat.Duration(value) : QuantityFormat.Number(value);
}

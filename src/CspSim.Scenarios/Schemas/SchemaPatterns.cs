namespace CspSim.Scenarios.Schemas;

/// <summary>The regular expressions of written quantities, and the words an editor shows when one does not match.</summary>
internal static class SchemaPatterns
{
    /// <summary>The use of a parameter: it may stand anywhere in a text.</summary>
    public const string Parameter = @"\$\{[^{}]+\}";

    /// <summary>A number as the format writes it.</summary>
    public const string Number = "[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)?";

    private const string IsoDuration = "P[0-9.YMWDTHS]+";
    private const string Instant =
        "[0-9]{4}-[0-9]{2}-[0-9]{2}([T ][0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,9})?)?(Z|[+-][0-9]{2}:[0-9]{2})?)?";

    private static readonly string s_units = string.Join(
        '|', TimeUnit.All.Where(static unit => !ReferenceEquals(unit, TimeUnit.BusinessDay)).SelectMany(Names));

    private static readonly string s_businessDays = string.Join('|', Names(TimeUnit.BusinessDay));

    /// <summary>The pattern of the quantities and instants that some forms allow; a use of a parameter always matches.</summary>
    /// <param name="forms">The forms.</param>
    /// <param name="words">Words that may stand in their place, such as <c>none</c>.</param>
    public static string Of(ValueForms forms, IReadOnlyList<string> words)
    {
        List<string> parts = [.. words];
        if (forms.HasFlag(ValueForms.WholeNumber))
        {
            parts.Add("[0-9]+");
        }

        if (forms.HasFlag(ValueForms.Number))
        {
            parts.Add(Number);
        }

        if (forms.HasFlag(ValueForms.Share))
        {
            parts.Add(Number + " *%");
        }

        if (forms.HasFlag(ValueForms.Duration))
        {
            string units = forms.HasFlag(ValueForms.BusinessDays) ? s_units + "|" + s_businessDays : s_units;
            parts.Add($"{Number} *({units})|{IsoDuration}");
        }

        if (forms.HasFlag(ValueForms.Rate))
        {
            parts.Add($"{Number} */ *({s_units}|{s_businessDays}|minute|hour|day)");
        }

        if (forms.HasFlag(ValueForms.Cases))
        {
            parts.Add(Number + " *cases?");
        }

        if (forms.HasFlag(ValueForms.Instant))
        {
            parts.Add(Instant);
        }

        return Whole(string.Join('|', parts));
    }

    /// <summary>A pattern for the whole text, or for a text that uses a parameter.</summary>
    public static string Whole(string pattern) => $"^({pattern})$|{Parameter}";

    /// <summary>What an editor says about a value that does not fit.</summary>
    public static string Message(ValueForms forms, IReadOnlyList<string> words)
    {
        List<string> wanted = [];
        Add(ValueForms.WholeNumber, "a whole number");
        Add(ValueForms.Number, "a number without a unit, such as 2.2");
        Add(ValueForms.Share, "a share with a percent sign, such as 30%");
        Add(ValueForms.Duration, forms.HasFlag(ValueForms.BusinessDays)
            ? "a duration with its unit, such as 30 d or 20 business days"
            : "a duration with its unit, such as 5 h or 12 months");
        Add(ValueForms.Rate, "a rate with its period, such as 8280 / year");
        Add(ValueForms.Cases, "a number of cases, such as 7600 cases");
        Add(ValueForms.Instant, "a date, such as 2026-01-05");
        if (forms.HasFlag(ValueForms.Law))
        {
            wanted.Add("one distribution of it, such as {uniform: {low: ..., high: ...}}");
        }

        wanted.AddRange(words.Select(static word => $"the word {word}"));
        string range = (forms & ValueForms.Quantities) == ValueForms.None ? "" : "low:, high:, ";
        return $"This needs {string.Join(", or ", wanted)}; alone, or as value: beside {range}source:, note: and assumed:";

        void Add(ValueForms form, string words)
        {
            if (forms.HasFlag(form))
            {
                wanted.Add(words);
            }
        }
    }

    private static IEnumerable<string> Names(TimeUnit unit) =>
        string.Equals(unit.Name, unit.Plural, StringComparison.Ordinal) ? [unit.Name] : [unit.Plural, unit.Name];
}

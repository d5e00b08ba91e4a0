namespace CspSim.Scenarios.Reference;

/// <summary>The units of written quantities.</summary>
internal static class UnitReference
{
    private static readonly (string Name, string Title, string Text, string Example)[] s_others =
    [
        ("%", "a share in percent", "Shares carry a percent sign, so that 0.3 and 30 cannot be taken for each other.",
            "csp:\n  share: 30%"),
        ("cases", "a number of applications", "Used where a bare number could also be a length of time.", "offices:\n  KIPO:\n"
            + "    backlog: {cases: 7600 cases, oldest: 11 months}"),
        ("/ year", "a rate: so many in a period", "A rate is a number, a slash and a unit of time; hour, day and minute may be "
            + "written out.", "offices:\n  KIPO:\n    arrivals: {poisson: {rate: 8280 / year}}"),
    ];

    /// <summary>The topic.</summary>
    public static ReferenceTopic Topic { get; } = new(
        "units",
        "the units of quantities",
        [
            .. TimeUnit.All.Select(Of),
            .. s_others.Select(
                static other => new ReferenceEntry(other.Name, other.Title, other.Text) { Examples = [("Example", other.Example)] }),
        ]);

    /// <summary>A unit by its singular or plural, or by what it is called elsewhere; null when there is none.</summary>
    public static ReferenceEntry? Find(string word) => TimeUnit.Find(word) is { } unit
        ? Of(unit)
        : Topic.Entries.FirstOrDefault(entry => string.Equals(entry.Name, word, StringComparison.Ordinal)
            || string.Equals(entry.Name, UnitWords.Exact(word), StringComparison.Ordinal));

    private static ReferenceEntry Of(TimeUnit unit)
    {
        bool isBusiness = ReferenceEquals(unit, TimeUnit.BusinessDay);
        string length = isBusiness
            ? "Counted by the calendar of the office; where no office is meant it is taken as 7/5 of a day."
            : $"{unit.Hours.ToString("G6", CultureInfo.InvariantCulture)} hours. A length of time on the wall calendar, or of an "
                + $"examiner's work where the key is an effort.";
        string plural = string.Equals(unit.Name, unit.Plural, StringComparison.Ordinal) ? "" : $" Plural: {unit.Plural}.";
        string example = unit.Name switch
        {
            "ms" or "s" => $"link:\n  latency: 3 {unit.Plural}",
            "min" => "link:\n  timeout: 5 min",
            "h" => "offices:\n  KIPO:\n    search: 5.5 h",
            "year" => "run:\n  length: 2 years",
            _ => $"csp:\n  wait-for-partner: 2 {unit.Plural}",
        };
        return new ReferenceEntry(unit.Name, unit.Meaning, $"{Capital(unit.Meaning)}. {length}{plural}")
        {
            Examples = [("Example", example)],
        };
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}

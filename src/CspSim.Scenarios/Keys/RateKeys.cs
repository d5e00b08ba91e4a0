using static CspSim.Scenarios.Keys.ValueForms;

namespace CspSim.Scenarios.Keys;

/// <summary>The keys of how many arrive, under every pattern of arrivals that has a rate.</summary>
internal static class RateKeys
{
    public static ValueKey<Quantity?> Rate { get; } =
        new("rate", Form.Optional(Form.Quantity(ValueForms.Rate)), "How many arrive in a period.")
        { Example = "8280 / year", Alternatives = "rate" };
    public static KeyEntry Rates { get; } =
        new("rates", Mapping, "How many arrive, period by period. The first figure also holds before its period, the last one "
            + "after it, and the one before a gap in the gap.")
        { Alternatives = "rate", Example = "{by-year: {2026: 8280, 2027: 8400}}" };
    public static KeyEntry ByYear { get; } =
        new("rates.by-year", Named, "How many arrive in each year.")
        { Pattern = "^[12][0-9]{3}$", PatternMeaning = "a year, such as 2019", Example = "{2019: 183816}", Alternatives = "period" };
    public static ValueKey<int> CountOfYear { get; } =
        new("rates.by-year.*", Form.WholeNumber, "Arrivals in that year.") { Example = "183816", Most = 1e9 };
    public static KeyEntry ByMonth { get; } =
        new("rates.by-month", Named, "How many arrive in each calendar month.")
        {
            Pattern = "^[12][0-9]{3}-(0[1-9]|1[0-2])$", PatternMeaning = "a month, such as 2019-01", Example = "{2019-01: 15000}",
            Alternatives = "period",
        };
    public static ValueKey<int> CountOfMonth { get; } =
        new("rates.by-month.*", Form.WholeNumber, "Arrivals in that month.") { Example = "15000", Most = 1e9 };
    public static ValueKey<ScalarNode?> File { get; } =
        new("rates.file", Form.OptionalText, "A file of comma-separated values with a header line, one line for each month: month "
            + "(2019-01) and count.")
        { Example = "requests-by-month.csv", IsFilePath = true, Alternatives = "period" };
    public static ValueKey<ScalarNode> MonthColumn { get; } =
        new("rates.month-column", Form.PlainText, "The column with the months.")
        { Default = "month", Example = "month", ExampleBeside = "{file: requests-by-month.csv}" };
    public static ValueKey<ScalarNode> CountColumn { get; } =
        new("rates.count-column", Form.PlainText, "The column with the counts.")
        { Default = "count", Example = "count", ExampleBeside = "{file: requests-by-month.csv}" };

    public static IReadOnlyList<KeyEntry> All { get; } =
    [
        Rate, Rates, ByYear, CountOfYear, YearStarts.Under(Rates.Path, "{by-year: {2026: 8280}}"), ByMonth, CountOfMonth, File, MonthColumn,
        CountColumn,
    ];
}

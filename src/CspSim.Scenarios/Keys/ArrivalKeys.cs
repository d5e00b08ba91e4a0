using static CspSim.Scenarios.Keys.ValueForms;

namespace CspSim.Scenarios.Keys;

/// <summary>The keys of an office's arrivals: one stream, or several streams with a lane each.</summary>
internal static class ArrivalKeys
{
    private const string OfficePath = "offices.*.arrivals";
    private const string StreamPath = "offices.*.arrivals.streams.*";

    public static IReadOnlyList<KeyEntry> All { get; } =
    [
        new(OfficePath, Mapping, "The requests for examination that the office receives, cross-filed ones included.")
        {
            Example = "{poisson: {rate: 8280 / year}}",
        },
        .. Patterns(OfficePath),
        new("offices.*.arrivals.streams", Named, "Several streams, each with a name and a lane of its own.") { Alternatives = "arrivals", Example = "{national: {poisson: {rate: 7000 / year}, lane: ordinary}}" },
        new(StreamPath, Mapping, "One stream.") { Example = "{poisson: {rate: 7000 / year}, lane: ordinary}" },
        .. Patterns(StreamPath),
        new(StreamPath + ".lane", PlainText, "The lane by which the stream enters.") { IsRequired = true, Example = "ordinary", ExampleBeside = "{poisson: {rate: 7000 / year}}" },
    ];

    private static IEnumerable<KeyEntry> Patterns(string path) =>
    [
        new(path + ".poisson", Mapping, "Arrivals by chance, independent of each other.") { Alternatives = "arrivals", Example = "{rate: 8280 / year}" },
        .. Rates(path + ".poisson"),
        new(path + ".even", Mapping, "Arrivals evenly spaced.") { Alternatives = "arrivals", Example = "{rate: 8280 / year}" },
        .. Rates(path + ".even"),
        new(path + ".dates", Mapping, "Arrivals on given dates.") { Alternatives = "arrivals", Example = "{file: requests.csv, column: requested}" },
        new(path + ".dates.file", PlainText, "A file of comma-separated values with a header line.") { IsRequired = true, Example = "requests.csv", IsFilePath = true },
        new(path + ".dates.column", PlainText, "The column with the dates or times (ISO 8601), as cases.csv has them too.") { IsRequired = true, Example = "requested" },
    ];

    private static IEnumerable<KeyEntry> Rates(string path) =>
    [
        new(path + ".rate", Rate, "How many arrive in a period.") { Example = "8280 / year", Alternatives = "rate" },
        new(path + ".rates", Mapping, "How many arrive, period by period. The first figure also holds before its period, the last one after it, and the one before a gap in the gap.") { Alternatives = "rate", Example = "{by-year: {2026: 8280, 2027: 8400}}" },
        new(path + ".rates.by-year", Named, "How many arrive in each year.")
        {
            Pattern = "^[12][0-9]{3}$", PatternMeaning = "a year, such as 2019", Example = "{2019: 183816}", Alternatives = "period",
        },
        new(path + ".rates.by-year.*", WholeNumber, "Arrivals in that year.") { Example = "183816", Most = 1e9 },
        YearStarts.Key(path + ".rates", "{by-year: {2026: 8280}}"),
        new(path + ".rates.by-month", Named, "How many arrive in each calendar month.")
        {
            Pattern = "^[12][0-9]{3}-(0[1-9]|1[0-2])$", PatternMeaning = "a month, such as 2019-01", Example = "{2019-01: 15000}", Alternatives = "period",
        },
        new(path + ".rates.by-month.*", WholeNumber, "Arrivals in that month.") { Example = "15000", Most = 1e9 },
        new(path + ".rates.file", PlainText, "A file of comma-separated values with a header line, one line for each month: month (2019-01) and count.")
        {
            Example = "requests-by-month.csv", IsFilePath = true, Alternatives = "period",
        },
        new(path + ".rates.month-column", PlainText, "The column with the months.") { Default = "month", Example = "month", ExampleBeside = "{file: requests-by-month.csv}" },
        new(path + ".rates.count-column", PlainText, "The column with the counts.") { Default = "count", Example = "count", ExampleBeside = "{file: requests-by-month.csv}" },
    ];
}

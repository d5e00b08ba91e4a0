using static CspSim.Scenarios.Keys.ValueForms;

namespace CspSim.Scenarios.Keys;

/// <summary>The keys of an office's arrivals: one stream, or several streams with a lane each.</summary>
internal static class ArrivalKeys
{
    private const string OfficePath = "offices.*.arrivals";
    private const string StreamPath = "offices.*.arrivals.streams.*";

    public static KeyEntry Arrivals { get; } =
        new(OfficePath, Mapping, "The requests for examination that the office receives, cross-filed ones included.")
        { Example = "{poisson: {rate: 8280 / year}}" };
    public static KeyEntry Streams { get; } =
        new("offices.*.arrivals.streams", Named, "Several streams, each with a name and a lane of its own.")
        { Alternatives = "arrivals", Example = "{national: {poisson: {rate: 7000 / year}, lane: ordinary}}" };
    public static ValueKey<ScalarNode> Lane { get; } =
        new(StreamPath + ".lane", Form.PlainText, "The lane by which the stream enters.")
        { IsRequired = true, Example = "ordinary", ExampleBeside = "{poisson: {rate: 7000 / year}}" };
    public static KeyEntry Poisson { get; } =
        new("poisson", Mapping, "Arrivals by chance, independent of each other.")
        { Alternatives = "arrivals", Example = "{rate: 8280 / year}" };
    public static KeyEntry Even { get; } =
        new("even", Mapping, "Arrivals evenly spaced.") { Alternatives = "arrivals", Example = "{rate: 8280 / year}" };
    public static KeyEntry Dates { get; } =
        new("dates", Mapping, "Arrivals on given dates.")
        { Alternatives = "arrivals", Example = "{file: requests.csv, column: requested}" };
    public static ValueKey<ScalarNode> DatesFile { get; } =
        new("dates.file", Form.PlainText, "A file of comma-separated values with a header line.")
        { IsRequired = true, Example = "requests.csv", IsFilePath = true };
    public static ValueKey<ScalarNode> DatesColumn { get; } =
        new("dates.column", Form.PlainText, "The column with the dates or times (ISO 8601), as cases.csv has them too.")
        { IsRequired = true, Example = "requested" };

    private static readonly IReadOnlyList<KeyEntry> s_patterns =
    [
        Poisson, .. KeyEntry.Under(Poisson.Path, RateKeys.All), Even, .. KeyEntry.Under(Even.Path, RateKeys.All), Dates,
        DatesFile, DatesColumn,
    ];

    public static IReadOnlyList<KeyEntry> All { get; } =
    [
        Arrivals, .. KeyEntry.Under(OfficePath, s_patterns), Streams,
        new KeyEntry(StreamPath, Mapping, "One stream.") { Example = "{poisson: {rate: 7000 / year}, lane: ordinary}" },
        .. KeyEntry.Under(StreamPath, s_patterns), Lane,
    ];
}

using static CspSim.Scenarios.Keys.ValueForms;

namespace CspSim.Scenarios.Keys;

/// <summary>The keys of inventions that are filed in several offices.</summary>
internal static class FamilyKeys
{
    public static KeyEntry Families { get; } =
        new("families", Mapping, "Inventions filed in more than one office.") { Example = "{shared: 12%, filing-lag: 12 months}" };
    public static ValueKey<double?> Shared { get; } =
        new("families.shared", Form.Optional(Form.Share), "The share of the first csp office's arrivals that are filed at the "
            + "other offices as well.")
        { Most = 1, Example = "12%", Alternatives = "families" };
    public static ValueKey<Distribution> FilingLag { get; } =
        new("families.filing-lag", Form.Law(Duration), "Time from the first filing to each later one.")
        { Default = "0 d", Example = "{uniform: {low: 0 months, high: 12 months}}", UsualUnit = "months" };
    public static ValueKey<ScalarNode> Lane { get; } =
        new("families.lane", Form.PlainText, "The lane in which they wait outside the programme.")
        { Default = "ordinary", Example = "ordinary" };
    public static KeyEntry Streams { get; } =
        new("families.streams", Named, "Several streams of families, each with its offices and rate.")
        { Alternatives = "families", Example = "{kr-first: {offices: [KIPO, JPO], rate: 80 / year}}" };
    public static KeyEntry OfficesOfStream { get; } =
        new("families.streams.*.offices", List, "The offices in the order of filing; 2 to 8.")
        { IsRequired = true, Example = "[KIPO, JPO]" };
    public static ValueKey<Quantity> Rate { get; } =
        new("families.streams.*.rate", Form.Quantity(ValueForms.Rate), "How many families are first filed in a period.")
        { IsRequired = true, Example = "4735 / year" };
    public static ValueKey<Distribution?> FilingLagOfStream { get; } =
        new("families.streams.*.filing-lag", Form.OptionalLaw(Duration), "Time from the first filing to each later one; "
            + "families.filing-lag when not given.")
        { Alternatives = "lag", Example = "{uniform: {low: 0 months, high: 12 months}}", UsualUnit = "months" };
    public static KeyEntry Routes { get; } =
        new("families.streams.*.routes", Named, "The ways by which they reach the later offices, instead of filing-lag: the priority of "
            + "the Paris Convention, national entry under the PCT. The shares add up to 100%.")
        { Alternatives = "lag", Example = "{paris: {share: 40%, filing-lag: 12 months}, pct: {share: 60%, filing-lag: 30 months}}" };
    public static ValueKey<double> RouteShare { get; } =
        new("families.streams.*.routes.*.share", Form.ShareOrRest, "The share of the stream's families that go this way.")
        { IsRequired = true, Most = 1, Example = "100%" };
    public static ValueKey<Distribution> RouteLag { get; } =
        new("families.streams.*.routes.*.filing-lag", Form.Law(Duration), "Time from the first filing to each later one.")
        { IsRequired = true, Example = "{uniform: {low: 29 months, high: 30 months}}", UsualUnit = "months" };
    public static ValueKey<Distribution?> RouteRequestDelay { get; } =
        new("families.streams.*.routes.*.request-delay", Form.OptionalLaw(Duration), "Time from a later filing to the request for its "
            + "examination; the office's own request-delay when not given. At the office of first filing the office's own holds.")
        { Example = "{uniform: {low: 0 months, high: 18 months}}", UsualUnit = "months" };
    public static ValueKey<ScalarNode?> LaneOfStream { get; } =
        new("families.streams.*.lane", Form.OptionalText, "The lane in which they wait outside the programme; families.lane when not "
            + "given.")
        { Example = "ordinary" };

    public static IReadOnlyList<KeyEntry> All { get; } =
    [
        Families, Shared, FilingLag, Lane, Streams,
        new("families.streams.*", Mapping, "One stream.") { Example = "{offices: [KIPO, JPO], rate: 80 / year}" },
        OfficesOfStream,
        new("families.streams.*.offices[]", PlainText, "An office.") { Example = "KIPO" },
        Rate, FilingLagOfStream, Routes,
        new("families.streams.*.routes.*", Mapping, "One route.") { Example = "{share: 100%, filing-lag: 30 months}" },
        RouteShare, RouteLag, RouteRequestDelay, LaneOfStream,
    ];
}

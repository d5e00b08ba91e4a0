using static CspSim.Scenarios.Keys.ValueForms;

namespace CspSim.Scenarios.Keys;

/// <summary>The keys of inventions that are filed in several offices.</summary>
internal static class FamilyKeys
{
    public static IReadOnlyList<KeyEntry> All { get; } =
    [
        new("families", Mapping, "Inventions filed in more than one office.") { Example = "{shared: 12%, filing-lag: 12 months}" },
        new("families.shared", Share, "The share of the first csp office's arrivals that are filed at the other offices as well.")
        {
            Most = 1, Example = "12%", Alternatives = "families",
        },
        new("families.filing-lag", Duration | Law, "Time from the first filing to each later one.")
        {
            Default = "0 d", Example = "{uniform: {low: 0 months, high: 12 months}}", UsualUnit = "months",
        },
        new("families.lane", PlainText, "The lane in which they wait outside the programme.") { Default = "ordinary", Example = "ordinary" },
        new("families.streams", Named, "Several streams of families, each with its offices and rate.") { Alternatives = "families", Example = "{kr-first: {offices: [KIPO, JPO], rate: 80 / year}}" },
        new("families.streams.*", Mapping, "One stream.") { Example = "{offices: [KIPO, JPO], rate: 80 / year}" },
        new("families.streams.*.offices", List, "The offices in the order of filing; 2 to 8.") { IsRequired = true, Example = "[KIPO, JPO]" },
        new("families.streams.*.offices[]", PlainText, "An office.") { Example = "KIPO" },
        new("families.streams.*.rate", Rate, "How many families are first filed in a period.") { IsRequired = true, Example = "4735 / year" },
        new("families.streams.*.filing-lag", Duration | Law, "Time from the first filing to each later one; families.filing-lag when not given.")
        {
            Example = "{uniform: {low: 0 months, high: 12 months}}", UsualUnit = "months",
        },
        new("families.streams.*.lane", PlainText, "The lane in which they wait outside the programme; families.lane when not given.") { Example = "ordinary" },
    ];
}

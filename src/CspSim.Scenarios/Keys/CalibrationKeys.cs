using static CspSim.Scenarios.Keys.ValueForms;

namespace CspSim.Scenarios.Keys;

/// <summary>The keys of a calibration: which figures are fitted to which.</summary>
internal static class CalibrationKeys
{
    private const string Targets = "{search-effort: {value: 5 h, within: 0.05 h}}";
    private const string Free = "{search.lognormal.mean: {low: 2 h, high: 9 h}}";

    public static IReadOnlyList<KeyEntry> All { get; } =
    [
        new("calibration", Named, "For 'cspsim calibrate': which figures of each office are fitted, and what they are fitted to. A run ignores it, and so does a file that extends this one.")
        {
            Example = $"{{KIPO: {{targets: {Targets}, free: {Free}}}}}",
        },
        new("calibration.*", Mapping, "What is fitted of one office.") { Example = $"{{targets: {Targets}, free: {Free}}}" },
        new("calibration.*.targets", Named, "The figures to reach, by their measures: those that need no queue to be known.") { IsRequired = true, Example = Targets },
        new("calibration.*.targets.*", Mapping, "One figure.") { Example = "{value: 5 h, within: 0.05 h}" },
        new("calibration.*.targets.*.value", Share | Duration | Number, "The figure, in the unit of its measure.") { IsRequired = true, Example = "5 h" },
        new("calibration.*.targets.*.within", Share | Duration | Number, "How far off still meets it, in the same unit; for shares percentage points. Also the weight: half as far counts twice as much.")
        {
            IsRequired = true, AboveLeast = true, Example = "0.05 h",
        },
        new("calibration.*.targets.*.with", PlainText, "The other office of a figure about two: citation-overlap, agreement, agreement-kappa.") { Example = "JPO" },
        new("calibration.*.targets.*.source", PlainText, "The source of the figure, one of those listed under sources.") { Example = "mip-2015" },
        new("calibration.*.targets.*.note", PlainText, "How the figure was found.") { Example = "\"a note\"" },
        new("calibration.*.targets.*.assumed", TrueOrFalse, "Whether it is an assumption.") { Default = "false", Example = "true" },
        new("calibration.*.free", Named, "The figures that may be changed, by their paths below the office or below prior-art. Each must be in this file, with a value to start from.")
        {
            IsRequired = true, Example = Free, Pattern = @"^[^\s.\[\]]+([.][^\s.\[\]]+)*$", PatternMeaning = "a path of keys joined by dots, such as search.lognormal.mean",
        },
        new("calibration.*.free.*", Mapping, "Between which bounds it may be changed.") { Example = "{low: 2 h, high: 9 h}" },
        new("calibration.*.free.*.low", Share | Duration | Number, "The least it may become.") { IsRequired = true, Example = "2 h" },
        new("calibration.*.free.*.high", Share | Duration | Number, "The most it may become.") { IsRequired = true, Example = "9 h" },
    ];
}

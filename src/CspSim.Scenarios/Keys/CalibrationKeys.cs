using static CspSim.Scenarios.Keys.ValueForms;

namespace CspSim.Scenarios.Keys;

/// <summary>The keys of a calibration: which figures are fitted to which.</summary>
internal static class CalibrationKeys
{
    private const string TargetsExample = "{search-effort: {value: 5 h, within: 0.05 h}}";
    private const string FreeExample = "{search.lognormal.mean: {low: 2 h, high: 9 h}}";

    private static readonly Form<ScalarNode> s_figure = Form.PlainText with { Forms = Share | Duration | Number };

    public static KeyEntry Calibration { get; } =
        new("calibration", Named, "For 'cspsim calibrate': which figures of each office are fitted, and what they are fitted to. A run "
            + "ignores it, and so does a file that extends this one.")
        { Example = $"{{KIPO: {{targets: {TargetsExample}, free: {FreeExample}}}}}" };
    public static KeyEntry Targets { get; } =
        new("calibration.*.targets", Named, "The figures to reach, by their measures: those that need no queue to be known.")
        { IsRequired = true, Example = TargetsExample };
    public static ValueKey<ScalarNode> Value { get; } =
        new("calibration.*.targets.*.value", s_figure, "The figure, in the unit of its measure.") { IsRequired = true, Example = "5 h" };
    public static ValueKey<ScalarNode> Within { get; } =
        new("calibration.*.targets.*.within", s_figure, "How far off still meets it, in the same unit; for shares percentage points. "
            + "Also the weight: half as far counts twice as much.")
        { IsRequired = true, AboveLeast = true, Example = "0.05 h" };
    public static ValueKey<ScalarNode?> With { get; } =
        new("calibration.*.targets.*.with", Form.OptionalText, "The other office of a figure about two: citation-overlap, agreement, "
            + "agreement-kappa.")
        { Example = "JPO" };
    public static ValueKey<ScalarNode?> Source { get; } =
        new("calibration.*.targets.*.source", Form.OptionalText, "The source of the figure, one of those listed under sources.")
        { Example = "mip-2015" };
    public static KeyEntry Free { get; } =
        new("calibration.*.free", Named, "The figures that may be changed, by their paths below the office or below prior-art. "
            + "Each must be in this file, with a value to start from.")
        {
            IsRequired = true, Example = FreeExample, Pattern = @"^[^\s.\[\]]+([.][^\s.\[\]]+)*$",
            PatternMeaning = "a path of keys joined by dots, such as search.lognormal.mean",
        };
    public static ValueKey<Quantity> Low { get; } =
        new("calibration.*.free.*.low", Form.Quantity(Share | Duration | Number), "The least it may become.")
        { IsRequired = true, Example = "2 h" };
    public static ValueKey<Quantity> High { get; } =
        new("calibration.*.free.*.high", Form.Quantity(Share | Duration | Number), "The most it may become.")
        { IsRequired = true, Example = "9 h" };

    public static IReadOnlyList<KeyEntry> All { get; } =
    [
        Calibration,
        new("calibration.*", Mapping, "What is fitted of one office.") { Example = $"{{targets: {TargetsExample}, free: {FreeExample}}}" },
        Targets,
        new("calibration.*.targets.*", Mapping, "One figure.") { Example = "{value: 5 h, within: 0.05 h}" },
        Value, Within, With, Source,
        new("calibration.*.targets.*.note", PlainText, "How the figure was found.") { Example = "\"a note\"" },
        new("calibration.*.targets.*.assumed", TrueOrFalse, "Whether it is an assumption.") { Default = "false", Example = "true" },
        Free,
        new("calibration.*.free.*", Mapping, "Between which bounds it may be changed.") { Example = "{low: 2 h, high: 9 h}" },
        Low, High,
    ];
}

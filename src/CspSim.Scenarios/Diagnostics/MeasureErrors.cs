namespace CspSim.Scenarios.Diagnostics;

/// <summary>The codes of measures: CS160 to CS169.</summary>
internal static class MeasureErrors
{
    /// <summary>All of them, ascending.</summary>
    public static IReadOnlyList<ErrorExplanation> All { get; } =
    [
        new("CS160", "no share of cases", "A share of cases is a measure, '>' or '<', and a value in the unit of the measure.",
            "compare: {shares: [first-action-pendency > 6 months]}"),
        new("CS161", "a share of what has no cases", "Only a measure that has a value for each case, family or message can lie above or "
            + "below one; the backlog of an office has one value in a run.", "compare: {shares: [first-action-pendency > 6 months]}"),
    ];
}

using CspSim.Experiments.Comparing;
using CspSim.Reporting.Tables;

namespace CspSim.Reporting.Comparing;

/// <summary>The tables of one pair of arms: examination times first, then every other measure.</summary>
internal static class ComparisonBlocks
{
    // What users ask about first, in this order.
    private static readonly string[] s_examinationTimes =
        ["first-action-pendency", "total-pendency", "petition-to-first-action", "pair-pendency"];

    /// <summary>The tables; without details those groups and offices that fit a screen, and only figures that are not the same.</summary>
    public static IReadOnlyList<TableBlock> Of(ComparedResult other, ArmDifference arm, bool withDetails)
    {
        FigureDifference[] figures = [.. arm.Figures.Where(figure => withDetails || (IsShort(figure.Label) && !figure.IsSame))];
        IEnumerable<FigureDifference> times = s_examinationTimes.SelectMany(name => figures.Where(figure => IsOf(figure, name)));
        IEnumerable<FigureDifference> others = figures
            .Where(figure => !Array.Exists(s_examinationTimes, name => IsOf(figure, name)))
            .Where(figure => withDetails || figure.Label is { Office: null, Group: "everybody" });
        return [.. new[] { Block("Examination times", other, times), Block("Other measures", other, others) }.Where(
            static block => block.Rows.Count > 0)];
    }

    /// <summary>Titles of the measures that are the same in every figure of an arm, in the order of results.</summary>
    public static IReadOnlyList<string> Same(ArmDifference arm) =>
    [
        .. arm.Figures.GroupBy(static figure => figure.Measure)
            .Where(static measure => measure.All(static figure => figure.IsSame))
            .Select(static measure => measure.Key.Title.ToLowerInvariant()),
    ];

    private static bool IsOf(FigureDifference figure, string measure) =>
        string.Equals(figure.Label.Measure, measure, StringComparison.Ordinal);

    private static bool IsShort(FigureLabel label) => label is { Lane: null } and ({ Office: null } or { Group: "everybody" });

    private static TableBlock Block(string title, ComparedResult other, IEnumerable<FigureDifference> figures)
    {
        DifferenceRows rows = new(other.Label);
        return new(
            title,
            [ComparisonReport.BaselineLabel, other.Label, $"{other.Label} - {ComparisonReport.BaselineLabel}", "", BarText.DifferenceSigns],
            [.. figures.GroupBy(static figure => figure.Measure).SelectMany(measure => rows.Of([.. measure]))]);
    }
}

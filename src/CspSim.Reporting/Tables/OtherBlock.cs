using CspSim.Experiments.Results;
using CspSim.Model.Measures;

namespace CspSim.Reporting.Tables;

/// <summary>Measures that the scenario asks for by name and that have no place of their own in the short summary.</summary>
internal static class OtherBlock
{
    // More than these were hardly asked for one by one, and would not fit the screen.
    private const int ColumnsMost = 5;
    private const int HeadWidthMost = 12;

    // Shown in other tables, or as counts in the table of the exchange.
    private static readonly string[] s_shown = ["backlog", "backlog-at-end", "utilisation", .. ProgrammeBlock.Measures];

    public static TableBlock Of(ExperimentResult result)
    {
        Measure[] others =
        [
            .. result.Plan.Measures.Skip(1).Where(static measure =>
                measure.Scope != MeasureScope.Office && !s_shown.Contains(measure.Name, StringComparer.Ordinal)),
        ];
        return TableBlock.OfArms(
            "Means over\neverybody",
            result.Arms,
            others.Length > ColumnsMost
                ? []
                : others.SelectMany(measure => MeasureColumn.Means(result, measure.Name, Wrapped(measure.Title), CaseGroup.Everybody)));
    }

    private static string Wrapped(string title)
    {
        StringBuilder lines = new();
        TextLines.AppendWrapped(lines, "", title, 0, HeadWidthMost);
        return lines.ToString().TrimEnd('\n');
    }
}

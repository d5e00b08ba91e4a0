using CspSim.Experiments.Results;

namespace CspSim.Reporting.Tables;

/// <summary>The summary of a result: what a terminal shows after a run, as data and as plain text.</summary>
/// <param name="Title">The scenario's name.</param>
/// <param name="Scope">Arms, replications, length and seed in one line.</param>
/// <param name="Expectations">One line for each expectation: met or not, the line, what was found.</param>
/// <param name="Blocks">The tables: the headline measure by office and group, its percentiles, differences, both views of pendency, other measures, exchange.</param>
/// <param name="Notes">What a reader must know to read the numbers: precision, levels, unfinished cases, missing replications.</param>
public sealed record ComparisonTable(
    string Title,
    string Scope,
    IReadOnlyList<ExpectationLine> Expectations,
    IReadOnlyList<TableBlock> Blocks,
    IReadOnlyList<string> Notes)
{
    /// <summary>The summary of a result.</summary>
    public static ComparisonTable Of(ExperimentResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return new(
            result.Plan.Name,
            SummaryNotes.Scope(result),
            [.. result.Expectations.Select(outcome => ExpectationLine.Of(outcome, result))],
            result.Replications == 0 ? [] : SummaryBlocks.Of(result),
            SummaryNotes.Of(result));
    }

    /// <summary>The summary as plain text with line ends <c>\n</c>.</summary>
    /// <param name="width">Columns of the terminal; 80 when unknown, at least 40 are used. Hangul, kana and kanji take two.</param>
    public string ToText(int width = 80) => TextSummary.Render(this, Math.Max(40, width));
}

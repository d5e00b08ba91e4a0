using CspSim.Experiments.Results;

namespace CspSim.Reporting.Tables;

/// <summary>The summary of a result: what a terminal shows after a run, as data and as plain text.</summary>
/// <param name="Title">The scenario's name.</param>
/// <param name="Scope">Arms, replications, length and seed in one line.</param>
/// <param name="Expectations">One line for each expectation: met or not, the line, what was found.</param>
/// <param name="Blocks">The tables of the short summary: the headline measure, its differences, programme cases, other views, trouble of the exchange.</param>
/// <param name="Notes">What a reader must know to read these.</param>
public sealed record ComparisonTable(
    string Title,
    string Scope,
    IReadOnlyList<ExpectationLine> Expectations,
    IReadOnlyList<TableBlock> Blocks,
    IReadOnlyList<string> Notes)
{
    /// <summary>The exchange in one sentence when no message had trouble; else null, and a table tells.</summary>
    public string? Exchange { get; init; }

    /// <summary>The tables that only the summary with details shows: every measure kept, every office and group.</summary>
    public IReadOnlyList<TableBlock> Details { get; init; } = [];

    /// <summary>What a reader must know to read all tables: precision, levels, unfinished cases, missing replications.</summary>
    public IReadOnlyList<string> DetailNotes { get; init; } = [];

    /// <summary>The summary of a result.</summary>
    public static ComparisonTable Of(ExperimentResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        bool isEmpty = result.Replications == 0;
        return new(
            result.Plan.Name,
            SummaryNotes.Scope(result),
            [.. result.Expectations.Select(outcome => ExpectationLine.Of(outcome, result))],
            isEmpty ? [] : ShortBlocks.Of(result),
            SummaryNotes.Short(result))
        {
            Exchange = ExchangeBlock.Line(result),
            Details = isEmpty ? [] : DetailBlocks.Of(result),
            DetailNotes = SummaryNotes.Of(result),
        };
    }

    /// <summary>The summary as plain text with line ends <c>\n</c>.</summary>
    /// <param name="width">Columns of the terminal; 80 when unknown, at least 40 are used. Hangul, kana and kanji take two.</param>
    /// <param name="withDetails">Whether every measure, office and group follows what fits one screen.</param>
    public string ToText(int width = 80, bool withDetails = false) => TextSummary.Render(this, Math.Max(40, width), withDetails);
}

using CspSim.Experiments.Results;
using CspSim.Experiments.Studies;

namespace CspSim.Reporting.Tables;

/// <summary>The summary of a result: what a terminal shows after a run, as data and as plain text.</summary>
/// <param name="Title">The scenario's name.</param>
/// <param name="Scope">Arms, replications, length and seed in one line.</param>
/// <param name="Expectations">One line for each expectation: met or not, the line, what was found.</param>
/// <param name="Blocks">The tables of the short summary: the answer where arms are compared, else the headline measure and other
/// views.</param>
/// <param name="Notes">What a reader must know to read these.</param>
public sealed record ComparisonTable(
    string Title,
    string Scope,
    IReadOnlyList<ExpectationLine> Expectations,
    IReadOnlyList<TableBlock> Blocks,
    IReadOnlyList<string> Notes)
{
    /// <summary>Replications and length alone.</summary>
    public string ShortScope { get; init; } = "";

    /// <summary>The answer in one sentence; null where nothing is compared.</summary>
    public string? Sentence { get; init; }

    /// <summary>
    /// The answer as a table without half-widths but those of cases in the programme, for terminals that the whole one does not fit.
    /// </summary>
    public TableBlock? NarrowAnswer { get; init; }

    /// <summary>What stands below the answer, each with its mark: petitions, case-months, the exchange.</summary>
    public IReadOnlyList<(string Mark, string Text)> Lines { get; init; } = [];

    /// <summary>The tables that only the summary with details shows: every measure kept, every office and group.</summary>
    public IReadOnlyList<TableBlock> Details { get; init; } = [];

    /// <summary>What a reader must know to read all tables: precision, levels, unfinished cases, missing replications.</summary>
    public IReadOnlyList<string> DetailNotes { get; init; } = [];

    /// <summary>The summary of a result.</summary>
    /// <param name="result">The result.</param>
    /// <param name="doubt">How unsure the inputs make the answer; null: they were not drawn.</param>
    public static ComparisonTable Of(ExperimentResult result, InputDoubtResult? doubt = null)
    {
        ArgumentNullException.ThrowIfNull(result);
        bool isEmpty = result.Replications == 0;
        return new(
            result.Plan.Name,
            SummaryNotes.Scope(result),
            [.. result.Expectations.Select(outcome => ExpectationLine.Of(outcome, result))],
            isEmpty ? [] : AnswerOf(result, isWide: true) is { } answer ? [answer] : ShortBlocks.Of(result),
            [.. SummaryNotes.Short(result), .. doubt is null ? [] : DoubtLines.Notes(doubt)])
        {
            ShortScope = SummaryNotes.ShortScope(result),
            Sentence = isEmpty || result.Comparisons.Count == 0 ? null : AnswerLines.Sentence(result, doubt),
            NarrowAnswer = isEmpty ? null : AnswerOf(result, isWide: false),
            Lines = isEmpty ? [] : [.. LinesOf(result), .. doubt is null ? [] : DoubtLines.Of(doubt)],
            Details = isEmpty ? [] :
            [
                .. doubt is null ? [] : DoubtLines.Blocks(doubt), .. result.Comparisons.Count > 0 ? ShortBlocks.Of(result) : [],
                .. DetailBlocks.Of(result),
            ],
            DetailNotes = SummaryNotes.Of(result),
        };
    }

    // Where nothing is compared, or no case has come, there is no answer to show.
    private static TableBlock? AnswerOf(ExperimentResult result, bool isWide) =>
        result.Comparisons.Count > 0 && AnswerBlock.Of(result, isWide) is { Columns.Count: > 0, Rows.Count: > 0 } answer ? answer : null;

    private static List<(string Mark, string Text)> LinesOf(ExperimentResult result)
    {
        List<(string, string)> lines = [];
        if (result.Comparisons.Count > 0 && AnswerLines.Petitions(result) is { } petitions)
        {
            lines.Add(("petitions ", petitions));
        }

        if (result.Comparisons.Count > 0 && AnswerLines.Totals(result) is { } totals)
        {
            lines.Add((AnswerLines.TotalsMark(result), totals));
        }

        if (ExchangeBlock.Line(result) is { } exchange && (result.Comparisons.Count == 0 || ExchangeBlock.HasLosses(result)))
        {
            lines.Add(("exchange  ", exchange));
        }

        return lines;
    }

    /// <summary>The summary as plain text with line ends <c>\n</c>.</summary>
    /// <param name="width">Columns of the terminal; 80 when unknown, at least 40 are used. Hangul, kana and kanji take two.</param>
    /// <param name="withDetails">Whether every measure, office and group follows what fits one screen.</param>
    /// <param name="hasColour">Whether verdicts may have a colour.</param>
    /// <param name="isUnicode">Whether sparklines may have other characters than those of ASCII.</param>
    public string ToText(int width = 80, bool withDetails = false, bool hasColour = false, bool isUnicode = true)
    {
        string text = TextSummary.Render(this, Math.Max(40, width), withDetails, hasColour);
        return isUnicode ? text : BarText.InAscii(text);
    }
}

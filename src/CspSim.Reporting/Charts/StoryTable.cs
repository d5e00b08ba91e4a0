using CspSim.Reporting.Documents;
using CspSim.Reporting.Tables;

namespace CspSim.Reporting.Charts;

/// <summary>A story as a table: spans, messages, attempts that failed and documents, in the order of time.</summary>
internal static class StoryTable
{
    private const string Ok = "ok";
    private const int MinuteLength = 16;

    /// <summary>The table.</summary>
    public static ChartTable Of(StoryJson story)
    {
        IEnumerable<(string At, IReadOnlyList<ChartCell> Row)> rows =
        [
            .. story.Spans.Select(static span => (span.From, Row(span.From, span.To, span.Office, Terms.Span(span.Kind)))),
            .. story.Messages.SelectMany(OfMessage),
            .. story.Offices.SelectMany(OfDocuments),
        ];
        ChartTable table = new(
            [
                new("from", "시작", "開始"), new("to", "끝", "終了"), Terms.Office, new("what", "내용", "内容"), StoryDocuments.Name,
            ],
            [.. rows.OrderBy(static row => OptionParts.Instant(row.At)).Select(static row => row.Row)]);
        return new StoryDocuments(story).AreKnown
            ? table
            : new([.. table.Columns.SkipLast(1)], [.. table.Rows.Select(static row => (IReadOnlyList<ChartCell>)[.. row.SkipLast(1)])]);
    }

    /// <summary>Whether an attempt failed.</summary>
    public static bool HasFailed(StoryAttemptJson attempt) => !string.Equals(attempt.Outcome, Ok, StringComparison.Ordinal);

    /// <summary>What a message says, from whom to whom, and what became of it.</summary>
    public static LocalText Told(StoryMessageJson message) =>
        Terms.Message(message.Message) + " " + Way(message) + ", " + Terms.Outcome(message.Outcome);

    /// <summary>An instant to the minute.</summary>
    public static string Minute(string instant) =>
        instant.Length >= MinuteLength ? instant[..MinuteLength].Replace('T', ' ') : instant;

    private static IEnumerable<(string At, IReadOnlyList<ChartCell> Row)> OfMessage(StoryMessageJson message)
    {
        int count = message.Attempts.Count;
        yield return (message.Requested, Row(
            message.Requested,
            message.Received,
            Way(message),
            Terms.Message(message.Message) + ": " + Terms.Outcome(message.Outcome)
                + LocalText.Of($", {NumberText.Counted(count, "attempt")}", $", 시도 {count}회", $"、試行{count}回")));
        foreach ((int at, StoryAttemptJson attempt) in message.Attempts.Index().Where(static each => HasFailed(each.Item)))
        {
            yield return (attempt.Started, Row(
                attempt.Started,
                attempt.Ended,
                Way(message),
                Terms.Message(message.Message)
                    + LocalText.Of($", attempt {at + 1} failed: ", $", {at + 1}차 시도 실패: ", $"、{at + 1}回目の試行が失敗: ")
                    + Terms.Outcome(attempt.Outcome)));
        }
    }

    private static IEnumerable<(string At, IReadOnlyList<ChartCell> Row)> OfDocuments(StoryOfficeJson office) =>
        from finder in StoryDocuments.Finders
        let documents = finder.Of(office)
        where documents is not null && office.FirstAction is not null
        select (office.FirstAction!, Row(office.FirstAction!, null, office.Office, finder.Name, documents));

    private static string Way(StoryMessageJson message) => $"{message.From} → {message.To}";

    private static IReadOnlyList<ChartCell> Row(string from, string? to, string office, LocalText what, double? documents = null) =>
        [Minute(from), to is null ? Numbers.Missing : Minute(to), office, what, documents is null ? "" : ChartCell.Number(documents, 0)];
}

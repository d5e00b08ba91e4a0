using System.Text.Json.Nodes;
using CspSim.Reporting.Documents;

namespace CspSim.Reporting.Charts;

/// <summary>How many messages needed more than one attempt, and how many were lost, arm by arm.</summary>
/// <remarks>What came at once is a number beside each arm: as a bar it would leave no room for the rest.</remarks>
internal sealed class AttemptsChart : IChart
{
    private const int RowHeight = 34;

    // Later ones are one part.
    private const int AttemptsApart = 5;
    private static readonly string[] s_colours = ["part-0", "part-5", "part-2", "part-3"];

    public Chart? Of(ResultJson result)
    {
        Row[] rows =
        [
            .. result.Arms.Select(arm => new Row(arm.Name, [.. (result.MessageAttempts ?? [])
                .Where(each => string.Equals(each.Arm, arm.Name, StringComparison.Ordinal))])).Where(static row => row.Kinds.Length > 0),
        ];
        if (!Array.Exists(rows, static row => row.Kinds.Any(HasTrouble)))
        {
            return null;
        }

        Part[] parts = [.. Parts().Where(part => Array.Exists(rows, row => part.Of(row) > 0))];
        JsonObject option = OptionParts.Panels(
            1,
            216,
            24,
            [
                new(
                    "",
                    (rows.Length * RowHeight) + 8,
                    OptionParts.Across(new("% of messages", "메시지 중 %", "メッセージ中 %")),
                    OptionParts.Rows(rows.Select(static row => (LocalText)$"{row.Name}  {Numbers.Percent(row.AtOnce)}"))),
            ],
            parts.Select(part => SeriesOf(part, rows)));
        option["legend"] = OptionParts.Legend();
        return new(
            "attempts",
            new("Do messages get through?", "메시지는 전달되는가?", "メッセージは届くか"),
            Finding(rows.FirstOrDefault(row => string.Equals(row.Name, new ResultView(result).AnswerArm.Name, StringComparison.Ordinal))
                ?? rows[^1]),
            new(
                "Bars: messages that were received only at a later attempt, or were lost because the link gave them up. The number beside "
                    + "an arm is the share that was received at the first attempt. Those on their way at the end are not counted. The "
                    + "counts of the table are over all replications.",
                "막대: 나중 시도에 수신되었거나, 링크가 포기하여 유실된 메시지. 대안 옆의 수는 첫 시도에 수신된 비율. "
                    + "종료 시 전송 중인 것은 세지 않음. 표의 수는 모든 반복의 합.",
                "棒:後の試行で受信した、またはリンクが断念して失われたメッセージ。選択肢の横の数は1回目の試行で受信した割合。"
                    + "終了時に送信中のものは数えない。表の数は全反復の合計。"),
            option,
            TableOf(rows));
    }

    private static bool HasTrouble(MessageAttemptsJson kind) => kind.Lost > 0 || kind.Received.Count > 1;

    private static IEnumerable<Part> Parts() =>
    [
        .. Enumerable.Range(2, AttemptsApart - 2).Select(static attempt => new Part(
            Attempt(attempt), s_colours[attempt - 2], row => row.ReceivedAt(attempt))),
        new(
            LocalText.Of($"attempt {AttemptsApart} or later", $"{AttemptsApart}차 이후 시도", $"{AttemptsApart}回目以降"),
            s_colours[^1],
            static row => row.Received - Enumerable.Range(1, AttemptsApart - 1).Sum(row.ReceivedAt)),
        new(new("lost", "유실", "消失"), "arm-2", static row => row.Lost),
    ];

    private static LocalText Attempt(int attempt) => LocalText.Of($"attempt {attempt}", $"{attempt}차 시도", $"{attempt}回目");

    private static JsonObject SeriesOf(Part part, Row[] rows)
    {
        JsonObject bars = OptionParts.Series(
            "bar", 0, part.Name, rows.Select(JsonNode? (row) => JsonValue.Create(100.0 * part.Of(row) / row.All)));
        bars["stack"] = "attempts";
        bars["barMaxWidth"] = 20;
        bars["itemStyle"] = OptionParts.Colour(part.Colour);
        return bars;
    }

    private static LocalText Finding(Row row)
    {
        (string all, string lost) = (Numbers.Of(row.All, 0), Numbers.Of(row.Lost, 0));
        (string later, string once) = (Numbers.Of(row.Received - row.ReceivedAt(1), 0), Numbers.Percent(row.AtOnce));
        return new(
            $"With {row.Name}, {once} of {all} messages are received at the first attempt, {later} at a later one, {lost} are lost.",
            $"{row.Name}: 메시지 {all}건 중 {once}는 첫 시도에, {later}건은 나중 시도에 수신, {lost}건은 유실.",
            $"{row.Name}: メッセージ{all}件のうち{once}は1回目、{later}件は後の試行で受信、{lost}件は消失。");
    }

    private static ChartTable TableOf(Row[] rows)
    {
        int most = rows.SelectMany(static row => row.Kinds).Max(static kind => kind.Received.Count);
        return new(
            [
                Terms.Arm, new("message", "메시지", "メッセージ"), .. Enumerable.Range(1, most).Select(Attempt), new("lost", "유실", "消失"),
            ],
            [
                .. rows.SelectMany(row => row.Kinds.Select(kind => (IReadOnlyList<ChartCell>)
                [
                    row.Name, Terms.Message(kind.Message),
                    .. Enumerable.Range(0, most).Select(at => ChartCell.Number(kind.Received.ElementAtOrDefault(at), 0)),
                    ChartCell.Number(kind.Lost, 0),
                ])),
            ]);
    }

    private sealed record Row(string Name, MessageAttemptsJson[] Kinds)
    {
        public long Lost => Kinds.Sum(static kind => kind.Lost);

        public long Received => Kinds.Sum(static kind => kind.Received.Sum());

        public long All => Received + Lost;

        public double AtOnce => ReceivedAt(1) / (double)All;

        public long ReceivedAt(int attempt) => Kinds.Sum(kind => kind.Received.ElementAtOrDefault(attempt - 1));
    }

    private sealed record Part(LocalText Name, string Colour, Func<Row, long> Of);
}

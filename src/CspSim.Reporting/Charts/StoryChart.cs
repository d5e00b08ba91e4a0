using System.Text.Json.Nodes;
using CspSim.Reporting.Documents;

namespace CspSim.Reporting.Charts;

/// <summary>One family as swim-lanes: what each office does with its application, and the messages between them.</summary>
internal sealed class StoryChart(string choice) : IChart
{
    private const int LaneHeight = 56;
    private static readonly string[] s_kinds = ["queue", "search", "waits-for-partner", "reading", "drafting"];

    /// <summary>The families that a result tells of, as it names them.</summary>
    public static IReadOnlyList<string> Choices { get; } = ["median", "late", "worst"];

    public Chart? Of(ResultJson result)
    {
        StoryJson? story = result.Stories?.FirstOrDefault(each => string.Equals(each.Choice, choice, StringComparison.Ordinal));
        if (story is null || story.Offices.Count == 0 || story.Spans.Count == 0)
        {
            return null;
        }

        string[] lanes = [.. story.Offices.Select(static office => office.Office)];
        string[] kinds = [.. s_kinds.Concat(story.Spans.Select(static span => span.Kind)).Distinct(StringComparer.Ordinal)
            .Where(kind => story.Spans.Any(span => string.Equals(span.Kind, kind, StringComparison.Ordinal)))];
        JsonObject option = OptionParts.Panels(
            1,
            96,
            24,
            [new("", lanes.Length * LaneHeight, OptionParts.Times(), OptionParts.Rows(lanes.Select(static lane => (LocalText)lane)))],
            [.. kinds.Select(kind => SpansOf(story, kind, lanes)), MessagesOf(story, lanes)]);
        option["legend"] = OptionParts.Legend();
        return new(
            "story-" + choice,
            TitleOf(),
            Finding(story),
            new(
                "From the request to the first action at each office. An arrow is a message, from when it is handed to the link "
                    + "until it is received.",
                "각 청에서 심사청구부터 1차 심사결과까지. 화살표는 링크에 넘긴 때부터 수신까지의 메시지.",
                "各庁での審査請求からFAまで。矢印はリンクに渡してから受信までのメッセージ。"),
            option,
            TableOf(story));
    }

    private static JsonObject SpansOf(StoryJson story, string kind, string[] lanes)
    {
        string colour = ColourOf(kind);
        JsonObject spans = OptionParts.Drawn("span", 0, Terms.Span(kind), story.Spans
            .Where(span => string.Equals(span.Kind, kind, StringComparison.Ordinal) && lanes.Contains(span.Office, StringComparer.Ordinal))
            .Select(span => OptionParts.Item(
                colour,
                span.Office + ": " + Terms.Span(kind) + ", " + Day(span.From) + " – " + Day(span.To),
                OptionParts.Instant(span.From), OptionParts.Instant(span.To), Array.IndexOf(lanes, span.Office))));
        spans["itemStyle"] = new JsonObject { ["color"] = "$" + colour };
        return spans;
    }

    private static JsonObject MessagesOf(StoryJson story, string[] lanes)
    {
        JsonObject messages = OptionParts.Drawn("message", 0, new("message", "메시지", "メッセージ"), story.Messages
            .Where(message => message.Received is not null && lanes.Contains(message.From, StringComparer.Ordinal)
                && lanes.Contains(message.To, StringComparer.Ordinal))
            .Select(message => OptionParts.Item(
                "ink",
                message.Message + ": " + message.From + " → " + message.To + ", " + Day(message.Requested) + " – " + Day(message.Received!),
                OptionParts.Instant(message.Requested), Array.IndexOf(lanes, message.From),
                OptionParts.Instant(message.Received), Array.IndexOf(lanes, message.To))));
        messages["itemStyle"] = new JsonObject { ["color"] = "$ink" };
        return messages;
    }

    // What takes no work is pale, what does has a colour.
    private static string ColourOf(string kind) => kind switch
    {
        "queue" => "rule",
        "search" => "part-0",
        "waits-for-partner" => "part-6",
        "reading" => "part-3",
        "drafting" => "part-1",
        _ => "part-7",
    };

    private LocalText TitleOf() => choice switch
    {
        "median" => new("A usual family", "보통의 패밀리", "普通のファミリー"),
        "late" => new("A late family: one in twenty waits longer", "늦은 패밀리: 스물 중 하나는 더 기다린다", "遅いファミリー:20に1つはもっと待つ"),
        _ => new("The family that waits longest", "가장 오래 기다린 패밀리", "最も長く待ったファミリー"),
    };

    private static LocalText Finding(StoryJson story)
    {
        IEnumerable<StoryOfficeJson> acted = story.Offices.Where(static office => office.PendencyMonths is not null);
        int lost = story.Messages.Count(static message => message.Received is null);
        LocalText waits = LocalText.Join(", ", acted.Select(static office =>
            (LocalText)(office.Office + " " + Numbers.Of(office.PendencyMonths) + " ") + Terms.Unit("months")));
        return LocalText.Of(
            $"{story.Arm}, replication {story.Replication}, family {story.Family}: first action after ",
            $"{story.Arm}, 반복 {story.Replication}, 패밀리 {story.Family}: 1차 심사결과까지 ",
            $"{story.Arm}、反復{story.Replication}、ファミリー{story.Family}: FAまで ") + waits + LocalText.Of(
            $"; {story.Messages.Count} messages, {lost} of them never received.",
            $"; 메시지 {story.Messages.Count}건 중 미수신 {lost}건.",
            $"。メッセージ{story.Messages.Count}件、うち未受信{lost}件。");
    }

    private static ChartTable TableOf(StoryJson story)
    {
        IEnumerable<(string At, IReadOnlyList<ChartCell> Row)> rows =
        [
            .. story.Spans.Select(static span => (span.From, Row(span.From, span.To, span.Office, Terms.Span(span.Kind)))),
            .. story.Messages.Select(static message => (message.Requested, Row(
                message.Requested,
                message.Received,
                $"{message.From} → {message.To}",
                Invariant($"{message.Message}, {message.Outcome}, {message.Attempts.Count}")))),
        ];
        return new(
            [
                new("from", "시작", "開始"), new("to", "끝", "終了"), Terms.Office,
                new("what; of messages outcome and attempts", "내용; 메시지는 결과와 시도 횟수", "内容;メッセージは結果と試行回数"),
            ],
            [.. rows.OrderBy(static row => OptionParts.Instant(row.At)).Select(static row => row.Row)]);

        static IReadOnlyList<ChartCell> Row(string from, string? to, string office, LocalText what) =>
            [Day(from), to is null ? Numbers.Missing : Day(to), office, what];
    }

    private static string Day(string instant) => instant.Length >= 16 ? instant[..16].Replace('T', ' ') : instant;
}

using System.Text.Json.Nodes;
using CspSim.Reporting.Documents;

namespace CspSim.Reporting.Charts;

/// <summary>
/// One family as swim-lanes: what each office does with its application, the link between the offices with the messages about it, and who
/// found which documents.
/// </summary>
internal sealed class StoryChart(string choice) : IChart
{
    private const double Margin = 0.006;
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

        StoryRows rows = new([.. story.Offices.Select(static office => office.Office)]);
        StoryMessages messages = new(story, rows);
        StoryDocuments documents = new(story);
        string[] kinds = [.. s_kinds.Concat(story.Spans.Select(static span => span.Kind)).Distinct(StringComparer.Ordinal)
            .Where(kind => story.Spans.Any(span => string.Equals(span.Kind, kind, StringComparison.Ordinal)))];
        JsonObject[] named = [.. kinds.Select(kind => SpansOf(story, kind, rows)), .. messages.Series, .. documents.Series(1)];
        Panel lanes = new(
            documents.AreKnown ? new LocalText("Over time", "시간에 따라", "時間の流れ") : "",
            rows.Height,
            TimesOf(story),
            OptionParts.Rows(rows.Names));
        JsonObject option = OptionParts.Panels(
            1,
            96,
            24,
            documents.AreKnown ? [lanes, documents.Panel] : [lanes],
            [.. rows.Links(StartOf(story), EndOf(story)), .. named]);
        option["legend"] = OptionParts.Legend(named.Select(static series => series["name"]!.DeepClone()));
        return new(
            "story-" + choice,
            TitleOf(),
            Finding(story, messages, documents),
            DefinitionOf(documents),
            option,
            StoryTable.Of(story));
    }

    private static double StartOf(StoryJson story) => story.Spans.Min(static span => OptionParts.Instant(span.From)) ?? 0;

    private static double EndOf(StoryJson story) => story.Spans.Max(static span => OptionParts.Instant(span.To)) ?? 0;

    // With some room at both ends, so that a message at an end is drawn whole.
    private static JsonObject TimesOf(StoryJson story)
    {
        (double start, double end) = (StartOf(story), EndOf(story));
        double room = Math.Max(1, Margin * (end - start));
        JsonObject times = OptionParts.Times(TimeSpan.FromMilliseconds(end - start));
        times["min"] = start - room;
        times["max"] = end + room;
        return times;
    }

    private static JsonObject SpansOf(StoryJson story, string kind, StoryRows rows)
    {
        string colour = ColourOf(kind);
        JsonObject spans = OptionParts.Drawn("span", 0, Terms.Span(kind), story.Spans
            .Where(span => string.Equals(span.Kind, kind, StringComparison.Ordinal) && rows.Of(span.Office) is not null)
            .Select(span => OptionParts.Item(
                null,
                span.Office + ": " + Terms.Span(kind) + ", " + StoryTable.Minute(span.From) + " – " + StoryTable.Minute(span.To),
                OptionParts.Instant(span.From), OptionParts.Instant(span.To), rows.Of(span.Office))));
        spans["itemStyle"] = OptionParts.Colour(colour);
        return spans;
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

    private static LocalText DefinitionOf(StoryDocuments documents) => new LocalText(
        "From the request to the first action at each office. A line is a message, from the lane of its sender when it is handed to the "
            + "link to the lane of its receiver when it is received. A cross on the link is an attempt that failed.",
        "각 청에서 심사청구부터 1차 심사결과까지. 선은 메시지로, 링크에 넘긴 때의 발신청에서 수신한 때의 수신청으로 이어진다. 링크 위의 ×는 실패한 시도.",
        "各庁での審査請求からFAまで。線はメッセージで、リンクに渡した時の発信庁から受信した時の受信庁まで。リンク上の×は失敗した試行。")
        + (documents.AreKnown ? documents.Definition : "");

    private static LocalText Finding(StoryJson story, StoryMessages messages, StoryDocuments documents)
    {
        IEnumerable<StoryOfficeJson> acted = story.Offices.Where(static office => office.PendencyMonths is not null);
        LocalText waits = LocalText.Join(", ", acted.Select(static office =>
            (LocalText)(office.Office + " " + Numbers.Of(office.PendencyMonths) + " ") + Terms.Unit("months")));
        return LocalText.Of(
            $"{story.Arm}, replication {story.Replication}, family {story.Family}: first action after ",
            $"{story.Arm}, 반복 {story.Replication}, 패밀리 {story.Family}: 1차 심사결과까지 ",
            $"{story.Arm}、反復{story.Replication}、ファミリー{story.Family}: FAまで ") + waits + messages.Finding + documents.Finding
            + new LocalText(".", ".", "。");
    }
}

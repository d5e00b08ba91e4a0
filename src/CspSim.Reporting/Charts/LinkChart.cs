using System.Text.Json.Nodes;
using CspSim.Reporting.Documents;

namespace CspSim.Reporting.Charts;

/// <summary>When the link was down and the breaker open, in the year that is kept to be played.</summary>
internal sealed class LinkChart : IChart
{
    private const string Closed = "closed";

    public Chart? Of(ResultJson result)
    {
        if (result.Replay is not { } replay || (replay.Outages.Count == 0 && replay.Circuit.Count == 0))
        {
            return null;
        }

        Lane[] lanes =
        [
            .. replay.Outages.Select(static each => each.Link).Distinct(StringComparer.Ordinal).Select(link => new Lane(
                link,
                new("outage", "장애", "障害"),
                "part-1",
                [
                    .. replay.Outages.Where(each => string.Equals(each.Link, link, StringComparison.Ordinal))
                        .Select(static each => (each.From, each.To)),
                ])),
            .. replay.Circuit.Select(static each => each.Link).Distinct(StringComparer.Ordinal).Select(link => new Lane(
                link, new("breaker not closed", "차단기 열림", "遮断器が開"), "part-3", [.. OpenSpans(replay, link)])),
        ];
        JsonObject times = OptionParts.Times();
        times["min"] = OptionParts.Instant(replay.Start);
        times["max"] = OptionParts.Instant(replay.End);
        int outages = replay.Outages.Count;
        return new(
            "link",
            new("When was the link down?", "링크는 언제 끊겼는가?", "リンクはいつ止まったか"),
            LocalText.Of(
                $"In this year of {replay.Arm}, replication {replay.Replication}, the link has {outages} outages.",
                $"{replay.Arm}, 반복 {replay.Replication}의 이 1년 동안 장애 {outages}회.",
                $"{replay.Arm}、反復{replay.Replication}のこの1年に障害{outages}回。"),
            new(
                "One year of one replication. An open breaker lets no attempt through, so that a link that is down is not asked in vain.",
                "반복 1회의 1년. 차단기가 열려 있으면 끊긴 링크에 시도하지 않는다.",
                "1回の反復の1年。遮断器が開いている間は、止まったリンクに試行しない。"),
            OptionParts.Panels(
                1,
                190,
                24,
                [new("", (lanes.Length * 30) + 8, times, OptionParts.Rows(lanes.Select(static lane => lane.Link + ": " + lane.What)))],
                [
                    OptionParts.Drawn("span", 0, new("time", "시간", "時間"), lanes.Index().SelectMany(static lane => lane.Item.Spans.Select(
                        span => OptionParts.Item(
                            lane.Item.Colour,
                            lane.Item.What + ": " + span.From + " – " + span.To,
                            OptionParts.Instant(span.From), OptionParts.Instant(span.To), lane.Index)))),
                ]),
            new(
                [new("link", "링크", "リンク"), new("what", "내용", "内容"), new("from", "시작", "開始"), new("to", "끝", "終了")],
                [
                    .. lanes.SelectMany(static lane => lane.Spans.Select(
                        span => (IReadOnlyList<ChartCell>)[lane.Link, lane.What, span.From, span.To])),
                ]));
    }

    private static IEnumerable<(string From, string To)> OpenSpans(ReplayJson replay, string link)
    {
        string? since = null;
        foreach (ReplayCircuitJson change in replay.Circuit.Where(each => string.Equals(each.Link, link, StringComparison.Ordinal)))
        {
            bool isClosed = string.Equals(change.State, Closed, StringComparison.Ordinal);
            if (isClosed && since is not null)
            {
                yield return (since, change.At);
            }

            since = isClosed ? null : since ?? change.At;
        }

        if (since is not null)
        {
            yield return (since, replay.End);
        }
    }

    private sealed record Lane(string Link, LocalText What, string Colour, IReadOnlyList<(string From, string To)> Spans);
}

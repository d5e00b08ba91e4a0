using System.Text.Json.Nodes;
using CspSim.Reporting.Documents;

namespace CspSim.Reporting.Charts;

/// <summary>Which inputs make the answer unsure, the one that makes most of it first.</summary>
internal sealed class DoubtChart : IChart
{
    private const int RowsMost = 15;

    public Chart? Of(ResultJson result)
    {
        if (result.InputDoubt is not { Shares.Count: > 0 } doubt)
        {
            return null;
        }

        DoubtShareJson[] all = [.. doubt.Shares.OrderByDescending(static each => each.Share)];
        DoubtShareJson[] rows = [.. all.Take(RowsMost)];
        JsonObject axis = OptionParts.Across(new("% of the doubt", "불확실성 중 %", "不確かさ中 %"));
        axis["min"] = 0;
        return new(
            "doubt",
            new("Which inputs make the answer unsure?", "어떤 입력값이 답을 불확실하게 하는가?", "どの入力が答えを不確かにするか"),
            new(
                $"{rows[0].Path} makes the largest part of it: {Numbers.Percent(rows[0].Share)} of the variance of the answer.",
                $"가장 큰 부분은 {rows[0].Path}: 답의 분산 중 {Numbers.Percent(rows[0].Share)}.",
                $"最大は{rows[0].Path}:答えの分散の{Numbers.Percent(rows[0].Share)}。"),
            new(
                $"What each input by itself, in a straight line, makes of the variance of the answer over {doubt.Draws} draws of all inputs from "
                    + $"their ranges, with {Numbers.Level(doubt.Confidence)} intervals. The picture shows the {rows.Length} largest.",
                $"모든 입력값을 범위에서 {doubt.Draws}번 뽑았을 때, 각 입력값이 답의 분산에 직선적으로 기여하는 몫과 {Numbers.Level(doubt.Confidence)} 신뢰구간. 그림은 큰 순서로 {rows.Length}개.",
                $"全入力を範囲から{doubt.Draws}回引いたとき、各入力が答えの分散に直線的に占める割合と{Numbers.Level(doubt.Confidence)}信頼区間。図は大きい順に{rows.Length}個。"),
            OptionParts.Panels(
                1,
                300,
                24,
                [
                    new(
                        "",
                        (rows.Length * OptionParts.RowHeight) + 8,
                        axis,
                        OptionParts.Rows(rows.Select(static row => (LocalText)$"{row.Path}  {Numbers.Of(100 * row.Share, 0)}"))),
                ],
                SeriesOf(rows)),
            new(
                [
                    new("input", "입력값", "入力"), new("share, %", "몫, %", "割合, %"), new("low", "하한", "下限"), new("high", "상한", "上限"),
                    new("spread if it were known", "알려졌을 때의 퍼짐", "既知の場合の広がり"),
                ],
                [
                    .. all.Select(static each => (IReadOnlyList<ChartCell>)
                    [
                        each.Path, ChartCell.Number(each.Share, 1, 100), ChartCell.Number(each.Low, 1, 100), ChartCell.Number(each.High, 1, 100),
                        ChartCell.Number(each.SpreadIfKnown, 3),
                    ]),
                ]));
    }

    private static IEnumerable<JsonObject> SeriesOf(DoubtShareJson[] rows)
    {
        JsonObject bars = OptionParts.Series(
            "bar", 0, new("share", "몫", "割合"), rows.Select(static JsonNode? (row) => JsonValue.Create(100 * row.Share)));
        bars["barMaxWidth"] = 12;
        bars["itemStyle"] = new JsonObject { ["color"] = "$part-0" };
        yield return bars;
        yield return OptionParts.Drawn("interval", 0, new("interval", "신뢰구간", "信頼区間"), rows.Index().Select(static row => OptionParts.Item(
            "ink",
            $"{row.Item.Path}: {Numbers.Percent(row.Item.Share)} ({Numbers.Percent(row.Item.Low)} – {Numbers.Percent(row.Item.High)})",
            100 * row.Item.Low, 100 * row.Item.High, row.Index)));
    }
}
